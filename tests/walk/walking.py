"""Sends our letter back as each mail program would, with answers typed above and into it, and collects it."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from models.letter import Letter
from models.message import Message
from models.vocabulary import LetterKind
from tasks.office import Office, make_office
from tests.collecting import collect, make_desk, proposals
from tests.mails import Sent, deliver
from tests.replies.clients import CLIENTS
from tests.replies.postbox import TOKEN, Reply, Row

TOP = "Sorry for the wait. QS1.1 was completed on 22 January."
TYPED = {
    "   [QS1.2] Status:": "on track",
    "   [QS1.2] Percent done:": "60",
    "   [QS1.2] Comment:": "Two of three wards are audited.",
}
SETTINGS = '[mail]\nboundary = "mx.example.org"\n'
VOUCHED = "mx.example.org; spf=pass smtp.mailfrom=example.org; dkim=pass; dmarc=pass header.from=example.org"


@dataclass(frozen=True)
class Walked:
    """What each room made of it, in the order of the way."""

    client: str
    kind: str  # its content type
    raw: bytes
    text: str  # the author's own words, as they were kept
    asked: tuple[str, ...]  # action, field, value and where each proposal stands
    answer: str  # the acknowledgement


def walks() -> Iterator[Walked]:
    """Each mail program in turn, at a desk of its own."""
    for client in CLIENTS:
        with TemporaryDirectory(prefix="iqip-walk-") as folder:
            office = make_office(Path(folder), SETTINGS)
            walked = walk(office, client)
            office.register.engine.dispose()
        yield walked


def walk(office: Office, client: str) -> Walked:
    """The matron answers with that program; her reply is collected and acknowledged."""
    post = answered(make_desk(office).sent, client)
    deliver(office, raw := post.as_bytes())
    collect(office)
    with office.register.read() as session:
        text = session.scalars(select(Message.text)).one() or ""
        heard = select(Letter.text).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)
        answer = session.scalars(heard).one_or_none() or ""
    asked = tuple(
        f"{action} {field} {value}: {state.value}" for action, field, value, state in proposals(office)
    )
    return Walked(client, post.get_content_type(), raw, text, asked, answer)


def answered(sent: Sent, client: str) -> EmailMessage:
    """The letter as that program sends it back, addressed as a reply to it."""
    rows = [Row(line, answer=TYPED.get(line, "")) for line in sent.text.splitlines()]
    post = CLIENTS[client](Reply(rows, top=TOP))
    words = post.get_content().replace(TOKEN, sent.token)  # in the head that quotes our letter's
    post.set_content(words, subtype=post.get_content_subtype())
    for name, value in (
        ("Authentication-Results", VOUCHED),
        ("From", f'"Matron, Medicine" <{sent.address}>'),
        ("Subject", f"RE: {sent.subject}"),
        ("Date", "Thu, 28 Jan 2021 10:30:00 +0000"),
        ("Message-ID", f"<{client}@mail.example.org>"),
        ("In-Reply-To", sent.message_id),
    ):
        del post[name]
        post[name] = value
    return post
