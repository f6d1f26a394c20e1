"""The kinds of sheets and their columns."""

import pytest

from tasks.records.shelves import all_shelves
from tasks.sheets.columns import KINDS, READ_ONLY, is_read_only, kind_of
from tasks.sheets.kind import SheetKind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_header_means_two_columns(kind: SheetKind) -> None:
    headers = [header for column in kind.columns for header in set(column.headers)]
    assert len(headers) == len(set(headers))
    assert "" not in headers


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_row_is_told_by_columns_that_there_are(kind: SheetKind) -> None:
    assert set(kind.key) <= {column.field for column in kind.columns}
    assert any(kind.column(field).required for field in kind.key)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Actions", "actions"), ("printed_figures", "printed figures"), ("PRINTED-FIGURES", "printed figures"),
     ("Strategic Objectives", "objectives"), ("IQIP", "actions"), ("Next steps", "steps")],
)  # fmt: skip
def test_a_sheet_is_known_by_its_name_in_any_case(name: str, kind: str) -> None:
    found = kind_of(name)
    assert found is not None
    assert found.name == kind


def test_a_sheet_for_reading_is_no_kind_to_import() -> None:
    assert all(kind_of(name) is None for name in READ_ONLY)
    assert is_read_only("History 2")
    assert not is_read_only("Actions")


def test_every_kind_has_a_place_in_the_register_in_the_same_order() -> None:
    assert [shelf.kind.name for shelf in all_shelves()] == [kind.name for kind in KINDS]
