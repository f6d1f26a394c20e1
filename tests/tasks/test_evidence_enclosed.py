"""A tester's letter carries the evidence, and a redaction takes it out again."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import Message as Parsed

import pytest
from sqlalchemy import select

from models.letter import Letter, LetterBytes, LetterFile
from models.vocabulary import LetterKind
from tasks.chase.write_letters import write_letters
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.redact import redact
from tests.collecting import MATRON, collect
from tests.deciding import PMO, Desk, make_desk, say
from tests.mails import PDF, deliver, reply
from tests.tasks.chases import chase

ASKED = date(2021, 1, 29)
SECRET = b"Mrs Secretname of Ward 3"


@pytest.fixture
def desk(office: Office) -> Desk:
    """QS1.1 is done, and its evidence came as a small file and a large one."""
    desk = make_desk(office)
    files = [
        ("audit.pdf", "application/pdf", PDF + SECRET),
        ("scan.pdf", "application/pdf", PDF + b"x" * 40_000),
    ]
    deliver(desk.office, reply(desk.sent, "QS1.1 done", MATRON, files=files))
    for one in collect(desk.office).waiting:
        say(desk, one.id)
    return desk


def letter(desk: Desk) -> tuple[str, dict[str, bytes]]:
    """The tester's letter about QS1.1: its words, and its files."""
    with desk.office.register.read() as session:
        testers = (
            select(Letter.text, LetterBytes.raw)
            .join(LetterBytes, LetterBytes.id == Letter.id)
            .where(Letter.kind == LetterKind.TESTER)
        )
        text, raw = session.execute(testers.order_by(Letter.id.desc()).limit(1)).one()
    return text, _files(message_from_bytes(raw))


def _files(parsed: Parsed) -> dict[str, bytes]:
    parts = [part for part in parsed.walk() if part.get_content_disposition() == "attachment"]
    return {str(part.get_filename()): part.get_payload(decode=True) for part in parts}  # type: ignore[misc]


def limited(desk: Desk, most: int) -> Desk:
    mail = desk.office.settings.mail.model_copy(update={"attach_up_to": most})
    return replace(
        desk,
        office=replace(desk.office, settings=desk.office.settings.model_copy(update={"mail": mail})),
    )


def test_the_evidence_goes_with_the_testers_letter(desk: Desk) -> None:
    chase(desk.office, ASKED)
    text, files = letter(desk)
    assert "audit.pdf (attached) and scan.pdf (attached)" in text
    assert files["audit.pdf"] == PDF + SECRET
    assert len(files["scan.pdf"]) == len(PDF) + 40_000


def test_what_is_too_large_is_named_with_where_it_is(desk: Desk) -> None:
    chase(limited(desk, 1000).office, ASKED)
    text, files = letter(desk)
    assert "audit.pdf (attached) and scan.pdf (40 KB, not attached: ask our office for file" in text
    assert "audit.pdf" in files and "scan.pdf" not in files


def test_an_office_may_send_no_files_at_all(desk: Desk) -> None:
    chase(limited(desk, 0).office, ASKED)
    assert not {"audit.pdf", "scan.pdf"} & letter(desk)[1].keys()


def test_a_file_that_is_not_there_does_not_stop_the_letter(desk: Desk) -> None:
    for file in desk.office.evidence.iterdir():
        file.unlink()
    chase(desk.office, ASKED)
    text, files = letter(desk)
    assert "audit.pdf" in text and "audit.pdf" not in files


def test_a_redaction_of_the_evidence_takes_it_out_of_the_letters_too(desk: Desk) -> None:
    chase(desk.office, ASKED)
    redact(desk.office, 1, PMO, "a patient's name", ASKED, evidence=True)
    assert all(SECRET not in content for content in letter(desk)[1].values())
    posted = [file.read_bytes() for file in (desk.office.folder / "mailbox").rglob("*.eml")]
    contents = [content for raw in posted for content in _files(message_from_bytes(raw)).values()]
    assert posted and all(SECRET not in content for content in contents)
    with desk.office.register.read() as session:
        assert session.scalars(select(LetterFile.id)).all() == []


def test_a_letter_that_is_written_anew_lets_its_files_go_first(desk: Desk) -> None:
    write_letters(desk.office, ASKED)  # and never posted
    assert write_letters(desk.office, date(2021, 2, 1)).taken_back
    post_letters(desk.office, date(2021, 2, 1))
    assert "audit.pdf" in letter(desk)[1]
