from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import WorkingCalendar, working_calendar_of
from tasks.office import Office
from tasks.working_days import NotAnExtraDay, read_extra_days, working_calendar

DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))
CALENDARS = st.sets(DAYS, max_size=40).map(working_calendar_of)


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2020, 5, 8), False),  # the early May holiday, moved to the Friday of VE Day
        (date(2020, 5, 4), True),  # the Monday where it would have been
        (date(2022, 9, 19), False),  # the State Funeral, proclaimed ten days before
        (date(2023, 5, 8), False),  # the Coronation
        (date(2020, 12, 28), False),  # Boxing Day fell on a Saturday
        (date(2021, 4, 2), False),  # Good Friday
        (date(2021, 2, 5), True),
        (date(2021, 2, 6), False),
        (date(2024, 2, 29), True),
    ],
)
def test_england_works_on_the_days_it_works(sqlite_office: Office, day: date, is_worked: bool) -> None:
    assert working_calendar(sqlite_office, date(2021, 1, 7)).is_working_day(day) is is_worked


def test_a_bank_holiday_is_not_a_working_day_even_when_announced_last_week(make_on) -> None:
    office = make_on("sqlite", '[calendar]\nextra_days = "extra-days.txt"\n')
    (office.folder / "extra-days.txt").write_text("# ours\n\n2021-02-05 The hospital's jubilee\n")
    assert not working_calendar(office, date(2021, 2, 1)).is_working_day(date(2021, 2, 5))


def test_a_slip_in_the_extra_days_file_is_named_with_its_line(sqlite_office: Office) -> None:
    file = sqlite_office.folder / "extra-days.txt"
    file.write_text("2021-02-05 fine\n05/02/2021 not so\n")
    with pytest.raises(NotAnExtraDay, match=r"extra-days.txt, line 2: '05/02/2021' is no date"):
        read_extra_days(file)


@pytest.mark.parametrize(
    ("today", "due", "left"),
    [
        (date(2021, 1, 22), date(2021, 2, 5), 10),
        (date(2021, 2, 5), date(2021, 2, 5), 0),
        (date(2021, 2, 5), date(2021, 2, 7), 0),  # due on a Sunday: Friday is the last day
        (date(2021, 2, 8), date(2021, 2, 7), -1),  # and Monday the first overdue one
        (date(2021, 2, 12), date(2021, 2, 5), -5),
        (date(2020, 12, 24), date(2020, 12, 29), 1),  # Christmas, Boxing Day in lieu on the 28th
    ],
)
def test_working_days_are_counted_to_the_date(
    sqlite_office: Office, today: date, due: date, left: int
) -> None:
    assert working_calendar(sqlite_office, today).working_days_left(today, due) == left


def test_papers_leave_five_clear_working_days_before_the_board(sqlite_office: Office) -> None:
    calendar = working_calendar(sqlite_office, date(2021, 2, 1))
    assert calendar.last_day_for(date(2021, 3, 2), 5) == date(2021, 2, 22)
    assert calendar.last_day_for(date(2021, 2, 23), 5) == date(2021, 2, 15)


@given(CALENDARS, DAYS, DAYS)
def test_days_left_are_the_working_days_between_counted_one_by_one(
    calendar: WorkingCalendar, one: date, other: date
) -> None:
    first, last = sorted((one, other))
    between = len(calendar.working_days(first + timedelta(days=1), last))
    assert calendar.working_days_left(first, last) == between
    assert calendar.working_days_left(last, first) == -between


@given(CALENDARS, DAYS, st.integers(-60, 60).filter(bool))
def test_adding_working_days_lands_on_a_working_day_that_far_off(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    landed = calendar.add_working_days(day, count)
    assert calendar.is_working_day(landed)
    if count > 0 or calendar.is_working_day(day):
        assert calendar.working_days_left(day, landed) == count
