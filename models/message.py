"""What came into the mailbox: raw bytes first, once; what was read from them beside it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import MessageState, Trust


class Message(Table):
    """A message of the inbox, kept before it is read and never dropped."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("mailbox", "message_id", "sha256"),)

    mailbox: Mapped[str]
    message_id: Mapped[str] = mapped_column(
        index=True
    )  # RFC 5322 Message-ID, or "" where the message has none
    sha256: Mapped[str] = mapped_column(index=True)
    received_at: Mapped[datetime]
    received_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[MessageState] = mapped_column(default=MessageState.KEPT, index=True)
    kind: Mapped[str | None]  # human, auto_reply, bounce, complaint, receipt, bulk, other
    sender: Mapped[str | None]
    subject: Mapped[str | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letter.id", use_alter=True), index=True)
    named_letter_id: Mapped[int | None] = mapped_column(
        ForeignKey("letter.id", use_alter=True)
    )  # the letter that its signals name, also where its sender does not fit it
    trust: Mapped[Trust | None]
    text: Mapped[str | None]  # what the author wrote
    reasons: Mapped[list[object]] = mapped_column(default=list)  # reason codes
    redacted_at: Mapped[datetime | None]
    redacted_by: Mapped[str | None]
    redacted_why: Mapped[str | None]


class MessageBytes(Table):
    """A message as it came (RFC 5322); its `id` is the message's. Redacted, a message has none.

    They stand apart because SQLite writes a whole row anew for each change in it, and goes through all of it
    for whatever stands behind them.
    """

    __tablename__ = "message_bytes"

    id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True, sort_order=-2)
    raw: Mapped[bytes]
