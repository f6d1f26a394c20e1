"""What the tests of the papers share: a Trust with something to report, and its papers."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.finding import Finding, Mapping
from models.letter import Letter, LetterLine
from models.meeting import Committee, Meeting
from models.paper import PaperRecord
from models.place import Service, Theme
from models.poap import Poap
from models.rating import PrintedFigure, Rating
from models.step import Step
from models.vocabulary import (
    About,
    Grade,
    LetterKind,
    Outcome,
    PaperState,
    PlanState,
    Posting,
    Progress,
    Verdict,
)
from tasks import outcome
from tasks.office import Office
from tasks.report.issue_paper import decide_paper
from tests.factories import BECAUSE, make_action, make_person, make_plan

RETURNS_IN, PAPERS_DUE = date(2021, 2, 12), date(2021, 2, 15)
NURSE = "Chief Nurse"


def _fill(session: Session) -> None:
    """A plan with three actions, two findings, two meetings, and one letter that asked for a return."""
    plan = make_plan(session, state=PlanState.CURRENT)
    owner = make_person(session)
    trained = make_action(session, plan, owner, last_return_on=date(2021, 2, 3), due=date(2021, 3, 31))
    late = make_action(session, plan, owner, reference="QS10.1", title="Audit care", due=date(2021, 1, 29))
    make_action(session, plan, owner, reference="QS2.1", progress=Progress.AT_RISK, due=date(2021, 3, 31))
    session.add(Poap(action_id=late.id, aim="See better care", due=date(2021, 2, 5)))
    service, theme = Service(name="Medicine"), Theme(name="Mandatory Training")
    committees = [
        Committee(name="Quality Committee", position=1),
        Committee(name="Trust Board", position=2),
    ]
    session.add_all((service, theme, *committees))
    session.flush()
    meetings = [
        Meeting(
            committee_id=committees[0].id,
            plan_id=plan.id,
            on=date(2021, 2, 23),
            cycle_opens=date(2021, 2, 1),
            returns_due=date(2021, 2, 11),
        ),
        Meeting(committee_id=committees[1].id, plan_id=plan.id, on=date(2021, 3, 2)),
    ]
    findings = [
        Finding(
            report="CQC December 2020",
            reference=reference,
            grade=Grade.SHOULD,
            service_id=service.id,
            theme_id=theme.id,
            text="The trust should ensure that staff are trained.",
        )
        for reference in ("S1", "S2")
    ]
    session.add_all((*meetings, *findings))
    session.flush()
    session.add_all(
        Mapping(finding_id=one.id, outcome=outcome, action_id=trained.id, printed_row="Training")
        for one, outcome in zip(findings, Outcome, strict=True)
    )
    session.add_all(Rating(year=year, rating="Good", areas=20) for year in (2019, 2020))
    source = "Trust Board paper, January 2021"
    session.add(PrintedFigure(source=source, table="themes", row="Total", figure=36))
    session.add(Step(plan_id=plan.id, number=1, title="To include: mapping; aligning", due=date(2021, 1, 7)))
    letter = Letter(
        kind=LetterKind.CHASE, person_id=owner.id, address="a@example.org", token="t", on=date(2021, 2, 1),
        subject="s", text="t", posting=Posting.SENT,
    )  # fmt: skip
    session.add(letter)
    session.flush()
    for number, action in enumerate((trained, late), start=1):
        session.add(
            LetterLine(
                letter_id=letter.id, number=number, about=About.CYCLE, about_id=action.id,
                action_id=action.id, meeting_id=meetings[0].id,
                due=date(2021, 2, 11), due_version=1, rung=8, claim=f"c{number}",
            )
        )  # fmt: skip


def make_trust(office: Office) -> Office:
    """The office with all of it in its register."""
    with office.register.write(BECAUSE) as session:
        _fill(session)
    return office


def records(office: Office) -> list[tuple[str, int, PaperState]]:
    with office.register.read() as session:
        rows = session.scalars(select(PaperRecord).order_by(PaperRecord.id))
        return [(row.label, row.edition, row.state) for row in rows]


def accept(office: Office, today: date = PAPERS_DUE, paper_id: int = 1) -> outcome.Outcome:
    """The Chief Nurse's yes: it approves a draft, and issues an approved paper."""
    return decide_paper(office, paper_id, Verdict.ACCEPT, NURSE, "read and agreed", today)
