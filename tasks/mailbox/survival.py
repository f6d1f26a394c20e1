"""What of a message came back as it was sent, and whether two clocks agree. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

from tasks.mail.token import ref_line, subject_tag

HEADERS = ("Message-ID", "In-Reply-To", "References", "Auto-Submitted", "X-Auto-Response-Suppress")
ALLOWED = timedelta(minutes=5)  # what Kerberos (RFC 4120) and Microsoft's sign-in bear


@dataclass(frozen=True)
class Survival:
    """The headers that were kept, lost or changed on the way, and whether the token was kept where."""

    kept: tuple[str, ...]
    lost: tuple[str, ...]
    changed: tuple[str, ...]  # each with what it became
    in_subject: bool
    in_body: bool


def compare(sent: EmailMessage, raw: bytes, token: str) -> Survival:
    """The message that was sent, beside what came back of it."""
    came = message_from_bytes(raw, policy=policy.default)
    then = {name: " ".join(str(sent[name]).split()) for name in HEADERS if sent[name]}
    now = {name: " ".join(str(came.get(name, "")).split()) for name in then}
    body = came.get_body(("plain", "html"))
    return Survival(
        tuple(name for name in then if now[name] == then[name]),
        tuple(name for name in then if not now[name]),
        tuple(f"{name} became {now[name]}" for name in then if now[name] not in ("", then[name])),
        subject_tag(token) in str(came.get("Subject", "")),
        body is not None and ref_line(token) in body.get_content(),
    )


def clock_error(sent: datetime, received: datetime, read: datetime) -> timedelta:
    """How far our clock is ahead of the server's, by which the message came in between; 0 if none can say.

    What was sent and read by our clock was received by the server's at some moment between the two.
    """
    if received < sent - ALLOWED:
        return sent - received
    if received > read + ALLOWED:
        return read - received
    return timedelta(0)
