"""Makes the database itself forget: a blanked value stays readable in free pages until they are rewritten."""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

IN_THE_WAY = "The words still lie in free pages of the register: redact again when nothing else runs."
TABLES = (
    "message",
    "message_bytes",
    "letter",
    "letter_bytes",
    "proposal",
    "decision",
    "action",
    "poap",
    "milestone",
    "measure",
    "evidence",
)


def compact(engine: Engine) -> str:
    """Rewrite the file (SQLite) or the tables (PostgreSQL); a sentence if something else is in the way."""
    connection = engine.raw_connection()
    driver: Any = connection.driver_connection
    try:
        if engine.dialect.name == "sqlite":
            driver.execute("VACUUM")
            busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return IN_THE_WAY if busy else ""
        driver.autocommit = True
        driver.execute("SET lock_timeout = '20s'")
        for table in (*TABLES, "history", "paper"):
            driver.execute(f"VACUUM (FULL) {table}")
    except (DBAPIError, engine.dialect.loaded_dbapi.Error) as fault:
        return f"{IN_THE_WAY} ({fault})"
    finally:
        connection.invalidate()
    return ""
