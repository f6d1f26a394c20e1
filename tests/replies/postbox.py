"""A letter of ours, row by row, and what an owner types into it; shares nothing with the reader."""

from dataclasses import dataclass, field
from datetime import date
from email.message import EmailMessage

from tasks.replies import SentLetter, SentLine

TOKEN = "ABCDEFGHIJKLMNOP"
ACTIONS = (
    (1, "QS1.1", "Mandatory training for emergency department staff", date(2021, 2, 26)),
    (2, "QS1.2", "Sepsis audit in maternity", date(2021, 3, 12)),
    (3, "QS2.1", "Record keeping in diagnostic imaging", date(2021, 3, 31)),
)
FORMS = {
    "action": ("Status", "Percent done", "New date and why", "Comment"),
    "cycle": ("Status", "Percent done", "New date and why", "Comment"),
    "poap": ("New date and why", "Comment"),
    "agreement": ("Agree (yes or no)", "Comment"),
}
BUTTONS = {"agreement": ("Agree", "Do not agree")}


@dataclass(frozen=True)
class Row:
    """One line of the letter's text; `answer` is typed behind it, `below` in a line of its own under it."""

    text: str
    buttons: tuple[str, ...] = ()
    answer: str = ""
    below: str = ""


def rows_of(kind: str, count: int) -> list[Row]:
    rows = [
        Row("Dear Jo Field,"),
        Row(""),
        Row(
            f"These {count} lines of the quality improvement plan are yours and fall due soon. "
            "Please answer each in one line."
        ),
        Row(""),
    ]
    for number, reference, title, due in ACTIONS[:count]:
        rows += [
            Row(f"{number}. {reference}  {title}"),
            Row(f"   Due on {due:%A} {due.day} {due:%B %Y}."),
            Row("   Please say where it stands, and send what shows it."),
        ]
        buttons = BUTTONS.get(kind, ("Completed", "On track", "Need more time"))
        rows.append(Row("   Answer: " + " / ".join(buttons), buttons=buttons))
        rows += [Row(f"   [{reference}] {label}:") for label in FORMS[kind]]
        rows.append(Row(""))
    rows += [
        Row("If a line is not yours, please tell us whose it is."),
        Row(""),
        Row("With kind regards,"),
        Row("The IQIP Office"),
        Row("A named person: Sam Hill, 01234 567890"),
        Row(f"Ref: IQIP-{TOKEN}"),
    ]
    return rows


def letter_of(kind: str = "action", count: int = 3) -> SentLetter:
    text = "\n".join(row.text for row in rows_of(kind, count)) + "\n"
    lines = tuple(
        SentLine(number, reference, title, kind, due) for number, reference, title, due in ACTIONS[:count]
    )
    return SentLetter(
        TOKEN,
        "<letter-1@trust.example.org>",
        f"Your actions: an answer please [IQIP-{TOKEN}]",
        text,
        date(2021, 2, 3),
        lines,
    )


@dataclass(frozen=True)
class Reply:
    """What the owner types: above, below and within the letter's rows."""

    rows: list[Row]
    top: str = ""
    bottom: str = ""
    language: str = "en"
    width: int = 0
    signature: str = ""
    files: tuple[tuple[str, str, bytes], ...] = field(default=())


def message(
    subject: str | None = None,
    sender: str = "Jo Field <jo.field@trust.example.org>",
    when: str = "Thu, 04 Feb 2021 10:15:00 +0000",
) -> EmailMessage:
    post = EmailMessage()
    post["From"], post["To"] = sender, "iqip@trust.example.org"
    post["Subject"] = subject or f"RE: Your actions: an answer please [IQIP-{TOKEN}]"
    post["Date"], post["Message-ID"] = when, "<reply-1@trust.example.org>"
    post["In-Reply-To"] = "<letter-1@trust.example.org>"
    return post
