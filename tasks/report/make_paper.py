"""Make the draft of a meeting's paper: one frozen value, counted from the register, in Word and PDF."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from models.meeting import Meeting
from models.paper import PaperRecord
from models.rules.issuing import PaperDates, is_to_be_made
from models.rules.timetabling import papers_due
from models.vocabulary import PaperState
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.papers.assembly import assemble
from tasks.papers.paper import Paper
from tasks.papers.plain import to_plain
from tasks.report.file_paper import Edition, draft_stamp, file_edition, print_paper
from tasks.report.gather_facts import NoSuchMeeting, gather_facts
from tasks.working_days import working_calendar

SETTLED = (PaperState.APPROVED, PaperState.ISSUED)


def make_paper(office: Office, meeting_id: int, today: date, dry_run: bool = False) -> Outcome:
    """Draft R<id> of the meeting's paper with the figures of `today`.

    A new edition withdraws the draft before it. The same figures on the same day are the same draft, and
    a paper that is approved or issued stays as it is. One that cannot be made does not stop the others.
    """
    calendar = working_calendar(office, today)
    with office.register.read() as session:
        standing = standing_paper(session, meeting_id)
        try:
            paper = assemble(gather_facts(session, office.settings, calendar, meeting_id, today))
        except NoSuchMeeting as fault:
            return Outcome(f"No paper was made for meeting {meeting_id}.", failures=(str(fault),))
        name = f"paper for the {paper.committee} of {paper.on:%-d %B %Y}"
        if standing is not None and standing.state in SETTLED:
            return Outcome(f"The {name} is {standing.state} already as {standing.label}: nothing was made.")
        if standing is not None and (standing.made_on, standing.value) == (today, to_plain(paper)):
            return _outcome(f"The {name} has been made today as {standing.label}.", standing, paper)
        edition = _next_edition(session, meeting_id)
    if dry_run:
        return Outcome(f"Would make edition {edition} of the {name}.")
    printed = print_paper(paper, draft_stamp(edition), f"draft-{edition}")
    record = _keep(office, meeting_id, today, paper, printed, edition)
    return _outcome(f"Made the {name}, edition {edition}, as {record.label}.", record, paper)


def meetings_needing_papers(office: Office, today: date) -> tuple[int, ...]:
    """The meetings whose paper is to be drafted today (`rules.issuing`), the nearest first."""
    calendar = working_calendar(office, today)
    with office.register.read() as session:
        meetings = session.scalars(
            select(Meeting)
            .where(Meeting.on >= today)
            .options(joinedload(Meeting.committee))
            .order_by(Meeting.on, Meeting.id)
        ).all()
        needing = []
        for meeting in meetings:
            standing = standing_paper(session, meeting.id)
            dates = PaperDates(
                meeting.on,
                papers_due(meeting.on, meeting.committee.paper_days, calendar),
                meeting.returns_due,
                standing.state if standing else None,
                standing.made_on if standing else None,
            )
            if is_to_be_made(dates, today):
                needing.append(meeting.id)
        return tuple(needing)


def standing_paper(session: Session, meeting_id: int) -> PaperRecord | None:
    """The meeting's paper that is not withdrawn: at most one stands."""
    return session.scalars(
        select(PaperRecord)
        .where(PaperRecord.meeting_id == meeting_id, PaperRecord.state != PaperState.WITHDRAWN)
        .order_by(PaperRecord.edition.desc())
    ).first()


def _next_edition(session: Session, meeting_id: int) -> int:
    last = session.scalar(select(func.max(PaperRecord.edition)).where(PaperRecord.meeting_id == meeting_id))
    return (last or 0) + 1


def _keep(
    office: Office, meeting_id: int, today: date, paper: Paper, printed: Edition, edition: int
) -> PaperRecord:
    """The new draft's row; a run at the same moment that made this edition first fails on its unique key."""
    with office.register.write(office.because_run("report", today)) as session:
        old = standing_paper(session, meeting_id)
        if old is not None:
            old.state = PaperState.WITHDRAWN
        record = PaperRecord(
            meeting_id=meeting_id, edition=edition, made_on=today, value=to_plain(paper), **printed.columns
        )
        session.add(record)
        session.flush()
        file_edition(office, printed)  # after the flush: who lost the race for this edition writes no file
        session.refresh(record)
        session.expunge(record)
    return record


def _outcome(sentence: str, record: PaperRecord, paper: Paper) -> Outcome:
    did = {
        "paper": record.label,
        "committee": paper.committee,
        "meeting": f"{paper.on:%d/%m/%Y}",
        "edition": str(record.edition),
        "Word": record.word_file,
        "PDF": record.pdf_file,
    }
    what = f"paper for the {paper.committee} of {paper.on:%d/%m/%Y}, edition {record.edition}"
    waiting = Waiting(record.label, what, "to be approved by name")
    return Outcome(sentence, (did,), (waiting,))
