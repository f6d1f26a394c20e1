"""A committee paper: a frozen value, and the files made from it."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import PaperState


class PaperRecord(Table):
    """One edition of a meeting's paper: draft, approved by name, issued (then frozen with its hash)."""

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("meeting_id", "edition"),)
    remembered = True

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    edition: Mapped[int] = mapped_column(default=1)
    made_on: Mapped[date]
    state: Mapped[PaperState] = mapped_column(default=PaperState.DRAFT)
    value: Mapped[object] = mapped_column(
        JSON(none_as_null=True)
    )  # `tasks.papers.paper.Paper`, as plain data
    word_file: Mapped[str]  # names in the instance's papers/ folder
    word_sha256: Mapped[str]
    pdf_file: Mapped[str]
    pdf_sha256: Mapped[str]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    issued_on: Mapped[date | None]

    @property
    def label(self) -> str:
        """The id that people see."""
        return f"R{self.id}"
