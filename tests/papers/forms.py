"""POAP forms to fill in: an empty one, a full one, and the boxes of the Word file by their labels."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document

from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart
from tasks.papers.poap_form import PoapForm, read_poap_form, write_poap_form

EMPTY = PoapForm(
    "QS1.4",
    "Train anaesthetists in PROMPT",
    finding="The trust must ensure that anaesthetists complete PROMPT training.",
    objective="SO1 Safe care",
    owner="Head of Midwifery",
    lead="Medical Director",
    poap_due=date(2021, 2, 5),
    parts=PoapParts(action_due=date(2021, 3, 31)),
)
FULL = replace(
    EMPTY,
    parts=PoapParts(
        "Every anaesthetist is trained\nby the end of March",
        "Emergencies are led well",
        (MilestonePart("First course", date(2021, 2, 12)), MilestonePart("Last course", date(2021, 3, 26))),
        (
            MeasurePart("Anaesthetists trained", "%", 61, 90.5, (PointPart(date(2021, 2, 26), 75),)),
            MeasurePart("Courses held", None, 0, 6),
        ),
        "Training records",
        "Release of staff",
        date(2021, 3, 31),
    ),
)
AIM, OUTCOME, MILESTONES, MEASURES, TRAJECTORY, RISKS = (
    "Aim",
    "Outcome",
    "Milestones",
    "Measures",
    "Trajectory",
    "Risks",
)


def filled(write: Any, form: PoapForm = EMPTY) -> PoapForm:
    """The form as it is read after `write(document, cells)` filled it in; cells by label and row."""
    document = Document(BytesIO(write_poap_form(form)))
    write(document, Cells(document))
    kept = BytesIO()
    document.save(kept)
    return read_poap_form(kept.getvalue())


class Cells:
    def __init__(self, document: Any) -> None:
        self.document = document

    def table(self, label: str) -> Any:
        return next(
            table
            for table in self.document.tables
            if any(row.cells[0].text.startswith(label) for row in table.rows)
        )

    def box(self, label: str) -> Any:
        rows = self.table(label).rows
        return next(row for row in rows if row.cells[0].text.startswith(label)).cells

    def row(self, label: str, number: int, *texts: str) -> None:
        for cell, text in zip(self.table(label).rows[number].cells, texts, strict=False):
            cell.text = text
