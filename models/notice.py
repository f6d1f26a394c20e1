"""The regulator's notices: a register with its own life."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import NoticeKind


class Notice(Table):
    """A Section 31 condition or a Section 29A warning, imposed and lifted one by one."""

    __tablename__ = "notice"
    remembered = True

    reference: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[NoticeKind]
    title: Mapped[str]
    imposed_on: Mapped[date | None]
    lifted_on: Mapped[date | None]

    @property
    def label(self) -> str:
        """Its reference."""
        return self.reference
