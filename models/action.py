"""An action of the plan, and what it is aligned to."""

from datetime import date, datetime

from sqlalchemy import Column, ForeignKey, Index, UniqueConstraint
from sqlalchemy import Table as Link
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.notice import Notice
from models.objective import Objective
from models.table import Table
from models.vocabulary import Grade, Progress, Status

action_objective = Link(
    "action_objective",
    Table.metadata,
    Column("action_id", ForeignKey("action.id"), primary_key=True),
    Column("objective_id", ForeignKey("objective.id"), primary_key=True),
)
action_notice = Link(
    "action_notice",
    Table.metadata,
    Column("action_id", ForeignKey("action.id"), primary_key=True),
    Column("notice_id", ForeignKey("notice.id"), primary_key=True),
)


class Action(Table):
    """One action: an owner, a date, a Plan on a Page.

    A reset moves an open action to the new plan (same row, so its letters, returns and history go
    with it) and leaves a closed one in the old plan.
    """

    __tablename__ = "action"
    __table_args__ = (
        UniqueConstraint("plan_id", "reference"),
        Index("ix_action_status_due", "status", "due"),  # what is due costs what is due
    )
    remembered = True

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    reference: Mapped[str]  # as printed: "QS1.1"
    title: Mapped[str]
    source: Mapped[str | None]  # the report it comes from: "CQC December 2020"
    grade: Mapped[Grade | None]
    service_id: Mapped[int | None] = mapped_column(ForeignKey("service.id"))
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))
    theme_reason: Mapped[str | None]
    division_id: Mapped[int | None] = mapped_column(ForeignKey("division.id"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    lead_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    tester_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    due: Mapped[date | None] = mapped_column(index=True)
    due_version: Mapped[int] = mapped_column(default=1)  # grows each time `due` moves
    baseline_due: Mapped[date | None]  # the first date agreed; never moves
    due_reason: Mapped[str | None]  # why it last moved
    status: Mapped[Status] = mapped_column(default=Status.OPEN, index=True)
    progress: Mapped[Progress] = mapped_column(default=Progress.NOT_STARTED)
    percent: Mapped[int | None]
    narrative: Mapped[str | None]
    completed_on: Mapped[date | None]
    agreed_on: Mapped[date | None]  # the tester's agreement
    agreed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_on: Mapped[date | None]
    last_return_on: Mapped[date | None]
    created_at: Mapped[datetime | None]
    notes: Mapped[dict[str, object]] = mapped_column(default=dict)  # the PMO's own extra columns

    objectives: Mapped[list[Objective]] = relationship(secondary=action_objective, lazy="raise")
    notices: Mapped[list[Notice]] = relationship(secondary=action_notice, lazy="raise")

    @property
    def label(self) -> str:
        """Its reference."""
        return self.reference

    def move_due(self, due: date | None, reason: str | None) -> None:
        """Give the action a new date (or none), say why; the first date agreed stays as its baseline."""
        if due == self.due:
            return
        if self.due is not None:
            self.due_version = (self.due_version or 1) + 1
        self.baseline_due = self.baseline_due or self.due or due
        self.due, self.due_reason = due, reason

    def complete(self, on: date) -> None:
        """The owner's work is done; a tester's agreement comes next."""
        self.status, self.completed_on, self.percent = Status.COMPLETED, on, 100

    def reopen(self) -> None:
        """It is not done after all: completion and agreement no longer stand."""
        self.status, self.completed_on, self.closed_on = Status.OPEN, None, None
        self.agreed_on, self.agreed_by_id = None, None
