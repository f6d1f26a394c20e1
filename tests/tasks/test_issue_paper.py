"""A paper is decided by name, issued once and then frozen."""

from datetime import date

import pytest
from sqlalchemy import select

from models.decision import Decision
from models.history import History
from models.paper import PaperRecord
from models.vocabulary import PaperState, Subject, Verdict
from tasks.office import Office
from tasks.report.file_paper import check_issued
from tasks.report.issue_paper import PaperNotDecided, decide_paper
from tasks.report.make_paper import make_paper, meetings_needing_papers
from tests.reporting import NURSE, PAPERS_DUE, accept, make_trust, records


@pytest.fixture
def trust(office: Office) -> Office:
    return make_trust(office)


def test_a_paper_is_approved_by_name_then_issued_and_never_made_again(trust: Office) -> None:
    make_paper(trust, 1, PAPERS_DUE)
    approved = accept(trust)
    assert approved.waiting[0].why == "approved: accept it once more to issue it"
    issued = accept(trust, date(2021, 2, 16))
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
    accept(trust)
    accept(trust)
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
    outcome = accept(trust)
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
