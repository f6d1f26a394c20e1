"""What came into the mailbox: raw bytes first, once; what was read from them beside it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import MessageState, Trust


class Message(Table):
    """A message of the inbox, kept before it is read and never dropped."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("mailbox", "message_id", "sha256"),)

    mailbox: Mapped[str]
    message_id: Mapped[str]  # RFC 5322 Message-ID, or "" where the message has none
    sha256: Mapped[str] = mapped_column(index=True)
    raw: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)  # None once redacted
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
