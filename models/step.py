"""A line of the plan's timetable."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.dated import Dated
from models.table import Table
from models.vocabulary import StepState


class Step(Dated, Table):
    """A dated step of the reset; `needs` holds the numbers of the steps that come before it."""

    __tablename__ = "step"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)
    remembered = True

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    number: Mapped[int]
    title: Mapped[str]
    due: Mapped[date] = mapped_column(index=True)
    done_on: Mapped[date | None]
    state: Mapped[StepState] = mapped_column(default=StepState.PLANNED)
    shown_by: Mapped[
        str | None
    ]  # which fact of the register shows it done (`rules.timetabling`); None: a person says so
    needs: Mapped[list[object]] = mapped_column(default=list)

    @property
    def label(self) -> str:
        """Its number."""
        return f"step {self.number}"
