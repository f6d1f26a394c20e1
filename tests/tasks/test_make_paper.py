"""A meeting's paper: drafted when it is due, decided by name, issued once and then frozen."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.finding import Finding, Mapping
from models.history import History
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
    Subject,
    Verdict,
)
from tasks.office import Office
from tasks.papers.plain import paper_from
from tasks.report.file_paper import check_issued
from tasks.report.gather_facts import NoSuchMeeting, gather_facts
from tasks.report.issue_paper import PaperNotDecided, approve_paper, decide_paper, issue_paper
from tasks.report.make_paper import make_paper, meetings_needing_papers
from tasks.report.prepare_papers import is_paper_due, prepare_papers
from tests.factories import BECAUSE, make_action, make_person, make_plan

RETURNS_IN, PAPERS_DUE = date(2021, 2, 12), date(2021, 2, 15)
NURSE = "Chief Nurse"


def fill(session: Session) -> None:
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
        subject="s", text="t", raw=b"", posting=Posting.SENT,
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


@pytest.fixture
def trust(office: Office) -> Office:
    with office.register.write(BECAUSE) as session:
        fill(session)
    return office


def records(office: Office) -> list[tuple[str, int, PaperState]]:
    with office.register.read() as session:
        rows = session.scalars(select(PaperRecord).order_by(PaperRecord.id))
        return [(row.label, row.edition, row.state) for row in rows]


def test_the_register_is_counted_as_it_stands(trust: Office) -> None:
    with trust.register.read() as session:
        facts = gather_facts(session, trust.settings, 1, PAPERS_DUE)
    assert [action.reference for action in facts.actions] == ["QS1.1", "QS2.1", "QS10.1"]
    assert [(one.reference, one.is_answered) for one in facts.asked] == [("QS1.1", True), ("QS10.1", False)]
    assert facts.actions[2].poap is not None
    assert facts.actions[2].poap.aim == "See better care"
    assert facts.steps[0].title == "To include:\n• Mapping\n• Aligning"
    assert [step.title for step in facts.steps[1:]] == [
        "Present 2021/22 IQIP to the Quality Committee",
        "Present 2021/22 IQIP to the Trust Board",
    ]
    assert facts.inspection.findings[0].outcome is Outcome.ALIGNED


def test_the_boards_paper_says_that_the_committee_has_not_seen_these_figures(trust: Office) -> None:
    with trust.register.read() as session:
        before = gather_facts(session, trust.settings, 2, date(2021, 2, 22)).occasion.considered
        after = gather_facts(session, trust.settings, 2, date(2021, 2, 24)).occasion.considered
    assert before == ("Quality Committee (sits on 23 February 2021, after these figures)",)
    assert after == ("Quality Committee, 23 February 2021",)


def test_a_draft_waits_for_a_name_and_its_files_lie_in_papers(trust: Office) -> None:
    outcome = make_paper(trust, 1, PAPERS_DUE)
    assert (
        outcome.sentence == "Made the paper for the Quality Committee of 23 February 2021, edition 1, as R1."
    )
    assert [waiting.id for waiting in outcome.waiting] == ["R1"]
    names = ["quality-committee-2021-02-23-draft-1.docx", "quality-committee-2021-02-23-draft-1.pdf"]
    assert sorted(file.name for file in trust.papers.iterdir()) == names
    with trust.register.read() as session:
        record = session.scalars(select(PaperRecord)).one()
        assert paper_from(record.value).committee == "Quality Committee"


def test_run_twice_on_a_day_it_stays_the_same_draft(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    assert make_paper(trust, 1, PAPERS_DUE).sentence.endswith("has been made today as R1.")
    assert records(trust) == [("R1", 1, PaperState.DRAFT)]


def test_new_figures_make_a_new_edition_and_withdraw_the_old_draft(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    with trust.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS2.1")).one().progress = Progress.ON_TRACK
    make_paper(trust, 1, PAPERS_DUE)
    assert records(trust) == [("R1", 1, PaperState.WITHDRAWN), ("R2", 2, PaperState.DRAFT)]
    with pytest.raises(PaperNotDecided, match="R1 is withdrawn"):
        approve_paper(trust, 1, NURSE, "read", PAPERS_DUE)


def test_a_dry_run_makes_no_row_and_no_file(trust: Office) -> None:
    assert make_paper(trust, 1, PAPERS_DUE, dry_run=True).sentence.startswith("Would make edition 1 of")
    assert (records(trust), list(trust.papers.iterdir())) == ([], [])


def test_a_meeting_that_is_not_there_is_said(trust: Office) -> None:
    with pytest.raises(NoSuchMeeting, match="There is no meeting 99"):
        make_paper(trust, 99, PAPERS_DUE)


def test_papers_are_needed_when_returns_are_in_and_when_they_are_due(trust: Office) -> None:
    assert meetings_needing_papers(trust, date(2021, 2, 11)) == ()
    assert meetings_needing_papers(trust, RETURNS_IN) == (1,)
    make_paper(trust, 1, RETURNS_IN)
    assert meetings_needing_papers(trust, RETURNS_IN) == ()
    assert meetings_needing_papers(trust, PAPERS_DUE) == (1,)
    assert meetings_needing_papers(trust, date(2021, 2, 22)) == (1, 2)


def test_a_paper_is_approved_by_name_then_issued_and_never_made_again(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    approved = approve_paper(trust, 1, NURSE, "read and agreed", PAPERS_DUE)
    assert approved.waiting[0].why == "approved, to be issued"
    issued = issue_paper(trust, 1, NURSE, "to members", date(2021, 2, 16))
    assert issued.did[0] == {"file": "quality-committee-2021-02-23-issued.docx"}
    with trust.register.read() as session:
        record = session.scalars(select(PaperRecord)).one()
        assert (record.state, record.approved_by, record.issued_on) == (
            PaperState.ISSUED,
            NURSE,
            date(2021, 2, 16),
        )
        decisions = session.scalars(select(Decision).order_by(Decision.id)).all()
        assert [(one.subject, one.verdict, one.by) for one in decisions] == [
            (Subject.PAPER, Verdict.ACCEPT, NURSE)
        ] * 2
        because = session.scalars(
            select(History.reference).where(History.table == "paper", History.field == "state")
        )
        assert list(because) == ["D1", "D2"]
    assert "is issued already as R1" in make_paper(trust, 1, date(2021, 2, 17)).sentence
    with pytest.raises(PaperNotDecided, match="frozen"):
        decide_paper(trust, 1, Verdict.REFUSE, NURSE, "too late", date(2021, 2, 17))


def test_an_issued_file_that_somebody_changes_is_found(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    approve_paper(trust, 1, NURSE, "read", PAPERS_DUE)
    issue_paper(trust, 1, NURSE, "to members", PAPERS_DUE)
    assert check_issued(trust) == ()
    file = trust.papers / "quality-committee-2021-02-23-issued.pdf"
    assert not file.stat().st_mode & 0o222
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b"\n")
    (trust.papers / "quality-committee-2021-02-23-issued.docx").unlink()
    said = check_issued(trust)
    assert "no longer in" in said[0]
    assert said[1] == "quality-committee-2021-02-23-issued.pdf of R1 was changed after it was issued."


def test_a_draft_changed_by_hand_is_left_and_said(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    draft = trust.papers / "quality-committee-2021-02-23-draft-1.docx"
    draft.write_bytes(b"edited")
    outcome = approve_paper(trust, 1, NURSE, "read", PAPERS_DUE)
    assert "was changed after it was made" in outcome.did[-1]["file"]
    assert draft.read_bytes() == b"edited"


def test_a_refused_draft_is_withdrawn_and_made_anew(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    decide_paper(trust, 1, Verdict.REFUSE, NURSE, "the summary is wrong", PAPERS_DUE)
    assert meetings_needing_papers(trust, PAPERS_DUE) == (1,)
    make_paper(trust, 1, PAPERS_DUE)
    assert records(trust) == [("R1", 1, PaperState.WITHDRAWN), ("R2", 2, PaperState.DRAFT)]


@pytest.mark.parametrize(
    ("paper_id", "by", "said"), [(1, " ", "say who decides"), (7, NURSE, "There is no paper R7")]
)
def test_a_decision_without_a_name_or_a_paper_is_refused(
    trust: Office, paper_id: int, by: str, said: str
) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    with pytest.raises(PaperNotDecided, match=said):
        decide_paper(trust, paper_id, Verdict.ACCEPT, by, "read", PAPERS_DUE)
    assert records(trust) == [("R1", 1, PaperState.DRAFT)]


def test_the_report_job_issues_what_is_approved_and_drafts_what_is_due(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    assert not is_paper_due(trust, PAPERS_DUE)
    approve_paper(trust, 1, NURSE, "read", PAPERS_DUE)
    assert is_paper_due(trust, PAPERS_DUE)
    outcome = prepare_papers(trust, date(2021, 2, 22))
    assert outcome.failures == ()
    assert records(trust) == [("R1", 1, PaperState.ISSUED), ("R2", 1, PaperState.DRAFT)]
    assert prepare_papers(trust, date(2021, 2, 22)).sentence == "No paper is due."
    with trust.register.read() as session:
        second = paper_from(session.get_one(PaperRecord, 2).value)
    said = str(second.sections[-2])
    assert "No action has changed since the paper for the Quality Committee of 23 February 2021." in said
