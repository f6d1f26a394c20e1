"""A regulator's finding, and what the mapping makes of it."""

from datetime import date

from sqlalchemy import Column, ForeignKey, UniqueConstraint
from sqlalchemy import Table as Link
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.notice import Notice
from models.objective import Objective
from models.table import Table
from models.vocabulary import Grade, Outcome

finding_objective = Link(
    "finding_objective",
    Table.metadata,
    Column("finding_id", ForeignKey("finding.id"), primary_key=True),
    Column("objective_id", ForeignKey("objective.id"), primary_key=True),
)
finding_notice = Link(
    "finding_notice",
    Table.metadata,
    Column("finding_id", ForeignKey("finding.id"), primary_key=True),
    Column("notice_id", ForeignKey("notice.id"), primary_key=True),
)


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
    division_id: Mapped[int | None] = mapped_column(ForeignKey("division.id"))
    notes: Mapped[dict[str, object]] = mapped_column(default=dict)

    objectives: Mapped[list[Objective]] = relationship(secondary=finding_objective, lazy="raise")
    notices: Mapped[list[Notice]] = relationship(secondary=finding_notice, lazy="raise")

    @property
    def label(self) -> str:
        """Its reference."""
        return self.reference


class Mapping(Table):
    """What becomes of one finding. Only `outcome` acts; `outcome_by_text` is kept beside it to be seen.

    For a finding that becomes a new action, the `new_…` columns say what the reset makes it with
    (in the findings sheet: new reference, new title, new owner, new executive lead, new tester, new due).
    """

    __tablename__ = "mapping"
    remembered = True

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), unique=True)
    outcome: Mapped[Outcome]
    action_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))  # the open action that covers it
    printed_row: Mapped[str | None]  # the row of the paper's mapping table that counts it
    reason: Mapped[str | None]
    outcome_by_text: Mapped[Outcome | None]
    reason_by_text: Mapped[str | None]
    new_reference: Mapped[str | None]
    new_title: Mapped[str | None]
    new_owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    new_lead_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    new_tester_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    new_due: Mapped[date | None]
