"""The answer buttons: every mail program can open them, and the reading room understands what they send."""

from datetime import UTC, datetime
from email.message import EmailMessage
from urllib.parse import unquote

import pytest

from models.vocabulary import About
from tasks.mail.answering import Answer, answers
from tasks.mail.content import LetterContent
from tasks.mail.rendering import render
from tasks.replies import Reading, SentLetter, SentLine, read
from tests.mail.letters import TODAY, TOKEN, make_letter, make_line


def answer(about: About, label: str, title: str = "Store records & keys, 100 % + more") -> Answer:
    letter = make_letter(make_line(about=about, title=title))
    return next(each for each in answers(letter, letter.lines[0]) if each.label == label)


@pytest.mark.parametrize("about", About)
@pytest.mark.parametrize("title", ["Store records", "Ärzte & Pflege " * 200, "+" * 600, "日本" * 300])
def test_a_button_is_short_enough_for_outlook_and_fully_escaped(about: About, title: str) -> None:
    letter = make_letter(make_line(about=about, title=title))
    for each in answers(letter, letter.lines[0]):
        assert len(each.link) < 2000
        assert each.link.isascii()
        assert each.link.count("&") == 1
        assert not set(" +\r\n\"'<>") & set(each.link)
        assert each.link.endswith(f"Ref%3A%20IQIP-{TOKEN}%0D%0A")


def test_a_button_has_the_form_line_and_the_token_in_subject_and_body() -> None:
    address, _, query = answer(About.ACTION, "Done").link.partition("?")
    subject, body = (unquote(part.partition("=")[2]) for part in query.split("&"))
    assert address == "mailto:improvement@example.org"
    assert subject == f"QS1.1: done [IQIP-{TOKEN}]"
    assert body.startswith("1. QS1.1  Store records & keys, 100 % + more\r\n[QS1.1] Status: done\r\n")
    assert f"\r\nRef: IQIP-{TOKEN}\r\n" in body


def test_the_buttons_in_the_letter_are_these_links() -> None:
    letter = make_letter()
    html = render(letter).html
    for each in answers(letter, letter.lines[0]):
        assert f'href="{each.link.replace("&", "&amp;")}"' in html


@pytest.mark.parametrize(
    ("about", "label", "field", "value"),
    [
        (About.ACTION, "Done", "status", "completed"),
        (About.ACTION, "On track", "status", "on_track"),
        (About.ACTION, "Need more time", "more_time", True),
        (About.ACTION, "Not mine", "refusal", True),
        (About.MILESTONE, "Done", "status", "completed"),
        (About.CYCLE, "At risk", "status", "at_risk"),
        (About.CYCLE, "No change", "status", "no_change"),
        (About.POAP, "Need more time", "more_time", True),
        (About.POAP, "Not mine", "refusal", True),
        (About.AGREEMENT, "Yes, it is done", "agreement", True),
        (About.AGREEMENT, "No, not yet", "agreement", False),
    ],
)
def test_a_button_sent_as_it_is_says_what_its_label_says(
    about: About, label: str, field: str, value: object
) -> None:
    reading = _read_back(make_letter(make_line(about=about, detail="half trained")), label)
    assert [(ask.reference, ask.field, ask.value) for ask in reading.asks] == [("QS1.1", field, value)]
    assert reading.tokens == (TOKEN,)


def _read_back(letter: LetterContent, label: str) -> Reading:
    (button,) = [each for each in answers(letter, letter.lines[0]) if each.label == label]
    parts = button.link.partition("?")[2].split("&")
    subject, body = (unquote(part.partition("=")[2]) for part in parts)
    reply = EmailMessage()
    reply["From"], reply["To"] = letter.to_address, letter.sender.email
    reply["Subject"], reply["Date"] = subject, datetime(2021, 2, 3, 10, tzinfo=UTC)
    reply.set_content(body.replace("\r\n", "\n"))
    rendered = render(letter)
    lines = tuple(
        SentLine(line.number, line.reference, line.title, line.about.value, line.due) for line in letter.lines
    )
    sent = SentLetter(letter.token, "<letter-1@example.org>", rendered.subject, rendered.text, TODAY, lines)
    return read(reply.as_bytes(), sent)
