"""A register that is in use keeps what it holds when it is brought up to date."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from models.store import open_store, upgrade
from tests.conftest import skip_or_fail
from tests.postgresql import is_installed

RAW = b"From: improvement@example.org\r\n\r\n\x00words\r\n"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/register.sqlite"
        return
    if not is_installed():
        skip_or_fail("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    address = request.getfixturevalue("postgresql_template")
    with psycopg.connect(f"postgresql://postgres@{address}/postgres", autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS migrated")
        server.execute("CREATE DATABASE migrated")
    yield f"postgresql+psycopg://postgres@{address}/migrated"


def test_the_bytes_of_letters_are_there_after_they_were_moved(url: str) -> None:
    upgrade(url, "0001")
    engine = open_store(url).engine
    writer = engine.execution_options(writes=True)
    with writer.begin() as register:
        register.execute(
            text(
                "INSERT INTO person (id, version, name, is_mailbox, notes)"
                " VALUES (1, 1, 'Matron', false, '{}')"
            )
        )
        register.execute(
            text(
                'INSERT INTO letter (id, version, kind, person_id, address, token, "on", subject, text, raw,'
                " posting, attempts) VALUES (7, 1, 'chase', 1, 'a@example.org', 'T', '2021-02-05', 's', 't',"
                " :raw, 'sent', 1)"
            ),
            {"raw": RAW},
        )
        for id_, raw in ((8, RAW), (9, None)):  # the second was redacted
            register.execute(
                text(
                    "INSERT INTO message (id, version, mailbox, message_id, sha256, raw, received_at,"
                    " received_on, state, reasons) VALUES (:id, 1, 'm', :name, :name, :raw,"
                    " '2021-02-05 09:00:00', '2021-02-05', 'settled', '[]')"
                ),
                {"id": id_, "name": f"<{id_}@example.org>", "raw": raw},
            )
    upgrade(url)
    with writer.begin() as register:
        moved = register.execute(text("SELECT id, version, raw FROM letter_bytes")).all()
        assert [(id_, version, bytes(raw)) for id_, version, raw in moved] == [(7, 1, RAW)]
        assert register.execute(text("SELECT token, posting FROM letter")).all() == [("T", "sent")]
        moved = register.execute(text("SELECT id, version, raw FROM message_bytes")).all()
        assert [(id_, version, bytes(raw)) for id_, version, raw in moved] == [(8, 1, RAW)]
        assert register.execute(text("SELECT count(*) FROM message")).scalar() == 2
    engine.dispose()
