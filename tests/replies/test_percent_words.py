"""How owners say how far they are; what only sounds like it is no progress."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Pain link nurse on each ward", date(2021, 2, 26)),)


def percents(text: str) -> list[object]:
    return [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.PERCENT]


@pytest.mark.parametrize(
    ("percent", "text"),
    [
        (60, "60%"),
        (60, "about 60% done"),
        (67, "I have about two thirds of the slides rewritten, the rest needs Ann"),
        (40, "I reckon forty percent of what we said we'd do is in place"),
        (30, "30ish"),
        (60, "three fifths thru"),
        (67, "a third left to do, so say 67"),
        (95, "id say 95, dont round it up"),
        (80, "four fifths of this has been achieved"),
        (30, "I would say we did 30 percent of this"),
        (85, "For now we have made the 85% of this action"),
        (45, "stands at 45% and is being hampered by the lack of a bay"),
        (20, "It is 20% and I'm worried about it"),
        (99, "99% just one person on long term sick"),
        (85, "I'd say roughly 85% of it is done, the rest is theatres"),
        (50, "Approximately half of the content has been rewritten"),
        (70, "70% dun"),
        (75, "three quarters of the way"),
        (50, "halfway"),
        (50, "half way there"),
        (50, "half done"),
        (33, "a third of the way through"),
        (25, "a quarter of it done"),
        (90, "90 per cent complete"),
        (90, "ninety percent done"),
        (90, "90 pct done"),
        (55, "call it 55"),
        (80, "four fifths set up"),
        (67, "two thirds gone, by my reckoning"),
        (75, "most of the lines are off - I'd score it the same, 75."),
        (50, "Make of that what you will; I'd enter 50%."),
        (60, "rate it at 60"),
        (47, "Planned progress 55 %\nActual progress 47 %"),
    ],
)
def test_progress_is_read_however_it_is_said(percent: int, text: str) -> None:
    assert percents(text) == [percent]


@pytest.mark.parametrize(
    "text",
    [
        "90% of staff are trained",
        "compliance 87%",
        "7 of 9 wards",
        "20% left to do",
        "target 90%",
        "Planned progress 55%",
        "Plan is 100% written. Test itself hasn't been.",
        "Consultants 83% this morning, up from 76. Bank drags it down (58%).",
        "a third gone off sick",
        "we score 75 wards a week",
        "it was 30ish patients a day",
        "say 15 June",
        "about 30ish staff came",
        "half of the staff are off sick",
        "half the nurses",
        "a third of patients",
        "we should be 80% by May",
        "half an hour a day",
        "say 20 staff",
        "between 50 and 60%",
        "the quarter of the year",
        "30% of the budget",
        "not even 10%",
        "over the 60% threshold",
    ],
)
def test_what_only_sounds_like_progress_is_none(text: str) -> None:
    assert percents(text) == []
