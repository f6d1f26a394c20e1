"""Runs a job in this very process, as a flow run that the UI shows.

A served run costs a new process, some three seconds; the demo has dozens of runs and does without. A run is
made as Pending, not Scheduled, so that no runner takes it up as well. Prefect's own entry for runs that
exist already, `flow_engine.run_flow`, is not public: `tests/flows` watches it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.flow_engine import run_flow
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Pending

from deployments.listing import Deployment, read_deployments
from deployments.serve import load_job


class RunFailed(RuntimeError):
    """A run did not end well; its own message says why, and the UI shows it."""


@dataclass(frozen=True)
class FinishedRun:
    """A run that ended well."""

    job: str
    on: date
    message: str


@dataclass
class Engine:
    """Starts runs one after the other, and remembers them."""

    client: SyncPrefectClient
    deployments: dict[str, Deployment]
    finished: list[FinishedRun] = field(default_factory=list)

    def run(self, job: str, today: date, **answers: Any) -> FinishedRun:
        """One run, to its end. Raises RunFailed."""
        deployment = self.client.read_deployment_by_name(f"{job}/{job}")
        made = self.client.create_flow_run_from_deployment(
            deployment.id, parameters={"today": today.isoformat()} | answers, state=Pending()
        )
        unwatched = made.model_copy(update={"deployment_id": None})  # nobody suspends a run of a second
        state: Any = run_flow(load_job(self.deployments[job]), flow_run=unwatched, return_type="state")
        if not state.is_completed():
            raise RunFailed(f"{job} on {today}: {state.message}")
        self.finished.append(FinishedRun(job, today, state.message or ""))
        return self.finished[-1]


@contextmanager
def engine() -> Iterator[Engine]:
    """An engine on the server that is up. Without heartbeats: each would make a run a second longer, and a
    run that dies here takes the server with it.
    """
    with (
        temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}),
        get_client(sync_client=True) as client,
    ):
        yield Engine(client, {one.name: one for one in read_deployments()})
