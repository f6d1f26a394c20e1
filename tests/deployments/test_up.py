"""`iqip up` as people meet it: a real process with a real server, stopped, killed, started again."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event

import pytest

from deployments.port import PortTaken, check_port
from deployments.prefect_api import PrefectApi, Run, running_server
from tasks.office import Office, make_office
from tests.flows.conftest import free_port

pytestmark = pytest.mark.xdist_group("prefect")
IQIP = [sys.executable, "-c", "from deployments.cli import app; app()"]
MESSAGE = (
    b"From: stranger@example.net\r\nTo: improvement@example.org\r\nSubject: hello\r\n"
    b"Message-ID: <1@example.net>\r\nDate: Fri, 05 Feb 2021 10:00:00 +0000\r\n\r\nHello.\r\n"
)


@pytest.fixture(scope="module")
def live_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One for all tests here: Prefect's first start takes a while."""
    return make_office(tmp_path_factory.mktemp("live") / "instance", f"[ui]\nport = {free_port()}\n")


@contextmanager
def up(office: Office) -> Iterator["subprocess.Popen[str]"]:
    """The command, from the moment that it says where the UI is."""
    process = subprocess.Popen(
        [*IQIP, "--instance", str(office.folder), "up"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    try:
        said = next((line for line in process.stdout if line.startswith("The UI is at")), None)
        assert said == f"The UI is at http://127.0.0.1:{office.settings.ui.port}\n"
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def group_is_empty(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def first_run(api: PrefectApi, job: str) -> Run:
    """The first run of a job, once it is over."""
    for _ in range(600):
        runs = api._ask(
            "POST", "/flow_runs/filter", {"flows": {"name": {"any_": [job]}}, "sort": "START_TIME_ASC"}
        )
        over = [run for run in runs if run["state_type"] in ("COMPLETED", "FAILED")]
        if over:
            return api.look(over[0]["id"])
        Event().wait(0.1)
    raise AssertionError(f"no run of {job} came to its end")


def rows(office: Office, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(office.folder / "prefect" / "prefect.db")) as database:
        return database.execute(query).fetchall()


def test_up_serves_rings_stops_cleanly_and_carries_on_after_kill_9(live_office: Office) -> None:
    (live_office.inbox / "one.eml").write_bytes(MESSAGE)
    with up(live_office) as process:
        api = running_server(live_office)
        assert api
        with pytest.raises(PortTaken, match="this very instance, which is up already"):
            check_port(live_office)
        assert first_run(api, "collect").is_done
        assert [file.name for file in live_office.inbox.glob("filed/*/*.eml")] == ["one.eml"]
        asked = subprocess.run(
            [*IQIP, "--instance", str(live_office.folder), "run", "reset", "--today", "2021-01-08"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert f"The run: {api.url}/runs/flow-run/" in asked.stdout
        process.kill()
        process.wait()
    check_port(live_office)

    with up(live_office) as process:
        api = running_server(live_office)
        assert api and api.start("close", {"today": "2021-01-08"})
        assert first_run(api, "close").is_done
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 0
        assert group_is_empty(process.pid)
    assert rows(live_office, "SELECT DISTINCT active FROM deployment_schedule") == [(1,)]
    lost = "SELECT count(*) FROM flow_run WHERE state_type IN ('CANCELLED', 'CRASHED')"
    assert rows(live_office, lost) == [(0,)]
    scheduled = "SELECT count(*) > 0 FROM flow_run WHERE auto_scheduled AND state_type = 'SCHEDULED'"
    assert rows(live_office, scheduled) == [(1,)], "a schedule makes its runs (deployments/scheduling.py)"


def test_with_a_fixed_clock_the_schedules_rest_and_the_doorbell_is_silent(live_office: Office) -> None:
    runs = rows(live_office, "SELECT count(*) FROM flow_run WHERE NOT auto_scheduled")
    settings = live_office.folder / "iqip.toml"
    settings.write_text(settings.read_text() + "[clock]\nfixed = 2021-03-02\n")
    (live_office.inbox / "two.eml").write_bytes(MESSAGE)
    with up(live_office) as process:
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
    assert rows(live_office, "SELECT DISTINCT active FROM deployment_schedule") == [(0,)]
    assert rows(live_office, "SELECT count(*) FROM flow_run WHERE NOT auto_scheduled") == runs
    assert (live_office.inbox / "two.eml").exists()


def test_a_taken_port_is_one_sentence_with_its_holder_and_the_cure(live_office: Office) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-m", "http.server", str(live_office.settings.ui.port), "--bind", "127.0.0.1"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        for _ in range(100):
            try:
                check_port(live_office)
            except PortTaken:
                break
            Event().wait(0.1)
        done = subprocess.run(
            [*IQIP, "--instance", str(live_office.folder), "up"], capture_output=True, text=True, check=False
        )
    finally:
        holder.kill()
        holder.communicate()
    assert done.returncode == 1
    assert f"(process {holder.pid})" in done.stderr
    assert "[ui] port =" in done.stderr
    assert len(done.stderr.splitlines()) == 1
