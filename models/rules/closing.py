"""When an action may be closed: completion is not impact, so somebody independent has tested it.

An action closes when its owner's completion was accepted, evidence is there, and a tester who is not the
owner has agreed. Each thing that lacks is said in words, for the PMO's list and for the paper.
"""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import Status


@dataclass(frozen=True)
class Closable:
    """What the closing rule looks at in one action."""

    status: Status
    completed_on: date | None
    has_evidence: bool
    owner_id: int | None
    tester_id: int | None
    agreed_on: date | None
    agreed_by_id: int | None


def lacks(action: Closable) -> tuple[str, ...]:
    """What is lacking before the action may be closed, in words that follow "lacks"; empty when it may."""
    if action.status is Status.CLOSED:
        return ("nothing: it is closed already",)
    missing = []
    if action.status is not Status.COMPLETED or action.completed_on is None:
        missing.append("completion")
    if not action.has_evidence:
        missing.append("evidence")
    if action.agreed_on is None or action.agreed_by_id is None:
        missing.append(_agreement(action))
    elif action.agreed_by_id == action.owner_id:
        missing.append("agreement by somebody other than its owner")
    return tuple(missing)


def _agreement(action: Closable) -> str:
    if action.tester_id is None:
        return "a tester"
    if action.tester_id == action.owner_id:
        return "a tester other than its owner"
    return "the tester's agreement"
