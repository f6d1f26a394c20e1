"""Days told from the day of writing: the end of next week, Monday fortnight, Friday the 21st."""

from collections.abc import Callable
from datetime import date, timedelta

from tasks.replies.days.calendar_words import DAYS, MONTHS, WEEKDAYS, friday_of_week, month_end
from tasks.replies.days.counted_dates import after

QUARTERS = {"1": 6, "one": 6, "2": 9, "two": 9, "3": 12, "three": 12}  # the NHS quarter's last month
MONTHS_SEARCHED = (0, 1, -1, 2, 3)  # away from this one, for a weekday and a day that agree


def is_loose(name: str, words: str) -> bool:
    """Whether two people may mean different days by this: "next Friday", "next week"."""
    said = words.lower()
    return (
        name == "weekday_next"
        or said in {"next week", "next wk"}
        or (name == "calendar_year_end" and "calendar" not in said)
        or (name == "week_after_next" and "end" not in said)
    )


def day_on_weekday(day: int, weekday: int, on: date) -> date:
    """That day of this month or one near it which falls on that weekday; ValueError where there is none."""
    for away in MONTHS_SEARCHED:
        end = month_end(on.year, on.month + away) if on.month + away else date(on.year - 1, 12, 31)
        if day <= end.day and end.replace(day=day).weekday() == weekday:
            return end.replace(day=day)
    raise ValueError(f"No day {day} near {on} falls on weekday {weekday}.")


def nth_of_month(groups: dict[str, str | None], on: date) -> date:
    """The first, second, third, fourth or last weekday of that name in a month; of a week, its Friday."""
    month, order = MONTHS[(groups["month"] or "").lower()], (groups["order"] or "").lower()
    year = int(groups.get("year") or on.year + (month < on.month))
    is_week = groups.get("weekday") is None
    weekday = 4 if is_week else WEEKDAYS[(groups["weekday"] or "").lower()]
    if order == "last":
        end = month_end(year, month)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    number = int(order[0]) if order[0].isdigit() else DAYS[order]
    if is_week:  # the first is that of the first Monday
        return first + timedelta(days=-first.weekday() % 7 + 4 + 7 * (number - 1))
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def relative(name: str, groups: dict[str, str | None], on: date) -> date | None:
    """The day of a pattern that names none of a month's; None for a pattern that is no day."""
    simple: dict[str, Callable[[], date]] = {
        "next_month_end": lambda: month_end(on.year, on.month + 1),
        "month_after_next": lambda: month_end(on.year, on.month + 2),
        "next_month": lambda: month_end(on.year, on.month + 1),
        "this_month_end": lambda: month_end(on.year, on.month),
        "next_week_end": lambda: friday_of_week(on, 1),
        "this_week_end": lambda: friday_of_week(on, 1 if on.weekday() > 4 else 0),
        "year_end": lambda: date(on.year + (on.month > 3), 3, 31),
        "quarter_end": lambda: month_end(on.year, (on.month + 2) // 3 * 3),
        "calendar_year_end": lambda: date(on.year, 12, 31),
        "week_after_next": lambda: friday_of_week(on, 2),
        "fortnight_today": lambda: on + timedelta(days=14),
        "week_today": lambda: on + timedelta(days=7),
        "week_tomorrow": lambda: on + timedelta(days=8),
        "month_today": lambda: after(on, "1", "month"),
        "fortnight": lambda: on + timedelta(days=14),
        "tomorrow": lambda: on + timedelta(days=1),
        "yesterday": lambda: on - timedelta(days=1),
        "last_time": lambda: on - timedelta(days=7),
        "today": lambda: on,
    }
    if name in simple:
        return simple[name]()
    if name == "ago":
        return on - (after(on, groups.get("count") or "1", groups["unit"] or "") - on)
    if name == "quarter_named":
        month = QUARTERS[(groups["quarter"] or groups["quarter2"] or "1").lower()]
        return month_end(on.year + (month < on.month), month)
    if name in {"in_time", "from_now", "more_time", "asked_time", "span", "span_wanted"}:
        return after(on, groups.get("count") or "1", groups["unit"] or "")
    weekday = groups.get("weekday") or groups.get("weekday2")
    if weekday is None:
        return None
    if name == "weekday_day":
        return day_on_weekday(int(groups["day"] or 0), WEEKDAYS[weekday.lower()], on)
    ahead = (WEEKDAYS[weekday.lower()] - on.weekday()) % 7
    if name == "weekday_fortnight":
        return on + timedelta(days=(ahead or 7) + 14)
    if name == "weekday_last":
        return on - timedelta(days=(7 - ahead) if ahead else 7)
    if name == "weekday_week":
        return on + timedelta(days=(ahead or 7) + 7)
    if name == "weekday_next":
        return on + timedelta(days=WEEKDAYS[weekday.lower()] - on.weekday() + 7)
    return on + timedelta(days=ahead or 7)
