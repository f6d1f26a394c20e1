"""A returned POAP form against the register: which fields it would change, as plain values for proposals."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from models.action import Action
from models.poap import Measure, Milestone, Poap, TrajectoryPoint
from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart

TEXTS = ("aim", "outcome", "evidence_expected", "risks")
TABLES: dict[str, tuple[str, ...]] = {
    "milestones": ("Milestone",),
    "measures": ("Measures", "Baseline", "Target", "Trajectory"),
}


@dataclass(frozen=True)
class PoapChange:
    """One field that the form says otherwise; `problem` is what in it could not be read."""

    field: str
    value: object
    before: object
    quote: str
    problem: str | None


def compare_poap(form: PoapParts, register: PoapParts, unread: tuple[str, ...]) -> tuple[PoapChange, ...]:
    """What the form changes. An empty field of the form takes nothing away."""
    ours, theirs = plain_parts(register), plain_parts(form)
    return tuple(
        PoapChange(field, theirs[field], ours[field], said(field, theirs[field]), _problem(field, unread))
        for field in theirs
        if theirs[field] and theirs[field] != ours[field]
    )


def plain_parts(parts: PoapParts) -> dict[str, Any]:
    """Each part as text or as lists that JSON keeps."""
    texts = {name: (getattr(parts, name) or "").strip() for name in TEXTS}
    return texts | {
        "milestones": [{"title": one.title, "due": _iso(one.due)} for one in parts.milestones],
        "measures": [
            {
                "name": one.name,
                "unit": one.unit,
                "baseline": one.baseline,
                "target": one.target,
                "trajectory": [{"on": _iso(point.on), "planned": point.planned} for point in one.trajectory],
            }
            for one in parts.measures
        ],
    }


def said(field: str, value: Any) -> str:
    """A part in words, for the list of what waits and for the acknowledgement."""
    if field == "milestones":
        return "; ".join(f"{one['title']} ({_day(one['due'])})" for one in value)
    if field == "measures":
        return "; ".join(
            f"{one['name']}: from {_number(one['baseline'])} to {_number(one['target'])}"
            + (f" {one['unit']}" if one["unit"] else "")
            + _dated(len(one["trajectory"]))
            for one in value
        )
    return str(value)


def poap_parts(session: Session, action_ids: set[int]) -> dict[int, tuple[int, PoapParts]]:
    """The POAPs of these actions as the rule sees them, with their ids, by action."""
    poaps = session.execute(
        select(Poap, Action.due)
        .join(Action, Action.id == Poap.action_id)
        .where(Poap.action_id.in_(action_ids))
        .options(selectinload(Poap.milestones), selectinload(Poap.measures).selectinload(Measure.trajectory))
    )
    return {poap.action_id: (poap.id, parts_of(poap, due)) for poap, due in poaps}


def parts_of(poap: Poap, action_due: date | None) -> PoapParts:
    """A loaded POAP as the rule sees it."""
    return PoapParts(
        aim=poap.aim,
        outcome=poap.outcome,
        milestones=tuple(_milestone(one) for one in poap.milestones),
        measures=tuple(_measure(one) for one in poap.measures),
        evidence_expected=poap.evidence_expected,
        risks=poap.risks,
        action_due=action_due,
    )


def _milestone(one: Milestone) -> MilestonePart:
    return MilestonePart(one.title, one.due)


def _measure(one: Measure) -> MeasurePart:
    return MeasurePart(one.name, one.unit, one.baseline, one.target, tuple(map(_point, one.trajectory)))


def _point(one: TrajectoryPoint) -> PointPart:
    return PointPart(one.on, one.planned)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else "no date"


def _number(value: float | None) -> str:
    return "(not given)" if value is None else f"{value:g}"


def _dated(points: int) -> str:
    return f", with {points} dated point{'' if points == 1 else 's'}" if points else ""


def _problem(field: str, unread: tuple[str, ...]) -> str | None:
    problems = [one for one in unread if one.startswith(TABLES.get(field, ("\0",)))]
    return " ".join(problems) or None
