"""The register from a PMO's files: all of it or nothing, and nothing twice."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.action import Action
from models.finding import Finding, Mapping
from models.history import History
from models.person import Absence, Person
from models.poap import Milestone, Poap
from models.vocabulary import Cause, Outcome, Progress
from tasks.import_register import import_files
from tasks.office import Office
from tests.sheets.files import csv
from tests.tasks.workbooks import ACTIONS, ROWS, TODAY, action, count, history, imported, plan_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plan_files(tmp_path / "files")


def test_a_folder_is_imported_as_a_whole(office: Office, folder: Path) -> None:
    assert imported(office, folder).sentence == "Imported: 30 new rows."
    one = action(office, "QS1.1")
    assert (one.due, one.baseline_due, one.due_version) == (date(2021, 3, 31), date(2021, 3, 31), 1)
    assert (one.progress, one.percent) == (Progress.AT_RISK, 40)
    assert one.notes == {"Mood": "cheerful"}
    assert [objective.reference for objective in one.objectives] == ["SO1", "SO2"]
    with office.register.read() as session:
        assert session.scalars(select(Poap.due).where(Poap.action_id == one.id)).one() == date(2021, 2, 5)
        away = session.execute(select(Absence.starts, Absence.until)).one()
        assert tuple(away) == (date(2021, 2, 15), date(2021, 2, 19))
        rows = session.execute(select(Finding.reference, Mapping.outcome).join(Mapping))
        mapped = {row[0]: row[1] for row in rows}
        assert mapped == {"M1": Outcome.ALIGNED, "S1": Outcome.NEW}
        assert len(session.scalars(select(Milestone).where(Milestone.title == "Cupboards")).all()) == 2


def test_an_owner_is_known_by_an_address_too(office: Office, folder: Path) -> None:
    imported(office, folder)
    with office.register.read() as session:
        query = (
            select(Person.name).join(Action, Action.owner_id == Person.id).where(Action.reference == "QS1.2")
        )
        assert session.scalars(query).one() == "Ward 7"


def test_a_second_import_changes_nothing(office: Office, folder: Path) -> None:
    imported(office, folder)
    before = history(office)
    report = imported(office, folder)
    assert report.sentence == "No change: the register already says all this."
    assert report.changes == report.kept == ()
    assert history(office) == before


def test_a_check_says_what_would_change_and_changes_nothing(office: Office, folder: Path) -> None:
    report = import_files(office, folder, TODAY, check=True)
    assert report.sentence == "Would import: 30 new rows."
    assert count(office, Action) == count(office, History) == 0


def test_a_corrected_file_changes_what_differs_and_history_names_the_file(
    office: Office, folder: Path
) -> None:
    imported(office, folder)
    csv(folder, "actions", ACTIONS, ROWS[0].replace("31/03/2021", "30/06/2021"), ROWS[1])
    report = imported(office, folder / "actions.csv")
    (change,) = report.changes
    assert str(change) == "QS1.1: Due 31/03/2021 → 30/06/2021"
    one = action(office, "QS1.1")
    assert (one.due, one.due_version, one.baseline_due) == (date(2021, 6, 30), 2, date(2021, 3, 31))
    with office.register.read() as session:
        row = session.scalars(select(History).where(History.field == "due")).one()
        assert (row.who, row.cause, row.reference) == ("PMO Officer", Cause.IMPORT, "actions.csv")
    assert imported(office, folder / "actions.csv").changes == ()


def test_a_warning_does_not_stop_an_import(sqlite_office: Office, folder: Path) -> None:
    report = imported(sqlite_office, folder)
    assert [str(warning) for warning in report.warnings] == [
        "actions.csv, row 2, column I (Due): First due 31/03/2021, before 2021/22 IQIP starts (01/04/2021). "
        "Check the date; the action is imported as it is."
    ]


def test_a_file_with_some_columns_only_touches_those(office: Office, folder: Path, tmp_path: Path) -> None:
    imported(office, folder)
    imported(office, csv(tmp_path, "actions", "Reference,% complete,Narrative", "QS1.1,55,"))
    one = action(office, "QS1.1")
    assert (one.percent, one.narrative, one.due) == (55, None, date(2021, 3, 31))


def test_an_address_can_move_from_one_person_to_another(office: Office, folder: Path) -> None:
    imported(office, folder)
    csv(
        folder,
        "people",
        "Name,Email",
        "Matron,matron@example.org",
        "Ward 7,ward.7@example.org; second@example.org",
    )
    imported(office, folder / "people.csv")
    assert imported(office, folder / "people.csv").changes == ()


def test_a_trusts_own_colours_are_understood(make_on: object, tmp_path: Path) -> None:
    office = make_on("sqlite", '[brag]\non_track = "Turquoise"\n')  # type: ignore[operator]
    folder = plan_files(tmp_path / "files")
    csv(folder, "actions", ACTIONS, ROWS[0].replace("Amber", "Turquoise"), ROWS[1])
    imported(office, folder)
    assert action(office, "QS1.1").progress is Progress.ON_TRACK


def test_five_thousand_actions_are_imported(sqlite_office: Office, folder: Path) -> None:
    rows = [
        f"X{number},Action {number},should,Medicine,Audit,Matron,,,31/05/2021,,,,,,SO1,"
        for number in range(5_000)
    ]
    csv(folder, "actions", ACTIONS, *ROWS, *rows)
    assert imported(sqlite_office, folder).sentence == "Imported: 5,030 new rows."
    assert imported(sqlite_office, folder).changes == ()


def test_the_report_reads_well(sqlite_office: Office, folder: Path) -> None:
    csv(folder, "actions", ACTIONS, ROWS[0].replace("Matron", "Matrn"), ROWS[1])
    text = import_files(sqlite_office, folder, TODAY).as_text()
    assert text.startswith("Nothing was imported: 1 fault. The register is as it was.\n\nTo mend (1)\n")
    assert "    row 2    F  Owner" in text
    assert all(len(line) <= 100 for line in text.splitlines())
