"""Proposals as the policy needs them: values, of which the rules see a part, and not rows of a session."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.proposal import Proposal, proposal_label
from models.vocabulary import About, ProposalState, Trust


class Wanted(Protocol):
    """What a change needs to know of the proposal that asks for it."""

    @property
    def label(self) -> str:
        """The id that people see."""

    @property
    def message_id(self) -> int:
        """The message that asked."""

    @property
    def person_id(self) -> int | None:
        """Who asked."""

    @property
    def action_id(self) -> int:
        """The action that it concerns."""

    @property
    def about(self) -> About:
        """Whether the action itself or a part of its plan."""

    @property
    def about_id(self) -> int:
        """Which part."""

    @property
    def field(self) -> str:
        """What of it."""

    @property
    def reason(self) -> str | None:
        """The owner's own why."""

    @property
    def created_on(self) -> date:
        """The day on which the return came."""


class Unjudged(NamedTuple):
    """A proposal that waits, by its columns."""

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


COLUMNS = tuple(getattr(Proposal, name) for name in Unjudged._fields)


def unjudged(session: Session, ids: Iterable[int]) -> list[Unjudged]:
    """Those of them that wait, in the order in which they came."""
    waiting = select(*COLUMNS).where(Proposal.id.in_(ids), Proposal.state == ProposalState.WAITING)
    return [Unjudged._make(row) for row in session.execute(waiting.order_by(Proposal.id))]
