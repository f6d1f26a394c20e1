"""What shows that an action is done."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class Evidence(Table):
    """A file (kept in `evidence/` under its SHA-256) or a link, offered for an action."""

    __tablename__ = "evidence"
    remembered = True

    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    name: Mapped[str]
    content_type: Mapped[str | None]
    sha256: Mapped[str | None]  # None for a link or a sentence
    size: Mapped[int | None]
    received_on: Mapped[date]

    @property
    def label(self) -> str:
        """Its number: history keeps labels for good, and a name may have to be redacted."""
        return f"evidence {self.id}"
