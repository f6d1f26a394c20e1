"""How a plan's actions stand, as a committee reads it."""

from datetime import date

import pytest

from models.rules.poap import PoapParts
from models.rules.progress import (
    CountedAction,
    PoapState,
    asked_in_cycle,
    by_colour,
    by_division,
    count_poaps,
    overdue,
    poap_state,
)
from models.vocabulary import Progress, Status
from tests.papers.december import ACTIONS, FACTS, WHOLE

TODAY = date(2021, 2, 15)
SCHEME, COLOURS = dict(FACTS.colours.scheme), FACTS.colours.names


def test_every_action_has_one_colour_and_an_empty_colour_is_nil() -> None:
    lines = {line.label: line.number for line in by_colour(ACTIONS[:3], SCHEME, COLOURS, TODAY)}
    assert {label: number.rows for label, number in lines.items()} == {
        "Blue": (),
        "Green": ("QS1.1",),
        "Amber": ("QS1.2",),
        "Red": ("QS2.1",),
    }


def test_divisions_add_up_to_the_whole_plan() -> None:
    rows = by_division(ACTIONS, SCHEME, COLOURS, TODAY)
    assert [name for name, _ in rows] == ["Medicine", "Surgery"]
    assert sum(numbers[-1].value for _, numbers in rows) == len(ACTIONS)


def test_an_action_is_overdue_the_day_after_its_date() -> None:
    assert [action.reference for action in overdue(ACTIONS, date(2021, 1, 29))] == []
    assert [action.reference for action in overdue(ACTIONS, date(2021, 1, 30))] == ["QS2.1"]


@pytest.mark.parametrize(
    ("returned", "answered"),
    [(None, False), (date(2021, 1, 29), False), (date(2021, 2, 1), True), (date(2021, 2, 12), True)],
)
def test_only_a_return_since_the_cycle_opened_is_an_answer(returned: date | None, answered: bool) -> None:
    action = CountedAction(1, "QS1.1", "x", Status.OPEN, Progress.ON_TRACK, None, last_return_on=returned)
    assert [one.is_answered for one in asked_in_cycle([action], [1], date(2021, 2, 1))] == [answered]
    assert asked_in_cycle([action], [], date(2021, 2, 1)) == ()


@pytest.mark.parametrize(
    ("parts", "state"),
    [
        (None, None),
        (PoapParts(), PoapState.MISSING),
        (PoapParts(aim="Aim"), PoapState.INCOMPLETE),
        (WHOLE, PoapState.COMPLETE),
    ],
)
def test_a_poap_is_complete_incomplete_missing_or_not_asked_for(
    parts: PoapParts | None, state: PoapState | None
) -> None:
    action = CountedAction(1, "QS1.1", "x", Status.OPEN, Progress.ON_TRACK, None, poap=parts)
    assert poap_state(action) is state


def test_poaps_are_counted_where_they_were_asked_for() -> None:
    assert [(line.label, line.number.value) for line in count_poaps(ACTIONS)] == [
        ("Complete", 1),
        ("Incomplete", 1),
        ("Missing", 1),
    ]
