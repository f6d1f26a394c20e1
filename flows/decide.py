"""A person's answer to what waits."""

import re
from datetime import date
from typing import Annotated

from flows.showing import asked, job, step
from models.vocabulary import Verdict
from tasks.decide import decide as deciding
from tasks.decide.named_ids import named_ids
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.post_letters import post_letters
from tasks.review.write_answers import write_answers

LETTERS = "B"  # a batch that is released goes at once


@job("decide")
def decide(
    office: Office,
    today: date,
    dry_run: bool,
    id: Annotated[
        str,
        asked(
            "What is decided",
            "Its id, as the lists say it: P12 a proposal, M1 a reset, R3 a paper, B2 letters, I9 a message, "
            "L12 a letter of which nobody knows whether it went (accept: it did; refuse: it never did). "
            "Several at once with commas between, P3-P9 for all of these that wait.",
        ),
    ],
    verdict: Annotated[
        Verdict,
        asked("Decision", "A draft paper that is accepted is approved; an approved one is issued."),
    ],
    by: Annotated[str, asked("Your name", "It is kept with the decision.")],
    reason: Annotated[str, asked("Why", "In a few words; it is kept with the decision.")],
    value: Annotated[
        str, asked("Value instead", "With amend only: a date as 2021-02-28, a number, or words.")
    ] = "",
    key: Annotated[str, asked("One-time key", "Filled in by the link that brought you here.")] = "",
) -> Outcome:
    """Accept, amend or refuse what waits for a person, with a name and a reason."""
    ids = named_ids(office, id)
    if len(ids) > 1:
        keys = re.findall(r"[^\s,;]+", key)
        outcome = step(deciding.decide_many)(
            office, ids, verdict, by, reason, value or None, keys, today, dry_run
        )
    else:
        one = ids[0] if ids else id
        outcome = step(deciding.decide)(
            office, one, verdict, by, reason, value or None, key or None, today, dry_run
        )
    answers = step(write_answers)(office, today, dry_run)
    if (answers or id.upper().startswith(LETTERS)) and not dry_run:
        step(post_letters)(office, today)
    return outcome
