"""Days as people in Britain write them in spreadsheets: day first, and never a guess.

Understood: 31/03/2021, 31.3.21, 2021-03-31, 31 March 2021, Wed 31st Mar 21, March 31, 2021, and Excel's own.
A two-digit year is of this century. Anything else is refused with the reason: a wrong date chases people.
"""

import re
from datetime import date, datetime

from tasks.sheets.values import NotThat

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
EARLIEST, LATEST = 1990, 2100
RIGHT = "Write a day as dd/mm/yyyy, such as 31/03/2021."

_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+", re.IGNORECASE
)
_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?([a-z]+)\.?,?[\s\-]+(\d{4}|\d{2})", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")


def read_day(value: object) -> date:
    """The day that a cell says; raises NotThat."""
    if isinstance(value, datetime):
        return _within(value.date(), value)
    if isinstance(value, date):
        return _within(value, value)
    if isinstance(value, int | float):
        raise NotThat(f"{value} is a number, not a date.", f"Format the column as a date. {RIGHT}")
    words = _WEEKDAY.sub("", _MIDNIGHT.sub("", " ".join(str(value).split())))
    if found := _DAY_FIRST.fullmatch(words):
        day, _, month, year = found.groups()
        return _day(words, year, int(month), day)
    if found := _ISO.fullmatch(words):
        year, month, day = found.groups()
        return _day(words, year, int(month), day)
    if found := _NAMED.fullmatch(words):
        day, name, year = found.groups()
        return _day(words, year, _month(words, name), day)
    if found := _MONTH_FIRST.fullmatch(words):
        name, day, year = found.groups()
        return _day(words, year, _month(words, name), day)
    raise NotThat(f"“{words[:60]}” is not a date.", RIGHT)


def _month(words: str, name: str) -> int:
    name = name.casefold()
    for number, full in enumerate(MONTHS, 1):
        if name == full or (len(name) >= 3 and full.startswith(name)) or (name == "sept" and number == 9):
            return number
    raise NotThat(f"“{words[:60]}” is not a date: no month is called {name}.", RIGHT)


def _day(words: str, year: str, month: int, day: str) -> date:
    if month > 12:
        raise NotThat(f"“{words}” is not a date: there is no month {month}.", RIGHT)
    try:
        found = date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        raise NotThat(f"“{words}” is an impossible date: there is no such day.", RIGHT) from None
    return _within(found, words)


def _within(found: date, shown: object) -> date:
    if not EARLIEST <= found.year <= LATEST:
        right = f"Give a day between {EARLIEST} and {LATEST}."
        raise NotThat(f"“{shown}” is in the year {found.year}.", right)
    return found
