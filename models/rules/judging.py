"""Judge one proposal by the policy (`rules.deciding`): applied without a person, or what keeps it waiting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.rules.deciding import (
    CONCERNED,
    OF_A_DEPUTY,
    POAP,
    POAP_FIELDS,
    TESTER,
    Asker,
    Handling,
    Row,
    Sureness,
    row_of,
)
from models.vocabulary import About, Status, Trust

TRUST_ORDER = (Trust.REVIEW, Trust.THREAD, Trust.OWN_TOKEN)


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


def decide_by_policy(asking: Asking, overrides: Mapping[str, str] | None = None) -> Answer:
    """Whether a proposal needs a person, and why.

    `overrides` ("percent", "status at_risk", "poap" for each part of a plan; to "apply" or "person") change
    the handling of a row; they never lower the trust, the confidence or the asker that applying takes.
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
    names = (f"{row.field} {row.value}", row.field, *([POAP] if row.field in POAP_FIELDS else []))
    said = next((overrides[name] for name in names if name in overrides), None)
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
        return "the words are few, or can be read in more than one way"
    if asking.status is Status.CLOSED:
        return "the action is closed"
    if asking.about in (About.POAP, About.MILESTONE) and asking.field in ("status", "percent"):
        return _of_a_part(asking)
    return "" if asking.asker in row.askers else _of_another(asking.asker, row)


def _of_another(asker: Asker, row: Row) -> str:
    if row.askers == CONCERNED:
        return "it does not come from the action's owner, their deputy or the tester"
    if row.askers == TESTER:
        return "it does not come from the action's own tester"
    return OF_A_DEPUTY if asker is Asker.DEPUTY else "it does not come from the action's own owner"


def _of_a_part(asking: Asking) -> str:
    """A POAP's or a milestone's own standing: only its form, or a person, says that it is done."""
    if asking.about is About.POAP:
        return "it speaks of the POAP, which only its form completes"
    return "" if asking.value in ("on_track", "no_change") else "it speaks of a milestone"


def worth_asking(asked: Sequence[tuple[str, bool]]) -> tuple[bool, ...]:
    """For each thing asked in one message, of which action and whether its words are idle: whether it becomes
    a proposal.

    Idle words, of which it is not sure that they tell anything, are asked about only where nothing else was
    understood of the same action; the message itself is kept whole in any case.
    """
    understood = {reference for reference, is_idle in asked if not is_idle}
    return tuple(not is_idle or reference not in understood for reference, is_idle in asked)
