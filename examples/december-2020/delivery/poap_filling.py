"""Fills in the Word form that came with a letter, as a person does: by the labels that they see on it.

What is written stands in `replies/poaps/<name>.toml`; a part that the file leaves out stays as it was. A name
is the action's reference ("QS12.3"), or that and more where it comes a second time ("QS12.3-whole").
"""

import io
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document

POAPS = Path(__file__).parents[1] / "replies" / "poaps"
BOXES = {"Aim": "aim", "Outcome": "outcome", "Evidence expected": "evidence", "Risks": "risks"}
TABLES = {"Milestones": "milestones", "Measures": "measures", "Trajectory": "trajectory"}


class NoSuchForm(LookupError):
    """No form for that action came with the letter, or it has no box of that label."""


def fill_form(forms: Sequence[tuple[str, bytes]], stem: str) -> tuple[str, bytes]:
    """The letter's form for that action with its file name, filled in."""
    written = tomllib.loads((POAPS / f"{stem}.toml").read_text(encoding="utf-8"))
    reference = stem.partition("-")[0]
    for name, content in forms:
        if re.search(rf"\b{re.escape(reference)}(?![\d.]*\d)", name):
            return name, _write(content, written)
    raise NoSuchForm(f"No form for {reference} came with the letter: {', '.join(name for name, _ in forms)}.")


def _write(content: bytes, written: dict[str, Any]) -> bytes:
    document = Document(io.BytesIO(content))
    left = set(written)
    for table in document.tables:
        heading = _label(table.rows[0].cells[0])
        part = next((key for label, key in TABLES.items() if heading.startswith(label)), None)
        if part in written:
            _fill_rows(table, written[part])
            left.discard(part)
        for row in table.rows:
            key = BOXES.get(_label(row.cells[0]))
            if key in written:
                _type(row.cells[1], written[key])
                left.discard(key)
    if left:
        raise NoSuchForm(f"The form has no box for {', '.join(sorted(left))}.")
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _label(cell: Any) -> str:
    return str(cell.paragraphs[0].text).strip()


def _fill_rows(table: Any, rows: Sequence[Sequence[object]]) -> None:
    while len(table.rows) < len(rows) + 1:
        table.add_row()
    for line, written in zip(table.rows[1:], rows, strict=False):
        for cell, words in zip(line.cells, written, strict=True):
            _type(cell, str(words))


def _type(cell: Any, words: str) -> None:
    cell.text = words.strip()
