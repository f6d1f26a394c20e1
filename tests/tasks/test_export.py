"""The register as a workbook, and back: nothing lost, nothing reverted."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from models.action import Action
from models.finding import Mapping
from models.meeting import Meeting
from models.person import Address, Person
from models.plan import Plan
from models.poap import Poap, TrajectoryPoint
from models.vocabulary import PlanState, Progress, Status
from tasks.export_register.export_register import export_register
from tasks.import_register import import_files
from tasks.office import Office, make_office
from tests.factories import BECAUSE
from tests.tasks.workbooks import TODAY, action, edit, history, imported, plan_files

HARMFUL = '=HYPERLINK("http://evil.example","click")'
READING = {"Read me", "History", "Letters", "Messages", "Proposals", "Decisions", "Evidence"}


@pytest.fixture
def workbook(office: Office, tmp_path: Path) -> Path:
    """An export of a register in which much has happened."""
    imported(office, plan_files(tmp_path / "files"))
    with office.register.write(BECAUSE) as session:
        _live(session)
    export_register(office, tmp_path / "register.xlsx", TODAY)
    return tmp_path / "register.xlsx"


def _live(session: Any) -> None:
    old = Plan(name="2020/21 IQIP", state=PlanState.PAST, starts=date(2020, 4, 1))
    session.add(old)
    session.flush()
    matron = session.scalars(select(Person).where(Person.name == "Matron")).one()
    auditor = session.scalars(select(Person).where(Person.name == "Auditor")).one()
    one = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
    one.move_due(date(2021, 5, 28), "Delivery\nlate")
    one.narrative = HARMFUL
    session.add(Action(
        plan_id=old.id, reference="QS1.1", title="+ closed", status=Status.CLOSED, owner_id=matron.id,
        due=date(2020, 9, 30), due_version=3, baseline_due=date(2020, 6, 30), percent=100,
        completed_on=date(2020, 9, 28), agreed_on=date(2020, 10, 1), agreed_by_id=auditor.id,
        closed_on=date(2020, 10, 2), last_return_on=date(2020, 9, 28), progress=Progress.ON_TRACK,
        notes={"Cost code": "=A1", "Mood": "-"},
    ))  # fmt: skip
    session.scalars(select(Poap).where(Poap.action_id == one.id)).one().move_due(date(2021, 2, 12))
    session.scalars(select(Meeting)).one().move(date(2021, 3, 9))
    session.scalars(select(TrajectoryPoint)).one().actual = 0.0
    second = session.scalars(select(Address).where(Address.email == "second@example.org")).one()
    second.dead_since = date(2021, 1, 4)
    made = session.scalars(select(Action).where(Action.reference == "QS1.2")).one()
    mapping = session.scalars(select(Mapping).where(Mapping.new_reference == "QS2.1")).one()
    mapping.action_id = made.id


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
