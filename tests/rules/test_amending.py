"""What a person types as an amendment is read as its field takes it, or refused with a sentence."""

from datetime import date

import pytest

from models.rules.amending import NotAValue, amended_value


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("due", "31/03/2021", "2021-03-31"),
        ("more_time", "2021-03-31", "2021-03-31"),
        ("percent", "60 %", 60),
        ("status", "On track", "on_track"),
        ("status", "done", "completed"),
        ("agreement", "yes", True),
        ("narrative", " Two wards left ", "Two wards left"),
        ("question", "Yes, bank staff count", "Yes, bank staff count"),  # its answer
        ("due", "31/3", "2021-03-31"),  # the next one
        ("due", "12.2.", "2021-02-12"),
        ("due", "4/1", "2022-01-04"),  # this year's has passed
        ("due", "31/3/21", "2021-03-31"),
    ],
)
def test_an_amendment_is_read_as_its_field_takes_it(field: str, typed: str, value: object) -> None:
    assert amended_value(field, typed, date(2021, 1, 28)) == value


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("due", "soon"),
        ("due", "31/02/2021"),
        ("percent", "130"),
        ("status", "fine"),
        ("due", "29/2"),  # 2021 has none
        ("milestones", "x"),
        ("aim", " "),
    ],
)
def test_an_amendment_that_is_no_value_is_refused_with_a_sentence(field: str, typed: str) -> None:
    with pytest.raises(NotAValue, match=r"\w+.*\."):
        amended_value(field, typed, date(2021, 1, 28))
