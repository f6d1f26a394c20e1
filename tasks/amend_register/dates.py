"""Amendments of when: the dates of actions, POAPs, milestones, meetings and steps."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.meeting import Committee, Meeting
from models.poap import Milestone, Poap
from models.step import Step
from models.vocabulary import Status
from tasks.amend_register.amendment import Amendment, AmendmentRefused
from tasks.amend_register.finding import action_of, day_of, plan_of


def change_date(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """A new date for an action; the first one agreed stays its baseline."""
    action, day = action_of(session, amendment.of), day_of(amendment.to)
    if action.status is Status.CLOSED:
        raise AmendmentRefused(f"{action.reference} is closed: its date no longer moves.")
    before = action.due
    action.move_due(day, reason)
    return f"{action.reference}: due {_shown(before)} → {_shown(day)}{_past(day, today)}."


def change_poap_date(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """A new day for an action's POAP, which is made if there is none yet."""
    action, day = action_of(session, amendment.of), day_of(amendment.to)
    poap = session.scalars(select(Poap).where(Poap.action_id == action.id)).one_or_none()
    if poap is None:
        poap = Poap(action_id=action.id)
        session.add(poap)
    before = poap.due
    poap.move_due(day)
    return f"{action.reference}: POAP due {_shown(before)} → {_shown(day)}{_past(day, today)}."


def change_milestone_date(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """A new day for one milestone of an action."""
    action, day = action_of(session, amendment.of), day_of(amendment.to)
    query = select(Milestone).join(Poap, Poap.id == Milestone.poap_id).where(Poap.action_id == action.id)
    milestones = session.scalars(query.order_by(Milestone.id)).all()
    wanted = " ".join(amendment.which.split()).casefold()
    found = [one for one in milestones if " ".join(one.title.split()).casefold() == wanted]
    if len(found) != 1:
        titles = "; ".join(f"“{one.title}”" for one in milestones) or "none"
        raise AmendmentRefused(f"Which milestone of {action.reference}? It has: {titles}.")
    before = found[0].due
    found[0].move_due(day)
    return f"{action.reference}, {found[0].title}: due {_shown(before)} → {_shown(day)}{_past(day, today)}."


def change_meeting_date(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another day for a meeting; its cycle's own days stay, unless they would fall after it."""
    query = (
        select(Meeting, Committee.name)
        .join(Committee, Committee.id == Meeting.committee_id)
        .where(func.lower(Committee.name) == amendment.of.strip().casefold())
        .order_by(Meeting.on)
    )
    meetings = [(meeting, name) for meeting, name in session.execute(query)]
    day, old = day_of(amendment.to), day_of(amendment.which)
    found = [meeting for meeting, _ in meetings if meeting.on == old]
    if not found:
        days = ", ".join(_shown(meeting.on) for meeting, _ in meetings) or "no day"
        raise AmendmentRefused(f"The {amendment.of} does not sit on {_shown(old)}: it sits on {days}.")
    meeting = found[0]
    if any(other.on == day and other is not meeting for other, _ in meetings):
        raise AmendmentRefused(f"The {amendment.of} sits on {_shown(day)} already.")
    meeting.move(day)
    note = ""
    if meeting.returns_due is not None and meeting.returns_due >= day:
        meeting.cycle_opens = meeting.returns_due = None  # keep-time gives the usual ones
        note = "; its returns get new days from the timetable"
    return f"{meetings[0][1]}: {_shown(old)} → {_shown(day)}{note}{_past(day, today)}."


def change_step_date(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another date for a step."""
    step, day = _step(session, amendment), day_of(amendment.to)
    before = step.due
    step.move_due(day)
    return f"Step {step.number}, {step.title}: due {_shown(before)} → {_shown(day)}{_past(day, today)}."


def change_step_done(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """A step is done, or not done after all."""
    step = _step(session, amendment)
    if not amendment.to.strip():
        step.done_on = None
        return f"Step {step.number}, {step.title}: not done after all."
    day = day_of(amendment.to)
    if day > today:
        raise AmendmentRefused(f"{_shown(day)} is still to come: give the day on which the step was done.")
    step.done_on = day
    return f"Step {step.number}, {step.title}: done on {_shown(day)}."


def _step(session: Session, amendment: Amendment) -> Step:
    plan = plan_of(session, amendment.which)
    number = amendment.of.strip().casefold().removeprefix("step").strip()
    steps = session.scalars(select(Step).where(Step.plan_id == plan.id).order_by(Step.number)).all()
    found = next((step for step in steps if str(step.number) == number), None)
    if found is None:
        numbers = ", ".join(str(step.number) for step in steps) or "none"
        raise AmendmentRefused(f"{plan.name} has no step “{amendment.of}”: it has {numbers}.")
    return found


def _shown(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "no date"


def _past(day: date, today: date) -> str:
    return " (already past)" if day < today else ""
