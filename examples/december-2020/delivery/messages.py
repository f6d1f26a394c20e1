"""Answers as real messages (RFC 5322), with the headers that a hospital's Exchange and the phones write."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from delivery.clients import CLIENTS
from delivery.clients.draft import LONDON, Draft
from delivery.evidence import content_type, make_file
from delivery.flattening import flatten
from delivery.outbox import SentLetter
from delivery.people import Writer
from delivery.poap_filling import fill_form
from delivery.quoting import fill_in, quoted, write_under
from delivery.recipes import Recipe

GENUINE = (
    "spf=pass (sender IP is 192.0.2.25) smtp.mailfrom={0}; dkim=pass (signature was verified) header.d={0};"
    "dmarc=pass action=none header.from={0};compauth=pass reason=100"
)
FORGED = (
    "spf=fail (sender IP is 203.0.113.66) smtp.mailfrom={0}; dkim=none (message not signed) header.d=none;"
    "dmarc=fail action=quarantine header.from={0};compauth=fail reason=000"
)
OUTLOOKS = ("outlook", "owa", "phone")


@dataclass(frozen=True)
class Envelope:
    """Who writes when, under which id; `moment` is in London."""

    name: str
    address: str
    moment: datetime
    message_id: str


def envelope_of(recipe: Recipe, writer: Writer) -> Envelope:
    """Made from the recipe alone, so that the same recipe gives the same envelope."""
    digest = sha256(recipe.file_name.encode()).hexdigest()
    minutes = int(digest[:4], 16) % 400
    moment = datetime.combine(recipe.on, time(9, 30), LONDON) + timedelta(minutes=minutes)
    address = writer.addresses[recipe.address]
    host = "mail.gmail.com" if recipe.client == "gmail" else "mail.example.org"
    return Envelope(writer.name, address, moment, f"<{digest[:32]}@{host}>")


def start(recipe: Recipe, envelope: Envelope, office: tuple[str, str], subject: str) -> EmailMessage:
    """A message with its head."""
    message = EmailMessage(policy=SMTP)
    domain = envelope.address.partition("@")[2]
    message["Return-Path"] = f"<{envelope.address}>"
    message["Authentication-Results"] = (FORGED if recipe.forged else GENUINE).format(domain)
    message["From"] = f'"{envelope.name}" <{envelope.address}>'
    message["To"] = f'"{office[0]}" <{office[1]}>'
    message["Subject"] = subject
    message["Date"] = format_datetime(envelope.moment)
    message["Message-ID"] = envelope.message_id
    return message


def write_reply(recipe: Recipe, writer: Writer, letter: SentLetter) -> EmailMessage:
    """An answer on top of the letter, or within it, with what is attached."""
    envelope = envelope_of(recipe, writer)
    _, _, mark = CLIENTS[recipe.client]
    message = start(recipe, envelope, letter.office, mark + letter.subject)
    message["In-Reply-To"] = letter.message_id
    message["References"] = letter.message_id
    html = quoted(letter.html)
    for reference, label, words in recipe.form:
        html = fill_in(html, reference, label, words)
    for reference, words in recipe.inline:
        html = write_under(html, reference, words)
    draft = Draft(
        words=recipe.words,
        signature=_signature(writer),
        quote=html,
        office=letter.office,
        to=letter.to,
        subject=letter.subject,
        sent=letter.sent,
    )
    lay_in(message, recipe, draft)
    for name in recipe.attach:
        _attach(message, name, content_type(name), make_file(name))
    for stem in recipe.poaps:
        name, content = fill_form(letter.forms, stem)
        _attach(message, name, content_type(name), content)
    return message


def lay_in(message: EmailMessage, recipe: Recipe, draft: Draft) -> None:
    """Both bodies, as the writer's program makes them, and the headers by which it is known."""
    lay_out, links, _ = CLIENTS[recipe.client]
    html = lay_out(draft)
    if recipe.client in OUTLOOKS:
        message["Accept-Language"] = "en-GB, en-US"
        message["Content-Language"] = "en-GB"
        message["X-MS-Has-Attach"] = "yes" if recipe.attach or recipe.poaps else ""
        message["X-MS-Exchange-Organization-AuthAs"] = "Anonymous" if recipe.forged else "Internal"
    if recipe.client == "apple":
        message["X-Mailer"] = "iPhone Mail (18C66)"
    marks = recipe.client not in OUTLOOKS
    message.set_content(flatten(html, links, marks_quotes=marks, wraps=recipe.client == "gmail"), cte="8bit")
    message.add_alternative(html, subtype="html", cte="quoted-printable")


def _signature(writer: Writer) -> tuple[str, ...]:
    return ("Kind regards", "", writer.name, *((writer.division,) if writer.division else ()))


def _attach(message: EmailMessage, name: str, kind: str, content: bytes) -> None:
    maintype, subtype = kind.split("/")
    message.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
