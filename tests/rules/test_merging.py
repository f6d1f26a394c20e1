"""Which value stands: a table of all cases."""

import pytest

from models.rules.merging import Stands, which_stands


@pytest.mark.parametrize(
    ("alike", "sheet_is_old", "register_is_old", "stands"),
    [
        (True, False, False, Stands.BOTH),
        (True, True, True, Stands.BOTH),
        (False, False, True, Stands.THE_SHEETS),
        (False, True, False, Stands.THE_REGISTERS),
        (False, False, False, Stands.NEITHER),
    ],
)
def test_who_has_spoken_is_heard(
    alike: bool, sheet_is_old: bool, register_is_old: bool, stands: Stands
) -> None:
    assert which_stands(alike=alike, sheet_is_old=sheet_is_old, register_is_old=register_is_old) is stands
