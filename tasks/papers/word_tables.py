"""The tables of a paper in Word: header rows repeat, rows stay whole, numbers stand right, notes below."""

from collections.abc import Sequence
from string import ascii_lowercase
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from models.rules.counting import Number
from tasks.papers.paper import Cell, Figures
from tasks.papers.word_parts import (
    clean,
    draw_lines,
    fix_widths,
    keep_rows_whole,
    keep_together,
    line_above,
    repeat_header,
    shade,
)

PALE, PALER, GREY = "E8EDEE", "F4F6F7", "425563"
SWATCH = "\u25a0 "  # a black square, printed in the colour itself
DENSE_ROWS, DENSE_COLUMNS = 12, 4
SHORT = 8  # a table of so many rows stays on one page


def add_front_sheet(document: Any, rows: Sequence[tuple[str, str]], width: float) -> None:
    """Labels left, words right."""
    table = document.add_table(rows=0, cols=2)
    for label, words in rows:
        left, right = table.add_row().cells
        shade(left, PALE)
        left.paragraphs[0].add_run(label).bold = True
        right.paragraphs[0].add_run(clean(words))
    _finish(table, (45, width - 45))


def add_figures(document: Any, figures: Figures, width: float) -> None:
    """A table with all that stands under it."""
    table = document.add_table(rows=1, cols=len(figures.header))
    is_dense = len(figures.rows) > DENSE_ROWS or len(figures.header) > DENSE_COLUMNS
    size = 8.5 if is_dense else 9.5
    colours = dict(figures.coloured)
    numeric = [
        any(isinstance(row[column].content, Number) for row in figures.rows)
        for column in range(len(figures.header))
    ]
    for cell, words, is_number in zip(table.rows[0].cells, figures.header, numeric, strict=True):
        shade(cell, PALE)
        paragraph = _paragraph(cell, is_number)
        if words in colours:
            swatch = paragraph.add_run(SWATCH)
            swatch.font.color.rgb, swatch.font.size = RGBColor.from_string(colours[words]), Pt(size)
        _write(paragraph, words, size, bold=True)
    for place, row in enumerate(figures.rows):
        is_total = figures.has_total and place + 1 == len(figures.rows)
        for target, cell, is_number in zip(table.add_row().cells, row, numeric, strict=True):
            _fill(target, cell, size, is_number, is_total)
    repeat_header(table)
    if len(figures.rows) <= SHORT:
        keep_together(table)
    _finish(table, [width * part / 100 for part in figures.widths], _groups(figures))
    _describe(table, figures.name)
    if figures.definition:
        _note(document).add_run(clean(figures.definition))
    add_notes(document, figures.footnotes, figures.source, lettered=True)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def add_notes(document: Any, footnotes: Sequence[str], source: str, *, lettered: bool) -> None:
    """Footnotes in small words, under what they compare with."""
    if footnotes and source:
        _note(document).add_run(clean(f"Compared with the source: {source}."))
    for place, words in enumerate(footnotes):
        paragraph = _note(document)
        if lettered:
            paragraph.add_run(ascii_lowercase[place % 26]).font.superscript = True
            paragraph.add_run(" ")
        paragraph.add_run(clean(words))


def _fill(target: Any, cell: Cell, size: float, is_number: bool, is_total: bool) -> None:
    paragraph = _paragraph(target, is_number)
    _write(paragraph, cell.shown, size, bold=is_total)
    if cell.marks:
        mark = paragraph.add_run(cell.marks)
        mark.font.superscript, mark.font.size = True, Pt(size)
    if is_total:
        shade(target, PALER)


def _paragraph(cell: Any, is_number: bool) -> Any:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return paragraph


def _write(paragraph: Any, words: str, size: float, *, bold: bool) -> None:
    run = paragraph.add_run(clean(words))
    run.font.size, run.bold = Pt(size), bold


def _groups(figures: Figures) -> list[bool]:
    """For each row, the header first, whether a line is drawn above it: a row under an empty first cell
    belongs to the one above.
    """
    return [True, *(index == 0 or row[0].content != "" for index, row in enumerate(figures.rows))]


def _finish(table: Any, widths: Sequence[float], lined: Sequence[bool] = ()) -> None:
    fix_widths(table, widths)
    is_grouped = not all(lined)
    sides = ("top", "bottom") if is_grouped else ("top", "bottom", "insideH")
    draw_lines(table, sides=sides, air=20 if is_grouped else 45)
    for row, has_line in zip(table.rows, lined, strict=bool(lined)):
        if is_grouped and has_line:
            line_above(row)
    keep_rows_whole(table)


def _describe(table: Any, words: str) -> None:
    """What the table shows, said by screen readers (w:tblCaption)."""
    element = OxmlElement("w:tblCaption")
    element.set(qn("w:val"), clean(words))
    table._tbl.tblPr.append(element)


def _note(document: Any) -> Any:
    paragraph = document.add_paragraph(style="Note")
    paragraph.paragraph_format.space_after = Pt(0)
    return paragraph
