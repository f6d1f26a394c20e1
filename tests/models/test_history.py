"""Every change is remembered, and the database itself refuses to forget."""

from datetime import date

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError

from models.action import Action
from models.history import REDACTED, ChangeWithoutReason, History
from models.store import Store
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan


@pytest.fixture
def register(office: Office) -> Store:
    with office.register.write(BECAUSE) as session:
        owner = make_person(session)
        make_action(session, make_plan(session), owner)
    return office.register


def test_a_change_is_remembered_with_who_what_and_why(register: Store) -> None:
    with register.write(BECAUSE) as session:
        action = session.scalars(select(Action)).one()
        action.due, action.owner_id = date(2021, 3, 31), None
    with register.read() as session:
        rows = session.scalars(
            select(History).where(History.field.in_(["due", "owner_id"])).order_by(History.field)
        )
        seen = [(row.who, row.label, row.field, row.before, row.after) for row in rows]
    assert seen == [
        ("a test", "QS1.1", "due", "2021-02-05", "2021-03-31"),
        ("a test", "QS1.1", "owner_id", "Matron, Medicine", None),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        delete(History),
        update(History).values(who="somebody else"),
        update(History).values(after="other words"),
    ],
)
def test_history_can_be_neither_deleted_nor_changed(register: Store, statement: object) -> None:
    with pytest.raises(DBAPIError, match="append-only"), register.write(BECAUSE) as session:
        session.execute(statement)  # type: ignore[call-overload]


def test_a_row_of_history_cannot_be_replaced(sqlite_office: Office) -> None:
    register = sqlite_office.register
    with register.write(BECAUSE) as session:
        make_person(session)
    columns = '"at", "cause", "reference", "table", "row_id", "label", "field", "before", "after", "version"'
    replacing = f"""INSERT OR REPLACE INTO history (id, who, {columns})
        SELECT id, 'somebody else', {columns} FROM history"""
    with pytest.raises(DBAPIError, match="append-only"), register.write(BECAUSE) as session:
        session.execute(text(replacing))
    with register.read() as session:
        assert set(session.scalars(select(History.who))) == {"a test"}


def test_words_can_be_blanked_and_who_and_when_stay(register: Store) -> None:
    with register.write(BECAUSE) as session:
        session.execute(update(History).values(before=REDACTED, after=REDACTED))
    with register.read() as session:
        assert {(row.who, row.after) for row in session.scalars(select(History))} == {("a test", REDACTED)}


def test_a_change_without_a_reason_is_refused(register: Store) -> None:
    with pytest.raises(ChangeWithoutReason), register.write(BECAUSE) as session:
        session.info.clear()
        session.scalars(select(Action)).one().title = "Changed by nobody"


def test_a_dry_run_changes_nothing(register: Store) -> None:
    with register.write(BECAUSE, dry_run=True) as session:
        session.scalars(select(Action)).one().title = "Rehearsed"
    with register.read() as session:
        assert session.scalars(select(Action)).one().title == "Store records securely"


def test_the_guards_of_history_are_there_after_the_migrations(office: Office) -> None:
    with office.register.read() as session:
        if office.register.engine.dialect.name == "sqlite":
            names = set(session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
            assert names == {"history_is_not_deleted", "history_is_not_changed", "history_is_not_replaced"}
        else:
            names = set(session.scalars(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")))
            assert names == {"history_is_not_changed", "history_is_not_emptied"}
