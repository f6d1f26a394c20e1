"""Files that are too large, damaged or made to do harm get one sentence, and no harm is done."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.sheets import limits
from tests.sheets.files import csv, read, values, xlsx

SHEET = "xl/worksheets/sheet1.xml"


def repacked(file: Path, part: str, content: bytes) -> Path:
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in parts.items():
            archive.writestr(name, content if name == part else old)
    return file


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return xlsx(tmp_path, "Actions", [["Reference", "Title"], ["A1", "One"]])


def test_a_zip_bomb_is_not_unpacked(workbook: Path) -> None:
    repacked(workbook, SHEET, b" " * (limits.MOST_UNPACKED + 1))
    (fault,) = read(workbook).faults
    assert "would unpack to" in fault.wrong


def test_xml_entities_are_refused(workbook: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><worksheet>&lol;</worksheet>'
    (fault,) = read(repacked(workbook, SHEET, bomb)).faults
    assert "declares XML entities" in fault.wrong


def test_a_million_blank_rows_are_not_all_read(tmp_path: Path) -> None:
    rows = [["Reference", "Title"], ["A1", "One"], *([[]] * (limits.MOST_BLANK + 50)), ["A2", "Far below"]]
    found = read(xlsx(tmp_path, "Actions", rows))
    assert values(found, "reference") == [("A1",)]
    assert "blank rows in a row stand above" in found.warnings[0].wrong


def test_a_cell_in_the_last_row_of_the_sheet_does_not_take_for_ever(workbook: Path) -> None:
    far = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>A9</t></is></c></row></sheetData>'
    with zipfile.ZipFile(workbook) as archive:
        content = archive.read(SHEET).replace(b"</sheetData>", far)
    assert values(read(repacked(workbook, SHEET, content)), "reference") == [("A1",)]


def test_too_many_rows_are_one_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.sheets.grid.MOST_ROWS", 3)
    file = csv(tmp_path, "themes", "Theme", *(f"Theme {number}" for number in range(9)))
    assert [fault.wrong for fault in read(file).faults] == ["The sheet has more than 3 rows."]


def test_a_quotation_mark_that_is_never_closed_is_one_fault(tmp_path: Path) -> None:
    lines = ["Reference,Title", 'A1,"One', *["x" * 1_000] * 200]
    (fault,) = read(csv(tmp_path, "actions", *lines)).faults
    assert "quotation mark" in fault.right


def test_a_file_of_unlimited_faults_lists_the_first_ones(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "actions", "Reference,Title,Due", *["A,T,never"] * 5_000))
    assert len(found.faults) == limits.MOST_FAULTS + 2
    assert found.faults[-1].wrong == "More faults follow."


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
@pytest.mark.parametrize("name", ["actions.csv", "actions.xlsx"])
def test_any_bytes_are_read_or_refused(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    found = read(file)
    assert found.faults or found.sheets


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 5_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused(workbook: Path, at: int, junk: bytes) -> None:
    content = workbook.read_bytes()
    at %= len(content)
    damaged = workbook.with_name("damaged.xlsx")
    damaged.write_bytes(content[:at] + junk + content[at + len(junk) :])
    found = read(damaged)
    assert found.faults or found.sheets or found.warnings
