"""Find everything that somebody could be asked about today: a few bulk selects of columns.

Only what lies in the window of due dates is read (`Pace.last_due`), so that the cost follows the work that
is due and not the register's size.
"""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.action import Action
from models.evidence import Evidence
from models.meeting import Committee, Meeting
from models.plan import Plan
from models.poap import Milestone, Poap
from models.rules.asking import Line
from models.rules.ladder import Pace
from models.rules.timetabling import papers_due
from models.vocabulary import About, PlanState, Status

DAYS_TO_AGREE = 10  # working days that a tester has once completion and evidence are there
OF_OPEN_ACTIONS = (
    Plan.id == Action.plan_id,
    Plan.state == PlanState.CURRENT,
    Action.status == Status.OPEN,
)


def find_lines(session: Session, today: date, pace: Pace) -> list[Line]:
    """Every line that is open and due within reach of a letter of `today`, answered or not."""
    last = pace.last_due(today)
    return [
        *_actions(session, last, pace),
        *_poaps(session, last, pace),
        *_milestones(session, last, pace),
        *_cycles(session, today, last, pace),
        *_agreements(session, pace),
    ]


def count_actions(session: Session, today: date, pace: Pace) -> int:
    """How many actions are among them."""
    due = (*OF_OPEN_ACTIONS, Action.due <= pace.last_due(today))
    return session.scalar(select(func.count(Action.id)).where(*due)) or 0


def newest_cycle(session: Session, today: date) -> date | None:
    """The day on which the newest meeting's cycle opened."""
    return session.scalar(select(func.max(Meeting.cycle_opens)).where(Meeting.cycle_opens <= today))


def _actions(session: Session, last: date, pace: Pace) -> Iterator[Line]:
    rows = session.execute(
        select(Action.id, Action.reference, Action.title, Action.due, Action.owner_id, Action.lead_id)
        .add_columns(Action.due_version)
        .where(*OF_OPEN_ACTIONS, Action.due <= last)
    )
    for id_, reference, title, due, owner, lead, version in rows:
        opened = pace.first_asked(due)
        yield Line(
            About.ACTION, id_, id_, reference, title, due, owner, lead, due_version=version, opened_on=opened
        )


def _poaps(session: Session, last: date, pace: Pace) -> Iterator[Line]:
    rows = session.execute(
        select(Poap.id, Action.id, Action.reference, Action.title, Poap.due, Action.owner_id, Action.lead_id)
        .add_columns(Poap.due_version)
        .join(Poap, Poap.action_id == Action.id)
        .where(*OF_OPEN_ACTIONS, Poap.completed_on.is_(None), Poap.due <= last)
    )
    for id_, action, reference, title, due, owner, lead, version in rows:
        opened = pace.first_asked(due)
        yield Line(
            About.POAP, id_, action, reference, title, due, owner, lead, due_version=version, opened_on=opened
        )


def _milestones(session: Session, last: date, pace: Pace) -> Iterator[Line]:
    rows = session.execute(
        select(Milestone.id, Action.id, Action.reference, Action.title, Milestone.due, Action.owner_id)
        .add_columns(Action.lead_id, Milestone.due_version, Milestone.title)
        .join(Poap, Poap.action_id == Action.id)
        .join(Milestone, Milestone.poap_id == Poap.id)
        .where(*OF_OPEN_ACTIONS, Milestone.done_on.is_(None), Milestone.due <= last)
    )
    for id_, action, reference, title, due, owner, lead, version, detail in rows:
        opened = pace.first_asked(due)
        yield Line(
            About.MILESTONE, id_, action, reference, title, due, owner, lead, None, version, opened, detail
        )


def _cycles(session: Session, today: date, last: date, pace: Pace) -> Iterator[Line]:
    """The returns of each meeting whose cycle has opened and whose papers are not yet due.

    Days decide and not `Meeting.cycle`: a return that is late by a day still helps, until the papers are due.
    """
    meetings = session.execute(
        select(Meeting.id, Meeting.on, Meeting.date_version, Meeting.cycle_opens, Meeting.returns_due)
        .add_columns(Committee.name, Committee.paper_days)
        .join(Committee, Committee.id == Meeting.committee_id)
        .outerjoin(Plan, Plan.id == Meeting.plan_id)
        .where(Meeting.cycle_opens <= today, Meeting.returns_due <= last, Meeting.on >= today)
        .where(or_(Plan.id.is_(None), Plan.state != PlanState.PAST))
    )
    collecting = [one for one in meetings if today <= papers_due(one[1], one[6], pace.calendar)]
    if not collecting:
        return
    columns = (Action.id, Action.reference, Action.title, Action.owner_id, Action.lead_id)
    actions = session.execute(select(*columns).where(*OF_OPEN_ACTIONS)).all()
    for meeting, on, version, opened, due, name, _ in collecting:
        detail = f"{name} on {on:%A %-d %B %Y}"
        for id_, reference, title, owner, lead in actions:
            yield Line(
                About.CYCLE, id_, id_, reference, title, due, owner, lead, meeting, version, opened, detail
            )


def _agreements(session: Session, pace: Pace) -> Iterator[Line]:
    """A tester is asked once completion and evidence are there, and has ten working days from then.

    The day from which they are asked stands for the version of the date: an action that was reopened and
    completed again is asked about anew.
    """
    rows = session.execute(
        select(Action.id, Action.reference, Action.title, Action.tester_id, Action.lead_id)
        .add_columns(Action.completed_on, func.min(Evidence.received_on))
        .join(Evidence, Evidence.action_id == Action.id)
        .where(Plan.id == Action.plan_id, Plan.state == PlanState.CURRENT)
        .where(Action.status == Status.COMPLETED, Action.completed_on.is_not(None))
        .where(Action.agreed_on.is_(None), Action.tester_id.is_not(None))
        .where(or_(Action.owner_id.is_(None), Action.tester_id != Action.owner_id))
        .group_by(Action.id)
    )
    for id_, reference, title, tester, lead, completed_on, evidence_on in rows:
        opened = max(completed_on, evidence_on)
        due = pace.calendar.add_working_days(opened, DAYS_TO_AGREE)
        version = opened.toordinal()
        yield Line(About.AGREEMENT, id_, id_, reference, title, due, tester, lead, None, version, opened)
