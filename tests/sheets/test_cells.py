"""Cells by the type that their column asks for."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.sheets.cells import READERS, read_cell
from tasks.sheets.columns import KINDS
from tasks.sheets.kind import CellType, Column
from tasks.sheets.plan_columns import ACTIONS
from tasks.sheets.values import NotThat, RawCell

COLUMNS = [column for kind in KINDS for column in kind.columns]


def column(kind: CellType) -> Column:
    return Column("field", "Field", kind)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (CellType.TEXT, "  Matron,   Medicine ", "Matron, Medicine"),
        (CellType.TEXT, 7.0, "7"),
        (CellType.WORDS, " kept\n as written ", " kept\n as written "),
        (CellType.WORDS, date(2021, 3, 31), "31/03/2021"),
        (CellType.WHOLE, "1,234", 1234),
        (CellType.WHOLE, 5.0, 5),
        (CellType.NUMBER, "92.5%", 92.5),
        (CellType.PERCENT, "45 %", 45),
        (CellType.PERCENT, 100, 100),
        (CellType.YES_NO, "Y", True),
        (CellType.YES_NO, False, False),
        (CellType.LIST, "a@x.org; b@x.org\nc@x.org;", ("a@x.org", "b@x.org", "c@x.org")),
        (CellType.DATE, "31/03/2021", date(2021, 3, 31)),
    ],
)
def test_a_cell_gives_the_value_that_its_column_asks_for(kind: CellType, raw: Any, value: Any) -> None:
    assert read_cell(RawCell(raw), column(kind)) == value


def test_a_percentage_is_read_as_excel_shows_it() -> None:
    assert read_cell(RawCell(0.45, as_percent=True), column(CellType.PERCENT)) == 45


@pytest.mark.parametrize("kind", list(CellType))
def test_a_blank_cell_is_empty(kind: CellType) -> None:
    assert read_cell(RawCell("  \n"), column(kind)) is None


@pytest.mark.parametrize(
    ("kind", "raw", "wrong"),
    [
        (CellType.TEXT, datetime(2021, 1, 1), "Excel has turned the field into the date 01/01/2021"),  # noqa: DTZ001
        (CellType.PERCENT, 0.45, "not a whole percentage"),
        (CellType.PERCENT, 101, "not a whole percentage"),
        (CellType.WHOLE, "five", "not a number"),
        (CellType.WHOLE, 2**40, "not a whole number"),
        (CellType.NUMBER, float("nan"), "not a number"),
        (CellType.YES_NO, "perhaps", "neither yes nor no"),
        (CellType.INSTANT, "yesterday", "not an instant"),
    ],
)
def test_a_wrong_cell_is_refused_with_what_is_there(kind: CellType, raw: Any, wrong: str) -> None:
    with pytest.raises(NotThat, match=wrong):
        read_cell(RawCell(raw), column(kind))


def test_an_unknown_status_lists_the_known_ones() -> None:
    with pytest.raises(NotThat) as fault:
        read_cell(RawCell("Parked"), ACTIONS.column("status"))
    assert "“Parked” is not a known status" in fault.value.wrong
    assert fault.value.right == "Write one of: closed, completed, open."


def test_an_error_of_excel_is_named() -> None:
    with pytest.raises(NotThat, match="The cell shows #N/A"):
        read_cell(RawCell("#N/A", is_error=True), column(CellType.DATE))


@given(
    st.sampled_from(COLUMNS),
    st.text() | st.integers() | st.floats() | st.booleans() | st.dates() | st.datetimes() | st.none(),
    st.booleans(),
)
def test_any_cell_is_read_or_refused_and_never_breaks(one: Column, raw: Any, as_percent: bool) -> None:
    try:
        value = read_cell(RawCell(raw, as_percent), one)
    except NotThat as fault:
        assert fault.wrong
        assert fault.right
        return
    if one.type in (CellType.WHOLE, CellType.PERCENT) and value is not None:
        assert isinstance(value, int)


def test_every_type_has_its_reader() -> None:
    assert set(READERS) == set(CellType)
