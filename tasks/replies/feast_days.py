"""Feasts and holidays by which people in England date: Good Friday, the early May bank holiday."""

import re
from datetime import date, timedelta

FEAST = (
    r"(?P<feast>(?:christmas|xmas)\s+eve|(?:christmas|xmas)\s+day|boxing\s+day|new\s+year['’]?s\s+eve|nye"
    r"|new\s+year['’]?s\s+day|maundy\s+thursday|good\s+friday|easter\s+(?:sunday|monday)"
    r"|(?:the\s+)?(?:early\s+may|may\s+day|late\s+may|spring|august|summer)\s+bank\s+holiday(?:\s+monday)?)"
)
LOOSE = r"(?P<loose>easter|christmas|xmas|new\s+year)"  # a day only where another is counted from it


def feast_day(name: str, on: date, *, is_past: bool = False) -> date:
    """The next day of that name, or the last one; one that is a month old at most is this year's."""
    words = re.sub(r"['’]|\bthe ", "", " ".join(name.lower().split())).replace("xmas", "christmas")
    this = _of_year(words, on.year)
    if is_past:
        return this if this <= on + timedelta(days=7) else _of_year(words, on.year - 1)
    return this if this >= on - timedelta(days=31) else _of_year(words, on.year + 1)


def _of_year(words: str, year: int) -> date:
    fixed = {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "boxing day": (12, 26),
        "new years eve": (12, 31),
        "nye": (12, 31),
        "new years day": (1, 1),
        "new year": (1, 1),
    }
    if words in fixed:
        return date(year, *fixed[words])
    from_easter = {
        "maundy thursday": -3,
        "good friday": -2,
        "easter": 0,
        "easter sunday": 0,
        "easter monday": 1,
    }
    if words in from_easter:
        return easter(year) + timedelta(days=from_easter[words])
    if words.startswith(("early may", "may day")):
        return date(year, 5, 7) - timedelta(days=date(year, 5, 7).weekday())
    last = date(year, 8, 31) if words.startswith(("august", "summer")) else date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar, by Oudin's method (1940)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    beyond = moon - weekday
    month = 3 + (beyond + 40) // 44
    return date(year, month, beyond + 28 - 31 * (month // 4))
