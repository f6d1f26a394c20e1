"""A letter written out: its content put into words, and the words into the bytes that go."""

from dataclasses import dataclass, field
from datetime import datetime

from tasks.mail.composing import compose
from tasks.mail.content import AttachedFile, LetterContent
from tasks.mail.rendering import render
from tasks.mail.token import message_id_of


@dataclass(frozen=True)
class Draft:
    """What is to be written out. `at` is the instant that its Date header gives."""

    content: LetterContent
    at: datetime
    attachments: tuple[AttachedFile, ...] = ()


@dataclass(frozen=True)
class WrittenOut:
    """What became of a draft."""

    subject: str
    text: str
    message_id: str
    raw: bytes = field(repr=False)


def write_out(draft: Draft) -> WrittenOut:
    """The letter in words and bytes; equal drafts give equal letters. Raises what `compose` raises."""
    content, rendered = draft.content, render(draft.content)
    message_id = message_id_of(content.token, content.sender.email)
    raw = compose(content, rendered, message_id=message_id, date=draft.at, attachments=draft.attachments)
    return WrittenOut(rendered.subject, rendered.text, message_id, raw)
