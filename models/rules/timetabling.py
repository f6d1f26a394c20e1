"""The plan's timetable: when papers are due, how steps stand, when a meeting's cycle is open.

Sources: the paper's Next Steps (19/01/21 to 02/03/21); papers go out so many clear working days before
a committee sits, a setting of the committee (five is common practice in Trusts).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.calendar import WorkingCalendar
from models.vocabulary import CycleState, StepState

DAYS_TO_DECIDE = 3  # working days that a person has between a proposed reset and the day of its step


@dataclass(frozen=True)
class TimetableStep:
    """A line of the timetable; `needs` are the numbers of the steps before it."""

    number: int
    title: str
    due: date
    done_on: date | None
    needs: tuple[int, ...]
    shown_by: str | None


@dataclass(frozen=True)
class Facts:
    """What the register shows of the reset; the field names are the words of `Step.shown_by`."""

    mapped: bool  # every finding has a mapping
    reset: bool  # a reset to this plan was applied
    new_poaps: bool  # the POAP of every new action is complete
    aligned_poaps: bool  # so is that of every action that a finding is aligned to
    reporting: bool  # a paper was made for every meeting of the plan so far due one
    presented: bool  # every meeting of the plan has sat with an issued paper


@dataclass(frozen=True)
class Sitting:
    """A meeting, its committee and the day by which its papers are due."""

    committee: str
    position: int  # the order in which a paper travels from committee to committee
    on: date
    papers_due: date


def papers_due(on: date, paper_days: int, calendar: WorkingCalendar) -> date:
    """The last working day that leaves `paper_days` clear working days before the meeting on `on`."""
    return calendar.last_day_for(on, paper_days)


def is_shown(step: TimetableStep, facts: Facts) -> bool:
    """Whether the register itself shows that the step is done."""
    return step.shown_by is not None and bool(getattr(facts, step.shown_by, False))


def step_states(steps: Sequence[TimetableStep], today: date) -> dict[int, StepState]:
    """How each step stands, by number: late once its day has passed, blocked while one it needs is late."""
    states: dict[int, StepState] = {}
    for step in sorted(steps, key=lambda step: (step.due, step.number)):
        needed = {states.get(number) for number in step.needs}
        if step.done_on is not None:
            states[step.number] = StepState.DONE
        elif step.due < today:
            states[step.number] = StepState.LATE
        elif needed & {StepState.LATE, StepState.BLOCKED}:
            states[step.number] = StepState.BLOCKED
        else:
            states[step.number] = StepState.PLANNED
    return states


def cycle_state(opens: date | None, returns_due: date | None, today: date) -> CycleState:
    """Where the collecting of returns for a meeting stands; the day returns are due is still open."""
    if opens is None or returns_due is None or today < opens:
        return CycleState.COMING
    return CycleState.OPEN if today <= returns_due else CycleState.CLOSED


def usual_cycle(papers: date, calendar: WorkingCalendar) -> tuple[date, date]:
    """(opens, returns due) where nobody has said otherwise, from the day the papers are due.

    Returns are due three working days before the papers, so that there is time to decide on them and to
    write; owners have ten working days to send them, the first rung of the ladder.
    """
    returns_due = calendar.add_working_days(papers, -3)
    return calendar.add_working_days(returns_due, -10), returns_due


def clashes(sittings: Iterable[Sitting]) -> tuple[str, ...]:
    """Where a committee's papers are due before the committee that should see them first has sat."""
    ordered = sorted(sittings, key=lambda one: (one.position, one.on))
    return tuple(
        f"The papers for the {later.committee} of {later.on:%-d %B %Y} are due on "
        f"{later.papers_due:%-d %B %Y}, before the {first.committee} sits on {first.on:%-d %B %Y}: "
        f"what the {first.committee} decides cannot be in them."
        for place, first in enumerate(ordered)
        for later in ordered[place + 1 :]
        if later.position > first.position and later.papers_due <= first.on < later.on
    )


@dataclass(frozen=True)
class PlannedRun:
    """A run to plant: `key` is its subject and the version of its date, so a moved date is a new key."""

    key: str
    job: str  # the deployment to run
    on: date
    what: str


def runs_ahead(dated: Mapping[str, tuple[str, date, str]], today: date) -> tuple[PlannedRun, ...]:
    """The runs to plant, of key → (job, day, what): never one for a past day."""
    ahead = [PlannedRun(key, job, on, what) for key, (job, on, what) in dated.items() if on >= today]
    return tuple(sorted(ahead, key=lambda run: (run.on, run.key)))
