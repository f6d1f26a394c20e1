"""Who pretends to be somebody in a message is listed with the reason, and changes nothing."""

from collections.abc import Callable

import pytest

from tasks.office import Office
from tests.collecting import make_desk
from tests.spoofs.cases import CASES, Case
from tests.spoofs.playing import is_as_wanted, play, settings_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_only_what_is_genuine_changes_the_register(make_on: Callable[[str, str], Office], case: Case) -> None:
    seen = play(case, make_desk(make_on("sqlite", settings_of(case))))
    assert is_as_wanted(case, seen), seen
