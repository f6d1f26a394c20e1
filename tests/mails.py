"""Letters as they lie in the ledger, and the bytes of what people, machines and forgers send back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

from sqlalchemy.orm import Session

from models.action import Action
from models.letter import Letter, LetterBytes, LetterLine
from models.person import Person
from models.vocabulary import About, LetterKind, Posting
from tasks.mail.composing import compose
from tasks.mail.content import LetterContent, LineContent
from tasks.mail.rendering import render
from tasks.mail.token import make_token, message_id_of
from tasks.office import Office
from tasks.post.letterhead import sender_of

TODAY = date(2021, 1, 28)  # a Thursday
OFFICE = "improvement@example.org"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"


@dataclass(frozen=True)
class Asking:
    """A line to put into a letter."""

    action: Action
    about: About = About.ACTION
    about_id: int | None = None
    meeting_id: int | None = None


@dataclass(frozen=True)
class Sent:
    """A letter of ours, as somebody who answers it has it before them."""

    id: int
    token: str
    message_id: str
    subject: str
    text: str
    address: str


def send(
    session: Session,
    office: Office,
    person: Person,
    *asked: Asking,
    on: date = date(2021, 1, 25),
    address: str | None = None,
    kind: LetterKind = LetterKind.CHASE,
    instead_of: Person | None = None,
) -> Sent:
    """Put a sent letter into the ledger, in the words that it really has."""
    to = address or person.name.lower().replace(",", "").replace(" ", ".") + "@example.org"
    token = make_token(office.secret, f"{on} {kind} {[(one.about, one.action.id) for one in asked]}", to)
    content = LetterContent(
        kind=kind,
        to_name=person.name,
        to_address=to,
        today=on,
        sender=sender_of(office),
        token=token,
        lines=tuple(_line(place, one) for place, one in enumerate(asked, start=1)),
    )
    rendered = render(content)
    message_id = message_id_of(token, OFFICE)
    raw = compose(
        content, rendered, message_id=message_id, date=datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    )
    letter = Letter(
        kind=kind, person_id=person.id, instead_of_id=instead_of.id if instead_of else None, address=to,
        token=token, on=on, subject=rendered.subject, text=rendered.text, message_id=message_id,
        posting=Posting.SENT,
    )  # fmt: skip
    session.add(letter)
    session.flush()
    session.add(LetterBytes(id=letter.id, raw=raw))
    for place, one in enumerate(asked, start=1):
        about_id = one.about_id or one.action.id
        session.add(
            LetterLine(
                letter_id=letter.id, number=place, about=one.about, about_id=about_id,
                action_id=one.action.id, meeting_id=one.meeting_id, due=one.action.due, due_version=1, rung=5,
                claim=f"{letter.id}/{place}/{one.about}/{about_id}",
            )
        )  # fmt: skip
    session.flush()
    return Sent(letter.id, token, message_id, rendered.subject, rendered.text, to)


def _line(place: int, one: Asking) -> LineContent:
    assert one.action.due is not None
    return LineContent(place, one.action.reference, one.action.title, one.about, one.action.due, 5)


def reply(
    sent: Sent | None,
    words: str,
    sender: str,
    *,
    on: date = TODAY,
    quoted: bool = True,
    threaded: bool = True,
    thread: str | None = None,
    subject: str | None = None,
    headers: Sequence[tuple[str, str]] = (),
    files: Sequence[tuple[str, str, bytes]] = (),
    message_id: str | None = None,
) -> bytes:
    """A person's answer from Outlook: their words on top, our letter below."""
    message = EmailMessage()
    for name, value in headers:
        message[name] = value
    message["From"] = f"Somebody <{sender}>"
    message["To"] = OFFICE
    message["Subject"] = subject if subject is not None else f"RE: {sent.subject}" if sent else "A message"
    message["Date"] = f"{on:%a, %d %b %Y} 10:30:00 +0000"
    message["Message-ID"] = message_id or f"<{abs(hash((words, sender, on, len(files))))}@mail.example.org>"
    if thread or (sent and threaded):
        message["In-Reply-To"] = thread or (sent.message_id if sent else "")
        message["References"] = message["In-Reply-To"]
    body = words + "\n"
    if sent and quoted:
        body += (
            f"\n________________________________\nFrom: Improvement Office <{OFFICE}>\n"
            f"Sent: 25 January 2021 09:00\nTo: {sent.address}\nSubject: {sent.subject}\n\n{sent.text}"
        )
    message.set_content(body)
    for name, content_type, content in files:
        kind, _, subtype = content_type.partition("/")
        message.add_attachment(content, maintype=kind, subtype=subtype, filename=name)
    return message.as_bytes()


def out_of_office(sent: Sent, sender: str, words: str, *, on: date = TODAY) -> bytes:
    """Exchange's automatic reply."""
    headers = [("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")]
    return reply(
        sent, words, sender, on=on, quoted=False, subject=f"Automatic reply: {sent.subject}", headers=headers
    )


def bounce(sent: Sent, status: str = "5.1.1", address: str | None = None) -> bytes:
    """A delivery status notification (RFC 3464) that carries the head of our letter back."""
    address = address or sent.address
    action = "failed" if status.startswith("5") else "delayed"
    return f"""From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: {OFFICE}
Subject: Undelivered Mail Returned to Sender
Date: Thu, 28 Jan 2021 10:00:00 +0000
Message-ID: <dsn-{status}-{sent.id}@mx.example.org>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_dsn"

--=_dsn
Content-Type: text/plain; charset=us-ascii

The mail system could not deliver your message to <{address}>: user unknown.

--=_dsn
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {"550" if action == "failed" else "450"} {status} user unknown

--=_dsn
Content-Type: text/rfc822-headers

From: {OFFICE}
To: {address}
Subject: {sent.subject}
Message-ID: {sent.message_id}

--=_dsn--
""".encode()


def deliver(office: Office, *messages: bytes) -> None:
    """Put messages into the inbox of the folder transport."""
    office.inbox.mkdir(parents=True, exist_ok=True)
    first = len(list(office.inbox.rglob("*.eml")))
    for place, raw in enumerate(messages, start=first):
        Path(office.inbox / f"{place:04}.eml").write_bytes(raw)
