"""Apply one decision about a proposal: decision, change and history in one transaction, or nothing at all."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision, record_decision
from models.message import Message
from models.proposal import Proposal
from models.rules.deciding import POAP_FIELDS
from models.vocabulary import About, MessageState, ProposalState, Subject, Verdict
from tasks.decide.change_action import CannotApply, change_action
from tasks.decide.change_poap import change_poap
from tasks.decide.settle_pair import STATES
from tasks.decide.wanted import Wanted, wanted_by


def apply_decision(
    session: Session, proposal: Proposal, verdict: Verdict, value: Any, by: str, reason: str, at: datetime
) -> None:
    """Write the decision and what follows from it. `value` is what to apply: the proposal's own, or amended.

    Raises CannotApply with a sentence; the caller's transaction then takes all of it back.
    """
    record_decision(session, Decision(**decision_row(proposal.id, verdict, value, by, reason, at)))
    proposal.state, proposal.why_waiting = STATES[verdict], None
    if verdict is not Verdict.REFUSE:
        change(session, wanted_by(proposal), value)
    session.flush()


def decision_row(
    proposal_id: int, verdict: Verdict, value: Any, by: str, reason: str, at: datetime
) -> dict[str, Any]:
    """The decision's columns."""
    return {
        "subject": Subject.PROPOSAL,
        "subject_id": proposal_id,
        "verdict": verdict,
        "value": value if verdict is Verdict.AMEND else None,
        "by": by,
        "reason": reason,
        "at": at,
    }


def change(session: Session, proposal: Wanted, value: Any) -> None:
    """Do what was proposed. Raises CannotApply before anything is changed."""
    action = session.get_one(Action, proposal.action_id)
    if proposal.about is About.POAP and proposal.field in POAP_FIELDS:
        change_poap(session, action, proposal, value, proposal.created_on)
    elif proposal.field in POAP_FIELDS:
        raise CannotApply(f"{proposal.label}: there is no Plan on a Page for it to change.")
    else:
        change_action(session, action, proposal, value, proposal.created_on)


def settle_messages(session: Session, message_ids: set[int]) -> None:
    """Read messages of which nothing waits any more are settled."""
    waiting = select(Proposal.message_id).where(
        Proposal.message_id.in_(message_ids), Proposal.state == ProposalState.WAITING
    )
    session.execute(
        update(Message)
        .where(Message.id.in_(message_ids), Message.state == MessageState.READ, Message.id.not_in(waiting))
        .values(state=MessageState.SETTLED)
        .execution_options(synchronize_session=False)
    )
