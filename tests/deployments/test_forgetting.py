"""Redacted words go from Prefect's own lists too."""

import sqlite3
from contextlib import closing

from deployments.forgetting import GONE, forget_in_prefect
from tasks.desk import desk
from tasks.office import Office
from tasks.outcome import Outcome, Waiting

WORDS = "Mrs. Example's café (bed 4) fell."


def test_a_list_that_quotes_the_words_is_blanked_whatever_escapes_stand_around_them(
    sqlite_office: Office,
) -> None:
    listed = desk(Outcome("One waits.", (), (Waiting("P1", "QS1.1", "why", WORDS),)), None)
    columns = {
        "artifact": ("data", "description"),
        "artifact_collection": ("data", "description"),
        "flow_run_state": ("message",),
        "task_run_state": ("message",),
        "log": ("message",),
        "events": ("payload",),
        "event_resources": ("resource",),
        "flow_run": ("parameters",),
    }
    file = sqlite_office.folder / "prefect" / "prefect.db"
    with closing(sqlite3.connect(file)) as database:
        for table, names in columns.items():
            database.execute(f"CREATE TABLE {table} ({', '.join(names)})")
        as_json = '"' + listed.replace("\\", "\\\\").replace("\n", "\\n").replace("é", "\\u00e9") + '"'
        database.execute("INSERT INTO artifact VALUES (?, ?)", (as_json, "One waits."))
        database.execute("INSERT INTO log VALUES (?)", (f"Finished: {WORDS}",))
        database.commit()
    assert forget_in_prefect(sqlite_office)(lambda text: WORDS in text) == 2
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT * FROM artifact").fetchall() == [(f'"{GONE}"', "One waits.")]
        assert database.execute("SELECT * FROM log").fetchall() == [(GONE,)]


def test_an_instance_that_was_never_up_has_nothing_to_forget(sqlite_office: Office) -> None:
    assert forget_in_prefect(sqlite_office)(lambda text: True) == 0
