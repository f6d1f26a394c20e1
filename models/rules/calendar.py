"""Working days: Monday to Friday without bank holidays and the Trust's own extra days off.

A bank holiday can be moved (8 May 2020) or proclaimed at ten days' notice (19 September 2022), so days
off are given to the calendar, never written into it, and every day counted from it can be counted anew.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked. Make one with `working_calendar_of`; `days_off` are sorted weekdays.

    It remembers what it has counted: a register has thousands of lines, and few dates.
    """

    days_off: tuple[date, ...] = ()
    _worked: dict[date, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    _days: dict[int, date] = field(default_factory=dict, init=False, repr=False, compare=False)

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on that day."""
        place = bisect_right(self.days_off, day)
        return day.weekday() < SATURDAY and not (place and self.days_off[place - 1] == day)

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before it, if negative).

        With 0 it is `day` itself, or the next working day if `day` is none.
        """
        if count == 0:
            return day if self.is_working_day(day) else self.add_working_days(day, 1)
        if count > 0:
            return self._day_of(self._worked_until(day) + count)
        return self._day_of(self._worked_until(day - DAY) + count + 1)

    def working_days_left(self, today: date, due: date) -> int:
        """Working days after `today` up to and with `due`: 0 on the last day, -1 on the first overdue one.

        A date that falls on a weekend has its last day on the Friday before it, its first overdue day
        on the Monday after it.
        """
        return self._worked_until(due) - self._worked_until(today)

    def last_day_for(self, day: date, clear_days: int) -> date:
        """The last day that leaves so many clear working days (neither end counted) before `day`."""
        return self.add_working_days(day, -clear_days - 1)

    def working_days(self, first: date, last: date) -> tuple[date, ...]:
        """All working days from `first` to `last`, both counted."""
        span = (first + DAY * number for number in range((last - first).days + 1))
        return tuple(day for day in span if self.is_working_day(day))

    def _worked_until(self, day: date) -> int:
        """Working days from the calendar's beginning up to and with `day`."""
        worked = self._worked.get(day)
        if worked is None:
            weeks, weekday = divmod(day.toordinal() - 1, 7)  # ordinal 1 was a Monday
            worked = weeks * 5 + min(weekday + 1, 5) - bisect_right(self.days_off, day)
            self._worked[day] = worked
        return worked

    def _day_of(self, number: int) -> date:
        """The working day with that number, counted from the calendar's beginning.

        It is the weekday with that number, moved on by the days off up to it, until no more are met.
        """
        if number not in self._days:
            passed, off = -1, 0
            while off != passed:
                passed = off
                weeks, weekday = divmod(number + passed - 1, 5)
                day = date.fromordinal(weeks * 7 + weekday + 1)
                off = bisect_right(self.days_off, day)
            self._days[number] = day
        return self._days[number]


def working_calendar_of(days_off: Iterable[date]) -> WorkingCalendar:
    """The calendar with these days off; those that fall on a weekend change nothing and are left out."""
    return WorkingCalendar(tuple(sorted({day for day in days_off if day.weekday() < SATURDAY})))
