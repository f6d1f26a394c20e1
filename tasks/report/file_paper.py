"""File a paper's Word and PDF in the instance's papers/ folder, and say whether filed ones are unchanged."""

import re
import tempfile
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from models.paper import PaperRecord
from models.vocabulary import PaperState
from tasks.office import Office
from tasks.papers.paper import Paper, Stamp
from tasks.papers.pdf import write_pdf
from tasks.papers.word import write_word

READ_ONLY = 0o444


@dataclass(frozen=True)
class Edition:
    """A paper's two files, printed and not yet filed: `name` is theirs without .docx and .pdf."""

    name: str
    word: bytes
    pdf: bytes
    is_final: bool = False

    @property
    def columns(self) -> dict[str, str]:
        """Their names and the SHA-256 of their bytes, as PaperRecord keeps them."""
        return {
            "word_file": f"{self.name}.docx",
            "word_sha256": sha256(self.word).hexdigest(),
            "pdf_file": f"{self.name}.pdf",
            "pdf_sha256": sha256(self.pdf).hexdigest(),
        }


def print_paper(paper: Paper, stamp: Stamp, ending: str) -> Edition:
    """Print `<committee>-<date>-<ending>` in Word and PDF, which takes a second: before any transaction."""
    name = f"{slug(paper.committee)}-{paper.on.isoformat()}-{ending}"
    return Edition(name, write_word(paper, stamp), write_pdf(paper, stamp), ending == PaperState.ISSUED)


def file_edition(office: Office, edition: Edition) -> None:
    """Put the two files into papers/, each whole or not at all; those of an issued paper are read only."""
    for name, content in ((f"{edition.name}.docx", edition.word), (f"{edition.name}.pdf", edition.pdf)):
        _write(office.papers / name, content, edition.is_final)


def slug(name: str) -> str:
    """A committee's name as part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "committee"


def draft_stamp(edition: int) -> Stamp:
    """What a draft's footer says."""
    return Stamp(edition, "DRAFT")


def approved_stamp(edition: int, by: str, on: date) -> Stamp:
    """What an approved paper's footer says."""
    return Stamp(edition, f"Approved by {by}, {on:%d/%m/%Y}")


def issued_stamp(edition: int, by: str, approved: date, issued: date) -> Stamp:
    """What an issued paper's footer says."""
    return Stamp(edition, f"Approved by {by}, {approved:%d/%m/%Y} · Issued {issued:%d/%m/%Y}")


def changed_files(office: Office, record: PaperRecord) -> tuple[str, ...]:
    """One sentence for each of the paper's files that is gone or is no longer what was filed."""
    faults = []
    for name, expected in ((record.word_file, record.word_sha256), (record.pdf_file, record.pdf_sha256)):
        file = office.papers / name
        if not file.exists():
            faults.append(f"{name} of {record.label} is no longer in {office.papers}.")
        elif sha256(file.read_bytes()).hexdigest() != expected:
            faults.append(f"{name} of {record.label} was changed after it was {_filed(record)}.")
    return tuple(faults)


def check_issued(office: Office) -> tuple[str, ...]:
    """One sentence for each issued file that is missing or was changed since; empty when all stand."""
    with office.register.read() as session:
        issued = select(PaperRecord).where(PaperRecord.state == PaperState.ISSUED).order_by(PaperRecord.id)
        return tuple(fault for record in session.scalars(issued) for fault in changed_files(office, record))


def _filed(record: PaperRecord) -> str:
    return "made" if record.state is PaperState.DRAFT else str(record.state)


def _write(file: Path, content: bytes, is_final: bool) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as kept:
        kept.write(content)
    unfinished = Path(kept.name)
    unfinished.chmod(READ_ONLY if is_final else 0o644)
    unfinished.replace(file)
