"""A register that an older version of iqip made is brought up to date when it is opened."""

from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from models.store import newest_revision, open_register, open_store, upgrade


def test_an_older_register_is_brought_up_to_date_when_it_is_opened(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/register.sqlite"
    upgrade(url, "0001")
    with open_register(url).engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == newest_revision()
        assert "contradicts" in {one["name"] for one in inspect(connection).get_columns("proposal")}
        triggers = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
    assert triggers  # history is still guarded


def test_a_database_that_is_no_register_is_left_as_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/other.sqlite"
    with open_register(url).engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    with pytest.raises(OperationalError), open_store(url).read() as session:
        session.execute(text("SELECT * FROM action"))
