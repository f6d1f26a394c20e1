"""A regulator's finding, and what the mapping makes of it."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.table import Table
from models.vocabulary import Grade, Outcome


class Finding(Table):
    """A Must Do or a Should Do, word for word."""

    __tablename__ = "finding"
    __table_args__ = (UniqueConstraint("report", "reference"),)
    remembered = True

    report: Mapped[str]  # "CQC December 2020"
    reference: Mapped[str]
    grade: Mapped[Grade]
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    text: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)  # the order in which the report prints it
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))  # the theme that counts
    theme_reason: Mapped[str | None]
    theme_by_text_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))  # does not act
    theme_by_text_reason: Mapped[str | None]
    notes: Mapped[dict[str, object]] = mapped_column(default=dict)

    @property
    def label(self) -> str:
        """Its reference."""
        return self.reference


class Mapping(Table):
    """What becomes of one finding. Only `outcome` acts; `outcome_by_text` is kept beside it to be seen."""

    __tablename__ = "mapping"
    remembered = True

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), unique=True)
    outcome: Mapped[Outcome]
    action_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))  # the open action that covers it
    printed_row: Mapped[str | None]  # the row of the paper's mapping table that counts it
    reason: Mapped[str | None]
    outcome_by_text: Mapped[Outcome | None]
    reason_by_text: Mapped[str | None]
