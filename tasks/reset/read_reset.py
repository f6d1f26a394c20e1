"""Read from the register the reset that it would give as it stands."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.action import Action
from models.finding import Finding, Mapping
from models.manifest import Manifest, ManifestLine
from models.rules.resetting import Mapped, OldAction, Reset, propose
from models.vocabulary import ManifestState


def is_fresh() -> ColumnElement[bool]:
    """The condition that a finding was taken in by no reset yet: last year's are in the plan already."""
    taken_in = (
        select(ManifestLine.finding_id)
        .join(Manifest, Manifest.id == ManifestLine.manifest_id)
        .where(Manifest.state == ManifestState.APPLIED, ManifestLine.finding_id.is_not(None))
    )
    return Finding.id.not_in(taken_in)


def read_reset(session: Session, plan_id: int) -> Reset:
    """The reset that the register as it stands would give."""
    actions = session.execute(
        select(Action.id, Action.reference, Action.status)
        .where(Action.plan_id == plan_id)
        .order_by(Action.reference)
    )
    findings = session.execute(
        select(
            Finding.id,
            Finding.reference,
            Mapping.outcome,
            Mapping.action_id,
            Mapping.new_reference,
            Mapping.reason,
            Mapping.outcome_by_text,
        )
        .outerjoin(Mapping, Mapping.finding_id == Finding.id)
        .where(is_fresh())
        .order_by(Finding.position, Finding.id)
    )
    return propose([OldAction(*row) for row in actions], [Mapped(*row) for row in findings])
