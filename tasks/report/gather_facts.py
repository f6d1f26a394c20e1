"""Gather from the register, by columns, all that one meeting's paper is made of."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.action import Action
from models.letter import Letter, LetterLine
from models.meeting import Committee, Meeting
from models.paper import PaperRecord
from models.person import Person
from models.place import Division
from models.plan import Plan
from models.poap import Poap
from models.proposal import Proposal
from models.rules.calendar import WorkingCalendar
from models.rules.counting import in_order
from models.rules.progress import Asked, CountedAction, asked_in_cycle
from models.vocabulary import About, PaperState, PlanState, Posting, ProposalState
from tasks.collect.compare_poap import poap_parts
from tasks.papers.facts import Colours, LastPaper, Occasion, PaperFacts
from tasks.papers.plain import paper_from
from tasks.report.gather_inspection import gather_carried, gather_inspection
from tasks.report.gather_steps import gather_steps
from tasks.settings import Settings

NO_DIVISION = "Trust wide"


class NoSuchMeeting(LookupError):
    """There is no such meeting, or it has no plan to report on."""


def gather_facts(
    session: Session, settings: Settings, calendar: WorkingCalendar, meeting_id: int, today: date
) -> PaperFacts:
    """The facts of the meeting's paper as they stand on `today`; raises NoSuchMeeting."""
    meeting = session.get(Meeting, meeting_id, options=[joinedload(Meeting.committee)])
    if meeting is None:
        raise NoSuchMeeting(f"There is no meeting {meeting_id} in the register.")
    current = session.scalars(select(Plan).where(Plan.state == PlanState.CURRENT)).first()
    plan = session.get(Plan, meeting.plan_id) if meeting.plan_id else current
    if plan is None:
        raise NoSuchMeeting(
            f"The meeting of {meeting.on:%d/%m/%Y} has no plan: import one, or name it there."
        )
    # until the reset is applied, the coming plan's actions still stand in the current one
    holder = current if plan.state is PlanState.COMING and current else plan
    actions = _actions(session, holder)
    return PaperFacts(
        occasion=_occasion(session, settings, meeting, plan, today),
        inspection=gather_inspection(session, plan),
        actions=actions,
        carried=gather_carried(session, plan),
        steps=gather_steps(session, plan, today),
        asked=_asked(session, meeting, actions, today),
        undecided=_undecided(session, actions, today),
        colours=_colours(settings),
        calendar=calendar,
        last=_last(session, meeting),
    )


def _occasion(session: Session, settings: Settings, meeting: Meeting, plan: Plan, today: date) -> Occasion:
    trust, paper = settings.trust, settings.paper
    before = session.execute(
        select(Committee.name, Meeting.on)
        .join(Meeting, Meeting.committee_id == Committee.id)
        .where(Meeting.plan_id == plan.id, Meeting.on <= meeting.on)
        .where(Committee.position < meeting.committee.position)
        .order_by(Meeting.on)
    )
    return Occasion(
        trust=trust.name,
        office=trust.office,
        contact=trust.contact,
        title=paper.title,
        purpose=paper.purpose,
        asked_to_note=paper.asked_to_note,
        committee=meeting.committee.name,
        on=meeting.on,
        as_at=today,
        plan=plan.name,
        considered=tuple(_considered(name, on, today) for name, on in before),
    )


def _considered(committee: str, on: date, today: date) -> str:
    """Where the paper has been, or would have been had its figures not been due before that."""
    if on < today:
        return f"{committee}, {on:%-d %B %Y}"
    return f"{committee} (sits on {on:%-d %B %Y}, after these figures)"


def _actions(session: Session, plan: Plan) -> tuple[CountedAction, ...]:
    rows = session.execute(
        select(
            Action.id,
            Action.reference,
            Action.title,
            Action.status,
            Action.progress,
            Action.due,
            Division.name,
            Person.name,
            Action.last_return_on,
            Poap.due,
        )
        .outerjoin(Division, Division.id == Action.division_id)
        .outerjoin(Person, Person.id == Action.owner_id)
        .outerjoin(Poap, Poap.action_id == Action.id)
        .where(Action.plan_id == plan.id)
    ).all()
    rows = sorted(rows, key=lambda row: in_order(row[1]))
    parts = poap_parts(session, {row[0] for row in rows})
    return tuple(
        CountedAction(
            *row[:6],
            division=row[6] or NO_DIVISION,
            owner=row[7] or "no owner",
            last_return_on=row[8],
            poap=parts[row[0]][1] if row[0] in parts else None,
            poap_due=row[9],
        )
        for row in rows
    )


def _asked(
    session: Session, meeting: Meeting, actions: tuple[CountedAction, ...], today: date
) -> tuple[Asked, ...]:
    """Who was asked, by a letter that went out, for a return to this meeting."""
    lines = (
        select(LetterLine.action_id)
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(LetterLine.meeting_id == meeting.id, LetterLine.about == About.CYCLE)
        .where(Letter.posting == Posting.SENT, Letter.on <= today)
    )
    return asked_in_cycle(actions, session.scalars(lines), meeting.cycle_opens)


def _undecided(session: Session, actions: tuple[CountedAction, ...], today: date) -> tuple[str, ...]:
    waiting = (
        select(Proposal.id)
        .where(Proposal.state == ProposalState.WAITING, Proposal.created_on <= today)
        .where(Proposal.action_id.in_([action.id for action in actions]))
        .order_by(Proposal.id)
    )
    return tuple(f"P{id_}" for id_ in session.scalars(waiting))


def _colours(settings: Settings) -> Colours:
    scheme = settings.brag.model_dump(exclude={"definitions"})
    return Colours(tuple(scheme.items()), tuple(settings.brag.definitions.items()))


def _last(session: Session, meeting: Meeting) -> LastPaper | None:
    """The last approved or issued paper of the same plan, whichever committee it was for."""
    row = session.execute(
        select(PaperRecord.value, Committee.name, Meeting.on)
        .join(Meeting, Meeting.id == PaperRecord.meeting_id)
        .join(Committee, Committee.id == Meeting.committee_id)
        .where(Meeting.plan_id == meeting.plan_id, Meeting.on < meeting.on)
        .where(PaperRecord.state.in_((PaperState.APPROVED, PaperState.ISSUED)))
        .order_by(Meeting.on.desc(), PaperRecord.edition.desc())
        .limit(1)
    ).first()
    return LastPaper(row[1], row[2], paper_from(row[0]).snapshot) if row else None
