"""Gather the plan's next steps as a paper prints them, its meetings as the last of them."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.meeting import Committee, Meeting
from models.paper import PaperRecord
from models.plan import Plan
from models.rules.timetabling import TimetableStep, step_states
from models.step import Step
from models.vocabulary import PaperState, StepState
from tasks.papers.facts import NextStep


def gather_steps(session: Session, plan: Plan, today: date) -> tuple[NextStep, ...]:
    """The timetable in its order, each step as it stands on `today`, then a line for each meeting."""
    rows = session.scalars(select(Step).where(Step.plan_id == plan.id).order_by(Step.number)).all()
    steps = [
        TimetableStep(
            row.number,
            row.title,
            row.due,
            row.done_on,
            tuple(int(str(number)) for number in row.needs),
            row.shown_by,
        )
        for row in rows
    ]
    states = step_states(steps, today)
    printed = [NextStep(in_points(one.title), one.due, states[one.number], one.done_on) for one in steps]
    return (*printed, *_meetings(session, plan, today))


def in_points(title: str) -> str:
    """A title that lists ("… to include: removing …; restructure …") with a bullet on each line."""
    opening, colon, rest = title.partition(": ")
    points = [point.strip() for point in rest.split(";")]
    if not colon or len(points) < 2:
        return title
    bullets = (f"• {point[:1].upper()}{point[1:]}" for point in points if point)
    return "\n".join((f"{opening}:", *bullets))


def _meetings(session: Session, plan: Plan, today: date) -> list[NextStep]:
    rows = session.execute(
        select(Meeting.id, Committee.name, Meeting.on)
        .join(Committee, Committee.id == Meeting.committee_id)
        .where(Meeting.plan_id == plan.id)
        .order_by(Meeting.on)
    ).all()
    issued = set(
        session.scalars(select(PaperRecord.meeting_id).where(PaperRecord.state == PaperState.ISSUED))
    )
    lines = []
    for id_, name, on in rows:
        state = StepState.PLANNED
        if on < today:
            state = StepState.DONE if id_ in issued else StepState.LATE
        lines.append(NextStep(f"Present {plan.name} to the {name}", on, state, on, is_meeting=True))
    return lines
