"""Dates counted from another: "the Friday after the bank holiday", "a fortnight beyond the 31st"."""

import re
from datetime import date, timedelta

from tasks.replies.days.calendar_words import NUMBERS, WEEKDAYS, month_end, working_days_after

_NUMBER = r"(?P<count>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
_WEEKDAY = r"(?P<weekday>" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")"
COUNTED = re.compile(
    rf"(?<!\w)(?:(?:the\s+)?{_WEEKDAY}|(?:the\s+|a\s+further\s+|another\s+|an?\s+extra\s+)?(?:{_NUMBER}\s+)?"
    r"(?P<unit>(?:working\s+)?days?|weeks?|wks?|fortnights?|months?|mths?))"
    r"\s+(?P<way>before|after|following|beyond|past)\s+(?:the\s+)?$",
    re.IGNORECASE,
)

WEEK_END = re.compile(  # "end of w/c 3 October"
    r"\bend of (?:the )?(?:w/?c|w/?b|week (?:commencing|beginning|of))\s+(?:the )?$", re.IGNORECASE
)


def counted_from(before: str, day: date) -> tuple[date, int] | None:
    """The day counted from `day` by the words that end `before`, and where these begin."""
    week = WEEK_END.search(before[-40:])
    if week is not None:
        return day + timedelta(days=4 - day.weekday()), week.start() + max(0, len(before) - 40)
    found = COUNTED.search(before[-60:])
    if found is None:
        return None
    start = found.start() + max(0, len(before) - 60)
    back = found.group("way").lower() == "before"
    named = found.group("weekday")
    if named:
        away = (WEEKDAYS[named.lower()] - day.weekday()) % 7
        return day + timedelta(days=away - 7 if back else away or 7), start
    if back:
        return None
    return after(day, found.group("count") or "1", found.group("unit")), start


def after(day: date, count: str, unit: str) -> date:
    """The day so many days, working days, weeks or months later."""
    number = int(count) if count.isdigit() else NUMBERS[" ".join(count.lower().split())]
    if unit.lower().startswith("working"):
        return working_days_after(day, number)
    if unit.lower().startswith("m"):
        end = month_end(day.year, day.month + number)
        return end if day.day > end.day else end.replace(day=day.day)
    return day + timedelta(days={"d": 1, "w": 7, "f": 14}[unit[0].lower()] * number)
