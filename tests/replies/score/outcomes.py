"""What the reader proposes from a labelled reply, each proposal right, wrong or neither; and what it missed.

A proposal that the policy would apply without a person is one that a row of the table applies for the
action's own owner, by their own token, at the confidence that the row asks for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.rules.deciding import Asker, Handling, Sureness, row_of
from models.vocabulary import Trust
from tasks.replies import Ask, Confidence, interpret
from tests.replies.score.labelled import Entry, Labelled, entry

SURENESS = {Confidence.UNSURE: Sureness.UNSURE, Confidence.LIKELY: Sureness.LIKELY,
            Confidence.CERTAIN: Sureness.CERTAIN}  # fmt: skip


class Verdict(StrEnum):
    """How a proposal stands beside the labels."""

    RIGHT = "right"
    WRONG = "wrong"
    NEITHER = "neither"  # two officers may differ: it counts nowhere
    MISSING = "missing"  # wanted, and not proposed


@dataclass(frozen=True)
class Outcome:
    """One proposal, or one that is missing, with its verdict."""

    reply: Labelled
    entry: Entry
    verdict: Verdict
    confidence: Confidence | None  # None for what is missing
    rule: str
    quote: str
    is_applied: bool

    @property
    def is_above_unsure(self) -> bool:
        return self.confidence in {Confidence.LIKELY, Confidence.CERTAIN}


def outcomes_of(replies: Iterable[Labelled]) -> list[Outcome]:
    """The outcomes of all these replies."""
    return [one for reply in replies for one in _of_reply(reply)]


def _of_reply(reply: Labelled) -> list[Outcome]:
    surest: dict[Entry, Ask] = {}
    for ask in interpret(reply.text, on=reply.on, asked=reply.asked):
        key = entry(ask.reference, ask.field, ask.value)
        if key not in surest or SURENESS[ask.confidence] > SURENESS[surest[key].confidence]:
            surest[key] = ask
    found = [
        Outcome(
            *(reply, key, _verdict(reply, key), ask.confidence, ask.rule, ask.quote),
            is_applied=is_applied(ask, reply),
        )
        for key, ask in surest.items()
    ]
    missing = sorted(reply.wanted - set(surest), key=str)
    return found + [Outcome(reply, key, Verdict.MISSING, None, "", "", is_applied=False) for key in missing]


def _verdict(reply: Labelled, key: Entry) -> Verdict:
    if key in reply.wanted:
        return Verdict.RIGHT
    return Verdict.NEITHER if key in reply.neither else Verdict.WRONG


def is_applied(ask: Ask, reply: Labelled) -> bool:
    """Whether the policy would apply this without a person, as if by the owner's own token."""
    row = row_of(ask.field, ask.value)
    return (
        row is not None
        and row.handling is Handling.APPLY
        and Asker.OWNER in row.askers
        and row.trust is Trust.OWN_TOKEN
        and SURENESS[ask.confidence] >= row.confidence
        and ask.reference in {asked.reference for asked in reply.asked}
    )


def precision(found: Sequence[Outcome]) -> tuple[int, int]:
    """How many of these proposals are right, of those that are right or wrong."""
    right = sum(one.verdict is Verdict.RIGHT for one in found)
    return right, right + sum(one.verdict is Verdict.WRONG for one in found)


def recall(found: Sequence[Outcome]) -> tuple[int, int]:
    """How many of the wanted entries were proposed at all."""
    right = sum(one.verdict is Verdict.RIGHT for one in found)
    return right, right + sum(one.verdict is Verdict.MISSING for one in found)
