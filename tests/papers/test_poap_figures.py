"""Dates and numbers of a POAP form are read as people write them, and never guessed."""

from datetime import date
from typing import Any

import pytest

from models.rules.poap import MilestonePart, PointPart
from tests.papers.forms import (
    MEASURES,
    MILESTONES,
    TRAJECTORY,
    Cells,
    filled,
)


@pytest.mark.parametrize(
    ("day", "said"),
    [("end of Feb", '"end of Feb" is not one.'), ("30/02/2021", '"30/02/2021" is not one.')],
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
    def write(_: Any, cells: Cells) -> None:
        cells.row(MEASURES, 1, "Trained", "", "61", "90")
        cells.row(MEASURES, 2, "Courses", "", "0", "6")
        cells.row(TRAJECTORY, 1, "Staff", "26/02/2021", "75")
        cells.row(TRAJECTORY, 2, "2", "26/02/2021", "3")

    form = filled(write)
    assert "which measure is meant" in form.unread[0]
    assert form.parts.measures[1].trajectory == (PointPart(date(2021, 2, 26), 3),)
