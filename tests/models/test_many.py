"""Many rows by one statement: with the history, the reasons and the care that a flush takes."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm.exc import StaleDataError

from models.action import Action
from models.history import History, tell_changes
from models.many import new_ids, write_changes
from models.store import Store
from models.vocabulary import Progress
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan

FIRST, SECOND = replace(BECAUSE, reference="D1"), replace(BECAUSE, reference="D2")


@pytest.fixture
def register(office: Office) -> Store:
    with office.register.write(BECAUSE) as session:
        owner, plan = make_person(session), make_plan(session)
        make_action(session, plan, owner)
        make_action(session, plan, owner, reference="QS1.2")
    return office.register


def changed_because(register: Store) -> list[tuple[str, str, object, object, str]]:
    with register.read() as session:
        rows = session.scalars(select(History).where(History.field != "created").order_by(History.id))
        return [(row.label, row.field, row.before, row.after, row.reference) for row in rows]


@pytest.mark.parametrize("is_flushed", [True, False])
def test_each_of_two_changes_of_a_row_keeps_its_own_reason(register: Store, is_flushed: bool) -> None:
    with register.write(BECAUSE) as session:
        first, second = session.scalars(select(Action).order_by(Action.id)).all()
        first.percent = 40
        tell_changes([first], FIRST)
        first.percent, first.progress = 60, Progress.ON_TRACK
        tell_changes([first], SECOND)
        second.owner_id = None
        if not is_flushed:
            write_changes(session, [first, second])
    with register.read() as session:
        now = [(one.percent, one.owner_id, one.version) for one in session.scalars(select(Action))]
    assert now == [(60, 1, 2), (None, None, 2)]
    assert set(changed_because(register)) == {
        ("QS1.1", "percent", None, 40, "D1"),
        ("QS1.1", "percent", 40, 60, "D2"),
        ("QS1.1", "progress", "not_started", "on_track", "D2"),
        ("QS1.2", "owner_id", "Matron, Medicine", None, BECAUSE.reference),
    }


def test_what_another_writer_changed_is_not_written_over(register: Store) -> None:
    with pytest.raises(StaleDataError), register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
        session.connection().execute(update(Action).values(version=7))
        action.percent = 40
        write_changes(session, [action])
    assert changed_because(register) == []


def test_new_ids_are_nobody_elses(register: Store) -> None:
    with register.write(BECAUSE) as session:
        known = set(session.scalars(select(Action.id)))
        ids = new_ids(session, Action, 3)
        assert len(set(ids)) == 3
        assert not known & set(ids)
