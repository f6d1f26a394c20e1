"""Writes the POAP form of one action: one A4 page of Word, prefilled with what the register knows.

Everything is in plain labelled tables, which survive being edited in Word, LibreOffice and Google Docs.
The action's reference stands three times (the Ref box, the footer, the file's keywords), so that it is
still there when the file comes back under another name.
"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.shared import Pt, RGBColor

from models.rules.poap import PoapParts
from tasks.papers import poap_labels as labels
from tasks.papers.poap_labels import Box
from tasks.papers.poap_values import PoapForm
from tasks.papers.word_parts import (
    clean,
    draw_lines,
    fix_widths,
    keep_rows_whole,
    least_height,
    say_title,
    shade,
    start_document,
)

GREY, PALE = "5A6570", "E8EDEE"
DAY = "%d/%m/%Y"
LINE, BOX = 7, 18  # least heights of a line and of a box in millimetres: one page with room for long findings


def write_poap_form(form: PoapForm) -> bytes:
    """The form as a .docx file; a part that is already known is filled in, the others show an example."""
    document = start_document(Document(), margin=12, points=9)
    title = f"{labels.TITLE}: {form.reference}"
    say_title(document, title, keywords=f"{labels.MARK} {clean(form.reference)}")
    heading = document.add_paragraph(style="Title")
    heading.add_run(clean(title))
    guide = document.add_paragraph()
    _grey(guide.add_run(labels.GUIDE))
    _head(document, form)
    parts = form.parts
    _boxes(document, [(labels.AIM, parts.aim), (labels.OUTCOME, parts.outcome)])
    _rows(document, labels.MILESTONES, (136, 50), _milestones(parts), labels.MILESTONE_EXAMPLE, 4)
    _rows(document, labels.MEASURES, (106, 24, 28, 28), _measures(parts), labels.MEASURE_EXAMPLE, 3)
    _rows(document, labels.TRAJECTORY, (106, 45, 35), _points(parts), labels.POINT_EXAMPLE, 4)
    _boxes(document, [(labels.EVIDENCE, parts.evidence_expected), (labels.RISKS, parts.risks)])
    footer = document.sections[0].footer.paragraphs[0]
    _grey(footer.add_run(clean(f"{labels.MARK} {form.reference}")))
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _head(document: Any, form: PoapForm) -> None:
    known = {
        labels.REFERENCE: form.reference,
        labels.ACTION: form.title,
        labels.OBJECTIVE: form.objective,
        labels.FINDING: form.finding,
        labels.OWNER: form.owner,
        labels.LEAD: form.lead,
        labels.DUE: _day(form.parts.action_due),
        labels.POAP_DUE: _day(form.poap_due),
    }
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    wide = (labels.ACTION, labels.FINDING)
    narrow = [label for label in known if label not in wide]
    for label in (label for label in wide if known[label]):
        cells = table.add_row().cells
        _label(cells[0], label)
        cells[1].merge(cells[3]).text = clean(known[label])
    for left, right in zip(narrow[::2], narrow[1::2], strict=True):
        cells = table.add_row().cells
        for place, label in ((0, left), (2, right)):
            _label(cells[place], label)
            cells[place + 1].text = clean(known[label])
    _finish(document, table, (26, 67, 26, 67))


def _boxes(document: Any, boxes: Sequence[tuple[Box, str | None]]) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for box, text in boxes:
        left, right = table.add_row().cells
        _label(left, box.label)
        _grey(left.add_paragraph().add_run(box.hint))
        _fill(right, text or box.example)
    _finish(document, table, (42, 144), BOX)


def _rows(
    document: Any,
    header: Sequence[str],
    widths: Sequence[int],
    rows: Sequence[Sequence[str]],
    example: Sequence[str],
    at_least: int,
) -> None:
    table = document.add_table(rows=1, cols=len(header), style="Table Grid")
    for cell, label in zip(table.rows[0].cells, header, strict=True):
        _label(cell, label)
    filled = list(rows) or [example]
    filled += [[""] * len(header)] * (at_least - len(filled))
    for row in filled:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _fill(cell, text, is_example=row is example)
    _finish(document, table, widths)


def _finish(document: Any, table: Any, widths: Sequence[int], height: int = LINE) -> None:
    fix_widths(table, widths)
    draw_lines(table)
    least_height(table, height)
    keep_rows_whole(table)
    gap = document.add_paragraph()
    gap.paragraph_format.line_spacing = Pt(5)


def _label(cell: Any, text: str) -> None:
    shade(cell, PALE)
    cell.paragraphs[0].add_run(text).bold = True


def _fill(cell: Any, text: str, is_example: bool = False) -> None:
    run = cell.paragraphs[0].add_run(clean(text))
    if is_example or text.startswith(labels.EXAMPLE):
        _grey(run).italic = True


def _grey(run: Any) -> Any:
    run.font.color.rgb = RGBColor.from_string(GREY)
    run.font.size = Pt(8)
    return run


def _milestones(parts: PoapParts) -> list[tuple[str, ...]]:
    return [(milestone.title, _day(milestone.due)) for milestone in parts.milestones]


def _measures(parts: PoapParts) -> list[tuple[str, ...]]:
    return [
        (measure.name, measure.unit or "", _number(measure.baseline), _number(measure.target))
        for measure in parts.measures
    ]


def _points(parts: PoapParts) -> list[tuple[str, ...]]:
    return [
        (measure.name, _day(point.on), _number(point.planned))
        for measure in parts.measures
        for point in measure.trajectory
    ]


def _day(day: date | None) -> str:
    return f"{day:{DAY}}" if day else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
