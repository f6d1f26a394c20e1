"""What needs no person: narrative, a percentage below 100, "on track" and "no change" of the action's own
owner, known by token and address.

The policy is a table of field × value × asker × trust × confidence. A row that says APPLY names the least
that must be known for it; anything less, and anything without a row, waits with the reason in words. Each
row has two texts: `why` is what the PMO reads, `reads` what the person who asked reads meanwhile.
100 % is a completion, and a completion needs a person.

2026-11-23. A PERSON row names its askers too, because a Trust may turn it to "apply" in `[policy]`. Three
are made for that, and none of them moves a status or a date of an action: evidence that came as a file or a
link, the tester's own yes (theirs is the independent look already), and the parts of a POAP from the
owner's own form ("poap" names all six). Until an office turns them, each waits, in bulk, for a yes.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from models.vocabulary import Trust

ANY = "*"
POAP = "poap"  # in `[policy]`: all parts of a plan
POAP_FIELDS = ("aim", "outcome", "evidence_expected", "risks", "milestones", "measures")


class Asker(StrEnum):
    """Who asks, seen from the action."""

    OWNER = "owner"
    TESTER = "tester"
    DEPUTY = "deputy"  # the owner's
    OTHER = "other"  # somebody else, or nobody known: a message that a person tied to its letter


class Handling(StrEnum):
    """What the policy does with a proposal; also the words that `[policy]` in iqip.toml takes."""

    APPLY = "apply"
    PERSON = "person"


class Sureness(IntEnum):
    """Confidence in order."""

    UNSURE = 0
    LIKELY = 1
    CERTAIN = 2


LOOKED_AT = "Our office will look at it."


@dataclass(frozen=True)
class Row:
    """One row of the policy."""

    field: str
    value: str  # a word of `shade`, or ANY
    handling: Handling
    why: str  # what the decision's reason says
    reads: str = LOOKED_AT  # what who asked reads while it waits
    askers: frozenset[Asker] = frozenset({Asker.OWNER})
    trust: Trust = Trust.OWN_TOKEN
    confidence: Sureness = Sureness.LIKELY


TESTER = frozenset({Asker.TESTER})
CONCERNED = frozenset({Asker.OWNER, Asker.DEPUTY, Asker.TESTER})
OWN = "the owner's own word, by token and address"
CONFIRMED = "Our office confirms each completion."
WHOSE = "Our office will find whose it is."
REOPENED = "Our office will reopen the action or speak with you."
OF_A_DEPUTY = "it comes from the owner's deputy"

POLICY: tuple[Row, ...] = (
    Row("narrative", ANY, Handling.APPLY, OWN),
    Row("percent", "below 100", Handling.APPLY, OWN),
    Row("percent", "100", Handling.PERSON, "100 % is a completion", CONFIRMED),
    Row("status", "on_track", Handling.APPLY, OWN),
    Row("status", "no_change", Handling.APPLY, OWN),
    Row("status", "completed", Handling.PERSON, "a completion needs a person", CONFIRMED),
    Row("status", "late", Handling.PERSON, "lateness needs a person"),
    Row("status", "at_risk", Handling.PERSON, "a risk to the date needs a person"),
    Row("status", "not_started", Handling.PERSON, "an action that has not started needs a person"),
    Row("due", ANY, Handling.PERSON, "a new date needs a person", "Our office decides on every new date."),
    Row(
        *("more_time", ANY, Handling.PERSON, "more time is asked for: amend with a date, or refuse"),
        reads="Our office will answer with a date.",
    ),
    Row("handover", ANY, Handling.PERSON, "a change of owner needs a person", WHOSE),
    Row(
        *("refusal", ANY, Handling.PERSON, "the owner says it is not theirs: amend with a name, or refuse"),
        reads=WHOSE,
    ),
    Row("question", ANY, Handling.PERSON, "a question waits for an answer", "We will answer you."),
    Row(
        *("evidence", "given", Handling.PERSON, "a person looks at what came as evidence"),
        *(LOOKED_AT, CONCERNED),
    ),
    Row("evidence", "described", Handling.PERSON, "evidence is spoken of, but no file or link came"),
    Row(
        *("agreement", "yes", Handling.PERSON, "a tester's agreement leads to closing"),
        *("Our office will enter your agreement.", TESTER),
    ),
    Row(
        *("agreement", "no", Handling.PERSON, "the tester does not agree: accept to reopen the action"),
        *(REOPENED, TESTER),
    ),
    *(Row(part, ANY, Handling.PERSON, "a person looks at each part of a plan") for part in POAP_FIELDS),
)


def shade(field: str, value: object) -> str:
    """The word by which the table knows a value."""
    if field == "percent":
        return "100" if isinstance(value, int) and value >= 100 else "below 100"
    if field == "agreement":
        return "yes" if value is True else "no"
    if field == "evidence":
        is_given = isinstance(value, dict) or str(value).startswith(("http://", "https://"))
        return "given" if is_given else "described"
    return str(value) if field == "status" else ANY


def row_of(field: str, value: object) -> Row | None:
    """The row that speaks of this field and value."""
    word = shade(field, value)
    return next((row for row in POLICY if row.field == field and row.value in (word, ANY)), None)


def what_they_read(field: str, value: object, why: str) -> str:
    """What who asked reads while it waits; `why` is what the policy answered to our office."""
    row = row_of(field, value)
    reads = row.reads if row else LOOKED_AT
    is_of_a_deputy = OF_A_DEPUTY in why and reads == LOOKED_AT
    return "You answered as deputy; our office confirms it." if is_of_a_deputy else reads
