"""The only reader of the clock. Days are Europe/London; instants are UTC."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
OFFICE_OPENS = time(9)


def instant() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def london_today() -> date:
    """The day it is in London."""
    return datetime.now(LONDON).date()


def instant_of(today: date) -> datetime:
    """When something that a run does for `today` is said to happen, in UTC.

    Now, if `today` is today; else nine o'clock London of that day, so that a rehearsal or a caught-up
    run writes the day that it stands for.
    """
    now = instant()
    if now.astimezone(LONDON).date() == today:
        return now
    return datetime.combine(today, OFFICE_OPENS, LONDON).astimezone(UTC)


def days(first: date, last: date) -> Iterator[date]:
    """Each day from `first` to `last`, both counted."""
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)
