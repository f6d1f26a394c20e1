"""Blanks letters and other messages that quote the words, in the register and in the folder mailbox."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.message import Message as Parsed
from hashlib import sha256
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, undefer

from models.history import REDACTED
from models.letter import Letter
from models.message import Message
from models.vocabulary import MessageState
from tasks.redact.targets import Target

KEPT_HEADERS = ("Message-ID", "From", "To", "Date", "In-Reply-To", "References", "Auto-Submitted")
LARGEST_PART = 20_000_000
TAG = re.compile(r"<[^>]*>")
PARAGRAPH = re.compile(r"</w:p>|<w:br/>")  # in Word's XML


@dataclass(frozen=True)
class Blanked:
    """Which rows were blanked, and the Message-IDs under which their files lie in the mailbox."""

    letters: tuple[int, ...]
    messages: tuple[int, ...]
    message_ids: frozenset[str]


def blank_mail(session: Session, target: Target, by: str, reason: str, at: datetime) -> Blanked:
    """Blank the message itself, the letters that answer it, and whatever else quotes it."""
    letters, messages, names = [], [], set()
    since = target.message.received_on
    query = (
        select(Letter)
        .options(undefer(Letter.raw))
        .where(or_(Letter.on >= since, Letter.answers_id.is_not(None)))
    )
    for letter in session.scalars(query.order_by(Letter.id)):
        if letter.answers_id == target.message.id:
            letter.text = letter.subject = REDACTED
        elif any(target.quotes(text) for text in texts_of(letter.raw)):
            letter.text, letter.subject = (
                target.anywhere.blanked(letter.text),
                target.anywhere.blanked(letter.subject),
            )
        else:
            continue
        letter.raw = without_words(letter.raw, letter.text)
        letters.append(letter.id)
        names.add(letter.message_id or "")
    for message in session.scalars(
        select(Message).options(undefer(Message.raw)).where(Message.received_on >= since)
    ):
        is_it = message is target.message
        if not is_it and not (message.raw and any(target.quotes(text) for text in texts_of(message.raw))):
            continue
        message.raw = None
        if is_it:
            message.state = MessageState.SETTLED
        elif message.state is MessageState.KEPT:
            message.state = MessageState.REVIEW  # nobody has read it, and now nobody can: ask the sender
        message.text = REDACTED if is_it else target.anywhere.blanked(message.text or "")
        message.subject = REDACTED if is_it else target.anywhere.blanked(message.subject or "")
        message.redacted_at, message.redacted_by = at, by
        message.redacted_why = reason if is_it else f"quotes {target.label}: {reason}"
        messages.append(message.id)
    return Blanked(tuple(letters), tuple(messages), frozenset(names - {""}))


def blank_files(mailbox: Path, target: Target, hashes: frozenset[str], blanked: Blanked) -> list[Path]:
    """Blank the .eml files of what was blanked, and any other that quotes the words; returns them."""
    changed = []
    for file in sorted(mailbox.rglob("*.eml")):
        raw = file.read_bytes()
        is_it = (
            sha256(raw).hexdigest() in hashes
            or str(message_from_bytes(raw)["Message-ID"]) in blanked.message_ids
        )
        if not is_it and not any(target.quotes(text) for text in texts_of(raw)):
            continue
        if file.parent.name == "inbox":
            file.unlink()  # kept already; left here, it would be taken in again under another hash
        else:
            draft = file.with_name(f".{file.name}.part")
            draft.write_bytes(without_words(raw, REDACTED))
            draft.replace(file)
        changed.append(file)
    return changed


def without_words(raw: bytes, text: str) -> bytes:
    """The message with its addresses, dates and ids, and this text alone."""
    parsed = message_from_bytes(raw)
    blank = EmailMessage(policy=policy.SMTP)
    for name in KEPT_HEADERS:
        if parsed[name]:
            blank[name] = re.sub(r"\s+", " ", str(parsed[name]))
    blank["Subject"] = REDACTED
    blank.set_content(f"{text}\n")
    return blank.as_bytes()


def texts_of(raw: bytes) -> Iterator[str]:
    """Every text of a message: its subject, its bodies, the names and words of what is attached."""
    parsed = message_from_bytes(raw, policy=policy.default)
    yield str(parsed["Subject"] or "")
    for part in parsed.walk():
        if part.is_multipart():
            continue
        yield part.get_filename() or ""
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and len(content) <= LARGEST_PART:
            yield from _texts_of_part(part, content)


def _texts_of_part(part: Parsed, content: bytes) -> Iterator[str]:
    if part.get_content_maintype() == "text":
        try:
            words = content.decode(part.get_content_charset() or "utf-8", errors="replace")
        except LookupError:
            words = content.decode("utf-8", errors="replace")
        yield unescape(TAG.sub(" ", words)) if part.get_content_subtype() == "html" else words
    elif content.startswith(b"PK"):
        try:
            with ZipFile(io.BytesIO(content)) as archive:
                for name in archive.namelist():
                    if name.endswith(".xml") and archive.getinfo(name).file_size <= LARGEST_PART:
                        words = archive.read(name).decode("utf-8", errors="replace")
                        yield unescape(TAG.sub("", PARAGRAPH.sub(" ", words)))
        except (BadZipFile, RuntimeError, NotImplementedError, zlib.error):
            return
