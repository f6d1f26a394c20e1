"""Finds, in the outbox, the very letter that an answer is made from."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from email import message_from_binary_file, message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from pathlib import Path

ASKED_BY = {"status": "[{}] Status:", "agreement": "[{}] Agree", "": "{}"}


class LetterNotFound(LookupError):
    """The letter that a recipe answers is not in the outbox: the story no longer fits what was sent."""


@dataclass(frozen=True)
class SentLetter:
    """A letter as it lies in the outbox."""

    raw: bytes = field(repr=False)
    subject: str
    message_id: str
    office: tuple[str, str]  # name and address of who sent it
    to: tuple[str, str]
    sent: datetime
    html: str = field(repr=False)
    forms: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)


def find_letter(outbox: Path, addresses: tuple[str, ...], reference: str, asks: str, on: date) -> SentLetter:
    """The newest letter to one of the addresses, no later than `on`, that asks so about the reference."""
    found = [
        (seen.sent, file)
        for file in sorted(outbox.glob("*.eml"))
        if (seen := _seen(file)).to in addresses and seen.sent.date() <= on and seen.asks_for(reference, asks)
    ]
    if not found:
        about = f" asking for the {asks or 'word'} of {reference}" if reference else ""
        raise LetterNotFound(f"No letter to {addresses[0]}{about} lies in {outbox} on {on:%d/%m/%Y}.")
    return read_letter(max(found)[1].read_bytes())


def read_letter(raw: bytes) -> SentLetter:
    """A letter's parts."""
    letter = message_from_bytes(raw, policy=default)
    assert isinstance(letter, EmailMessage)
    return SentLetter(
        raw=raw,
        subject=letter["Subject"],
        message_id=letter["Message-ID"],
        office=parseaddr(letter["From"]),
        to=parseaddr(letter["To"]),
        sent=parsedate_to_datetime(letter["Date"]),
        html=_body(letter, "html"),
        forms=_forms(letter),
    )


@dataclass(frozen=True)
class Seen:
    """What is looked for in a letter."""

    to: str
    sent: datetime
    text: str = field(repr=False)
    form_names: tuple[str, ...]

    def asks_for(self, reference: str, asks: str) -> bool:
        """Whether it asks so about the reference."""
        if asks == "poap":
            wanted = re.compile(rf"\b{re.escape(reference)}(?![\d.]*\d)")
            return any(wanted.search(name) for name in self.form_names)
        return ASKED_BY[asks].format(reference) in self.text


@cache
def _seen(file: Path) -> Seen:
    """A letter never changes once it lies in the outbox, and there are hundreds to look through."""
    with file.open("rb") as raw:
        letter = message_from_binary_file(raw, policy=default)
    assert isinstance(letter, EmailMessage)
    return Seen(
        to=parseaddr(letter["To"])[1].lower(),
        sent=parsedate_to_datetime(letter["Date"]),
        text=_body(letter, "plain"),
        form_names=tuple(part.get_filename() or "" for part in letter.iter_attachments()),
    )


def _body(letter: EmailMessage, kind: str) -> str:
    part = letter.get_body(preferencelist=(kind,))
    return part.get_content() if part is not None else ""


def _forms(letter: EmailMessage) -> tuple[tuple[str, bytes], ...]:
    parts = ((part.get_filename() or "", part.get_content()) for part in letter.iter_attachments())
    return tuple((name, content) for name, content in parts if name.endswith(".docx"))
