"""Files that are refused: put apart under their hash, listed with the reason, never opened, never lost."""

from hashlib import sha256

import pytest

from models.message import Message
from models.vocabulary import MessageState, ProposalState
from tasks.decide.decide import decide
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tasks.redact.redacting import redact
from tests.collecting import MATRON, Desk, collect, make_desk, message, proposals
from tests.mails import DOCX, PDF, TODAY, deliver, reply

PROGRAM = b"MZ\x90\x00\x03 a program"
HASH = sha256(PROGRAM).hexdigest()
FILE = ("QS1.1 audit.docx", DOCX, PROGRAM)


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def quarantined(office: Office) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in office.quarantine.glob("*")}


def test_a_program_called_a_document_is_put_apart_and_the_rest_is_read(desk: Desk) -> None:
    files = [FILE, ("QS1.1 minutes.pdf", "application/pdf", PDF)]
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, files=files))
    collect(desk.office)
    assert quarantined(desk.office) == {HASH: PROGRAM}
    assert (desk.office.quarantine / HASH).stat().st_mode & 0o777 == 0o600
    assert [file.read_bytes() for file in desk.office.evidence.iterdir()] == [PDF]
    assert {(row[1], row[3]) for row in proposals(desk.office)} >= {("status", ProposalState.ACCEPTED)}
    assert message(desk.office)[0] is MessageState.REVIEW
    (waiting,) = (one for one in list_waiting(desk.office, TODAY).waiting if one.id == "I1")
    assert waiting.why == (
        f"'QS1.1 audit.docx' is a program, whatever its name says (quarantine/{HASH[:12]}…)"
    )


def test_a_strangers_files_are_neither_kept_nor_opened_until_a_person_believes_them(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", "x@evil.example", files=[FILE]))
    collect(desk.office)
    assert quarantined(desk.office) == {}
    decide(desk.office, "I1", "accept", "PMO Officer", "it is her own account", None, None, TODAY)
    assert quarantined(desk.office) == {HASH: PROGRAM}
    with desk.office.register.read() as session:
        reasons = session.get_one(Message, 1).reasons
    assert any(str(reason).startswith(f"quarantined {HASH}") for reason in reasons)


def test_a_dry_run_puts_nothing_apart(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, files=[FILE]))
    collect(desk.office, dry_run=True)
    assert quarantined(desk.office) == {}


def test_redacting_a_message_takes_the_name_and_if_asked_the_file(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, files=[FILE]))
    collect(desk.office)
    redact(desk.office, 1, "PMO Officer", "names a patient", TODAY, evidence=True)
    assert quarantined(desk.office) == {}
    with desk.office.register.read() as session:
        assert "audit" not in str(session.get_one(Message, 1).reasons)


def test_what_another_message_brought_too_stays_when_one_is_redacted(desk: Desk) -> None:
    first = reply(desk.sent, "QS1.1 on track", MATRON, files=[FILE])
    deliver(desk.office, first, reply(desk.sent, "QS1.2 on track", MATRON, files=[FILE]))
    collect(desk.office)
    redact(desk.office, 1, "PMO Officer", "names a patient", TODAY, evidence=True)
    assert quarantined(desk.office) == {HASH: PROGRAM}
