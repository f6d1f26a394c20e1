"""Dates in British English: written out, in figures day first, or relative to the day of writing."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from tasks.replies.days.calendar_words import DAYS, MONTHS, month_end
from tasks.replies.days.counted_dates import counted_from
from tasks.replies.days.date_patterns import BEHIND, COMPILED, HINT
from tasks.replies.days.feast_days import feast_day
from tasks.replies.days.no_dates import is_no_date
from tasks.replies.days.relative_dates import is_loose, nth_of_month, relative


@dataclass(frozen=True)
class FoundDate:
    """A date phrase with its place in the text; `day` is None for a date that does not exist.

    `is_vague` says that the phrase names a stretch ("in April"), of which the last day is taken;
    `has_year` that the year was written rather than inferred.
    """

    day: date | None
    start: int
    end: int
    is_vague: bool = False
    has_year: bool = False


def dates_in(text: str, on: date, *, is_past: bool = False) -> list[FoundDate]:
    """Every date phrase of a short text, in order; `is_past` looks backwards where no year is written."""
    return list(_dates_in(text, on, is_past=is_past))


@lru_cache(maxsize=256)  # one clause is asked for its dates by several rules
def _dates_in(text: str, on: date, *, is_past: bool) -> tuple[FoundDate, ...]:
    found: list[FoundDate] = []
    for name, pattern in COMPILED:
        for match in pattern.finditer(text):
            if is_no_date(text, match) or any(
                match.start() < other.end and other.start < match.end() for other in found
            ):
                continue
            if name in BEHIND and not BEHIND[name].match(text, match.end()):
                continue
            read = _read(name, match, on, is_past=is_past)
            if read is not None and name == "day_only":
                read = _of_month_before(read, found, match)
            counted = counted_from(text[: match.start()], read.day) if read and read.day else None
            if read is not None and counted is not None:
                is_week = text[counted[1] :].lower().startswith(("the week ", "week "))
                read = replace(read, day=counted[0], start=counted[1], is_vague=is_week)
                found = [other for other in found if other.end <= read.start or other.start >= read.end]
            if read is not None and (counted is not None or name != "feast_counted"):
                found.append(read)
    return tuple(sorted(found, key=lambda one: one.start)) if found and HINT.search(text) else ()


def _of_month_before(one: FoundDate, found: list[FoundDate], match: re.Match[str]) -> FoundDate:
    """The day in the month of the date named before it: "the 14th of June, sorry, the 18th"."""
    before = [
        other.day for other in found if other.day and other.end <= one.start and one.start - other.end < 40
    ]
    try:
        return replace(one, day=before[-1].replace(day=int(match.group("day")))) if before else one
    except ValueError:
        return one


def _read(name: str, match: re.Match[str], on: date, *, is_past: bool) -> FoundDate | None:
    groups = match.groupdict()
    try:
        if groups.get("spelled"):
            groups["day"] = str(DAYS[" ".join((groups["spelled"] or "").lower().split())])
        if name in {"nth_weekday", "nth_week"}:
            return FoundDate(nth_of_month(groups, on), match.start(), match.end(), name == "nth_week")
        if name != "weekday_day" and (groups.get("day") or groups.get("month")):
            return _calendar_date(name, match, groups, on, is_past=is_past)
        feast = groups.get("feast") or groups.get("loose")
        day = feast_day(feast, on, is_past=is_past) if feast else relative(name, groups, on)
    except (ValueError, OverflowError):
        return FoundDate(None, match.start(), match.end())
    return None if day is None else FoundDate(day, match.start(), match.end(), is_loose(name, match.group()))


def _calendar_date(
    name: str, match: re.Match[str], groups: dict[str, str | None], on: date, *, is_past: bool
) -> FoundDate | None:
    written = groups.get("year") or groups.get("short")
    named = groups.get("month")
    spelled = " ".join((groups.get("spelled_month") or "").lower().split())
    month = MONTHS[named.lower()] if named else DAYS.get(spelled, int(groups.get("m") or 0))
    if name == "figures" and not written and (groups.get("sep") == "." or not 1 <= month <= 12):
        return (
            None
            if not (groups.get("sep") == "/" and int(groups.get("day") or 0) <= 31 and 12 < month <= 31)
            else FoundDate(None, match.start(), match.end())
        )
    year = int(written) + (2000 if written and len(written) == 2 else 0) if written else on.year

    def of_year(year: int) -> date:
        return _day_of(name, groups, year, month, on)

    day = of_year(year)
    if not written:
        far = timedelta(days=31)
        if not is_past and day < on - far:
            day = of_year(year + 1)
        elif is_past and day > on + timedelta(days=7):
            day = of_year(year - 1)
    return FoundDate(day, match.start(), match.end(), name in {"month_alone", "month_start"}, bool(written))


def _day_of(name: str, groups: dict[str, str | None], year: int, month: int, on: date) -> date:
    if name in {"month_end", "month_alone"}:
        return month_end(year, month)
    if name == "month_last_working":
        end = month_end(year, month)
        return end - timedelta(days=max(0, end.weekday() - 4))
    if name in {"month_middle", "month_start"}:
        return date(year, month, 15 if name == "month_middle" else 7)
    day = int(groups["day"] or 0)
    if name in {"day_only", "day_spelled"}:
        month = on.month if day >= on.day else on.month + 1
        return date(on.year + (month > 12), (month - 1) % 12 + 1, day)
    return date(year, month, day)
