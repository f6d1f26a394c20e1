"""What changed since the last paper."""

from dataclasses import replace

import pytest

from models.rules.changing import ActionState, changes

OLD = ActionState("QS1.1", "Train everybody", "Green", "on_track", "2021-02-26", "missing")


def test_an_action_that_stands_as_it_stood_is_not_mentioned() -> None:
    assert changes([OLD], [OLD]) == ()


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ({"colour": "Amber", "standing": "at_risk"}, "Green to Amber (at risk)"),
        ({"colour": "Blue", "standing": "closed"}, "closed (Green to Blue)"),
        ({"standing": "completed"}, "completed (stays Green)"),
        ({"standing": "not_started"}, "on track to not started"),
        ({"due": "2021-03-31"}, "due 31/03/2021, was 26/02/2021"),
        ({"due": ""}, "due not set, was 26/02/2021"),
        ({"poap": "complete"}, "POAP complete, was missing"),
    ],
)
def test_each_change_is_said_in_words(new: dict[str, str], said: str) -> None:
    assert [change.what for change in changes([OLD], [replace(OLD, **new)])] == [said]


def test_an_action_that_came_and_one_that_went_are_both_said() -> None:
    came = replace(OLD, reference="QS9.9")
    assert [(change.reference, change.what) for change in changes([OLD], [came])] == [
        ("QS9.9", "new in the plan"),
        ("QS1.1", "no longer in the plan"),
    ]
