"""Settle the other half of "not mine, it belongs to Jo" with the decision about one (`rules.pairing`)."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.proposal import Proposal
from models.rules.pairing import PAIRS, verdict_of_other
from models.vocabulary import ProposalState, Subject, Verdict
from tasks.decide.change_action import find_person

SETTLED_WITH = "settled with"
STATES = {
    Verdict.ACCEPT: ProposalState.ACCEPTED,
    Verdict.AMEND: ProposalState.AMENDED,
    Verdict.REFUSE: ProposalState.REFUSED,
}


def other_half(session: Session, proposal: Proposal) -> Proposal | None:
    """The refusal beside this handover, or the handover beside this refusal, while it waits."""
    if proposal.field not in PAIRS:
        return None
    return session.scalars(
        select(Proposal)
        .where(
            Proposal.message_id == proposal.message_id,
            Proposal.action_id == proposal.action_id,
            Proposal.field == PAIRS[proposal.field],
            Proposal.state == ProposalState.WAITING,
        )
        .order_by(Proposal.id)
    ).first()


def settle_other_half(
    session: Session, other: Proposal, decided: Proposal, verdict: Verdict, taken: Any, by: str, at: datetime
) -> None:
    """Write the decision that follows; the action itself was changed by the first."""
    own = verdict_of_other(verdict, taken, other.value)
    session.add(
        Decision(
            subject=Subject.PROPOSAL,
            subject_id=other.id,
            verdict=own,
            value=taken if own is Verdict.AMEND else None,
            by=by,
            reason=f"{SETTLED_WITH} {decided.label}",
            at=at,
        )
    )
    other.state, other.why_waiting = STATES[own], None


def settled_alike(session: Session, proposal: Proposal, verdict: Verdict, value: Any) -> str:
    """A sentence where this was settled with its other half and the new decision says the same of it."""
    if proposal.field not in PAIRS or proposal.state not in STATES.values():
        return ""
    with_ = session.scalar(
        select(Decision.reason)
        .where(Decision.subject == Subject.PROPOSAL, Decision.subject_id == proposal.id)
        .where(Decision.reason.startswith(SETTLED_WITH))
    )
    refused = proposal.state is ProposalState.REFUSED
    if with_ is None or refused is not (verdict is Verdict.REFUSE):
        return ""
    owner = session.scalar(select(Action.owner_id).where(Action.id == proposal.action_id))
    if verdict is Verdict.AMEND and find_person(session, str(value or "")).id != owner:
        return ""
    return f"{proposal.label} was {with_} already; it says the same, and nothing more is to be done."
