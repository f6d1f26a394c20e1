"""Keep the plan's timetable: steps done, late or blocked; meetings' cycles opened and closed."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.meeting import Meeting
from models.plan import Plan
from models.rules.calendar import WorkingCalendar
from models.rules.timetabling import (
    PlannedRun,
    Sitting,
    TimetableStep,
    clashes,
    cycle_state,
    is_shown,
    papers_due,
    runs_ahead,
    step_states,
    usual_cycle,
)
from models.step import Step
from models.vocabulary import PlanState, StepState
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.timetable.read_progress import read_facts
from tasks.working_days import working_calendar


@dataclass(frozen=True)
class Change:
    """One thing of the timetable that changed today."""

    what: str
    now: str
    day: date


def keep_timetable(office: Office, today: date, dry_run: bool = False) -> Outcome:
    """Bring steps and cycles to where they stand on `today`; run twice, the second finds nothing to do."""
    calendar = working_calendar(office, today)
    with office.register.write(office.because_run("keep-time", today), dry_run=dry_run) as session:
        changes = [
            *_keep_steps(session, today),
            *_keep_cycles(session, today, calendar),
        ]
        said = clashes(_sittings(session, today, calendar))
        late = session.scalars(select(Step).where(Step.state == StepState.LATE).order_by(Step.due)).all()
        waiting = tuple(
            Waiting(
                f"step {step.number}", step.title, f"was due on {step.due:%-d %B %Y} and is not shown done"
            )
            for step in late
        )
    rows = [{"what": one.what, "now": one.now, "date": f"{one.day:%d/%m/%Y}"} for one in changes]
    rows += [{"what": "timetable", "now": sentence, "date": ""} for sentence in said]
    changed = f"{_number(len(changes), 'change')} of steps and cycles" if changes else "Nothing changed"
    sentence = f"{changed}; {_number(len(late), 'step')} late; {_number(len(said), 'clash', 'es')} of dates."
    return Outcome(sentence, tuple(rows), waiting)


def is_keep_time_due(office: Office, today: date) -> bool:
    """Whether a step or a cycle would change today."""
    calendar = working_calendar(office, today)
    with office.register.write(office.because_run("keep-time", today), dry_run=True) as session:
        return bool(_keep_steps(session, today) or _keep_cycles(session, today, calendar))


def planned_runs(office: Office, today: date) -> tuple[PlannedRun, ...]:
    """The runs that the plan's own dates ask for, from today on, each under a key of subject and version."""
    calendar = working_calendar(office, today)
    dated: dict[str, tuple[str, date, str]] = {}
    with office.register.read() as session:
        for step in session.scalars(select(Step).where(Step.done_on.is_(None), Step.due >= today)):
            dated[f"step {step.id}/v{step.due_version}"] = (
                "keep-time",
                step.due,
                f"step {step.number}: {step.title}",
            )
        for meeting in _meetings(session, today):
            name = meeting.committee.name
            papers = papers_due(meeting.on, meeting.committee.paper_days, calendar)
            for job, day, what in (
                ("chase", meeting.cycle_opens, f"returns for the {name} are asked for"),
                ("keep-time", meeting.returns_due, f"returns for the {name} are due"),
                ("report", papers, f"papers for the {name} are due"),
                ("keep-time", meeting.on, f"{name} sits"),
            ):
                if day is not None:
                    dated[f"meeting {meeting.id} {what}/v{meeting.date_version}/{day}"] = (job, day, what)
    return runs_ahead(dated, today)


def _keep_steps(session: Session, today: date) -> list[Change]:
    changes = []
    for plan in session.scalars(select(Plan).where(Plan.state != PlanState.PAST)):
        rows = session.scalars(select(Step).where(Step.plan_id == plan.id).order_by(Step.number)).all()
        facts = read_facts(session, plan, today)
        for row in rows:
            if row.done_on is None and is_shown(_value(row), facts):
                row.done_on = today
        states = step_states([_value(row) for row in rows], today)
        for row in rows:
            if row.state is not states[row.number]:
                row.state = states[row.number]
                changes.append(Change(f"step {row.number}: {row.title}", row.state, row.due))
    return changes


def _keep_cycles(session: Session, today: date, calendar: WorkingCalendar) -> list[Change]:
    changes = []
    for meeting in _meetings(session, today):
        if meeting.cycle_opens is None or meeting.returns_due is None:
            papers = papers_due(meeting.on, meeting.committee.paper_days, calendar)
            opens, due = usual_cycle(papers, calendar)
            meeting.cycle_opens = meeting.cycle_opens or opens
            meeting.returns_due = meeting.returns_due or due
        state = cycle_state(meeting.cycle_opens, meeting.returns_due, today)
        if meeting.cycle is not state:
            meeting.cycle = state
            what = f"returns for the {meeting.committee.name} of {meeting.on:%d/%m/%Y}"
            changes.append(Change(what, state, meeting.returns_due))
    return changes


def _meetings(session: Session, today: date) -> list[Meeting]:
    """The meetings still to sit, in the order of their days."""
    return list(
        session.scalars(
            select(Meeting)
            .where(Meeting.on >= today)
            .options(joinedload(Meeting.committee))
            .order_by(Meeting.on)
        )
    )


def _sittings(session: Session, today: date, calendar: WorkingCalendar) -> list[Sitting]:
    return [
        Sitting(
            meeting.committee.name,
            meeting.committee.position,
            meeting.on,
            papers_due(meeting.on, meeting.committee.paper_days, calendar),
        )
        for meeting in _meetings(session, today)
    ]


def _value(row: Step) -> TimetableStep:
    needs = tuple(int(str(number)) for number in row.needs)
    return TimetableStep(row.number, row.title, row.due, row.done_on, needs, row.shown_by)


def _number(count: int, noun: str, plural: str = "s") -> str:
    return f"{count} {noun}{plural if count != 1 else ''}"
