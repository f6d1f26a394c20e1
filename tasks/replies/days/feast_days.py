"""Feasts and holidays by which people in England date: Good Friday, the early May bank holiday."""

import re
from datetime import date, timedelta
from functools import cache
from importlib import import_module

FEAST = (
    r"(?P<feast>(?:christmas|xmas)\s+eve|(?:christmas|xmas)\s+day|boxing\s+day|new\s+year['’]?s\s+eve|nye"
    r"|new\s+year['’]?s\s+day|maundy\s+thursday|good\s+friday|easter\s+(?:sunday|monday)"
    r"|(?:the\s+)?(?:early\s+may|may\s+day|late\s+may|spring|august|summer)\s+bank\s+holiday(?:\s+monday)?)"
)
LOOSE = r"(?P<loose>easter|christmas|xmas|new\s+year)"  # a day only where another is counted from it

FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "nye": (12, 31),
    "new years day": (1, 1),
    "new year": (1, 1),
}
FROM_GOOD_FRIDAY = {
    "maundy thursday": -1,
    "good friday": 0,
    "easter": 2,
    "easter sunday": 2,
    "easter monday": 3,
}


def feast_day(name: str, on: date, *, is_past: bool = False) -> date:
    """The next day of that name, or the last one; one that is a month old at most is this year's."""
    words = re.sub(r"['’]|\bthe ", "", " ".join(name.lower().split())).replace("xmas", "christmas")
    this = _of_year(words, on.year)
    if is_past:
        return this if this <= on + timedelta(days=7) else _of_year(words, on.year - 1)
    return this if this >= on - timedelta(days=31) else _of_year(words, on.year + 1)


def _of_year(words: str, year: int) -> date:
    if words in FIXED:
        return date(year, *FIXED[words])
    holidays = _holidays_of(year)
    if words in FROM_GOOD_FRIDAY:
        return holidays["Good Friday"] + timedelta(days=FROM_GOOD_FRIDAY[words])
    if words.startswith(("early may", "may day")):
        return holidays["May Day"]
    return holidays["Late Summer" if words.startswith(("august", "summer")) else "Spring"]


@cache
def _holidays_of(year: int) -> dict[str, date]:
    """England's, by the names that the `holidays` package gives them; some were moved (8 May 2020).

    Few replies date by a feast, and a second reader is wanted soon: the package is loaded when it is needed.
    """
    days = import_module("holidays").country_holidays("GB", subdiv="ENG", years=year)
    return {name.removesuffix(" Bank Holiday"): day for day, name in days.items()}
