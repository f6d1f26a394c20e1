"""Redacting one message leaves its neighbours as they are: their messages, letters, files and kinds."""

import io
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from hashlib import sha256
from pathlib import Path

import pytest
from docx import Document
from sqlalchemy import select

from models.catalogue import METADATA
from models.evidence import Evidence
from models.letter import Letter, LetterBytes
from models.message import Message, MessageBytes
from models.proposal import Proposal
from models.rules.poap import MilestonePart, PoapParts
from tasks.office import Office
from tasks.papers.poap_form import PoapForm, write_poap_form
from tasks.post.post_letters import post_letters
from tasks.redact import redact
from tests.collecting import MATRON, collect, make_desk
from tests.factories import BECAUSE
from tests.mails import DOCX, TODAY, Sent, deliver, reply

SIGNED = "Kind regards\nMatron on call\nMedicine and Emergency Care Division\nThe Example Hospitals NHS Trust"
SECRET = "Mrs Edith Secretname fell from bed eleven, so the last cupboard is late."
CONSULTANT = "consultant.surgery@example.org"
BEFORE = date(2021, 1, 26)
PARTS = PoapParts(
    "Every rota is out", "No gap", (MilestonePart("Rota agreed", date(2021, 3, 1)),), (), "", ""
)


@dataclass(frozen=True)
class Room:
    office: Office
    redacted: str  # the id of the message with a patient's name
    kept: frozenset[int]  # messages of others


@pytest.fixture
def room(office: Office) -> Room:
    """A matron's reply with a patient's name between a consultant's replies, signed by the same office."""
    desk = make_desk(office)
    form = write_poap_form(PoapForm("QS2.1", "Publish the rota", parts=PARTS))
    attach(office, desk.other.id, form)
    subject = "RE: Improvement actions due on Friday 5 February 2021"
    ours = [("QS1.1 audit of records.docx", DOCX, document("Audit of records in January"))]
    theirs = [("QS2.1 plan on a page.docx", DOCX, form)]
    say(office, desk.other, "QS2.1 on track, 20% done. The audit is attached.", CONSULTANT, subject, BEFORE)
    said = f"QS1.1 is at risk, 60% done. {SECRET} The audit is attached.\n\n{SIGNED}"
    say(office, desk.sent, said, MATRON, subject, TODAY, ours)
    post_letters(office, TODAY)
    later = f"QS2.1 50% done. The audit is attached.\n\n{SIGNED}"
    say(office, desk.other, later, CONSULTANT, subject, date(2021, 1, 29), theirs)
    post_letters(office, date(2021, 1, 29))
    attach(office, desk.sent.id, form)
    return Room(office, "I2", frozenset({1, 3}))


def document(words: str) -> bytes:
    file = io.BytesIO()
    made = Document()
    made.add_paragraph(words)
    made.save(file)
    return file.getvalue()


def say(
    office: Office,
    to: Sent,
    words: str,
    sender: str,
    subject: str,
    on: date,
    files: list[tuple[str, str, bytes]] | None = None,
) -> None:
    deliver(office, reply(to, words, sender, subject=subject, on=on, files=files or ()))
    collect(office, on)


def attach(office: Office, letter_id: int, form: bytes) -> None:
    """A letter of ours that carries a Word form."""
    with office.register.write(BECAUSE) as session:
        whole = session.get_one(LetterBytes, letter_id)
        parsed = message_from_bytes(whole.raw, policy=policy.default)
        parsed.add_attachment(  # type: ignore[attr-defined]
            form, maintype="application", subtype=DOCX.partition("/")[2], filename="Plan on a Page QS2.1.docx"
        )
        whole.raw = parsed.as_bytes()
        (office.outbox / f"{letter_id}.eml").parent.mkdir(parents=True, exist_ok=True)
        (office.outbox / f"{letter_id}.eml").write_bytes(whole.raw)


def rows(office: Office, *but: str) -> dict[tuple[str, int], tuple[object, ...]]:
    with office.register.read() as session:
        return {
            (table.name, row.id): tuple(row)
            for table in METADATA.sorted_tables
            if table.name not in but and "id" in table.columns
            for row in session.execute(select(table))
        }


def files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_only_the_message_and_what_it_led_to_lose_words(room: Room) -> None:
    office = room.office
    before, lay = rows(office), files(office.folder / "mailbox") | files(office.evidence)
    redact(office, 2, "PMO Officer", "Names a patient", TODAY)
    after = rows(office)
    changed = {key for key in before if before[key] != after.get(key)}
    with office.register.read() as session:
        own = {
            ("proposal", one) for one in session.scalars(select(Proposal.id).where(Proposal.message_id == 2))
        }
        answers = {
            (table, one)
            for one in session.scalars(select(Letter.id).where(Letter.answers_id == 2))
            for table in ("letter", "letter_bytes")
        }
        own |= {
            ("evidence", one) for one in session.scalars(select(Evidence.id).where(Evidence.message_id == 2))
        }
        first = session.scalars(select(Proposal.action_id).where(Proposal.message_id == 2)).first()
    assert ("message", 2) in changed
    assert ("message_bytes", 2) not in after
    assert {key for key in changed if key[0] != "history"} <= {
        ("message", 2),
        ("message_bytes", 2),
        ("action", first),
    } | own | answers
    now = files(office.folder / "mailbox") | files(office.evidence)
    gone = {file for file in lay if now.get(file) != lay[file]}
    assert 1 <= len(gone) <= 1 + len(answers) // 2  # an answer is a row in each of two tables, and one file
    assert not any(b"Edith" in content for content in now.values())


def test_kinds_and_hashes_of_files_are_never_blanked(room: Room) -> None:
    redact(room.office, 2, "PMO Officer", "Names a patient", TODAY)
    with room.office.register.read() as session:
        values = session.scalars(select(Proposal.value).where(Proposal.field == "evidence")).all()
    offered = [value for value in values if isinstance(value, dict)]
    assert offered
    for value in offered:
        assert value["content_type"] == DOCX
        assert len(str(value["sha256"])) == 64
        assert isinstance(value["size"], int)


def test_a_message_that_quotes_it_keeps_its_own_words_and_files(room: Room) -> None:
    office = room.office
    with office.register.read() as session:
        letter = session.scalars(select(Letter).where(Letter.answers_id == 2)).first()
        if letter is None or letter.message_id is None:
            pytest.fail("The matron's reply was not acknowledged.")
        answered = Sent(letter.id, letter.token, letter.message_id, letter.subject, letter.text, MATRON)
    wrapped = f"QS1.2 on track\n\n> {SECRET[:30]}\n> {SECRET[30:]}"
    minutes = [("minutes.txt", "text/plain", b"We met on Monday and agreed the rota")]
    say(office, answered, wrapped, MATRON, "RE: yours", date(2021, 2, 1), minutes)
    with office.register.read() as session:
        quoting = session.scalars(select(Message).order_by(Message.id.desc())).first()
        assert quoting is not None
        number = quoting.id
    redact(office, 2, "PMO Officer", "Names a patient", TODAY)
    with office.register.read() as session:
        raw, digest, why = session.execute(
            select(MessageBytes.raw, Message.sha256, Message.redacted_why)
            .join(MessageBytes, MessageBytes.id == Message.id)
            .where(Message.id == number)
        ).one()
    assert raw is not None
    assert why == "quotes I2: Names a patient"
    assert digest != sha256(raw).hexdigest()  # the hash is the original's
    parsed = message_from_bytes(raw, policy=policy.default)
    body = parsed.get_body(("plain",))  # type: ignore[attr-defined]
    assert body is not None
    assert "QS1.2 on track" in body.get_content()
    assert "[redacted]" in body.get_content()
    assert "Edith" not in body.get_content()
    assert "Secretname" not in body.get_content()
    attached = [part.get_payload(decode=True) for part in parsed.iter_attachments()]  # type: ignore[attr-defined]
    assert attached == [minutes[0][2]]


def test_what_came_twice_is_named(room: Room) -> None:
    say(room.office, make_sent(room.office), f"QS1.2: {SECRET}", MATRON, "Again", date(2021, 2, 1))
    outcome = redact(room.office, 4, "PMO Officer", "Names a patient", TODAY)
    assert "I2 came before it and says some of the same" in [waiting.what for waiting in outcome.waiting]


def make_sent(office: Office) -> Sent:
    with office.register.read() as session:
        letter = session.get_one(Letter, 1)
        return Sent(letter.id, letter.token, letter.message_id or "", letter.subject, letter.text, MATRON)
