"""Take back an applied reset, as long as nobody has been written to about what it made."""

from datetime import date
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.evidence import Evidence
from models.finding import Mapping
from models.history import Because
from models.letter import LetterLine
from models.manifest import Manifest
from models.plan import Plan
from models.poap import Poap
from models.proposal import Proposal
from models.vocabulary import Cause, ManifestState, PlanState
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.reset.apply_reset import ResetNotApplied


def undo_reset(office: Office, manifest_id: int, by: str, reason: str, today: date) -> Outcome:
    """Put back the state that was kept beside M<id>; raises ResetNotApplied once letters went out."""
    because = Because(by, instant_of(today), Cause.PERSON, f"undo of M{manifest_id}: {reason}")
    with office.register.write(because) as session:
        manifest = session.get(Manifest, manifest_id)
        if manifest is None or manifest.state is not ManifestState.APPLIED:
            raise ResetNotApplied(f"M{manifest_id} is not an applied reset: there is nothing to undo.")
        before = cast(dict[str, Any], manifest.before)
        _check_untouched(session, before["made"], manifest.label)
        old = session.get_one(Plan, before["old_plan"])
        new = session.get_one(Plan, before["new_plan"])
        for action in session.scalars(select(Action).where(Action.id.in_(before["carried"]))):
            action.plan_id = old.id
        for mapping in session.scalars(select(Mapping).where(Mapping.action_id.in_(before["made"]))):
            mapping.action_id = None
        for row in session.scalars(select(Poap).where(Poap.action_id.in_(before["made"]))):
            session.delete(row)
        session.flush()
        for action in session.scalars(select(Action).where(Action.id.in_(before["made"]))):
            session.delete(action)
        old.state, new.state = PlanState.CURRENT, PlanState.COMING
        manifest.state = ManifestState.UNDONE
        carried, made = len(before["carried"]), len(before["made"])
        return Outcome(
            f"{manifest.label} undone by {by}: {carried} actions back in {old.name}, {made} new ones gone."
        )


def _check_untouched(session: Session, made: list[int], label: str) -> None:
    for table in (LetterLine, Proposal, Evidence):
        touched = session.scalars(
            select(Action.reference).join(table, table.action_id == Action.id).where(Action.id.in_(made))
        ).first()
        if touched is not None:
            raise ResetNotApplied(
                f"{label} cannot be undone: people were already written to, or wrote, about {touched}."
            )
