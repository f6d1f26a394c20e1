"""The POAP form goes out prefilled, comes back filled in, and says the same on both ways."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart, missing_parts
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
    write(document, _Cells(document))
    kept = BytesIO()
    document.save(kept)
    return read_poap_form(kept.getvalue())


class _Cells:
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


@pytest.mark.parametrize("form", [EMPTY, FULL])
def test_a_form_that_nobody_touched_says_what_we_wrote(form: PoapForm) -> None:
    assert read_poap_form(write_poap_form(form)) == form


def test_our_own_examples_count_for_nothing() -> None:
    assert len(missing_parts(read_poap_form(write_poap_form(EMPTY)).parts)) == 7


def test_a_form_filled_in_whole_is_complete() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.box(AIM)[1].text = "Every anaesthetist is trained"
        cells.box(OUTCOME)[1].text = "Emergencies are led well"
        cells.row(MILESTONES, 1, "First course", "12/02/2021")
        cells.row(MEASURES, 1, "Anaesthetists trained", "", "61 %", "90%")
        cells.row(TRAJECTORY, 1, "Anaesthetists trained", "26 February 2021", "about 75 %")
        cells.box("Evidence expected")[1].text = "Training records"
        cells.box(RISKS)[1].text = "Release of staff"

    form = filled(write)
    assert form.unread == ()
    assert missing_parts(form.parts) == ()
    assert form.parts.measures == (
        MeasurePart("Anaesthetists trained", "%", 61, 90, (PointPart(date(2021, 2, 26), 75),)),
    )


def test_a_half_filled_form_says_what_is_still_missing() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.box(AIM)[1].text = "Every anaesthetist is trained"
        cells.row(MEASURES, 1, "Anaesthetists trained", "%", "61", "tbc")

    assert missing_parts(filled(write).parts) == (
        "a milestone with a date no later than the action's, 31/03/2021",
        "the target of the measure",
        "the outcome",
        "a point of the trajectory (date and value)",
        "the risks",
        "the evidence expected",
    )


def test_rows_that_people_add_are_read() -> None:
    def write(_: Any, cells: _Cells) -> None:
        for number in range(1, 10):
            if number >= len(cells.table(MILESTONES).rows):
                cells.table(MILESTONES).add_row()
            cells.row(MILESTONES, number, f"Course {number}", f"{number}.2.21")

    milestones = filled(write).parts.milestones
    assert [one.due for one in milestones] == [date(2021, 2, day) for day in range(1, 10)]


def test_a_label_and_its_box_merged_into_one_cell_is_read() -> None:
    def write(_: Any, cells: _Cells) -> None:
        label, box = cells.box(OUTCOME)
        box.text = "Emergencies are led well"
        label.merge(box)

    assert filled(write).parts.outcome == "Emergencies are led well"


def test_a_date_typed_beside_the_milestone_counts() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.row(MILESTONES, 1, "First course by 12/02/2021", "")

    assert filled(write).parts.milestones[0].due == date(2021, 2, 12)


def test_text_written_around_our_example_keeps_only_the_text() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.box(RISKS)[1].paragraphs[0].add_run("\nStaff are redeployed")

    assert filled(write).parts.risks == "Staff are redeployed"


@pytest.mark.parametrize(
    ("day", "said"),
    [("end of Feb", "'end of Feb' is not a date"), ("30/02/2021", "'30/02/2021' is not a date")],
)
def test_a_date_that_is_none_is_said_and_not_guessed(day: str, said: str) -> None:
    form = filled(lambda _, cells: cells.row(MILESTONES, 1, "First course", day))
    assert form.parts.milestones == (MilestonePart("First course", None),)
    assert said in form.unread[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [("61 %", 61), ("1,200", 1200), ("nil", 0), ("-2.5", -2.5), ("about 60", 60), ("n/a", None), ("", None)],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    form = filled(lambda _, cells: cells.row(MEASURES, 1, "Waits", "", text, "10"))
    assert form.parts.measures[0].baseline == value
    assert form.unread == ()


def test_two_numbers_in_one_box_are_said_and_not_guessed() -> None:
    form = filled(lambda _, cells: cells.row(MEASURES, 1, "Waits", "", "60-70 %", "90"))
    assert form.parts.measures[0].baseline is None
    assert form.unread == ("Baseline of 'Waits': '60-70 %' is not one number; write it as 85 or 85 %.",)


def test_a_point_that_names_no_measure_is_asked_about() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.row(MEASURES, 1, "Trained", "", "61", "90")
        cells.row(MEASURES, 2, "Courses", "", "0", "6")
        cells.row(TRAJECTORY, 1, "Staff", "26/02/2021", "75")
        cells.row(TRAJECTORY, 2, "2", "26/02/2021", "3")

    form = filled(write)
    assert "which measure is meant" in form.unread[0]
    assert form.parts.measures[1].trajectory == (PointPart(date(2021, 2, 26), 3),)


def test_the_reference_survives_when_its_box_is_emptied() -> None:
    def write(_: Any, cells: _Cells) -> None:
        cells.box("Ref")[1].text = ""

    assert filled(write).reference == "QS1.4"


def test_letters_that_xml_cannot_hold_do_not_stop_the_form() -> None:
    assert (
        read_poap_form(write_poap_form(replace(EMPTY, title="Train\x0b \ud800staff"))).title == "Train staff"
    )
