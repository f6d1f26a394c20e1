"""The letters we send, the lines that they carry, and the batches that wait for a release."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.many import insert_rows, new_ids
from models.table import Table
from models.vocabulary import About, LetterKind, Posting


class Batch(Table):
    """The letters of one run that wait for a person's release before they are posted."""

    __tablename__ = "batch"
    remembered = True

    created_on: Mapped[date]
    why: Mapped[str]
    transport: Mapped[str | None]  # which way the letters would go; its first release is remembered here
    released_at: Mapped[datetime | None]
    released_by: Mapped[str | None]


class Letter(Table):
    """One email of ours: claimed (committed) before it is posted, stamped with its real id after."""

    __tablename__ = "letter"
    __table_args__ = (Index("ix_letter_posting_id", "posting", "id"),)

    kind: Mapped[LetterKind]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)  # who reads it
    instead_of_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # the absent owner
    address: Mapped[str]
    token: Mapped[str] = mapped_column(unique=True)
    on: Mapped[date] = mapped_column(index=True)  # the day it is for
    subject: Mapped[str]
    text: Mapped[str]  # our plain-text body as sent; replies are read against it
    message_id: Mapped[str | None] = mapped_column(index=True)  # the id it really got
    server_id: Mapped[str | None]  # the transport's own id
    posting: Mapped[Posting] = mapped_column(default=Posting.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None]
    claimed_at: Mapped[datetime | None]  # when it was last taken up for posting
    posted_at: Mapped[datetime | None]
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("batch.id"), index=True)
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))  # acknowledgements only

    lines: Mapped[list["LetterLine"]] = relationship(lazy="raise", order_by="LetterLine.number")


class LetterBytes(Table):
    """A letter as it is handed to the transport (RFC 5322); its `id` is the letter's.

    They stand apart because they are ten times the rest and never change while a letter is posted: SQLite
    writes a whole row anew for each change in it, and a letter is claimed and stamped.
    """

    __tablename__ = "letter_bytes"

    id: Mapped[int] = mapped_column(ForeignKey("letter.id"), primary_key=True, sort_order=-2)
    raw: Mapped[bytes]


class LetterLine(Table):
    """One thing asked in a letter. `claim` makes it impossible to ask the same thing twice.

    Several lines may share a `number`: one printed item that asks for all of them at once.
    """

    __tablename__ = "letter_line"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    number: Mapped[int]  # as printed in the letter, from 1
    about: Mapped[About]
    about_id: Mapped[int]  # id in action, poap, milestone; for cycle and agreement the action's
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))  # cycle only
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # whose line; a deputy may read it
    due: Mapped[date]
    due_version: Mapped[int]
    rung: Mapped[int]  # working days left when it was reached; negative after the date
    claim: Mapped[str] = mapped_column(unique=True)  # `rules.claiming` makes it


def add_letters(session: Session, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert letters, each a row that has its `raw` too; their ids, in the same order."""
    if not rows:
        return []
    ids = new_ids(session, Letter, len(rows))
    known = [{"id": id_, **row} for id_, row in zip(ids, rows, strict=True)]
    insert_rows(session, Letter, [{name: row[name] for name in row if name != "raw"} for row in known])
    insert_rows(session, LetterBytes, [{"id": row["id"], "raw": row["raw"]} for row in known])
    return ids


class LetterFile(Table):
    """A file of `evidence/` that went with a letter: a redaction finds by it which letters carried it."""

    __tablename__ = "letter_file"

    letter_id: Mapped[int] = mapped_column(ForeignKey("letter.id"), index=True)
    sha256: Mapped[str] = mapped_column(index=True)
