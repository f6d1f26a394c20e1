from datetime import date

import pytest

from models.rules.calendar import working_calendar_of
from models.rules.ladder import Ladder, Pace, rung_to_claim

FEBRUARY = Pace(Ladder(), working_calendar_of([]))
DUE = date(2021, 2, 5)  # a Friday, the day on which the paper's 17 POAPs fall due


@pytest.mark.parametrize(
    ("days_left", "rung"),
    [
        (11, None), (10, 10), (9, 10), (5, 5), (3, 5), (2, 2), (1, 2), (0, 0),
        (-1, -1), (-4, -1), (-5, -5), (-9, -5), (-10, -10), (-63, -60),
    ],
)  # fmt: skip
def test_a_missed_morning_is_caught_up_with_the_firmest_rung_only(days_left: int, rung: int | None) -> None:
    assert Ladder().firmest(days_left) == rung


@pytest.mark.parametrize(
    ("ladder", "days_left", "rung"),
    [
        (Ladder(first_overdue=False), -1, 0),
        (Ladder(every_after=0), -40, -1),
        (Ladder(before=()), 3, None),
        (Ladder(before=(20, 1)), 12, 20),
    ],
)
def test_a_trust_can_choose_its_own_ladder(ladder: Ladder, days_left: int, rung: int | None) -> None:
    assert ladder.firmest(days_left) == rung


@pytest.mark.parametrize(
    ("today", "heard", "rung"),
    [
        (date(2021, 1, 20), None, 10),  # two days early: it would be earned before the next letter could go
        (date(2021, 1, 19), None, None),
        (date(2021, 1, 22), 10, None),
        (date(2021, 1, 27), 10, 5),
        (date(2021, 2, 3), 5, 2),  # its last day has a letter of its own
        (date(2021, 2, 4), 2, 1),  # due before the next letter could go: it is in the letter all the same
        (date(2021, 2, 5), 2, 0),
        (date(2021, 2, 8), 0, -1),
        (date(2021, 2, 10), -1, -5),  # two days early again
    ],
)
def test_a_letter_carries_what_is_due_before_the_next_could_go(
    today: date, heard: int | None, rung: int | None
) -> None:
    assert rung_to_claim(FEBRUARY, today, DUE, heard) == rung


def test_the_window_ends_where_no_letter_of_today_can_reach() -> None:
    today = date(2021, 1, 20)
    last = FEBRUARY.last_due(today)
    assert last == date(2021, 2, 7)  # the Sunday after: due then is due on Friday
    assert rung_to_claim(FEBRUARY, today, last, None) == 10
    assert rung_to_claim(FEBRUARY, today, date(2021, 2, 8), None) is None
