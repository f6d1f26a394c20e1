"""Counts how a plan's actions stand: by colour, overdue, unanswered, and their POAPs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.rules.counting import Line, Number, count, total
from models.rules.poap import PoapParts, missing_parts
from models.rules.rating import colour, standing
from models.vocabulary import Progress, Standing, Status


class PoapState(StrEnum):
    """How far a Plan on a Page has come."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    MISSING = "missing"  # nothing of it is written


@dataclass(frozen=True)
class CountedAction:
    """An action as papers count it."""

    id: int
    reference: str
    title: str
    status: Status
    progress: Progress
    due: date | None
    division: str = "Trust wide"
    owner: str = ""
    last_return_on: date | None = None
    poap: PoapParts | None = None  # None: none was asked for
    poap_due: date | None = None

    def standing(self, today: date) -> Standing:
        """The word that its colour is given for."""
        return standing(self.status, self.progress, self.due, today)


@dataclass(frozen=True)
class Asked:
    """An action whose owner was asked in a meeting's cycle, and whether anything came back."""

    reference: str
    is_answered: bool


def by_colour(
    actions: Sequence[CountedAction], scheme: Mapping[str, str], colours: Sequence[str], today: date
) -> tuple[Line, ...]:
    """How many actions have each colour, in the order of `colours`, none left out."""
    found: dict[str, list[str]] = {name: [] for name in colours}
    for action in actions:
        found.setdefault(colour(action.standing(today), scheme), []).append(action.reference)
    return tuple(Line(name, count(rows)) for name, rows in found.items())


def by_division(
    actions: Sequence[CountedAction], scheme: Mapping[str, str], colours: Sequence[str], today: date
) -> tuple[tuple[str, tuple[Number, ...]], ...]:
    """For each division the number of actions of each colour, then all of them; divisions by name."""
    groups = _grouped(actions, lambda action: action.division)
    counted = ((name, by_colour(groups[name], scheme, colours, today)) for name in sorted(groups))
    return tuple(
        (name, (*(line.number for line in lines), total(line.number for line in lines)))
        for name, lines in counted
    )


def overdue(actions: Iterable[CountedAction], today: date) -> tuple[CountedAction, ...]:
    """Open actions whose date has passed, the longest overdue first."""
    late = [action for action in actions if action.standing(today) is Standing.OVERDUE]
    return tuple(sorted(late, key=lambda action: (action.due or today, action.reference)))


def asked_in_cycle(
    actions: Iterable[CountedAction], asked: Iterable[int], opened: date | None
) -> tuple[Asked, ...]:
    """Each action asked about in a cycle; answered means that a return came since the cycle opened."""
    wanted = set(asked)
    return tuple(
        Asked(
            action.reference,
            action.last_return_on is not None and (opened is None or action.last_return_on >= opened),
        )
        for action in actions
        if action.id in wanted
    )


def poap_state(action: CountedAction) -> PoapState | None:
    """How far the action's POAP is, or None if none was asked for."""
    parts = action.poap
    if parts is None:
        return None
    if not missing_parts(parts):
        return PoapState.COMPLETE
    texts = (parts.aim, parts.outcome, parts.evidence_expected, parts.risks)
    return PoapState.INCOMPLETE if any((*texts, parts.milestones, parts.measures)) else PoapState.MISSING


def count_poaps(actions: Iterable[CountedAction]) -> tuple[Line, ...]:
    """How many POAPs are complete, incomplete and missing."""
    states = [(poap_state(action), action.reference) for action in actions]
    return tuple(
        Line(state.capitalize(), count(reference for found, reference in states if found is state))
        for state in PoapState
    )


def _grouped(
    actions: Iterable[CountedAction], key: Callable[[CountedAction], str]
) -> dict[str, list[CountedAction]]:
    groups: dict[str, list[CountedAction]] = {}
    for action in actions:
        groups.setdefault(key(action), []).append(action)
    return groups
