"""A workbook that is written runs nothing, reads well, and gives back what was put in."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tasks.sheets.escaping import escape, unescape
from tasks.sheets.writing import LONGEST, WrittenSheet, fitting, write_workbook
from tests.sheets.files import read, values

HEADERS = ("Reference", "Title")


def written(folder: Path, *titles: str) -> Path:
    rows = [(f"A{number}", title) for number, title in enumerate(titles)]
    write_workbook(folder / "out.xlsx", [WrittenSheet("Actions", HEADERS, rows)])
    return folder / "out.xlsx"


@pytest.mark.parametrize(
    "title",
    ["=1+1", "=cmd|' /C calc'!A0", "+44 20 7946 0000", "-5 days", "@SUM(A1)", "\t=1", "\r=1", "'=1", "a\r\nb",
     "_x000D_", "bell\x07", " leading and trailing ", "7", "01/02/2021", "# not a comment"],
)  # fmt: skip
def test_formula_like_text_is_text_and_comes_back_the_same(tmp_path: Path, title: str) -> None:
    file = written(tmp_path, title)
    assert values(read(file), "title") == [(title,)]
    cell = load_workbook(file)["Actions"]["B2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix is title.startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip() and "\0" not in text), min_size=1))
def test_any_text_comes_back_the_same(tmp_path: Path, titles: list[str]) -> None:
    titles = [title.encode("utf-8", "ignore").decode() or "x" for title in titles]
    assert values(read(written(tmp_path, *titles)), "title") == [
        (title if title.strip() else None,) for title in titles
    ]


@given(st.text())
def test_escaping_is_undone_exactly(text: str) -> None:
    assert unescape(escape(text)) == text


def test_headers_are_frozen_and_the_version_is_hidden(tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    rows = [("A1", "One", date(2021, 3, 31), "1.1")]
    write_workbook(
        file, [WrittenSheet("Actions", (*HEADERS, "Due", "Version"), rows, frozenset({"Version"}))]
    )
    sheet = load_workbook(file)["Actions"]
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["D"].hidden
    assert sheet["C2"].number_format == "dd/mm/yyyy"


def test_a_text_longer_than_a_cell_is_cut_to_what_fits() -> None:
    cut = fitting("\x07" * LONGEST)
    assert isinstance(cut, str)
    assert len(escape(cut)) <= LONGEST


def test_a_failed_export_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, "Old")

    def full_disk(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="No space"):
        patched.setattr(Path, "replace", full_disk)
        written(tmp_path, "New")
    assert values(read(file), "title") == [("Old",)]
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.xlsx"]
