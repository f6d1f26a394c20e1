"""The version cell: what a row held at its export."""

from datetime import date

import pytest

from tasks.sheets.fingerprint import fingerprint, read_version, write_version
from tasks.sheets.values import Value


def test_a_version_knows_what_each_cell_held() -> None:
    version = read_version(write_version(12, 3, {"due": date(2021, 3, 31), "owner": None}))
    assert version is not None
    assert (version.id, version.version) == (12, 3)
    assert version.held("due", date(2021, 3, 31))
    assert version.held("owner", None)
    assert not version.held("due", date(2021, 4, 1))
    assert not version.held("baseline_due", date(2021, 3, 31))


@pytest.mark.parametrize(
    ("one", "other"), [(5, 5.0), (None, ()), (False, None), (("a", "b"), ("b", "a")), ("a\r\nb", "a\nb")]
)
def test_values_that_say_the_same_have_one_fingerprint(one: Value, other: Value) -> None:
    assert fingerprint("field", one) == fingerprint("field", other)


@pytest.mark.parametrize(("one", "other"), [(0, None), (1, True), ("5", 5), (("ab",), ("a", "b"))])
def test_values_that_differ_have_different_ones(one: Value, other: Value) -> None:
    assert fingerprint("field", one) != fingerprint("field", other)


@pytest.mark.parametrize("typed", ["", "yes", "12", "12.x", "12.3 zz"])
def test_what_somebody_typed_there_is_no_version(typed: str) -> None:
    assert read_version(typed) is None
