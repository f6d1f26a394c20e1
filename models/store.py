"""Opens the register: read it as often as you like, write it one transaction at a time.

SQLite takes one writer at a time, so a writing transaction begins with BEGIN IMMEDIATE: a reader that
turns into a writer half-way fails at once with "database is locked", and no busy timeout saves it.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, column, create_engine, event, inspect, select, table
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from models import catalogue
from models.history import BECAUSE, Because, remember
from models.troubles import troubles_in_words

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 30
CHECKPOINT_PAGES = (
    8000  # 32 MB of the write-ahead log: each checkpoint waits for the disk, and letters are large
)
CACHE_KB = 8000  # a portion of large letters fits in: it is written once, and not read back from the log
REVISION = "alembic_version"  # where Alembic keeps it


@dataclass(frozen=True)
class Store:
    """One register."""

    engine: Engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the register and changes nothing."""
        with self.troubles_in_words(), Session(self.engine, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def write(self, because: Because, *, dry_run: bool = False) -> Iterator[Session]:
        """A transaction: committed whole at the end, or, on an error or in a dry run, not at all.

        Raises RegisterFull or RegisterBusy where it cannot be written for now.
        """
        writer = self.engine.execution_options(writes=True)
        with self.troubles_in_words(), Session(writer, info={BECAUSE: because}) as session:
            remember(session)
            yield session
            session.flush()
            if dry_run:
                session.rollback()
            else:
                session.commit()

    def troubles_in_words(self) -> AbstractContextManager[None]:
        """What the driver says of a full disk or a held register, as RegisterFull or RegisterBusy."""
        url = self.engine.url
        return troubles_in_words(url.database or "" if url.host is None else f"{url.database} on {url.host}")


@cache
def open_store(url: str) -> Store:
    """The register at a SQLAlchemy URL (`sqlite:///…` or `postgresql+psycopg://…`), once a process."""
    assert catalogue.METADATA.tables
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return Store(engine)


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the register at `url` to a revision of `models/migrations` (a new one is made)."""
    from alembic import command  # noqa: PLC0415 (takes a third of a second, and few processes upgrade)
    from alembic.config import Config  # noqa: PLC0415

    database = make_url(url).database
    if url.startswith("sqlite") and database:
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with open_store(url).engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


@cache
def open_register(url: str) -> Store:
    """The register at a URL, brought to the newest revision first if an older version of iqip made it."""
    store = open_store(url)
    with store.troubles_in_words(), store.engine.connect() as connection:
        made_by = inspect(connection).has_table(REVISION) and connection.scalar(
            select(column("version_num")).select_from(table(REVISION))
        )
    if made_by and made_by != newest_revision():
        upgrade(url)
    return store


def newest_revision() -> str:
    """The revision that this version of iqip works on."""
    return max(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
        f"wal_autocheckpoint={CHECKPOINT_PAGES}",
        f"cache_size=-{CACHE_KB}",  # less than none counts kilobytes
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
