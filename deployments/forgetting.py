"""Blanks a redacted message's words in Prefect's own database: lists, sentences, logs, events, forms.

Prefect keeps them for ninety days; nothing of value is only there, so what quotes the message goes whole.
The database may be in use: each statement waits for its turn.
"""

import re
import sqlite3
import string
from collections.abc import Callable
from contextlib import closing

from tasks.office import Office

BUSY_SECONDS = 60
GONE = "[redacted]"
KEPT: tuple[tuple[str, str, str], ...] = (  # table, column, what stands there afterwards
    ("artifact", "data", f'"{GONE}"'),
    ("artifact", "description", GONE),
    ("artifact_collection", "data", f'"{GONE}"'),
    ("artifact_collection", "description", GONE),
    ("flow_run_state", "message", GONE),
    ("task_run_state", "message", GONE),
    ("log", "message", GONE),
    ("events", "payload", "{}"),
    ("event_resources", "resource", "{}"),
    ("flow_run", "parameters", "{}"),
)
ESCAPES = re.compile(rf"\\+([{re.escape(string.punctuation)}])")  # those of JSON and of `tasks.desk`


def forget_in_prefect(office: Office) -> Callable[[Callable[[str], bool]], int]:
    """A function that blanks whatever quotes, and says how many places that were."""

    def forget(quotes: Callable[[str], bool]) -> int:
        file = office.folder / "prefect" / "prefect.db"
        if not file.exists():
            return 0
        with closing(sqlite3.connect(file, timeout=BUSY_SECONDS)) as database:
            database.execute("PRAGMA secure_delete=ON")
            blanked = sum(_blank(database, *place, quotes) for place in KEPT)
            database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return blanked

    return forget


def _blank(
    database: sqlite3.Connection, table: str, column: str, instead: str, quotes: Callable[[str], bool]
) -> int:
    found = [
        (instead, row)
        for row, text in database.execute(f"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL")
        if quotes(_as_written(str(text)))
    ]
    database.executemany(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", found)
    return len(found)


def _as_written(text: str) -> str:
    """The words as their author wrote them, without the escapes of JSON and Markdown around them."""
    plain = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    return ESCAPES.sub(r"\1", plain.replace("\\n", "\n"))
