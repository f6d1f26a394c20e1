"""The working calendar of England, with the days off that a Trust adds in a file of its own.

Bank holidays come from the `holidays` package, which has the one-off ones (8 May 2020, 19 September
2022, 8 May 2023). One that is proclaimed after the package was made goes into the extra days file.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from holidays import country_holidays

from models.rules.calendar import WorkingCalendar, working_calendar_of
from tasks.office import Office

FIRST_YEAR = 2015  # fixed, so that a date counts the same number of days whenever it is counted
YEARS_AHEAD = 5


class NotAnExtraDay(ValueError):
    """A line of the extra days file does not begin with a date; write "2022-09-19 State Funeral"."""


def working_calendar(office: Office, around: date) -> WorkingCalendar:
    """England's working days from 2015 to five years after `around`, less the Trust's extra days off."""
    extra = office.settings.calendar.extra_days
    return working_calendar_of(
        (
            *_bank_holidays(around.year + YEARS_AHEAD),
            *(read_extra_days(office.folder / extra) if extra else ()),
        )
    )


def read_extra_days(file: Path) -> tuple[date, ...]:
    """The days in a file that has one ISO date a line, then its reason; blank lines and # are passed over.

    Raises NotAnExtraDay, which names the line.
    """
    return tuple(_extra_days(file))


def _extra_days(file: Path) -> Iterator[date]:
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), start=1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        try:
            yield date.fromisoformat(words[0])
        except ValueError:
            raise NotAnExtraDay(
                f"{file.name}, line {number}: {words[0]!r} is no date; write it as 2022-09-19."
            ) from None


@cache
def _bank_holidays(last_year: int) -> tuple[date, ...]:
    return tuple(country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, last_year + 1)))
