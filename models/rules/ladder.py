"""The ladder: how many working days before and after its date a line is asked about.

Each rung is earned once. A morning on which the job did not run is caught up the next time it does, with
the firmest rung reached; the gentler ones it missed are dropped, because two letters about one thing
teach people to ignore both.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.calendar import WorkingCalendar

LAST_DAY, FIRST_OVERDUE = 0, -1


@dataclass(frozen=True)
class Ladder:
    """Rungs are counted in working days left: 10, 5, 2 and 0 before the date, -1, -5, -10 … after it."""

    before: tuple[int, ...] = (10, 5, 2, 0)
    every_after: int = 5  # 0: not chased once it is overdue
    first_overdue: bool = True  # the first working day after the date is a rung, too

    @property
    def longest(self) -> int:
        """The first rung: how many working days ahead anybody can be asked."""
        return max(self.before, default=0)

    def firmest(self, days_left: int) -> int | None:
        """The firmest rung already reached, or None while it is early."""
        if days_left >= LAST_DAY:
            return min([rung for rung in self.before if rung >= days_left], default=None)
        late = -days_left
        if self.every_after and late >= self.every_after:
            return late % self.every_after - late
        return FIRST_OVERDUE if self.first_overdue else min(self.before, default=None)


@dataclass(frozen=True)
class Pace:
    """How letters to one person keep their distance: at most one in `quiet_days` working days."""

    ladder: Ladder
    calendar: WorkingCalendar
    quiet_days: int = 3

    def horizon(self, today: date) -> date:
        """The last working day before the next letter could go, if one goes today."""
        return self.calendar.add_working_days(today, max(self.quiet_days, 1) - 1)

    def quiet_since(self, today: date) -> date:
        """A letter after this day keeps today's back."""
        return self.calendar.add_working_days(today, -max(self.quiet_days, 1))

    def first_asked(self, due: date) -> date:
        """The first day on which a line with this date can be asked."""
        return self.calendar.add_working_days(due, -self.ladder.longest - max(self.quiet_days, 1) + 1)

    def last_due(self, today: date) -> date:
        """The window: no line due after this day can stand in a letter of today."""
        beyond = self.calendar.add_working_days(self.horizon(today), self.ladder.longest + 1)
        return beyond - timedelta(days=1)


def is_urgent(days_left: int) -> bool:
    """Whether the last day or the first overdue one falls: then a letter goes whatever went before."""
    return days_left in (LAST_DAY, FIRST_OVERDUE)


def rung_to_claim(pace: Pace, today: date, due: date, heard: int | None) -> int | None:
    """The rung that a letter of today claims for a line, or None where the line does not belong into it.

    `heard`: the firmest rung that the line's owner was asked at. A letter carries what is earned today,
    what would be earned before the next letter could go, and what falls due before then. It never uses up
    a last day or a first overdue day that is still to come: those days have letters of their own.
    """
    left = pace.calendar.working_days_left(today, due)
    ahead = pace.calendar.working_days_left(pace.horizon(today), due)
    reached, coming = pace.ladder.firmest(left), pace.ladder.firmest(ahead)
    if coming in (LAST_DAY, FIRST_OVERDUE):
        coming = reached
    if coming is not None and is_new(coming, heard):
        return coming
    return left if ahead <= LAST_DAY and is_new(left, heard) else None


def is_new(rung: int, heard: int | None) -> bool:
    """Whether a rung is firmer than what was heard."""
    return heard is None or rung < heard
