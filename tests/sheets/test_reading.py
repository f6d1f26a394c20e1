"""Files as a PMO keeps them: titles above the headers, blank rows, merged cells, comments, any order."""

from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from tasks.sheets.values import Read
from tests.sheets.files import csv, read, values, xlsx


def faults(found: Read) -> list[str]:
    return [str(fault) for fault in found.faults]


def test_headers_come_in_any_order_and_case_below_a_title(tmp_path: Path) -> None:
    file = xlsx(
        tmp_path,
        "Actions",
        [
            ["Quality Improvement Plan", None, None],
            [None, None, None],
            ["DUE DATE", "Reference ", "Action Title"],
            [datetime(2021, 3, 31), "QS1.1", "Store records"],  # noqa: DTZ001
            [None, None, None],
            ["31 March 2021", "QS1.2", "Audit records"],
        ],
    )
    found = read(file)
    assert values(found, "reference", "title", "due") == [
        ("QS1.1", "Store records", date(2021, 3, 31)),
        ("QS1.2", "Audit records", date(2021, 3, 31)),
    ]
    assert [row.place.row for row in found.sheets[0].rows] == [4, 6]


def test_a_formula_without_a_value_is_a_fault_and_not_an_empty_cell(tmp_path: Path) -> None:
    rows = [["Reference", "Title", "Percent", "Narrative"], ["A1", "One", "=20+25", None]]
    assert faults(read(xlsx(tmp_path, "actions", rows))) == [
        "plan.xlsx, sheet actions, row 2, column C (Percent): This cell holds a formula without a value: "
        "open the file in Excel, save it, import again."
    ]


def test_a_formula_with_its_value_is_that_value(tmp_path: Path) -> None:
    file = xlsx(tmp_path, "actions", [["Reference", "Title", "Percent"], ["A1", "One", "=20+25"]])
    parts = {}
    with ZipFile(file) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<v />", b"<v>45</v>").replace(b"<v></v>", b"<v>45</v>")
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    found = read(file)
    assert faults(found) == []
    assert values(found, "percent") == [(45,)]


def test_a_cell_merged_over_rows_counts_for_each_of_them(tmp_path: Path) -> None:
    rows = [
        ["Reference", "Title", "Theme"],
        ["A1", "One", "Audit"],
        ["A2", "Two", None],
        ["A3", "Three", None],
    ]
    found = read(xlsx(tmp_path, "Actions", rows, merged=["C2:C3"]))
    assert values(found, "reference", "theme") == [("A1", "Audit"), ("A2", "Audit"), ("A3", None)]


def test_columns_that_nobody_knows_are_kept_as_notes(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "actions", "Reference,Title,Mood of the ward", "A1,One,Cheerful"))
    row = found.sheets[0].rows[0]
    assert {header: cell.value for header, cell in row.notes.items()} == {"Mood of the ward": "Cheerful"}
    assert found.faults == found.warnings == ()


def test_a_kind_that_keeps_no_notes_says_which_columns_it_leaves(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "themes", "Theme,Colour", "Audit,Mauve"))
    assert "Not kept: “Colour”" in str(found.warnings[0])


@pytest.mark.parametrize(
    ("lines", "encoding"),
    [
        (["Name;Paper days", "Trust Board;5"], "utf-8"),
        (["Name\tPaper days", "Trust Board\t5"], "utf-16"),
        (["Name,Paper days", "Trust Board,5"], "utf-8-sig"),
        (["# made by hand, don't \"edit", "", '"Name","Paper days"', '"Trust Board","5"'], "utf-8"),
    ],
)
def test_a_csv_is_read_whatever_program_wrote_it(tmp_path: Path, lines: list[str], encoding: str) -> None:
    assert values(read(csv(tmp_path, "committees", *lines, encoding=encoding)), "name", "paper_days") == [
        ("Trust Board", 5)
    ]


def test_an_old_windows_file_keeps_its_quotation_marks(tmp_path: Path) -> None:
    file = csv(tmp_path, "themes", "Theme", "Patients’ records – secure", encoding="cp1252")
    assert values(read(file), "name") == [("Patients’ records – secure",)]


def test_comment_rows_are_passed_over_and_a_reference_with_a_hash_is_not(tmp_path: Path) -> None:
    lines = ["# illustrative", "Reference,Title", "# invented below,", "#12,A real row"]
    assert values(read(csv(tmp_path, "actions", *lines)), "reference") == [("#12",)]


def test_every_fault_of_every_cell_is_listed_with_its_place(tmp_path: Path) -> None:
    file = csv(
        tmp_path, "actions", "Reference,Title,Due,Percent,Status", "A1,,31/02/2021,150,Parked", ",Two,,,"
    )
    found = read(file)
    assert [(fault.place.row, fault.place.column, fault.place.header) for fault in found.faults] == [
        (2, "B", "Title"), (2, "C", "Due"), (2, "D", "Percent"), (2, "E", "Status"), (3, "A", "Reference")
    ]  # fmt: skip
    assert faults(found)[1].startswith(
        "actions.csv, row 2, column C (Due): “31/02/2021” is an impossible date"
    )


def test_a_sheet_without_headers_says_which_it_needs(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "actions", "Some notes", "and more notes"))
    assert faults(found) == [
        "actions.csv: No row of headers was found. One row must hold the headers, among them “Reference”."
    ]


def test_two_columns_of_one_name_are_a_fault(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "actions", "Reference,Title,Due,Due", "A1,One,31/03/2021,30/04/2021"))
    assert "row 1, column D (Due): Column C has the same header." in faults(found)[0]


def test_a_canonical_header_wins_over_another_name_for_it(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "actions", "ID,Reference,Title", "99,A1,One"))
    assert values(found, "reference") == [("A1",)]
    assert found.sheets[0].rows[0].notes["ID"].value == "99"


def test_a_reference_that_excel_made_a_date_is_noticed(tmp_path: Path) -> None:
    rows = [["Reference", "Title"], [datetime(2021, 1, 1), "One"]]  # noqa: DTZ001
    assert "Excel has turned the reference into the date" in faults(read(xlsx(tmp_path, "Actions", rows)))[0]


def test_a_sheet_of_an_unknown_kind_is_a_warning_and_one_for_reading_is_silence(tmp_path: Path) -> None:
    csv(tmp_path, "actions", "Reference,Title", "A1,One")
    csv(tmp_path, "shopping", "What", "Milk")
    csv(tmp_path, "history", "When", "Today")
    found = read(tmp_path)
    assert len(found.sheets) == 1
    assert ["“shopping” is no known kind" in str(warning) for warning in found.warnings] == [True]


@pytest.mark.parametrize("name", ["nothing.csv", "nothing.xlsx"])
def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path, name: str) -> None:
    assert "There is no such file" in faults(read(tmp_path / name))[0]


def test_an_old_excel_file_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "plan.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    assert "save it as .xlsx" in faults(read(tmp_path))[0]
