"""A completion and the explanation behind it: a negative word there does not undo what was said."""

from datetime import date

import pytest

from tasks.replies import Asked, Confidence, Status, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS7.2", "Fridge temperatures are read daily", date(2021, 2, 26)),)


def completion(text: str) -> Confidence | None:
    asks = interpret(text, on=ON, asked=ONE)
    return next((ask.confidence for ask in asks if ask.value == Status.COMPLETED), None)


@pytest.mark.parametrize(
    "text",
    [
        "QS7.2 is now complete: no reading has been missed since 4 January.",
        "QS7.2 done, see the attached count: nothing is out of place.",
        "QS7.2 completed: not a single breach this quarter.",
    ],
)
def test_no_trouble_is_no_denial(text: str) -> None:
    assert completion(text) in {Confidence.LIKELY, Confidence.CERTAIN}


@pytest.mark.parametrize(
    "text",
    [
        "QS7.2 completed: no nurse works without the training.",
        "QS7.2 is complete, all staff will be reminded each quarter.",
        "QS7.2 done: the lead said so at the governance meeting.",
    ],
)
def test_an_explanation_that_may_say_more_leaves_the_completion_to_a_person(text: str) -> None:
    assert completion(text) is Confidence.UNSURE


@pytest.mark.parametrize(
    "text",
    [
        "QS7.2 done except the weekend readings.",
        "QS7.2 complete, but not signed off.",
        "QS7.2 complete once the audit is in.",
        "QS7.2 done: not yet signed off.",
        "QS7.2 complete, subject to the board: nothing is overdue.",
        "QS7.2 is done, isn't it?",
    ],
)
def test_what_limits_a_completion_is_heard_wherever_it_stands(text: str) -> None:
    assert completion(text) in {None, Confidence.UNSURE}
