"""An office for each test, on SQLite and on PostgreSQL, its register made by the migrations."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from models.store import open_store, upgrade
from tasks.office import Office, make_office, open_office
from tests import postgresql

REQUIRED = os.environ.get("IQIP_TEST_REQUIRE") == "all"


def skip_or_fail(reason: str) -> None:
    """Without a server a test is skipped by name; where all are required, it fails."""
    (pytest.fail if REQUIRED else pytest.skip)(reason)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sqlite")
    upgrade(f"sqlite:///{folder}/register.sqlite")
    open_store(f"sqlite:///{folder}/register.sqlite").engine.dispose()
    return folder / "register.sqlite"


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[str]:
    if not postgresql.is_installed():
        skip_or_fail("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with postgresql.running_postgresql() as address:
        with psycopg.connect(f"postgresql://postgres@{address}/postgres", autocommit=True) as server:
            server.execute("CREATE DATABASE template_register")
        url = f"postgresql+psycopg://postgres@{address}/template_register"
        upgrade(url)
        open_store(url).engine.dispose()
        yield address


@pytest.fixture
def make_on(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str, str], Office]]:
    """Make an office on "sqlite" or "postgresql", with settings in TOML."""
    made: list[Office] = []

    def make(database: str, settings: str = "") -> Office:
        folder = tmp_path / "instance"
        if database == "sqlite":
            folder.mkdir()
            shutil.copy(request.getfixturevalue("sqlite_template"), folder / "register.sqlite")
        else:
            address = request.getfixturevalue("postgresql_template")
            name = f"register_{os.getpid()}_{tmp_path.name}".lower().replace("-", "_")[:63]
            with psycopg.connect(f"postgresql://postgres@{address}/postgres", autocommit=True) as server:
                server.execute(f'CREATE DATABASE "{name}" TEMPLATE template_register')
            settings += f'\n[database]\nurl = "postgresql+psycopg://postgres@{address}/{name}"\n'
        made.append(make_office(folder, settings))
        return open_office(folder)

    yield make
    for office in made:
        office.register.engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, make_on: Callable[[str, str], Office]) -> Office:
    """An empty office; every test that takes it runs on both databases."""
    return make_on(request.param, "")


@pytest.fixture(params=["sqlite", "postgresql"])
def trusting_office(request: pytest.FixtureRequest, make_on: Callable[[str, str], Office]) -> Office:
    """An office that lets evidence, a tester's yes and the parts of a plan through."""
    policy = '[policy]\n"evidence given" = "apply"\n"agreement yes" = "apply"\npoap = "apply"\n'
    return make_on(request.param, policy)


@pytest.fixture
def sqlite_office(make_on: Callable[[str, str], Office]) -> Office:
    """An empty office on SQLite only, for what does not depend on the database."""
    return make_on("sqlite", "")
