"""Days as people write them: understood or refused, never guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.sheets.days import read_day
from tasks.sheets.values import NotThat

LEAP_DAY = date(2020, 2, 29)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("31/03/2021", date(2021, 3, 31)),
        ("1/2/21", date(2021, 2, 1)),
        ("29.02.2020", LEAP_DAY),
        ("05-02-2021", date(2021, 2, 5)),
        ("2021-03-31", date(2021, 3, 31)),
        ("31 March 2021", date(2021, 3, 31)),
        ("31st Mar 21", date(2021, 3, 31)),
        ("Wed 31 March 2021", date(2021, 3, 31)),
        ("Tuesday, 2nd of March 2021", date(2021, 3, 2)),
        ("1 Sept 2021", date(2021, 9, 1)),
        ("March 31, 2021", date(2021, 3, 31)),
        ("31-Mar-2021", date(2021, 3, 31)),
        (" 31/03/2021 00:00 ", date(2021, 3, 31)),
        (datetime(2021, 3, 31, 14, 30), date(2021, 3, 31)),  # noqa: DTZ001 (Excel knows no zones)
        (date(2021, 3, 31), date(2021, 3, 31)),
    ],
)
def test_a_day_is_read_as_people_in_britain_write_it(written: object, day: date) -> None:
    assert read_day(written) == day


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("31/02/2021", "no such day"),
        ("29/02/2021", "no such day"),
        ("03/25/2021", "no month 25"),
        ("soon", "not a date"),
        ("March 2021", "not a date"),
        ("TBC", "not a date"),
        ("07/01/21- completed", "not a date"),
        ("31 Marchember 2021", "no month is called"),
        ("05/02/1921", "in the year 1921"),
        ("05/02/2201", "in the year 2201"),
        (44286, "is a number"),
        (datetime(1900, 1, 1), "in the year 1900"),  # noqa: DTZ001
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(written: object, why: str) -> None:
    with pytest.raises(NotThat, match=why):
        read_day(written)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y"]))
def test_every_day_is_read_back_from_each_way_of_writing_it(day: date, way: str) -> None:
    assert read_day(day.strftime(way)) == day


@given(st.text(max_size=40) | st.integers() | st.floats())
def test_anything_else_is_refused_and_never_breaks(written: object) -> None:
    try:
        assert isinstance(read_day(written), date)
    except NotThat as fault:
        assert fault.wrong
        assert fault.right
