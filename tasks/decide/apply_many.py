"""Apply the policy's decisions of a batch at few flushes, each change still remembered with its own decision.

History is written at a flush and gives each row one reason, so the decisions are applied in waves: the first
of every action, then the second of every action, and so on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.decision import Decision
from models.history import BECAUSE, Because, give_reason
from models.proposal import Proposal
from models.table import Table
from models.vocabulary import Cause, ProposalState, Verdict
from tasks.decide.apply_decision import change, decision_of
from tasks.decide.change_action import CannotApply

POLICY = "policy"


@dataclass(frozen=True)
class Accepted:
    """A proposal that the policy accepts, and why."""

    proposal: Proposal
    why: str


def apply_many(session: Session, accepted: Sequence[Accepted], at: datetime) -> dict[int, str]:
    """Apply them all; answers, by proposal, why one could not be: that one still waits."""
    refused: dict[int, str] = {}
    because = session.info[BECAUSE]
    for wave in _waves(accepted):
        decisions = [
            decision_of(one.proposal, Verdict.ACCEPT, one.proposal.value, POLICY, one.why, at) for one in wave
        ]
        session.add_all(decisions)
        session.flush()
        given: set[int] = set()
        with session.no_autoflush:
            for one, decision in zip(wave, decisions, strict=True):
                try:
                    _apply(session, one.proposal, decision, given)
                except CannotApply as error:
                    refused[one.proposal.id] = str(error)
                    session.delete(decision)
        session.flush()
    session.info[BECAUSE] = because
    return refused


def _apply(session: Session, proposal: Proposal, decision: Decision, given: set[int]) -> None:
    reason = Because(decision.by, decision.at, Cause.DECISION, f"D{decision.id}")
    session.info[BECAUSE] = reason  # for what a change must flush by itself
    change(session, proposal, proposal.value)
    proposal.state, proposal.why_waiting = ProposalState.ACCEPTED, None
    for item in (*session.new, *session.dirty, *session.deleted):
        if isinstance(item, Table) and id(item) not in given:
            given.add(id(item))
            give_reason(item, reason)


def _waves(accepted: Sequence[Accepted]) -> Iterator[list[Accepted]]:
    by_action: dict[int, list[Accepted]] = {}
    for one in accepted:
        by_action.setdefault(one.proposal.action_id, []).append(one)
    for place in range(max(map(len, by_action.values()), default=0)):
        yield [those[place] for those in by_action.values() if place < len(those)]
