"""A Plan on a Page: what one action aims at, and how it will be seen to have worked."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.dated import Dated
from models.table import Table


class Poap(Dated, Table):
    """The POAP of an action; complete by `rules.poap`, not by anyone's tick."""

    __tablename__ = "poap"
    __table_args__ = (Index("ix_poap_completed_on_due", "completed_on", "due"),)
    remembered = True

    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), unique=True)
    aim: Mapped[str | None]
    outcome: Mapped[str | None]
    evidence_expected: Mapped[str | None]
    risks: Mapped[str | None]
    completed_on: Mapped[date | None]  # the day it first passed its rule

    milestones: Mapped[list["Milestone"]] = relationship(lazy="raise", order_by="Milestone.id")
    measures: Mapped[list["Measure"]] = relationship(lazy="raise", order_by="Measure.id")


class Milestone(Dated, Table):
    """A dated stage on the way."""

    __tablename__ = "milestone"
    __table_args__ = (Index("ix_milestone_done_on_due", "done_on", "due"),)
    remembered = True

    poap_id: Mapped[int] = mapped_column(ForeignKey("poap.id"), index=True)
    title: Mapped[str]
    done_on: Mapped[date | None]
    comment: Mapped[str | None]  # its owner's last word on it


class Measure(Table):
    """What is counted to see improvement."""

    __tablename__ = "measure"
    remembered = True

    poap_id: Mapped[int] = mapped_column(ForeignKey("poap.id"), index=True)
    name: Mapped[str]
    unit: Mapped[str | None]
    baseline: Mapped[float | None]
    target: Mapped[float | None]

    trajectory: Mapped[list["TrajectoryPoint"]] = relationship(lazy="raise", order_by="TrajectoryPoint.on")


class TrajectoryPoint(Table):
    """The planned, later the actual, value of a measure on a day."""

    __tablename__ = "trajectory_point"
    remembered = True

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), index=True)
    on: Mapped[date]
    planned: Mapped[float | None]
    actual: Mapped[float | None]
