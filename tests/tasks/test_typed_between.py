"""An owner types beside our own buttons, in the letter as our templates really make it; nothing is lost."""

import re
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage

import pytest

from tasks.mail.illustrative import illustrative_letters
from tasks.mail.rendering import render
from tasks.replies import SentLetter, SentLine, read

TODAY = date(2021, 2, 3)
LETTERS = {name: letter for name, letter in illustrative_letters(TODAY).items() if letter.lines}
HEAD = (
    "From: Office <office@example.org>",
    "Sent: 3 February 2021 09:12",
    "To: Jo Field",
    "Subject: Your actions",
)
BORDER = '<div style="border:none;border-top:solid #E1E1E1 1.0pt">'


def message(body: str, subtype: str) -> bytes:
    post = EmailMessage()
    post["From"], post["To"], post["Subject"] = "jo@example.org", "office@example.org", "RE: Your actions"
    post["Date"] = "Thu, 04 Feb 2021 10:15:00 +0000"
    post.set_content(body, subtype=subtype)
    return post.as_bytes()


def as_text(text: str, typed: str) -> Iterator[bytes]:
    lines = text.split("\n")
    for place in range(1, len(lines) + 1):
        yield message("\n".join(["", "", *HEAD, "", *lines[:place], typed, *lines[place:]]), "plain")


def as_page(page: str, typed: str) -> Iterator[bytes]:
    body = re.sub(r"<!--.*?-->", "", page[page.index("<body") : page.index("</body>")], flags=re.DOTALL)
    head = f"{BORDER}<p>{'<br>'.join(line.replace('<', '&lt;') for line in HEAD)}</p></div>"
    for place in (found.end() for found in re.finditer(r"</(?:p|table|h[1-6])>", body)):
        yield message(f"<html>{head}{body[:place]}<p>{typed}</p>{body[place:]}</html>", "html")


@pytest.mark.parametrize("typed", ["On track.", "Done", "Not mine", "Need more time", "Yes, it is done"])
@pytest.mark.parametrize("name", LETTERS)
def test_whatever_is_typed_anywhere_in_our_letter_is_the_owners(name: str, typed: str) -> None:
    content = LETTERS[name]
    rendered = render(content)
    lines = tuple(
        SentLine(line.number, line.reference, line.title, line.about.value, line.due)
        for line in content.lines
    )
    letter = SentLetter(content.token, "<a@example.org>", rendered.subject, rendered.text, TODAY, lines)
    for raw in (*as_text(rendered.text, typed), *as_page(rendered.html, typed)):
        assert read(raw, letter).text == typed
