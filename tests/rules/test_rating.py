from datetime import date

import pytest

from models.rules.rating import NoColour, colour, standing
from models.vocabulary import Progress, Standing, Status

DUE = date(2021, 2, 5)


@pytest.mark.parametrize(
    ("status", "progress", "today", "expected"),
    [
        (Status.CLOSED, Progress.LATE, date(2021, 3, 1), Standing.CLOSED),
        (Status.COMPLETED, Progress.ON_TRACK, date(2021, 3, 1), Standing.COMPLETED),
        (Status.OPEN, Progress.ON_TRACK, DUE, Standing.ON_TRACK),
        (Status.OPEN, Progress.ON_TRACK, date(2021, 2, 6), Standing.OVERDUE),
        (Status.OPEN, Progress.AT_RISK, DUE, Standing.AT_RISK),
        (Status.OPEN, Progress.LATE, DUE, Standing.LATE),
        (Status.OPEN, Progress.NOT_STARTED, DUE, Standing.NOT_STARTED),
    ],
)
def test_an_action_stands_where_its_status_its_date_and_its_owner_say(
    status: Status, progress: Progress, today: date, expected: Standing
) -> None:
    assert standing(status, progress, DUE, today) is expected


def test_an_action_without_a_date_is_never_overdue() -> None:
    assert standing(Status.OPEN, Progress.ON_TRACK, None, date(2021, 3, 1)) is Standing.ON_TRACK


def test_a_standing_without_a_colour_says_where_to_give_it_one() -> None:
    assert colour(Standing.CLOSED, {"closed": "Blue"}) == "Blue"
    with pytest.raises(NoColour, match=r"\[brag\]"):
        colour(Standing.OVERDUE, {"closed": "Blue"})
