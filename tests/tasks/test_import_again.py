"""A file imported again: what was changed since stays, what differs is taken or is a conflict."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.action import Action
from models.history import Because
from models.vocabulary import Cause, Progress
from tasks.clock import instant_of
from tasks.import_register import import_files
from tasks.office import Office
from tests.factories import BECAUSE
from tests.sheets.files import csv
from tests.tasks.workbooks import ACTIONS, ROWS, TODAY, action, count, faults, imported, plan_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plan_files(tmp_path / "files")


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


def test_a_moved_meeting_in_a_plain_file_is_worth_a_look(sqlite_office: Office, folder: Path) -> None:
    imported(sqlite_office, folder)
    report = import_files(
        sqlite_office, csv(folder, "meetings", "Committee,Date", "Trust Board,09/03/2021"), TODAY, check=True
    )
    assert any("the register also has 02/03/2021" in str(warning) for warning in report.warnings)
