"""Files that owners attach: small real workbooks, Word documents and PDFs, as replies/evidence.toml says."""

import io
import tomllib
from collections.abc import Sequence
from pathlib import Path

import typst
from docx import Document
from openpyxl import Workbook

EVIDENCE = Path(__file__).parents[1] / "replies" / "evidence.toml"
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def make_file(name: str) -> bytes:
    """The bytes of the file of that name; KeyError where nothing describes it."""
    said = tomllib.loads(EVIDENCE.read_text(encoding="utf-8"))[name]
    title, rows = str(said["title"]), [[str(cell) for cell in row] for row in said["rows"]]
    return {"xlsx": _workbook, "docx": _document, "pdf": _page}[name.rpartition(".")[2]](title, rows)


def content_type(name: str) -> str:
    """What a mail program says of it."""
    return TYPES[name.rpartition(".")[2]]


def _workbook(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title[:31]
    for row in rows:
        sheet.append([int(cell) if cell.isdecimal() else cell for cell in row])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _document(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    document = Document()
    document.add_heading(title)
    for row in rows:
        document.add_paragraph(": ".join(row))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _page(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    cells = ", ".join(f"[{_plain(cell)}]" for row in rows for cell in row)
    source = f'#set text(lang: "en")\n= {_plain(title)}\n#table(columns: {len(rows[0])}, {cells})\n'
    return bytes(typst.compile(source.encode()))


def _plain(words: str) -> str:
    return "".join(f"\\{sign}" if sign in "#[]*_$`@<>~\\" else sign for sign in words)
