"""Takes drafts that quote the words out of the way; an issued paper is frozen, so a person is told."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.paper import PaperRecord
from models.vocabulary import PaperState
from tasks.outcome import Waiting
from tasks.redact.strings import blanked_value, strings_in
from tasks.redact.targets import Target


def blank_papers(
    session: Session, target: Target, folder: Path
) -> Iterator[tuple[Waiting | None, tuple[Path, ...]]]:
    """What a person must do for each paper that quotes the words, if anything, and the files that go."""
    for paper in session.scalars(select(PaperRecord).order_by(PaperRecord.id)):
        if not any(target.own.are_in(text) for text in strings_in(paper.value)):
            continue
        if paper.state is PaperState.ISSUED:
            why = "an issued paper is frozen: withdraw it by hand if it must not stand"
            yield Waiting(paper.label, "quotes the redacted words", why), ()
            continue
        paper.value = blanked_value(paper.value, target.own)
        files = (folder / paper.word_file, folder / paper.pdf_file)
        if paper.state is PaperState.WITHDRAWN:
            yield None, files
            continue
        paper.state, paper.approved_by, paper.approved_at = PaperState.DRAFT, None, None
        why = "its files quoted the redacted words and are gone: make the paper again"
        yield Waiting(paper.label, "draft to be made again", why), files
