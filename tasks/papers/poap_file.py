"""Opens a Word file that a stranger sent: what it is and how large it grows is checked before it is read."""

import zipfile
import zlib
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from tasks.papers import poap_labels as labels
from tasks.papers.poap_values import NotAPoapForm

MOST_BYTES = 10_000_000  # a filled form has about 40 KB, with a photograph pasted in some MB
MOST_UNPACKED = 60_000_000
MOST_XML = 8_000_000
MOST_PARTS = 500
MOST_CELLS = 4_000
MOST_CHARACTERS = 4_000  # of one cell

TOO_LARGE = (
    "This file is too large for a Plan on a Page form (at most 10 MB); send the form without pictures."
)
NOT_WORD = (
    "This file is not a Word document that can be read (.docx). "
    "Fill in the form that came with our letter, save it as Word document and send it back."
)
HAS_MACROS = (
    "This file contains macros, which are never opened; save the form as a plain .docx and send it again."
)


def open_form(content: bytes) -> tuple[list[tuple[str, ...]], str]:
    """All rows of its tables as texts of cells, in order, and the reference in the mark ("" if lost)."""
    _check_file(content)
    try:
        document = Document(BytesIO(content))
        rows = _rows(document.element.body)
        return rows, _mark(document)
    except NotAPoapForm:
        raise
    except (ValueError, LookupError, AttributeError, TypeError, OSError, EOFError, SyntaxError) as fault:
        raise NotAPoapForm(NOT_WORD) from fault
    except (zipfile.BadZipFile, zlib.error, RuntimeError, RecursionError) as fault:
        raise NotAPoapForm(NOT_WORD) from fault


def _check_file(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise NotAPoapForm(TOO_LARGE)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as fault:
        raise NotAPoapForm(NOT_WORD) from fault
    names = [part.filename.casefold() for part in parts]
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) or "activex" in name for name in names):
        raise NotAPoapForm(HAS_MACROS)
    xml = sum(part.file_size for part in parts if part.filename.casefold().endswith((".xml", ".rels")))
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or xml > MOST_XML or unpacked > MOST_UNPACKED:
        raise NotAPoapForm(TOO_LARGE)
    if "word/document.xml" not in names:
        raise NotAPoapForm(NOT_WORD)


def _rows(body: Any) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    cells = 0
    for row in body.iter(qn("w:tr")):
        texts = tuple(_text(cell) for cell in row.iter(qn("w:tc")) if _row_of(cell) is row)
        cells += len(texts)
        if cells > MOST_CELLS:
            raise NotAPoapForm(TOO_LARGE)
        rows.append(texts)
    return rows


def _row_of(element: Any) -> Any:
    """The row that a cell stands in; content controls may stand between them."""
    parent = element.getparent()
    while parent is not None and parent.tag != qn("w:tr"):
        parent = parent.getparent()
    return parent


def _text(cell: Any) -> str:
    """The cell's paragraphs, one a line, without those of tables within it and without deleted text."""
    lines = []
    for paragraph in cell.iter(qn("w:p")):
        holder = paragraph.getparent()
        while holder.tag != qn("w:tc"):
            holder = holder.getparent()
        if holder is not cell:
            continue
        words = "".join(_words(part) for part in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")))
        lines.append(" ".join(words.replace("\n", " \n ").split(" ")).strip())
    return "\n".join(line for line in lines if line)[:MOST_CHARACTERS]


def _words(part: Any) -> str:
    if part.tag == qn("w:t"):
        return part.text or ""
    return "\n" if part.tag == qn("w:br") else " "


def _mark(document: Any) -> str:
    marks = [document.core_properties.keywords or ""]
    marks += [paragraph.text for section in document.sections for paragraph in section.footer.paragraphs]
    for text in marks:
        _, found, reference = str(text).partition(f"{labels.MARK} ")
        if found and reference.strip():
            return reference.strip()[:80]
    return ""
