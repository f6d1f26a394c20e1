"""A cell changed since the export: taken, kept, or a conflict with both values; never silently reverted."""

from pathlib import Path

import pytest
from sqlalchemy import select

from models.action import Action
from tasks.export_register.export_register import export_register
from tasks.import_register import import_files
from tasks.office import Office
from tests.factories import BECAUSE
from tests.tasks.workbooks import TODAY, action, edit, imported, make_live, plan_files

READING = {"Read me", "History", "Letters", "Messages", "Proposals", "Decisions", "Evidence"}


@pytest.fixture
def workbook(office: Office, tmp_path: Path) -> Path:
    """An export of a register in which much has happened."""
    imported(office, plan_files(tmp_path / "files"))
    with office.register.write(BECAUSE) as session:
        make_live(session)
    export_register(office, tmp_path / "register.xlsx", TODAY)
    return tmp_path / "register.xlsx"


def test_a_cell_changed_in_the_workbook_is_taken(office: Office, workbook: Path) -> None:
    edit(workbook, "Actions", "QS1.2", "Percent", 65)
    edit(workbook, "Actions", "QS1.2", "Owner", "Matron")
    assert [str(change) for change in imported(office, workbook).changes] == [
        "QS1.2: Owner Ward 7 → Matron", "QS1.2: Percent (empty) → 65"
    ]  # fmt: skip
    assert action(office, "QS1.2").percent == 65


def test_a_cell_changed_in_the_register_since_is_kept(office: Office, workbook: Path) -> None:
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().percent = 80
    report = imported(office, workbook)
    assert report.changes == ()
    assert [(change.field, change.before, change.after) for change in report.kept] == [
        ("Percent", "(empty)", "80")
    ]
    assert action(office, "QS1.2").percent == 80


def test_a_cell_changed_in_both_is_a_conflict_with_both_values(office: Office, workbook: Path) -> None:
    edit(workbook, "Actions", "QS1.2", "Percent", 65)
    edit(workbook, "Actions", "QS1.2", "Title", "Another title")
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().percent = 80
    (fault,) = import_files(office, workbook, TODAY).faults
    assert (fault.place.sheet, fault.place.header) == ("Actions", "Percent")
    assert fault.wrong == "Changed in both places: this sheet says “65”, the register now says “80”."
    assert action(office, "QS1.2").title == "Audit the records"


def test_a_cell_changed_alike_in_both_is_no_conflict(office: Office, workbook: Path) -> None:
    edit(workbook, "Actions", "QS1.2", "Percent", 80)
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().percent = 80
    assert imported(office, workbook).changes == ()


def test_different_cells_of_a_row_changed_here_and_there_are_both_kept(
    office: Office, workbook: Path
) -> None:
    edit(workbook, "Actions", "QS1.2", "Narrative", "From the workbook")
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.2")).one().percent = 80
    imported(office, workbook)
    assert (action(office, "QS1.2").narrative, action(office, "QS1.2").percent) == ("From the workbook", 80)
