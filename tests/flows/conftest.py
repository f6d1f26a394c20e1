"""One Prefect server for all tests of flows: it takes seconds to start and nothing else may need it."""

import socket
from collections.abc import Callable, Iterator

import pytest
from prefect.context import refresh_global_settings_context

from deployments import environment
from deployments.prefect_api import PrefectApi
from deployments.serve import apply_deployments, prefect_server
from tasks.office import Office, make_office


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectApi]:
    """The server, its deployments applied, schedules resting."""
    folder = tmp_path_factory.mktemp("served")
    office = make_office(folder, f"[ui]\nport = {free_port()}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            environment,
            "tell_environment",
            lambda **names: [patch.setenv(name, value) for name, value in names.items()],
        )
        environment.set_environment(office)
        refresh_global_settings_context()  # Prefect read its settings when this file was imported
        with prefect_server(office.settings.ui.port):
            apply_deployments(resting=True)
            yield PrefectApi(environment.ui_url(office))
    refresh_global_settings_context()


@pytest.fixture
def served_office(
    server: PrefectApi, make_on: Callable[[str, str], Office], monkeypatch: pytest.MonkeyPatch
) -> Office:
    """An office of this test's own, whose runs the one server shows."""
    office = make_on("sqlite", "")
    monkeypatch.setenv("IQIP_INSTANCE", str(office.folder))
    return office
