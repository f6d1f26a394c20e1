"""A rehearsal's copy: the whole register, and nobody in reach."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from deployments.copying import copy_office
from deployments.rehearse import NoSuchRehearsal, rehearse_days
from models.action import Action
from models.history import History
from models.letter import Letter
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan

THURSDAY_BEFORE_EASTER = date(2021, 4, 1)
TUESDAY_AFTER = date(2021, 4, 6)


@pytest.fixture
def chased_office(office: Office) -> Office:
    with office.register.write(BECAUSE) as session:
        owner = make_person(session, "Matron", "matron@example.org")
        make_action(session, make_plan(session), owner, due=TUESDAY_AFTER, reference="QS1.1")
    return office


def test_the_copy_holds_the_whole_register_and_posts_to_its_own_folder(
    chased_office: Office, tmp_path: Path
) -> None:
    (chased_office.inbox / "one.eml").write_bytes(b"Subject: x\r\n\r\nx")
    copy = copy_office(chased_office, tmp_path / "copy")
    with chased_office.register.read() as original, copy.register.read() as copied:
        for table in (Action, History):
            kept = [row.id for row in original.scalars(select(table).order_by(table.id))]
            assert kept and [row.id for row in copied.scalars(select(table).order_by(table.id))] == kept
    assert copy.settings.mail.transport == "folder"
    assert copy.database_url == f"sqlite:///{tmp_path}/copy/register.sqlite"
    assert (copy.inbox / "one.eml").exists() and (chased_office.inbox / "one.eml").exists()


def test_a_rehearsal_says_who_would_hear_what_and_why_and_leaves_no_trace(
    chased_office: Office, tmp_path: Path
) -> None:
    before = sorted(chased_office.folder.rglob("*"))
    rehearsal = rehearse_days(chased_office, THURSDAY_BEFORE_EASTER, TUESDAY_AFTER)
    assert [(one.on, one.address, one.why) for one in rehearsal.letters] == [
        (
            THURSDAY_BEFORE_EASTER,
            "matron@example.org",
            ("QS1.1 action due 6 Apr 2021: 1 working day before",),
        ),
        (TUESDAY_AFTER, "matron@example.org", ("QS1.1 action due 6 Apr 2021: the last day",)),
    ]
    assert {run.on for run in rehearsal.runs} == {THURSDAY_BEFORE_EASTER, TUESDAY_AFTER}
    assert sorted(chased_office.folder.rglob("*")) == before
    with chased_office.register.read() as session:
        assert session.scalars(select(Letter)).all() == []


def test_a_rehearsal_keeps_its_copy_only_in_a_new_folder(sqlite_office: Office, tmp_path: Path) -> None:
    day = TUESDAY_AFTER
    rehearse_days(sqlite_office, day, day, tmp_path / "kept")
    assert (tmp_path / "kept" / "register.sqlite").exists()
    with pytest.raises(NoSuchRehearsal, match="is not empty"):
        rehearse_days(sqlite_office, day, day, tmp_path / "kept")
    with pytest.raises(NoSuchRehearsal, match="--from comes before --to"):
        rehearse_days(sqlite_office, day, THURSDAY_BEFORE_EASTER)
