from dataclasses import replace
from datetime import date

import pytest

from models.rules.releasing import Caution, waits_because

TODAY = date(2021, 2, 5)
FOLDER = Caution("folder", release_first=True, release_above=60, was_released=False, released_on=None)
SMTP = replace(FOLDER, transport="smtp")


@pytest.mark.parametrize(
    ("letters", "caution", "why"),
    [
        (3, FOLDER, ""),  # a folder reaches nobody
        (3, SMTP, "the first letters by smtp"),
        (0, SMTP, ""),
        (3, replace(SMTP, release_first=False), ""),
        (3, replace(SMTP, was_released=True), ""),
        (60, FOLDER, ""),
        (61, FOLDER, "61 letters, more than the 60 that go without a release"),
        (61, replace(FOLDER, released_on=TODAY), ""),  # somebody looked today
        (61, replace(FOLDER, released_on=date(2021, 2, 4)), "61 letters, more than the 60"),
    ],
)
def test_the_first_letters_and_unusually_many_wait_for_a_person(
    letters: int, caution: Caution, why: str
) -> None:
    said = waits_because(letters, caution, TODAY)
    assert said.startswith(why)
    assert bool(said) is bool(why)
