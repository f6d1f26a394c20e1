"""What a proposal wants, as values: the rules see a part of it, and no row of a session is held for it."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.proposal import Proposal, proposal_label
from models.vocabulary import About, ProposalState, Trust


class Wanted(NamedTuple):
    """A proposal, by those of its columns that deciding it needs."""

    id: int
    version: int
    message_id: int
    person_id: int | None
    action_id: int
    about: About
    about_id: int
    field: str
    value: Any
    reason: str | None
    confidence: str
    trust: Trust
    created_on: date
    why_waiting: str | None
    contradicts: str | None

    @property
    def label(self) -> str:
        """The id that people see."""
        return proposal_label(self.id)

    @property
    def subject(self) -> tuple[object, ...]:
        """What one message says of one thing is looked at together."""
        return self.message_id, self.action_id, self.about, self.about_id


COLUMNS = tuple(getattr(Proposal, name) for name in Wanted._fields)


def waiting_of(session: Session, ids: Iterable[int]) -> list[Wanted]:
    """Those of these proposals that wait, in the order in which they came."""
    waiting = select(*COLUMNS).where(Proposal.id.in_(ids), Proposal.state == ProposalState.WAITING)
    return [Wanted._make(row) for row in session.execute(waiting.order_by(Proposal.id))]


def wanted_by(proposal: Proposal) -> Wanted:
    """The values of a row as it stands."""
    return Wanted._make(getattr(proposal, name) for name in Wanted._fields)
