"""What is said of actions that the letter asked about and of others in one breath is said of each."""

from datetime import date

import pytest

from tasks.replies import Asked, interpret

ASKED = [
    Asked(reference, title, date(2021, 2, 26))
    for reference, title in (("QS12.1", "Audits in urgent care"), ("QS12.2", "Audits in medicine"))
]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "QS12.1, QS12.2 and QS12.3 all on track.",
            {("QS12.1", "on_track"), ("QS12.2", "on_track"), ("QS12.3", "on_track")},
        ),
        ("QS12.3 and QS12.1 on track.", {("QS12.1", "on_track"), ("QS12.3", "on_track")}),
        ("QS12.1 and QS4.3: no change.", {("QS12.1", "no_change"), ("QS4.3", "no_change")}),
        ("QS12.1 on track, QS12.3 late", {("QS12.1", "on_track"), ("QS12.3", "late")}),
    ],
)
def test_a_list_of_asked_and_unasked_actions_is_read_for_each(text: str, said: set[tuple[str, str]]) -> None:
    asks = interpret(text, on=date(2021, 2, 18), asked=ASKED)
    assert {(one.reference, str(one.value)) for one in asks} == said
    asked = {one.reference for one in ASKED}
    assert all((one.confidence.value == "unsure") is (one.reference not in asked) for one in asks)
