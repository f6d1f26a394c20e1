"""A meeting's paper is drafted when it is due."""

from datetime import date

import pytest
from sqlalchemy import select

from flows.report import report
from models.action import Action
from models.meeting import Meeting
from models.paper import PaperRecord
from models.plan import Plan
from models.vocabulary import PaperState, PlanState, Progress
from tasks.office import Office
from tasks.papers.plain import paper_from
from tasks.report.issue_paper import PaperNotDecided
from tasks.report.make_paper import make_paper, meetings_needing_papers
from tests.factories import BECAUSE
from tests.reporting import PAPERS_DUE, RETURNS_IN, accept, make_trust, records


@pytest.fixture
def trust(office: Office) -> Office:
    return make_trust(office)


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
    with pytest.raises(PaperNotDecided, match="R1 was withdrawn"):
        accept(trust)


def test_a_dry_run_makes_no_row_and_no_file(trust: Office) -> None:
    assert make_paper(trust, 1, PAPERS_DUE, dry_run=True).sentence.startswith("Would make edition 1 of")
    assert (records(trust), list(trust.papers.iterdir())) == ([], [])


def test_a_meeting_that_is_not_there_is_said(trust: Office) -> None:
    outcome = make_paper(trust, 99, PAPERS_DUE)
    assert outcome.failures == ("There is no meeting 99 in the register.",)


def test_papers_are_needed_when_returns_are_in_and_when_they_are_due(trust: Office) -> None:
    assert meetings_needing_papers(trust, date(2021, 2, 11)) == ()
    assert meetings_needing_papers(trust, RETURNS_IN) == (1,)
    make_paper(trust, 1, RETURNS_IN)
    assert meetings_needing_papers(trust, RETURNS_IN) == ()
    assert meetings_needing_papers(trust, PAPERS_DUE) == (1,)
    assert meetings_needing_papers(trust, date(2021, 2, 22)) == (1, 2)


def test_a_second_accept_issues_and_the_next_paper_compares_itself_with_it(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    accept(trust)
    assert not report.plain(trust, PAPERS_DUE, False).did
    assert records(trust) == [("R1", 1, PaperState.APPROVED)]  # the job drafts, a person issues
    accept(trust)
    outcome = report.plain(trust, date(2021, 2, 22), False)
    assert outcome.failures == ()
    assert records(trust) == [("R1", 1, PaperState.ISSUED), ("R2", 1, PaperState.DRAFT)]
    assert report.plain(trust, date(2021, 2, 22), False).sentence == "No paper is to be made today."
    with trust.register.read() as session:
        second = paper_from(session.get_one(PaperRecord, 2).value)
    said = str(second.sections[-2])
    assert "No action has changed since the paper for the Quality Committee of 23 February 2021." in said


def test_a_paper_that_cannot_be_made_does_not_stop_the_others(trust: Office) -> None:
    with trust.register.write(BECAUSE) as session:
        session.scalars(select(Plan)).one().state = PlanState.COMING
        first = session.get_one(Meeting, 1)
        session.add(Meeting(committee_id=first.committee_id, on=PAPERS_DUE))  # of no plan, and the nearest
    outcome = report.plain(trust, PAPERS_DUE, False)
    assert "has no plan" in outcome.failures[0]
    assert records(trust) == [("R1", 1, PaperState.DRAFT)]
