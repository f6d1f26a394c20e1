"""The Trust's strategic objectives, to which every action of a plan is aligned."""

from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class Objective(Table):
    """A corporate strategic objective."""

    __tablename__ = "objective"
    remembered = True

    reference: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]

    @property
    def label(self) -> str:
        """Its reference."""
        return self.reference
