"""A change that a return asks for, with the words that it rests on."""

from datetime import date

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import About, ProposalState, Trust


class Proposal(Table):
    """One field of one action, POAP or milestone that an owner's return would change."""

    __tablename__ = "proposal"
    remembered = True

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # who asks
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)
    about: Mapped[About]
    about_id: Mapped[int]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    field: Mapped[str]  # status, percent, due, narrative, evidence, handover … or a POAP's part
    value: Mapped[object] = mapped_column(JSON(none_as_null=True))
    reason: Mapped[str | None]  # the owner's own why
    before: Mapped[object | None] = mapped_column(JSON(none_as_null=True))
    quote: Mapped[str]  # the exact words it rests on
    start: Mapped[int]  # characters of Message.text
    end: Mapped[int]
    confidence: Mapped[str]  # certain, likely, unsure
    trust: Mapped[Trust]
    created_on: Mapped[date]
    state: Mapped[ProposalState] = mapped_column(default=ProposalState.WAITING, index=True)
    why_waiting: Mapped[str | None]  # what the policy says a person must look at
    contradicts: Mapped[str | None]  # what it goes back on: the register, its message, an earlier return
    key: Mapped[str]  # one-time key that an accept from a link must name

    @property
    def label(self) -> str:
        """The id that people see."""
        return proposal_label(self.id)


def proposal_label(id_: int) -> str:
    """How people name the proposal with this id."""
    return f"P{id_}"
