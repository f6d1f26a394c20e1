"""A letter as the post room makes it, in an outbox, for the example's answers to be made from."""

from datetime import UTC, date, datetime
from pathlib import Path

from models.vocabulary import About, LetterKind
from tasks.mail.composing import compose
from tasks.mail.content import AttachedFile, LetterContent, LineContent, SenderContent, most_urgent_first
from tasks.mail.rendering import render
from tasks.mail.token import make_token
from tasks.papers.poap_form import PoapForm, write_poap_form

TODAY = date(2021, 1, 22)
SENDER = SenderContent("Example NHS Trust", "Improvement Office (PMO)", "PMO Officer", "", "pmo@example.org")
NAME, ADDRESS = "Matron for Medicine", "medicine.matron@example.org"
TOKEN = make_token("a secret", "a letter", ADDRESS)
LINES = (
    LineContent(1, "QS4.2", "Appraise every nurse", About.ACTION, date(2021, 1, 29), 5, key="action-1"),
    LineContent(2, "QS4.20", "Appraise every doctor", About.ACTION, date(2021, 2, 1), 6, key="action-2"),
    LineContent(3, "QS14.3", "Act on every alert", About.POAP, date(2021, 2, 5), 10, form="POAP QS14.3.docx"),
    LineContent(4, "QS7.1", "Audit hands", About.AGREEMENT, date(2021, 2, 5), 10, key="agreement-4"),
)


def put_letter(outbox: Path, today: date = TODAY, address: str = ADDRESS) -> bytes:
    """One letter with a line of each kind; its bytes."""
    token = TOKEN if today == TODAY else make_token("a secret", f"a letter of {today}", address)
    content = LetterContent(
        LetterKind.CHASE, NAME, address, today, SENDER, token, lines=most_urgent_first(LINES)
    )
    form = write_poap_form(PoapForm("QS14.3", "Act on every alert", poap_due=date(2021, 2, 5)))
    raw = compose(
        content,
        render(content),
        message_id=f"<{token.lower()}.iqip@example.org>",
        date=datetime(today.year, today.month, today.day, 9, tzinfo=UTC),
        attachments=[AttachedFile("POAP QS14.3.docx", "application/vnd.ms-word", form)],
    )
    outbox.mkdir(parents=True, exist_ok=True)
    (outbox / f"{today}_{address}_{token}.eml").write_bytes(raw)
    return raw
