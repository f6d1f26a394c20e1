"""A day that is only pointed at, and days that a delivery, a part or the past have taken."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
ONE = (Asked("QS1.1", "Safeguarding children level three", date(2021, 2, 26)),)


def days(text: str) -> list[object]:
    return [ask.value for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.DUE]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2021, 6, 17), "The next session isn't till 17 June. Could we extend to then please?"),
        (date(2021, 9, 6), "4 of 5 in post, last starts 6 Sept. Can you move it to then pls"),
        (date(2021, 9, 30), "The rota doesn't change until 13 September. Give us til the end of that month"),
        (date(2021, 6, 3), "We report to Board on 3 June. I expect we will be able to close it then."),
        (date(2021, 5, 5), "She is back on 5 May. We will need until then."),
        (date(2021, 5, 5), "Contractor is on site on 5 May. Please push the date back to then"),
        (date(2021, 5, 5), "The last course is 5 May. It should be finished by then."),
        (date(2021, 3, 31), "8 weeks needed for the rest as the adviser only visits on Thursdays."),
        (date(2021, 9, 30), "unlikely we clear it by the end of June and I would ask for 30 September"),
        (date(2021, 6, 11), "Go-live for surgery put back to w/c 17 May, wifi. New end date 11 June."),
    ],
)  # fmt: skip
def test_a_day_that_is_pointed_at_is_the_one_told_before(day: date, text: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The ward moves on 5 May. Nothing will change until then.",
        "The new system comes on 5 May. We have cover in place until then.",
        "Back on 5 May. I'm off until then.",
        "Rest waiting on the switch delivery, supplier quoting 8 June.",
        "doing a catch up on the 25th",
        "The domestic rota doesn't change over until 13 September.",
        "Last rack went on Friday and the room's empty, so that's it completed.",
        "Wasn't complete until Friday. Is now.",
        "The doors weren't done until Tuesday.",
    ],
)
def test_the_day_of_a_delivery_a_part_or_the_past_is_no_new_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "text", ["trained 4 wards so far and 2 more next week", "3 more this month", "two more each week"]
)
def test_so_many_more_of_something_in_a_week_are_no_more_weeks(text: str) -> None:
    assert not [ask for ask in interpret(text, on=ON, asked=ONE) if ask.field is Field.MORE_TIME]
