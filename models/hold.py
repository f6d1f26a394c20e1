"""The one switch that stops all letters, and the marks that letters need."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table


class Hold(Table):
    """All letters stop from `since` until `lifted_at`."""

    __tablename__ = "hold"
    remembered = True

    since: Mapped[datetime]
    by: Mapped[str]
    reason: Mapped[str]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[str | None]


class Cursor(Table):
    """How far a mailbox has been read; losing it means a full rescan, harmless by the unique key."""

    __tablename__ = "cursor"

    mailbox: Mapped[str] = mapped_column(unique=True)
    position: Mapped[str]
