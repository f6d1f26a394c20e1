"""Messages to mutilate: replies from every mail program, machines' post, wrapped and attached, corpora."""

from email import message_from_bytes
from pathlib import Path

from tasks.papers.poap_form import PoapForm, write_poap_form
from tests.collecting import MATRON, Desk
from tests.mails import DOCX, PDF, bounce, out_of_office, reply
from tests.replies.clients import CLIENTS
from tests.replies.postbox import FORMS, TOKEN
from tests.replies.test_generated_replies import PLACES, replied
from tests.replies.wrapping import winmail, with_winmail

CORPORA = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
WORDS = "QS1.1 done on 20 January, audit attached\nQS1.2 60%, can we push to 31/3 as the trainer is off sick"
LARGEST_SEED = 60_000


def seeds(desk: Desk) -> list[bytes]:
    """All of them, in a fixed order; what was generated answers a letter of this desk, from its recipient."""
    return [*_own(desk), *(_answering(raw, desk) for raw in _generated()), *_published()]


def _own(desk: Desk) -> list[bytes]:
    plain = reply(desk.sent, WORDS, MATRON)
    form = write_poap_form(PoapForm("QS1.1", title="Store records securely"))
    files = [
        ("QS1.1 audit.pdf", "application/pdf", PDF),
        ("POAP QS1.1.docx", DOCX, form),
        ("QS1.2 setup.docx", DOCX, b"MZ\x90\x00"),
    ]
    return [
        plain,
        reply(desk.sent, WORDS, MATRON, files=files),
        reply(desk.sent, WORDS, "stranger@elsewhere.example", files=files),
        reply(desk.other, "on track, no change", "consultant.surgery@example.org"),
        with_winmail(plain, winmail("our own copy", files=files)),
        out_of_office(desk.sent, MATRON, "I am on leave until 10 February 2021."),
        bounce(desk.sent),
        bounce(desk.sent, "4.2.2"),
    ]


def _generated() -> list[bytes]:
    return [
        CLIENTS[client](replied(kind, place, 0)[0]).as_bytes()
        for place in PLACES
        for client in CLIENTS
        for kind in FORMS
    ]


def _answering(raw: bytes, desk: Desk) -> bytes:
    for old, new in (
        (TOKEN, desk.sent.token),
        ("jo.field@trust.example.org", MATRON),
        ("<letter-1@trust.example.org>", desk.sent.message_id),
    ):
        raw = raw.replace(old.encode(), new.encode())
    return raw


def _published() -> list[bytes]:
    files = sorted(file for file in CORPORA.glob("*/mail/**/*") if file.is_file())
    found = (file.read_bytes()[:LARGEST_SEED] for file in files)
    return [raw if message_from_bytes(raw)["From"] else b"From: a@example.org\n\n" + raw for raw in found]
