"""A copy of an instance that can reach nobody: the register, the unread post, a folder for its mail."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import insert, select

from models.catalogue import METADATA
from models.store import open_store, upgrade
from tasks.office import Office
from tasks.settings import Clock, Database

ROWS_AT_ONCE = 1000


def copy_office(office: Office, folder: Path) -> Office:
    """Copy `office` into `folder` (new or empty). The original is only read.

    The copy posts into its own folder whatever the original's transport is, keeps its register in its own
    SQLite file, and knows no fixed clock: the day is given to each job.
    """
    for part in ("mailbox/outbox", "mailbox/inbox", "papers", "evidence"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    register = folder / "register.sqlite"
    if office.settings.database.url:
        _copy_rows(office, f"sqlite:///{register}")
    else:
        _copy_file(office.folder / "register.sqlite", register)
    if office.settings.mail.transport == "folder":
        for message in office.inbox.glob("*.eml"):
            shutil.copy2(message, folder / "mailbox" / "inbox")
    if extra := office.settings.calendar.extra_days:
        (folder / extra).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(office.folder / extra, folder / extra)
    mail = office.settings.mail.model_copy(update={"transport": "folder"})
    settings = office.settings.model_copy(update={"mail": mail, "database": Database(), "clock": Clock()})
    return Office(folder, settings, office.secret)


def _copy_file(source: Path, target: Path) -> None:
    """SQLite's own backup: one moment of the register, even while it is being written."""
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)


def _copy_rows(office: Office, url: str) -> None:
    """Row by row from another database. Keys that point at rows still to come are checked at the end."""
    upgrade(url)
    engine = open_store(url).engine.execution_options(writes=True)
    with office.register.read() as source, engine.begin() as target:
        target.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in METADATA.tables.values():
            rows = source.execute(select(table)).mappings()
            while chunk := rows.fetchmany(ROWS_AT_ONCE):
                target.execute(insert(table), [dict(row) for row in chunk])
