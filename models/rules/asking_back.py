"""What an acknowledgement asks back: words that were not understood, one question, its possible answers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.vocabulary import About

LONGEST_QUOTE = 200
MOST_NAMED = 6  # actions that a question names; of more it asks by an example
SEVERAL = re.compile(r"[^\W\d_]{2,}(?![\w.]*\d)")  # words; a bare reference such as QS1.1 is none


@dataclass(frozen=True)
class Way:
    """One question: the words to send, other words that answer it, and what to do besides."""

    say: str
    besides: str = ""
    question: str = ""
    others: tuple[str, ...] = ()


SAY_A_DATE = Way("{reference} new date {day:%d/%m/%Y}", "and why", "By which day will {reference} be done?")
SAYINGS: dict[str, Way] = {
    "past_date": SAY_A_DATE,
    "impossible_date": SAY_A_DATE,
    "encrypted": Way("{reference} on track", "in a message that is not encrypted"),
    "not_opened": Way("{reference} on track", "in a message of plain text"),
    "file_refused": Way("{reference} evidence attached", "with a PDF, Word, Excel or picture file"),
    "unclear_file": Way("{reference} evidence attached", "in one message for each action"),
    "unclear_form": Way("{reference} form attached", "with our own Word form, its name left as it is"),
}
SAY_ABOUT: dict[About, Way] = {
    About.POAP: Way(
        "{reference} need more time until {day:%d/%m/%Y}",
        "or send the filled-in form",
        "When will the Plan on a Page of {reference} come?",
    ),
    About.AGREEMENT: Way(
        "{reference} yes", "and what is still missing", "Is {reference} done?", ("{reference} no",)
    ),
}
SAY_ELSE = Way(
    "{reference} on track",
    "",
    "How does {reference} stand?",
    ("{reference} at risk", "{reference} late", "{reference} done"),
)
SAY_WHICH = Way("{reference} on track", "", "Which action is that about, {which}?")
PART_ONLY = frozenset({"unclear_reference", "unknown_reference"})
NOTHING = frozenset({"no_ask", "no_words_left", "no_body", "signals_disagree", "forwarded"})


def ways_to_say(
    reasons: Iterable[str], references: Sequence[str], abouts: Sequence[About], day: date
) -> tuple[Way, ...]:
    """A question for each thing that was unclear; empty when all was understood.

    `references` are the letter's actions, the first one for the examples; `day` is the date of the examples:
    a working day that is still to come.
    """
    several = tuple(dict.fromkeys(references))
    said = []
    for code in reasons:
        if code in SAYINGS:
            said.append(SAYINGS[code])
        elif code in PART_ONLY and 1 < len(several) <= MOST_NAMED:
            said.append(SAY_WHICH)
        elif code in PART_ONLY | NOTHING:
            known = (SAY_ABOUT[about] for about in (About.AGREEMENT, About.POAP) if set(abouts) == {about})
            said.append(next(known, SAY_ELSE))
    which = f"{', '.join(several[:-1])} or {several[-1]}" if several else ""
    named = {"reference": several[0] if several else "", "day": day, "which": which}
    return tuple(
        Way(
            way.say.format(**named),
            way.besides,
            way.question.format(**named),
            tuple(other.format(**named) for other in way.others),
        )
        for way in dict.fromkeys(said)
    )


def left_over(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The first words of the author that no proposal rests on, shortened."""
    place, kept = 0, []
    for start, end in sorted(spans):
        kept.append(text[place:start])
        place = max(place, end)
    kept.append(text[place:])
    pieces = [" ".join(piece.split()) for part in kept for piece in part.splitlines()]
    pieces = [piece.lstrip(".,;:!? ") for piece in pieces]
    first = next((piece for piece in pieces if len(SEVERAL.findall(piece)) > 1), "")
    return first if len(first) <= LONGEST_QUOTE else first[: LONGEST_QUOTE - 1].rstrip() + "…"
