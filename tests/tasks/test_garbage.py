"""Garbage is looked for less often for a while, and as before afterwards."""

import gc

import pytest

from tasks.garbage import NEW_OBJECTS, seldom_looked_for


def test_it_is_looked_for_less_often_and_then_as_before() -> None:
    before = gc.get_threshold()
    with seldom_looked_for():
        assert gc.get_threshold() == (NEW_OBJECTS, *before[1:])
    assert gc.get_threshold() == before


def test_an_error_leaves_all_as_it_was() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_looked_for():
        raise KeyError
    assert gc.get_threshold() == before
