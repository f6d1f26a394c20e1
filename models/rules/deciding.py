"""What needs no person: the policy, as a table of field × value × asker × trust × confidence.

A row that says APPLY names the least that must be known for it; anything less, and anything without a row,
waits for a person with the reason in words. By default only narrative, a percentage below 100, "on track",
"no change" and the parts of a POAP go without one, from the action's own owner recognised by token and
address; so does a tester's own yes. Evidence is kept at once because keeping it changes no status.
100 % is a completion.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from models.vocabulary import About, Status, Trust

ANY = "*"
POAP_FIELDS = ("aim", "outcome", "evidence_expected", "risks", "milestones", "measures")


class Asker(StrEnum):
    """Who asks, seen from the action."""

    OWNER = "owner"
    TESTER = "tester"
    OTHER = "other"  # a deputy, or somebody in whose name a person tied the message


class Handling(StrEnum):
    """What the policy does with a proposal; also the words that `[policy]` in iqip.toml takes."""

    APPLY = "apply"
    PERSON = "person"


class Sureness(IntEnum):
    """Confidence in order."""

    UNSURE = 0
    LIKELY = 1
    CERTAIN = 2


TRUST_ORDER = (Trust.REVIEW, Trust.THREAD, Trust.OWN_TOKEN)


@dataclass(frozen=True)
class Row:
    """One row of the policy."""

    field: str
    value: str  # a word of `shade`, or ANY
    handling: Handling
    why: str  # what the decision's reason says
    askers: frozenset[Asker] = frozenset({Asker.OWNER})
    trust: Trust = Trust.OWN_TOKEN
    confidence: Sureness = Sureness.LIKELY


EVERYBODY = frozenset(Asker)
TESTER = frozenset({Asker.TESTER})
OWN = "the owner's own word, by token and address"

POLICY: tuple[Row, ...] = (
    Row("narrative", ANY, Handling.APPLY, OWN),
    Row("percent", "below 100", Handling.APPLY, OWN),
    Row("percent", "100", Handling.PERSON, "100 % is a completion"),
    Row("status", "on_track", Handling.APPLY, OWN),
    Row("status", "no_change", Handling.APPLY, OWN),
    Row("status", "completed", Handling.PERSON, "a completion needs a person"),
    Row("status", "late", Handling.PERSON, "lateness needs a person"),
    Row("status", "at_risk", Handling.PERSON, "a risk to the date needs a person"),
    Row("status", "not_started", Handling.PERSON, "an action that has not started needs a person"),
    Row("due", ANY, Handling.PERSON, "a new date needs a person"),
    Row("more_time", ANY, Handling.PERSON, "more time is asked for: amend with a date, or refuse"),
    Row("handover", ANY, Handling.PERSON, "a change of owner needs a person"),
    Row("refusal", ANY, Handling.PERSON, "the owner says it is not theirs: amend with a name, or refuse"),
    Row("question", ANY, Handling.PERSON, "a question waits for an answer"),
    Row("evidence", "given", Handling.APPLY, "kept: it changes no status", EVERYBODY, Trust.THREAD),
    Row("evidence", "described", Handling.PERSON, "evidence is spoken of, but no file or link came"),
    Row("agreement", "yes", Handling.APPLY, "the tester's own word, by token and address", TESTER),
    Row("agreement", "no", Handling.PERSON, "the tester does not agree: accept to reopen the action", TESTER),
    *(
        Row(part, ANY, Handling.APPLY, "the owner's own POAP form, by token and address")
        for part in POAP_FIELDS
    ),
)


@dataclass(frozen=True)
class Asking:
    """A proposal as the policy sees it; `against` is what it contradicts, in words, or empty."""

    field: str
    value: object
    about: About
    trust: Trust
    confidence: str
    asker: Asker
    status: Status  # the action's, now
    against: str = ""


@dataclass(frozen=True)
class Answer:
    """What the policy says, and why."""

    handling: Handling
    why: str


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


def decide_by_policy(asking: Asking, overrides: Mapping[str, str] | None = None) -> Answer:
    """Whether a proposal needs a person, and why.

    `overrides` ("percent" or "status at_risk" to "apply" or "person") change the handling of a row; they
    never lower the trust, the confidence or the asker that applying takes.
    """
    row = row_of(asking.field, asking.value)
    if row is None:
        return Answer(Handling.PERSON, "nothing says that this may go without a person")
    objection = _objection(asking, row)
    chosen = _chosen(row, overrides or {})
    if chosen is Handling.PERSON and row.handling is Handling.PERSON:
        return Answer(Handling.PERSON, "; ".join(why for why in (row.why, objection) if why))
    if chosen is Handling.PERSON:
        return Answer(Handling.PERSON, objection or f"this Trust wants a person to look at each {row.field}")
    if objection:
        return Answer(Handling.PERSON, objection)
    return Answer(Handling.APPLY, row.why if row.handling is Handling.APPLY else "this Trust's own policy")


def _chosen(row: Row, overrides: Mapping[str, str]) -> Handling:
    said = overrides.get(f"{row.field} {row.value}", overrides.get(row.field))
    return Handling(said) if said else row.handling


def _objection(asking: Asking, row: Row) -> str:
    """The first thing that keeps a proposal from being applied, in words; empty when nothing does."""
    if asking.trust is Trust.REVIEW:
        return "its sender or its letter was in doubt"
    if TRUST_ORDER.index(asking.trust) < TRUST_ORDER.index(row.trust):
        return "it came without our letter's reference"
    if asking.against:
        return asking.against
    if Sureness[asking.confidence.upper()] < row.confidence:
        return "the words can be read in more than one way"
    if asking.status is Status.CLOSED:
        return "the action is closed"
    if asking.about in (About.POAP, About.MILESTONE) and asking.field in ("status", "percent"):
        return _of_a_part(asking)
    if asking.asker not in row.askers:
        return f"it does not come from the action's own {'tester' if row.askers == TESTER else 'owner'}"
    return ""


def _of_a_part(asking: Asking) -> str:
    """A POAP's or a milestone's own standing: only its form, or a person, says that it is done."""
    if asking.about is About.POAP:
        return "it speaks of the POAP, which only its form completes"
    return "" if asking.value in ("on_track", "no_change") else "it speaks of a milestone"
