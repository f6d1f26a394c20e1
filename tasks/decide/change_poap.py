"""What each accepted part of a POAP does, inside the decision's transaction."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from models.action import Action
from models.poap import Measure, Milestone, Poap, TrajectoryPoint
from models.rules.poap import is_complete
from tasks.collect.compare_poap import TEXTS, parts_of
from tasks.decide.wanted import Wanted


def change_poap(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    """Write one part; a POAP that now passes its rule for the first time is completed on the day `on`."""
    poap = session.scalars(
        select(Poap)
        .where(Poap.id == proposal.about_id)
        .options(selectinload(Poap.milestones), selectinload(Poap.measures).selectinload(Measure.trajectory))
    ).one()
    if proposal.field in TEXTS:
        setattr(poap, proposal.field, value)
    elif proposal.field == "milestones":
        _milestones(session, poap, value)
    else:
        _measures(session, poap, value)
    session.flush()
    if poap.completed_on is None and is_complete(parts_of(poap, action.due)):
        poap.completed_on = on
    action.last_return_on = max(on, action.last_return_on or on)


def _milestones(session: Session, poap: Poap, value: list[dict[str, Any]]) -> None:
    """The form's list counts: a known title keeps its row, one left out goes unless it is done."""
    known = {one.title.casefold(): one for one in poap.milestones}
    for part in value:
        due = _day(part["due"])
        milestone = known.pop(part["title"].casefold(), None)
        if milestone is None:
            poap.milestones.append(Milestone(title=part["title"], due=due))
        elif due is not None:
            milestone.move_due(due)
    for left_out in known.values():
        if left_out.done_on is None:
            poap.milestones.remove(left_out)
            session.delete(left_out)


def _measures(session: Session, poap: Poap, value: list[dict[str, Any]]) -> None:
    known = {one.name.casefold(): one for one in poap.measures}
    for part in value:
        measure = known.pop(part["name"].casefold(), None)
        if measure is None:
            measure = Measure(name=part["name"], trajectory=[])
            poap.measures.append(measure)
        measure.unit, measure.baseline, measure.target = part["unit"], part["baseline"], part["target"]
        _trajectory(measure, part["trajectory"])
    for left_out in known.values():
        if not any(point.actual is not None for point in left_out.trajectory):
            for point in left_out.trajectory:
                session.delete(point)
            session.flush()
            poap.measures.remove(left_out)
            session.delete(left_out)


def _trajectory(measure: Measure, value: list[dict[str, Any]]) -> None:
    known = {one.on: one for one in measure.trajectory}
    for part in value:
        on = _day(part["on"])
        if on is None:
            continue
        if on in known:
            known[on].planned = part["planned"]
        else:
            point = TrajectoryPoint(on=on, planned=part["planned"])
            known[on] = point
            measure.trajectory.append(point)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
