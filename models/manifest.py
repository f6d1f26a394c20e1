"""A proposed reset: what becomes of each old action and each finding, exactly once."""

from datetime import date

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.table import Table
from models.vocabulary import Fate, ManifestState


class Manifest(Table):
    """A reset from one plan to the next; a named decision applies it in one transaction."""

    __tablename__ = "manifest"
    remembered = True

    from_plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    to_plan_name: Mapped[str]
    to_plan_starts: Mapped[date]
    report: Mapped[str]  # the findings that it takes in
    poaps_due: Mapped[date | None]
    created_on: Mapped[date]
    state: Mapped[ManifestState] = mapped_column(default=ManifestState.PROPOSED)
    sums: Mapped[dict[str, object]] = mapped_column(default=dict)
    before: Mapped[object | None] = mapped_column(JSON(none_as_null=True))  # the state before it, for undo

    lines: Mapped[list["ManifestLine"]] = relationship(lazy="raise", order_by="ManifestLine.id")

    @property
    def label(self) -> str:
        """The id that people see."""
        return f"M{self.id}"


class ManifestLine(Table):
    """The fate of one action or of one finding."""

    __tablename__ = "manifest_line"

    manifest_id: Mapped[int] = mapped_column(ForeignKey("manifest.id"), index=True)
    action_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))
    finding_id: Mapped[int | None] = mapped_column(ForeignKey("finding.id"))
    fate: Mapped[Fate]
    to_action_id: Mapped[int | None] = mapped_column(ForeignKey("action.id"))  # aligned: to which
    reference: Mapped[str | None]  # new: the reference that it gets
    why: Mapped[str]
