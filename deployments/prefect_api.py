"""Speaks to a running Prefect server over HTTP, for callers that must not wait for Prefect's import."""

import json
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from deployments.environment import ui_url
from tasks.office import Office

SERVICE_UNAVAILABLE = 503  # Prefect on SQLite says so while another writer is at it
FINAL = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


@dataclass(frozen=True)
class Run:
    """A run of a job, as the server last told it."""

    id: str
    name: str
    state: str
    message: str

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in FINAL

    @property
    def is_done(self) -> bool:
        """Whether it ended well."""
        return self.state == "COMPLETED"


@dataclass(frozen=True)
class PrefectApi:
    """The server at `url` (http://127.0.0.1:4200)."""

    url: str

    def start(self, job: str, answers: dict[str, object], name: str | None = None) -> Run:
        """Ask for a run of a job now."""
        deployment = self._ask("GET", f"/deployments/name/{job}/{job}")
        wanted = {"parameters": answers, "state": {"type": "SCHEDULED"}} | ({"name": name} if name else {})
        return _run(self._ask("POST", f"/deployments/{deployment['id']}/create_flow_run", wanted))

    def look(self, run: str) -> Run:
        """How a run stands."""
        return _run(self._ask("GET", f"/flow_runs/{run}"))

    def home(self) -> Path | None:
        """The PREFECT_HOME of the server that answers, or None where no Prefect answers."""
        try:
            return Path(self._ask("GET", "/admin/settings", seconds=2)["home"])
        except (URLError, OSError, ValueError, KeyError, TypeError):
            return None

    def _ask(self, verb: str, path: str, body: object = None, seconds: float = 30) -> Any:
        request = Request(
            f"{self.url}/api{path}",
            method=verb,
            data=None if body is None else json.dumps(body, default=str).encode(),
            headers={"Content-Type": "application/json"},
        )
        for last in (False, False, False, True):
            try:
                with urlopen(request, timeout=seconds) as answer:
                    return json.load(answer)
            except HTTPError as error:
                if last or error.code != SERVICE_UNAVAILABLE:
                    raise
                sleep(1)
        raise AssertionError


def running_server(office: Office) -> PrefectApi | None:
    """The server that `iqip up` runs for this instance, if it runs."""
    api = PrefectApi(ui_url(office))
    return api if api.home() == office.folder / "prefect" else None


def _run(told: Any) -> Run:
    state = told["state"] or {"type": "SCHEDULED", "message": ""}
    return Run(told["id"], told["name"], state["type"], state["message"] or "")
