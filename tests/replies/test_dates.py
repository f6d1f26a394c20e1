"""Dates as British owners write them, read against the day of writing."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.replies.days.date_patterns import PATTERNS
from tasks.replies.days.dates import dates_in
from tasks.replies.days.feast_days import feast_day
from tasks.replies.patterns.sifting import Sifted

ON = date(2021, 2, 3)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31/3", date(2021, 3, 31)),
        ("31/03/21", date(2021, 3, 31)),
        ("31.03.2021", date(2021, 3, 31)),
        ("2021-03-31", date(2021, 3, 31)),
        ("5/3/21", date(2021, 3, 5)),  # day first
        ("31st of March", date(2021, 3, 31)),
        ("Fri 5th March", date(2021, 3, 5)),
        ("March 31st, 2021", date(2021, 3, 31)),
        ("end of February", date(2021, 2, 28)),
        ("end of Feb 2024", date(2024, 2, 29)),  # a leap year
        ("mid March", date(2021, 3, 15)),
        ("month end", date(2021, 2, 28)),
        ("end of next month", date(2021, 3, 31)),
        ("end of the week", date(2021, 2, 5)),
        ("end of next week", date(2021, 2, 12)),
        ("Friday", date(2021, 2, 5)),
        ("next Friday", date(2021, 2, 12)),
        ("tomorrow", date(2021, 2, 4)),
        ("in two weeks", date(2021, 2, 17)),
        ("within 5 working days", date(2021, 2, 10)),
        ("a fortnight", date(2021, 2, 17)),
        ("end of the financial year", date(2021, 3, 31)),
        ("the 28th", date(2021, 2, 28)),
        ("20 December", date(2021, 12, 20)),
        ("31 February", None),
        ("the last working day in July", date(2021, 7, 30)),  # the 31st is a Saturday
        ("the second Tuesday of June", date(2021, 6, 8)),
        ("end of quarter 4", date(2021, 3, 31)),
        ("Good Friday", date(2021, 4, 2)),
        ("Thursday before Easter", date(2021, 4, 1)),
        ("the Friday after the early May bank holiday", date(2021, 5, 7)),
        ("five working days beyond the 26th", date(2021, 3, 5)),
        ("a fortnight after 31 March", date(2021, 4, 14)),
        ("31/3/2021 at 24/7", date(2021, 3, 31)),
        ("31/31/2021", None),
        ("Friday 12th", date(2021, 2, 12)),
        ("Fri the 5th", date(2021, 2, 5)),
        ("Friday 29th", date(2021, 1, 29)),  # the last one, not the one in October
        ("Wednesday 31st", date(2021, 3, 31)),
        ("Monday 12th", date(2021, 4, 12)),
        ("Friday 3rd", None),  # no Friday near is a third
        ("Monday fortnight", date(2021, 2, 22)),
        ("a fortnight on Friday", date(2021, 2, 19)),
        ("two weeks from Tuesday", date(2021, 2, 23)),
        ("end of the week after next", date(2021, 2, 19)),
        ("end of the calendar year", date(2021, 12, 31)),
        ("tomorow", date(2021, 2, 4)),
        ("19th febuary", date(2021, 2, 19)),
        ("wensday", date(2021, 2, 10)),
    ],
)
def test_a_date_is_read_day_first_and_against_the_day_of_writing(text: str, day: date | None) -> None:
    assert [found.day for found in dates_in(text, ON)] == [day]


def test_in_january_last_december_is_meant_when_looking_back() -> None:
    assert [found.day for found in dates_in("20 December", ON, is_past=True)] == [date(2020, 12, 20)]


def test_a_feast_is_the_next_one_or_looking_back_the_last() -> None:
    assert [found.day for found in dates_in("Christmas Eve", ON)] == [date(2021, 12, 24)]
    assert [found.day for found in dates_in("Christmas Eve", ON, is_past=True)] == [date(2020, 12, 24)]


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2019, date(2019, 4, 21)),
        (2021, date(2021, 4, 4)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
    ],
)
def test_easter_is_where_the_calendar_has_it(year: int, sunday: date) -> None:
    assert feast_day("Easter Sunday", date(year, 1, 31)) == sunday


def test_a_bank_holiday_that_was_moved_is_where_it_was_moved_to() -> None:
    assert feast_day("early May bank holiday", date(2020, 4, 1)) == date(2020, 5, 8)
    assert feast_day("the spring bank holiday", date(2022, 4, 1)) == date(2022, 6, 2)
    assert feast_day("August bank holiday", date(2021, 4, 1)) == date(2021, 8, 30)


def test_easter_alone_is_no_day() -> None:
    assert dates_in("by Easter", ON) == []


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2029, 12, 31)))
def test_every_written_day_is_read_back(day: date) -> None:
    for text in (
        f"{day:%d/%m/%Y}",
        f"{day.day} {day:%B %Y}",
        day.isoformat(),
        f"{day:%A} {day.day} {day:%b} {day:%Y}",
    ):
        assert [found.day for found in dates_in(text, ON)] == [day]


@pytest.mark.parametrize(("name", "shape"), PATTERNS)
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_no_shape_is_passed_over_that_could_match(name: str, shape: str, data: st.DataObject) -> None:
    pattern = re.compile(shape.removeprefix(r"(?<=\b(?:by|in|to)\s)"), re.IGNORECASE)
    signs = st.characters(max_codepoint=126)
    text = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=signs))
    assert Sifted(shape, re.IGNORECASE).may_match(f"by {text}"), name
