"""The register as a workbook, and back: nothing lost, nothing reverted."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from models.action import Action
from models.meeting import Meeting
from models.plan import Plan
from models.vocabulary import PlanState
from tasks.export_register.export_register import export_register
from tasks.office import Office, make_office
from tests.factories import BECAUSE
from tests.tasks.workbooks import HARMFUL, TODAY, action, edit, history, imported, make_live, plan_files

READING = {"Read me", "History", "Letters", "Messages", "Proposals", "Decisions", "Evidence"}


@pytest.fixture
def workbook(office: Office, tmp_path: Path) -> Path:
    """An export of a register in which much has happened."""
    imported(office, plan_files(tmp_path / "files"))
    with office.register.write(BECAUSE) as session:
        make_live(session)
    export_register(office, tmp_path / "register.xlsx", TODAY)
    return tmp_path / "register.xlsx"


def sheets(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All sheets that import, without the version column, which holds the ids of this register."""
    found = {}
    for sheet in load_workbook(file):
        rows = list(sheet.values)
        if sheet.title not in READING:
            assert rows[0][-1] == "Version"
            found[sheet.title] = [row[:-1] for row in rows]
    return found


def test_an_export_into_an_empty_register_gives_the_same_export(
    office: Office, workbook: Path, tmp_path: Path
) -> None:
    other = make_office(tmp_path / "other")
    imported(other, workbook)
    export_register(other, tmp_path / "again.xlsx", TODAY)
    assert sheets(tmp_path / "again.xlsx") == sheets(workbook)
    other.register.engine.dispose()


def test_an_export_into_its_own_register_changes_nothing(office: Office, workbook: Path) -> None:
    before = history(office)
    report = imported(office, workbook)
    assert report.changes == report.kept == ()
    assert history(office) == before


def test_nothing_in_an_export_is_a_formula(office: Office, workbook: Path) -> None:
    cells = [cell for sheet in load_workbook(workbook) for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == HARMFUL for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize(
    ("sheet", "row", "header", "name"),
    [
        ("Actions", "QS1.2", "Reference", "QS7.7"),
        ("People", "Ward 7", "Name", "Ward 7 North"),
        ("Milestones", "Cupboards", "Milestone", "Locked cupboards"),
    ],
)
def test_a_row_renamed_in_the_workbook_is_the_same_row(
    sqlite_office: Office, tmp_path: Path, sheet: str, row: str, header: str, name: str
) -> None:
    imported(sqlite_office, plan_files(tmp_path / "files"))
    file = tmp_path / "register.xlsx"
    export_register(sqlite_office, file, TODAY)
    edit(file, sheet, row, header, name)
    (change,) = imported(sqlite_office, file).changes
    assert (change.field, change.after) == (header, name)


def test_a_row_copied_in_the_workbook_is_a_new_one(office: Office, workbook: Path) -> None:
    loaded = load_workbook(workbook)
    loaded["Actions"].append(
        ["QS8.8" if cell.value == "QS1.2" else cell.value for cell in loaded["Actions"][3]]
    )
    loaded.save(workbook)
    assert [str(change) for change in imported(office, workbook).changes] == ["QS8.8: new"]


def test_a_meeting_moved_in_the_workbook_moves(office: Office, workbook: Path) -> None:
    edit(workbook, "Meetings", "Trust Board", "Date", date(2021, 3, 16))
    imported(office, workbook)
    with office.register.read() as session:
        assert session.execute(select(Meeting.on, Meeting.date_version)).one() == (date(2021, 3, 16), 3)


def test_what_a_reset_moved_since_is_not_moved_back(office: Office, workbook: Path) -> None:
    with office.register.write(BECAUSE) as session:
        old, _ = session.scalars(select(Plan).order_by(Plan.state)).all()
        old.state, later = PlanState.PAST, Plan(name="2022/23 IQIP")
        session.add(later)
        session.flush()
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().plan_id = later.id
    report = imported(office, workbook)
    assert report.changes == ()
    assert {(change.label, change.field) for change in report.kept} >= {("QS1.2", "Plan")}


def test_a_text_too_long_for_a_cell_is_not_cut_in_the_register(office: Office, workbook: Path) -> None:
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().narrative = "word " * 9_000
    outcome = export_register(office, workbook, TODAY)
    assert "cut: actions QS1.2, narrative" in outcome.sentence
    imported(office, workbook)
    assert len(action(office, "QS1.2").narrative or "") == 45_000


def test_the_reading_sheets_say_so_and_show_history(office: Office, workbook: Path) -> None:
    loaded = load_workbook(workbook)
    assert set(loaded.sheetnames) >= READING
    assert loaded["History"]["A1"].value == "# For reading only: an import passes over this sheet."
    shown = [row for row in loaded["History"].values if row[5:7] == ("QS1.1", "percent") or row[6] == "due"]
    assert any(row[7:] == ("2021-03-31", "2021-05-28") for row in shown)
