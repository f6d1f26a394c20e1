"""The register from a PMO's files: all of it or nothing, and nothing twice."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.action import Action
from models.finding import Finding, Mapping
from models.history import Because, History
from models.person import Absence, Person
from models.poap import Milestone, Poap
from models.vocabulary import Cause, Outcome, Progress
from tasks.clock import instant_of
from tasks.import_register import import_files
from tasks.office import Office
from tests.factories import BECAUSE
from tests.sheets.files import csv
from tests.tasks.workbooks import ACTIONS, ROWS, TODAY, action, history, imported, plan_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plan_files(tmp_path / "files")


def faults(office: Office, path: Path) -> list[str]:
    report = import_files(office, path, TODAY)
    assert report.changes == ()
    return [str(fault) for fault in report.faults]


def count(office: Office, table: type) -> int:
    with office.register.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


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


def test_one_fault_in_one_file_and_nothing_of_the_folder_is_imported(office: Office, folder: Path) -> None:
    csv(folder, "steps", "Number,Title,Due", "1,Map,someday")
    (fault,) = faults(office, folder)
    right = "Write a day as dd/mm/yyyy, such as 31/03/2021."
    assert fault == f"steps.csv, row 2, column C (Due): “someday” is not a date. {right}"
    assert count(office, Action) == count(office, Person) == count(office, History) == 0


NEW = {
    **{"Reference": "QS1.3", "Title": "Third", "Must or should": "should", "Service": "Medicine"},
    **{"Theme": "Audit", "Owner": "Matron"},
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"Owner": "Matrn"}, "column F (Owner): “Matrn” is no known person. Did you mean “Matron”?"),
        ({"Owner": "Zzyzx"}, "Add the person to the people sheet."),
        (
            {"Owner": "Matron; Ward 7"},
            "Two people in one cell: Matron and Ward 7. Name one owner, who answers",
        ),
        ({"Owner": "Matron and Ward 7"}, "Two people in one cell: Matron and Ward 7."),
        ({"Owner": '"Ward 7, Matron"'}, "Two people in one cell: Ward 7 and Matron."),
        ({"Owner": "Stranger/Other"}, "Two people in one cell: Stranger and Other."),
        (
            {"Owner": "Matron and Stranger"},
            "Two people in one cell; of these only Matron is known. Name one owner, who answers",
        ),
        ({"Owner": '"Ward 7\nMatron"'}, "Two people in one cell: Ward 7 and Matron."),
        ({"Must or should": "must"}, "column G (Executive lead): A Must Do without an executive lead."),
        ({"Tester": "Matron"}, "column H (Tester): The tester is the owner, Matron."),
        ({"Service": "Surgery"}, "“Surgery” is no known service. Add the service to the services sheet."),
        ({"Theme": "Audits"}, "“Audits” is no known theme. Did you mean “Audit”?"),
        ({"Due": "31/02/2021"}, "“31/02/2021” is an impossible date"),
        ({"Status": "parked"}, "“parked” is not a known status."),
        ({"Must or should": "maybe"}, "“maybe” is neither must nor should."),
        ({"BRAG": "Blue"}, "The colour says complete, the status says open."),
        ({"Reference": "qs1.1 "}, "“qs1.1” stands in row 2 already."),
        ({"Reference": "qs1.1 "}, "No two rows may have the same plan and reference: delete or rename one."),
        ({"Objectives": "SO9"}, "“SO9” is no known objective."),
    ],
)
def test_each_fault_says_what_is_wrong_and_what_would_be_right(
    sqlite_office: Office, folder: Path, change: dict[str, str], said: str
) -> None:
    cells = NEW | change
    csv(folder, "actions", ACTIONS, *ROWS, ",".join(cells.get(header, "") for header in ACTIONS.split(",")))
    (fault,) = faults(sqlite_office, folder)
    assert "actions.csv, row 4" in fault
    assert said in fault


def test_all_faults_stand_in_one_list_in_the_order_of_the_files(sqlite_office: Office, folder: Path) -> None:
    csv(
        folder,
        "actions",
        ACTIONS,
        ROWS[0].replace("Matron", "Nobody"),
        ROWS[1].replace("30/04/2021", "never"),
    )
    ward = "ward.7@example.org"
    people = ("Matron,matron", f"Ward 7,{ward}", f"Chief Nurse,{ward}", "Auditor,a@example.org")
    csv(folder, "people", "Name,Email", *people)
    csv(folder, "steps", "Number,Title,Due,Needs", "1,Map,07/01/2021,1; 9")
    csv(folder, "trajectory", "Action,Measure,On,Planned", "QS1.1,Some other,28/02/2021,70")
    found = faults(sqlite_office, folder)
    assert [line.split(":")[0] for line in found] == [
        "actions.csv, row 2, column F (Owner)",
        "actions.csv, row 3, column I (Due)",
        "people.csv, row 2, column B (Email)",
        "people.csv, row 4, column B (Email)",
        "steps.csv, row 2, column D (Needs)",
        "trajectory.csv, row 2, column B (Measure)",
    ]
    assert any("Step 1 cannot wait for itself." in line for line in found)


def test_a_missing_day_and_an_order_in_words_are_said_plainly(sqlite_office: Office, folder: Path) -> None:
    csv(folder, "steps", "Number,Title,Due", "1,Map,")
    csv(folder, "themes", "Name,Order", "Audit,first", "Record Keeping,2")
    found = faults(sqlite_office, folder)
    assert [line.split(": ", 1)[1] for line in found] == [
        "The due date is missing. Fill in the cell.",
        "“first” is not a number. Write the order as a number.",
    ]


def test_a_warning_does_not_stop_an_import(sqlite_office: Office, folder: Path) -> None:
    report = imported(sqlite_office, folder)
    assert [str(warning) for warning in report.warnings] == [
        "actions.csv, row 2, column I (Due): First due 31/03/2021, before 2021/22 IQIP starts (01/04/2021). "
        "Check the date; the action is imported as it is."
    ]


def test_what_an_owner_changed_since_is_not_reverted_by_the_old_file(office: Office, folder: Path) -> None:
    imported(office, folder)
    because = Because("Matron", instant_of(TODAY), Cause.MESSAGE, "I1")
    with office.register.write(because) as session:
        one = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
        one.move_due(date(2021, 5, 28), "Delivery late")
        one.percent, one.progress = 60, Progress.ON_TRACK
    report = imported(office, folder)
    assert report.changes == ()
    assert sorted(change.field for change in report.kept) == ["Due", "Percent", "Progress"]
    assert action(office, "QS1.1").due == date(2021, 5, 28)
    assert "Left as the register has it" in report.as_text()


def test_a_later_correction_is_not_reverted_by_the_older_file(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    imported(office, folder)
    correction = csv(tmp_path / "from matron", "corrections", "Reference,Due", "QS1.1,30/06/2021")
    correction = correction.rename(correction.with_name("actions.csv"))
    imported(office, correction.parent)
    report = imported(office, folder)
    assert report.sentence.startswith("No change")
    assert [(change.field, change.after) for change in report.kept] == [("Due", "30/06/2021")]
    assert action(office, "QS1.1").due == date(2021, 6, 30)


def test_a_file_corrected_after_another_is_in_step_with_itself(office: Office, folder: Path) -> None:
    imported(office, folder)
    for day in ("30/06/2021", "31/07/2021"):
        csv(folder, "actions", ACTIONS, ROWS[0].replace("31/03/2021", day), ROWS[1])
        assert len(imported(office, folder).changes) == 1
    assert action(office, "QS1.1").due == date(2021, 7, 31)


def test_a_file_that_says_a_third_thing_is_a_conflict(office: Office, folder: Path) -> None:
    imported(office, folder)
    with office.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS1.1")).one().percent = 60
    csv(folder, "actions", ACTIONS, ROWS[0].replace(",40,", ",75,"), ROWS[1])
    (fault,) = faults(office, folder)
    assert "this sheet says “75”, the register now says “60”" in fault


def test_an_action_that_a_reset_moved_is_still_the_same_action(office: Office, folder: Path) -> None:
    imported(office, folder)
    with office.register.write(BECAUSE) as session:
        from models.plan import Plan  # noqa: PLC0415
        from models.vocabulary import PlanState  # noqa: PLC0415

        session.scalars(select(Plan)).one().state = PlanState.PAST
        later = Plan(name="2022/23 IQIP", state=PlanState.CURRENT)
        session.add(later)
        session.flush()
        for one in session.scalars(select(Action)):
            one.plan_id = later.id
    csv(folder, "actions", f"Plan,{ACTIONS}", *(f"2021/22 IQIP,{row}" for row in ROWS))
    (folder / "steps.csv").unlink()  # without a plan of their own they would be the new plan's
    report = imported(office, folder)
    assert report.changes == ()
    assert count(office, Action) == 2


def test_a_file_with_some_columns_only_touches_those(office: Office, folder: Path, tmp_path: Path) -> None:
    imported(office, folder)
    imported(office, csv(tmp_path, "actions", "Reference,% complete,Narrative", "QS1.1,55,"))
    one = action(office, "QS1.1")
    assert (one.percent, one.narrative, one.due) == (55, None, date(2021, 3, 31))


def test_a_new_row_needs_what_an_old_one_has(sqlite_office: Office, folder: Path, tmp_path: Path) -> None:
    imported(sqlite_office, folder)
    (fault,) = faults(sqlite_office, csv(tmp_path, "actions", "Reference,% complete", "QS9.9,55"))
    assert "QS9.9 is new, and the sheet has no column Title." in fault


def test_without_a_current_plan_the_file_must_say_which(sqlite_office: Office, tmp_path: Path) -> None:
    (fault,) = faults(sqlite_office, csv(tmp_path, "actions", "Reference,Title", "A1,One"))
    assert "Which plan? There is no one current plan." in fault


def test_two_current_plans_cannot_be(sqlite_office: Office, tmp_path: Path) -> None:
    (fault,) = faults(sqlite_office, csv(tmp_path, "plans", "Name,State", "One,current", "Two,current"))
    assert "2 plans would be current: One, Two." in fault


def test_a_moved_meeting_in_a_plain_file_is_worth_a_look(sqlite_office: Office, folder: Path) -> None:
    imported(sqlite_office, folder)
    report = import_files(
        sqlite_office, csv(folder, "meetings", "Committee,Date", "Trust Board,09/03/2021"), TODAY, check=True
    )
    assert any("the register also has 02/03/2021" in str(warning) for warning in report.warnings)


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
