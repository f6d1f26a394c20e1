"""How owners say each status, and what only sounds like one: the sentences of `statuses.txt`."""

import re
from datetime import date
from pathlib import Path

import pytest

from tasks.replies import Asked, Confidence, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Pain link nurse on each ward", date(2021, 2, 26)),)
SENTENCES = [
    (status, line)
    for status, lines in re.findall(
        r"^\[(\w+)\]\n((?:(?!\[).+\n)+)",
        Path(__file__).with_name("statuses.txt").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    for line in lines.splitlines()
]


@pytest.mark.parametrize(("status", "text"), SENTENCES)
def test_a_status_is_read_however_it_is_said_and_none_where_none_is(status: str, text: str) -> None:
    found = [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.STATUS]
    assert found == ([] if status == "none" else [status])


@pytest.mark.parametrize(
    "text",
    [
        "On track until last week when the ward closed.",
        "On track except for theatres.",
        "Mostly on track.",
        "Just about on track.",
        "No change, apart from the two new starters.",
        "No change to the date please.",
        "Nothing new, except that it's nearly there.",
        "It would be on track if we had a trainer.",
    ],
)
def test_a_calm_word_that_does_not_hold_of_the_whole_waits_for_a_person(text: str) -> None:
    found = [ask for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.STATUS]
    assert [ask.confidence for ask in found] == [Confidence.UNSURE]
