"""Papers that quote what is redacted: a draft and a withdrawn one are blanked, an issued one is named."""

import pytest
from sqlalchemy import select

from models.paper import PaperRecord
from models.vocabulary import PaperState
from tasks.office import Office
from tasks.redact import redact
from tests.collecting import Desk
from tests.mails import TODAY
from tests.redacting import REASON, WORDS, make_redaction_desk, secrets_in
from tests.tasks.papers_kept import keep_paper


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_redaction_desk(office)


def test_a_withdrawn_paper_is_blanked_and_stays_withdrawn(desk: Desk) -> None:
    keep_paper(desk.office, WORDS, PaperState.WITHDRAWN)
    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    assert [waiting.id for waiting in outcome.waiting if waiting.id.startswith("R")] == []
    assert not (desk.office.papers / "draft.docx").exists()
    with desk.office.register.read() as session:
        state, value = session.execute(select(PaperRecord.state, PaperRecord.value)).one()
        assert state is PaperState.WITHDRAWN
        assert secrets_in(str(value)) == []


@pytest.mark.parametrize(("state", "gone"), [(PaperState.DRAFT, True), (PaperState.ISSUED, False)])
def test_a_draft_that_quotes_it_goes_and_an_issued_paper_is_named(
    desk: Desk, state: PaperState, gone: bool
) -> None:
    keep_paper(desk.office, WORDS, state)
    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    assert [waiting.id for waiting in outcome.waiting if waiting.id.startswith("R")] == ["R1"]
    assert (desk.office.papers / "draft.docx").exists() is not gone
    with desk.office.register.read() as session:
        value = session.scalars(select(PaperRecord.value)).one()
        assert bool(secrets_in(str(value))) is not gone
