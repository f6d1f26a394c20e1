"""One year's Integrated Quality Improvement Plan."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import PlanState


class Plan(Table):
    """A plan: at most one is current; a reset makes the coming one current and the current one past."""

    __tablename__ = "plan"
    remembered = True

    name: Mapped[str] = mapped_column(unique=True)  # as printed: "2021/22 IQIP"
    starts: Mapped[date | None]
    state: Mapped[PlanState] = mapped_column(default=PlanState.CURRENT)

    @property
    def label(self) -> str:
        """Its name."""
        return self.name
