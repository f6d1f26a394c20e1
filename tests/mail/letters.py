"""Letters for tests, and the words that a reader sees in one of its bodies."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

from models.vocabulary import About, LetterKind
from tasks.mail.composing import compose
from tasks.mail.content import AttachedFile, LetterContent, LineContent, SenderContent
from tasks.mail.rendering import render

TODAY = date(2021, 2, 3)
AT = datetime(2021, 2, 3, 9, tzinfo=UTC)
TOKEN = "ABCDEFGHIJKLMN27"
SENDER = SenderContent(
    "Example NHS Trust", "Improvement Office (PMO)", "PMO Officer", "01234 567890", "improvement@example.org"
)


def make_line(**fields: Any) -> LineContent:
    line = LineContent(1, "QS1.1", "Store records", About.ACTION, date(2021, 2, 5), 2, key="action-1")
    return replace(line, **fields)


def make_letter(*lines: LineContent, **fields: Any) -> LetterContent:
    letter = LetterContent(
        *(LetterKind.CHASE, "Matron, Medicine", "matron.medicine@example.org", TODAY, SENDER, TOKEN),
        lines=lines or (make_line(),),
    )
    return replace(letter, **fields)


def composed(
    letter: LetterContent, *attachments: AttachedFile, in_reply_to: str | None = None
) -> tuple[bytes, EmailMessage]:
    """The bytes of a letter, and what a mail program makes of them."""
    raw = compose(
        letter,
        render(letter),
        message_id="<letter-1@example.org>",
        date=AT,
        attachments=attachments,
        in_reply_to=in_reply_to,
    )
    return raw, message_from_bytes(raw, policy=policy.default)  # type: ignore[return-value]


def words_of_text(text: str) -> list[str]:
    return re.findall(r"\w[\w@.%-]*", text)


def words_of_html(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return words_of_text(" ".join(reader.seen))


class _Reader(HTMLParser):
    """Collects what is shown: neither the head nor comments."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self.is_in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_in_body = self.is_in_body or tag == "body"

    def handle_data(self, data: str) -> None:
        if self.is_in_body:
            self.seen.append(data)
