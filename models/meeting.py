"""Committees and their meetings; each meeting collects returns in a cycle of its own."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.table import Table
from models.vocabulary import CycleState


class Committee(Table):
    """A committee that receives papers so many clear working days before it sits."""

    __tablename__ = "committee"
    remembered = True

    name: Mapped[str] = mapped_column(unique=True)
    paper_days: Mapped[int] = mapped_column(default=5)
    position: Mapped[int] = mapped_column(default=0)  # the order in which a paper travels


class Meeting(Table):
    """A committee on a day. Its cycle runs from `cycle_opens` to `returns_due`."""

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("committee_id", "on"),)
    remembered = True

    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"))
    on: Mapped[date] = mapped_column(index=True)
    date_version: Mapped[int] = mapped_column(default=1)
    cycle_opens: Mapped[date | None]
    returns_due: Mapped[date | None]
    cycle: Mapped[CycleState] = mapped_column(default=CycleState.COMING)

    committee: Mapped[Committee] = relationship(lazy="raise")

    def move(self, on: date) -> None:
        """Give it a new day."""
        if on != self.on:
            self.on, self.date_version = on, (self.date_version or 1) + 1
