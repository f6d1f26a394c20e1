"""The POAP form goes out prefilled, comes back filled in, and says the same on both ways."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.rules.poap import MeasurePart, PointPart, missing_parts
from tasks.papers.poap_form import PoapForm, read_poap_form, write_poap_form
from tests.papers.forms import (
    AIM,
    EMPTY,
    FULL,
    MEASURES,
    MILESTONES,
    OUTCOME,
    RISKS,
    TRAJECTORY,
    Cells,
    filled,
)


@pytest.mark.parametrize("form", [EMPTY, FULL])
def test_a_form_that_nobody_touched_says_what_we_wrote(form: PoapForm) -> None:
    assert read_poap_form(write_poap_form(form)) == form


def test_our_own_examples_count_for_nothing() -> None:
    assert len(missing_parts(read_poap_form(write_poap_form(EMPTY)).parts)) == 7


def test_a_form_filled_in_whole_is_complete() -> None:
    def write(_: Any, cells: Cells) -> None:
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
    def write(_: Any, cells: Cells) -> None:
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
    def write(_: Any, cells: Cells) -> None:
        for number in range(1, 10):
            if number >= len(cells.table(MILESTONES).rows):
                cells.table(MILESTONES).add_row()
            cells.row(MILESTONES, number, f"Course {number}", f"{number}.2.21")

    milestones = filled(write).parts.milestones
    assert [one.due for one in milestones] == [date(2021, 2, day) for day in range(1, 10)]


def test_a_label_and_its_box_merged_into_one_cell_is_read() -> None:
    def write(_: Any, cells: Cells) -> None:
        label, box = cells.box(OUTCOME)
        box.text = "Emergencies are led well"
        label.merge(box)

    assert filled(write).parts.outcome == "Emergencies are led well"


def test_a_date_typed_beside_the_milestone_counts() -> None:
    def write(_: Any, cells: Cells) -> None:
        cells.row(MILESTONES, 1, "First course by 12/02/2021", "")

    assert filled(write).parts.milestones[0].due == date(2021, 2, 12)


def test_text_written_around_our_example_keeps_only_the_text() -> None:
    def write(_: Any, cells: Cells) -> None:
        cells.box(RISKS)[1].paragraphs[0].add_run("\nStaff are redeployed")

    assert filled(write).parts.risks == "Staff are redeployed"


def test_the_reference_survives_when_its_box_is_emptied() -> None:
    def write(_: Any, cells: Cells) -> None:
        cells.box("Ref")[1].text = ""

    assert filled(write).reference == "QS1.4"


def test_letters_that_xml_cannot_hold_do_not_stop_the_form() -> None:
    assert (
        read_poap_form(write_poap_form(replace(EMPTY, title="Train\x0b \ud800staff"))).title == "Train staff"
    )
