"""Days are London's, instants are UTC, also when summer time begins."""

from datetime import UTC, date, datetime

import time_machine

from tasks.clock import instant_of, london_today


@time_machine.travel(datetime(2021, 3, 28, 23, 30, tzinfo=UTC), tick=False)
def test_half_past_midnight_in_london_is_already_the_next_day_in_summer() -> None:
    assert london_today() == date(2021, 3, 29)


@time_machine.travel(datetime(2021, 1, 7, 23, 30, tzinfo=UTC), tick=False)
def test_what_is_done_for_today_happens_now() -> None:
    assert instant_of(date(2021, 1, 7)) == datetime(2021, 1, 7, 23, 30, tzinfo=UTC)


@time_machine.travel(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False)
def test_what_is_done_for_another_day_happens_at_nine_in_london() -> None:
    assert instant_of(date(2021, 1, 7)) == datetime(2021, 1, 7, 9, tzinfo=UTC)
    assert instant_of(date(2021, 7, 7)) == datetime(2021, 7, 7, 8, tzinfo=UTC)
