"""What a paper is made of: frozen facts, gathered from the register by the step that makes it."""

from dataclasses import dataclass
from datetime import date

from models.rules.calendar import WorkingCalendar
from models.rules.changing import ActionState
from models.rules.counting import CountedFinding, RatedAreas
from models.rules.progress import Asked, CountedAction
from models.rules.reconciling import Printed
from models.vocabulary import StepState


@dataclass(frozen=True)
class Occasion:
    """Who receives the paper, when, and in whose words."""

    trust: str
    office: str
    contact: str
    title: str
    purpose: str
    asked_to_note: tuple[str, ...]
    committee: str
    on: date
    as_at: date
    plan: str
    considered: tuple[str, ...] = ()  # "Quality Committee, 23 February 2021"


@dataclass(frozen=True)
class Inspection:
    """A regulator's report, and what its sources print about it."""

    report: str  # "CQC December 2020"
    findings: tuple[CountedFinding, ...]
    services: tuple[str, ...]
    themes: tuple[str, ...]
    rated: tuple[RatedAreas, ...] = ()
    ratings: tuple[str, ...] = ()
    source: str = ""
    printed: tuple[tuple[str, Printed], ...] = ()  # table and figure, in print order

    def printed_in(self, table: str) -> tuple[Printed, ...]:
        """The printed figures of one table."""
        return tuple(figure for name, figure in self.printed if name == table)


@dataclass(frozen=True)
class NextStep:
    """A line of the timetable as the paper prints it."""

    title: str
    due: date
    state: StepState
    done_on: date | None = None
    is_meeting: bool = False


@dataclass(frozen=True)
class Colours:
    """The Trust's BRAG: the colour of each standing, and what each colour means."""

    scheme: tuple[tuple[str, str], ...]
    definitions: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The colours in the order of their definitions; those without one after them."""
        named = [name for name, _ in self.definitions]
        return tuple(dict.fromkeys([*named, *(name for _, name in self.scheme)]))

    @property
    def sentence(self) -> str:
        """The definition that is printed under each table in colour."""
        return "; ".join(f"{name}: {words}" for name, words in self.definitions) + "."


@dataclass(frozen=True)
class LastPaper:
    """The paper before this one, and how each action stood in it."""

    committee: str
    on: date
    snapshot: tuple[ActionState, ...]


@dataclass(frozen=True)
class PaperFacts:
    """All that one paper is made of."""

    occasion: Occasion
    inspection: Inspection
    actions: tuple[CountedAction, ...]
    carried: tuple[str, ...]  # references of the open actions that came, or will come, across
    steps: tuple[NextStep, ...]
    asked: tuple[Asked, ...]
    undecided: tuple[str, ...]  # ids of proposals that wait for a decision
    colours: Colours
    calendar: WorkingCalendar  # lateness is counted in working days, as letters count it
    last: LastPaper | None = None
