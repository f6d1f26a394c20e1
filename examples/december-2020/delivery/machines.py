"""What nobody wrote: an out-of-office, a bounce; and the message that a button of our letter opens."""

from email import message_from_bytes
from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from html import unescape
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from delivery.clients.draft import Draft
from delivery.messages import envelope_of, lay_in, start
from delivery.outbox import SentLetter
from delivery.people import Writer
from delivery.recipes import Recipe


class NoSuchButton(LookupError):
    """The letter has no button of that name for that action."""


def write_out_of_office(recipe: Recipe, writer: Writer, letter: SentLetter) -> EmailMessage:
    """Exchange's automatic reply."""
    envelope = envelope_of(recipe, writer)
    message = start(recipe, envelope, letter.office, f"Automatic reply: {letter.subject}")
    message["In-Reply-To"] = letter.message_id
    message["References"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message["X-MS-Exchange-Inbox-Rules-Loop"] = envelope.address
    message["x-ms-exchange-generated-message-source"] = "Mailbox Rules Agent"
    message["x-ms-exchange-parent-message-id"] = letter.message_id
    message.set_content(recipe.words + "\n")
    message.add_alternative(f"<html><body><div>{recipe.words}</div></body></html>", subtype="html")
    return message


def write_bounce(recipe: Recipe, writer: Writer, letter: SentLetter) -> Message:
    """The mail system's report (RFC 3464) with the letter that it could not deliver."""
    envelope = envelope_of(recipe, writer)
    said = (
        f"Your message to {envelope.address} couldn't be delivered.\n\n"
        f"{envelope.address} wasn't found at example.org.\n\n"
        "Diagnostic information for administrators:\n\n"
        f"{envelope.address}\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; "
        "Recipient not found by SMTP address lookup'\n"
    )
    report = MIMEMultipart("report", boundary=f"=_{envelope.message_id[1:21]}", report_type="delivery-status")
    report["From"] = '"Microsoft Outlook" <postmaster@example.org>'
    report["To"] = letter.office[1]
    report["Subject"] = f"Undeliverable: {letter.subject}"
    report["Date"] = envelope.moment.strftime("%a, %d %b %Y %H:%M:%S %z")
    report["Message-ID"] = envelope.message_id
    report["In-Reply-To"] = letter.message_id
    report["Auto-Submitted"] = "auto-replied"
    report["Return-Path"] = "<>"
    report.attach(MIMEText(said, "plain", "utf-8"))
    report.attach(_status(envelope.address))
    report.attach(MIMEMessage(message_from_bytes(letter.raw, policy=compat32)))
    return report


def _status(address: str) -> Message:
    server, recipient, status = Message(), Message(), Message()
    server["Reporting-MTA"] = "dns;mail.example.org"
    recipient["Final-Recipient"] = f"rfc822;{address}"
    recipient["Action"] = "failed"
    recipient["Status"] = "5.1.10"
    recipient["Diagnostic-Code"] = "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found"
    status["Content-Type"] = "message/delivery-status"
    status.set_payload([server, recipient])
    return status


def write_from_button(recipe: Recipe, writer: Writer, letter: SentLetter) -> EmailMessage:
    """The message that the button opens (RFC 6068), its form lines filled in, sent without the letter."""
    link = _find_button(letter.html, recipe.answers, recipe.button)
    asked = parse_qs(link.query)
    body = asked["body"][0].replace("\r\n", "\n")
    for reference, label, words in recipe.form:
        body = _typed(body, f"[{reference}] {label}:", words)
    envelope = envelope_of(recipe, writer)
    message = start(recipe, envelope, (letter.office[0], unquote(link.path)), asked["subject"][0])
    lay_in(
        message, recipe, Draft(words="\n".join(part for part in (recipe.words, body) if part), signature=())
    )
    return message


def _find_button(html: str, reference: str, label: str) -> SplitResult:
    for part in html.split('href="mailto:')[1:]:
        link = urlsplit("mailto:" + unescape(part.split('"', 1)[0]))
        subject = parse_qs(link.query).get("subject", [""])[0]
        if subject.startswith(f"{reference}: {label.lower()} "):
            return link
    raise NoSuchButton(f"The letter has no button {label} for {reference}.")


def _typed(body: str, line: str, words: str) -> str:
    """`words` at the end of the form line, behind what the button has written there already."""
    lines = body.split("\n")
    if not any(one.startswith(line) for one in lines):
        raise NoSuchButton(f"The button writes no line {line}")
    return "\n".join(f"{one.rstrip()} {words}" if one.startswith(line) else one for one in lines)
