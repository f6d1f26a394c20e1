"""What owners answer: one reply to each letter of the outbox, in the three shapes that most of them have.

An answer typed above the letter in Outlook (text and HTML), the same from a phone (text only), and the new
message that one of a letter's buttons starts. What is said differs from one to the next.
"""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html import escape
from pathlib import Path

WORDS = (
    "{reference} is on track, about {percent}% done. The lockers came on Monday.",
    "{reference} has slipped: the estates team needs until {day} March 2021 to fit the new doors.",
    "This is now completed, thank you. The audit of {day} January is on the shared drive.",
    "{reference}: at risk. We are short of two people on nights and {percent}% is all that I can promise.",
)
SIGNATURE = "\n\nKind regards,\nWard Manager\nExample NHS Trust\n"
HEAD = "From: Improvement Office <{office}>\nSent: 22 January 2021 09:00\nTo: {owner}\nSubject: {subject}"
OFFICE = "improvement@example.org"
REFERENCE, REF = re.compile(r"^1\. (\S+)", re.MULTILINE), re.compile(r"IQIP-[A-Z2-7]{16}")
RULE = "________________________________"


def put_replies(outbox: Path, inbox: Path) -> int:
    """Answer each letter once; how many were put into the inbox."""
    place = 0
    for place, file in enumerate(sorted(outbox.glob("*.eml")), start=1):
        letter = message_from_bytes(file.read_bytes(), policy=default)
        assert isinstance(letter, EmailMessage)
        (inbox / f"{place:06}.eml").write_bytes(_answer(letter, place).as_bytes())
    return place


def _answer(letter: EmailMessage, place: int) -> EmailMessage:
    text, html = _body(letter, "plain"), _body(letter, "html")
    found = REFERENCE.search(text)
    assert found is not None
    words = WORDS[place % len(WORDS)].format(
        reference=found.group(1), percent=10 + place % 80, day=1 + place % 28
    )
    answer = EmailMessage()
    answer["From"], answer["To"] = f"Ward Manager <{letter['To'].addresses[0].addr_spec}>", OFFICE
    answer["Date"] = f"Mon, 25 Jan 2021 {8 + place % 9:02}:{place % 60:02}:00 +0000"
    answer["Message-ID"] = f"<{place}.reply@mail.example.org>"
    if place % 3 == 0:
        _start_anew(answer, text, found.group(1))
        return answer
    answer["Subject"] = f"RE: {letter['Subject']}"
    answer["In-Reply-To"] = answer["References"] = str(letter["Message-ID"]).strip()
    head = HEAD.format(office=OFFICE, owner=letter["To"], subject=letter["Subject"])
    answer.set_content(f"{words}{SIGNATURE}\n{RULE}\n{head}\n\n{text}")
    if place % 3 == 1:
        said = "".join(
            f'<p class="MsoNormal">{escape(line)}</p>\n' for line in (words + SIGNATURE).split("\n")
        )
        block = "<br>\n".join(f"{escape(line)}" for line in head.split("\n"))
        answer.add_alternative(
            f'<html><body><div class="WordSection1">{said}'
            f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">{block}</p></div>'
            f"{html}</div></body></html>",
            subtype="html",
        )
    return answer


def _start_anew(answer: EmailMessage, text: str, reference: str) -> None:
    """The button "On track" of the letter, pressed and sent."""
    found = REF.search(text)
    assert found is not None
    answer["Subject"] = f"{reference}: on track [{found.group()}]"
    answer.set_content(f"1. {reference}\n[{reference}] Status: on track\n\nRef: {found.group()}\n")


def _body(letter: EmailMessage, kind: str) -> str:
    part = letter.get_body((kind,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content())
