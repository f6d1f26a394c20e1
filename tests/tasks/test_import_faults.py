"""Every fault of a file in one list: where it is, what is wrong, what would be right."""

from pathlib import Path

import pytest

from models.action import Action
from models.history import History
from models.person import Person
from tasks.office import Office
from tests.sheets.files import csv
from tests.tasks.workbooks import ACTIONS, ROWS, count, faults, imported, plan_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plan_files(tmp_path / "files")


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
