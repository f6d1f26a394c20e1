"""Signed and wrapped post is taken in as if it had come plain; encrypted post is listed with what to do."""

from pathlib import Path

import pytest

from models.vocabulary import MessageState, ProposalState
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tests.collecting import MATRON, Desk, collect, make_desk, message, proposals
from tests.mails import PDF, TODAY, deliver, reply
from tests.replies.wrapping import smime, winmail, with_winmail

WORDS = "QS1.1 on track"
TAKEN = ("QS1.1", "status", "on_track", ProposalState.ACCEPTED)


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    return make_desk(sqlite_office)


def test_a_file_in_winmail_dat_is_offered_as_evidence(desk: Desk) -> None:
    wrapped = winmail(files=[("QS1.1 audit.pdf", "application/pdf", PDF)])
    deliver(desk.office, with_winmail(reply(desk.sent, WORDS, MATRON), wrapped))
    collect(desk.office)
    assert TAKEN in proposals(desk.office)
    offered = [value["name"] for _, field, value, _ in proposals(desk.office) if field == "evidence"]
    assert offered == ["QS1.1 audit.pdf"]


def test_a_signed_answer_is_applied_as_any_other(desk: Desk, tmp_path: Path) -> None:
    deliver(desk.office, smime(tmp_path, reply(desk.sent, WORDS, MATRON), "-sign", "-nodetach"))
    collect(desk.office)
    assert proposals(desk.office) == [TAKEN]


@pytest.mark.parametrize("sender", [MATRON, "stranger@elsewhere.example"])
def test_an_encrypted_message_waits_with_what_the_office_can_do(
    desk: Desk, tmp_path: Path, sender: str
) -> None:
    deliver(desk.office, smime(tmp_path, reply(desk.sent, WORDS, sender), "-encrypt"))
    collect(desk.office)
    assert message(desk.office)[0] is MessageState.REVIEW
    (waiting,) = list_waiting(desk.office, TODAY).waiting
    assert "nobody here has the key: ask its sender for it unencrypted" in waiting.why


def test_a_damaged_winmail_dat_is_put_apart_and_the_words_are_read(desk: Desk) -> None:
    deliver(desk.office, with_winmail(reply(desk.sent, WORDS, MATRON), b"damaged"))
    collect(desk.office)
    assert proposals(desk.office) == [TAKEN]
    assert [file.read_bytes() for file in desk.office.quarantine.iterdir()] == [b"damaged"]
    (waiting,) = list_waiting(desk.office, TODAY).waiting
    assert "cannot be opened: ask its sender for it as plain text" in waiting.why
