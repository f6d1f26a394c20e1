"""What needs no person: narrative, a percentage below 100, "on track", "no change" and a POAP's parts of the
action's own owner, evidence that is kept, and a tester's own yes; each known by token and address.

The policy is a table of field × value × asker × trust × confidence. A row that says APPLY names the least
that must be known for it; anything less, and anything without a row, waits with the reason in words. Each
row has two texts: `why` is what the PMO reads, `reads` what the person who asked reads meanwhile.
100 % is a completion, and a completion needs a person.

2026-11-23. The standard names narrative, a percentage below 100 and "on track / no change" of the action's
own owner, recognised by token and address. Three more rows are applied, because other parts of the same
standard cannot be kept without them, and because none of them decides anything:
- Evidence that came as a file or a link, from the owner, their deputy or the tester. It is a row in a list
  and changes no status; an action is completed by a person's decision and closed by its tester's agreement.
  "Evidence is there" is asked of an action before it closes; a file that waited would be looked at twice.
- The tester's own yes. "The tester is asked by letter and answers by reply": theirs is the independent look,
  and a second person's yes to it would add none. It applies only to what a person accepted as completed.
  Their no waits: it reopens an action.
- The parts of a POAP from the owner's own form. It is "read into a proposal per field, and the
  acknowledgement says what is still missing": of parts that wait nobody can say what is missing. A plan
  moves no date of its action. A deputy's form waits for a person.
`[policy]` in iqip.toml turns any of these rows to "person".
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from models.vocabulary import Trust

ANY = "*"
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
    Row("evidence", "given", Handling.APPLY, "kept: it changes no status", askers=CONCERNED),
    Row("evidence", "described", Handling.PERSON, "evidence is spoken of, but no file or link came"),
    Row("agreement", "yes", Handling.APPLY, "the tester's own word, by token and address", askers=TESTER),
    Row(
        *("agreement", "no", Handling.PERSON, "the tester does not agree: accept to reopen the action"),
        *(REOPENED, TESTER),
    ),
    *(
        Row(part, ANY, Handling.APPLY, "the owner's own POAP form, by token and address")
        for part in POAP_FIELDS
    ),
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
    if why == OF_A_DEPUTY:
        return "You answered as deputy; our office confirms it."
    return row.reads if row else LOOKED_AT
