"""Apply the policy's decisions of a batch at one flush; each change is still remembered with its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.history import BECAUSE, Because, tell_changes
from models.many import insert_rows, new_ids
from models.poap import Milestone, Poap
from models.table import Table
from models.vocabulary import About, Cause, Verdict
from tasks.decide.apply_decision import change, decision_row
from tasks.decide.change_action import CannotApply
from tasks.decide.wanted import Wanted

POLICY = "policy"


@dataclass(frozen=True)
class Accepted:
    """A proposal that the policy accepts, and why."""

    proposal: Wanted
    why: str


def apply_many(
    session: Session, accepted: Sequence[Accepted], at: datetime
) -> tuple[dict[int, Because], dict[int, str]]:
    """Apply them all; answers, by proposal, the decision that applied it, or why it could not be."""
    applied: dict[int, Because] = {}
    refused: dict[int, str] = {}
    decisions: list[dict[str, object]] = []
    because = session.info[BECAUSE]
    with session.no_autoflush:
        for id_, one in zip(new_ids(session, Decision, len(accepted)), accepted, strict=True):
            proposal = one.proposal
            reason = Because(POLICY, at, Cause.DECISION, f"D{id_}")
            session.info[BECAUSE] = reason  # for rows that a change adds, and for what it must flush itself
            try:
                change(session, proposal, proposal.value)
            except CannotApply as error:
                refused[proposal.id] = str(error)
                continue
            applied[proposal.id] = reason
            tell_changes(_touched(session, proposal), reason)
            row = decision_row(proposal.id, Verdict.ACCEPT, proposal.value, POLICY, one.why, at)
            decisions.append({"id": id_, **row})
    session.info[BECAUSE] = because
    insert_rows(session, Decision, decisions)
    return applied, refused


def _touched(session: Session, proposal: Wanted) -> Iterator[Table]:
    """The rows that an accepted proposal may have changed; those that it added know their reason."""
    yield session.get_one(Action, proposal.action_id)
    if proposal.about is About.MILESTONE:
        yield session.get_one(Milestone, proposal.about_id)
    elif proposal.about is About.POAP:
        yield session.get_one(Poap, proposal.about_id)
