"""Every kind of letter as files to look at: what a mail program opens, its text, its HTML."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from models.vocabulary import LetterKind
from tasks.mail.composing import compose
from tasks.mail.content import AttachedFile, LetterContent
from tasks.mail.illustrative import illustrative_letters
from tasks.mail.rendering import render
from tasks.mail.token import message_id_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def preview(
    kind: LetterKind | None, folder: Path, today: date, poap_form: bytes | None = None
) -> tuple[Path, ...]:
    """Write one kind's letters (None: all) as .eml, .txt and .html; `poap_form` goes where one belongs."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        file
        for name, content in illustrative_letters(today).items()
        if kind in (None, content.kind)
        for file in _write(name, content, folder, poap_form)
    )


def _write(name: str, content: LetterContent, folder: Path, poap_form: bytes | None) -> tuple[Path, ...]:
    rendered = render(content)
    names = [line.form for line in content.lines if line.form] if poap_form else []
    raw = compose(
        content,
        rendered,
        message_id=message_id_of(content.token, content.sender.email),
        date=datetime.combine(content.today, time(9), UTC),
        attachments=[AttachedFile(form, WORD, poap_form or b"") for form in names],
    )
    eml, text, html = (folder / f"{name}.{ending}" for ending in ("eml", "txt", "html"))
    eml.write_bytes(raw)
    text.write_text(f"Subject: {rendered.subject}\n\n{rendered.text}", encoding="utf-8")
    html.write_text(rendered.html, encoding="utf-8")
    return eml, text, html
