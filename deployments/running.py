"""Runs one job, by its name: on the server that is up, or here without Prefect's engine."""

from datetime import date
from importlib import import_module
from time import sleep

from deployments.listing import read_deployments
from deployments.prefect_api import PrefectApi, Run
from tasks.office import Office
from tasks.outcome import Outcome

BY_ANSWERS = {"decide", "amend"}  # jobs that ask for more than a day
JOBS = tuple(one.name for one in read_deployments() if one.name not in BY_ANSWERS)


def run_here(office: Office, job: str, today: date, dry_run: bool = False) -> Outcome:
    """The job's plain steps. Imports its flow, and so Prefect: `set_environment` comes first."""
    found = next(one for one in read_deployments() if one.name == job)
    outcome: Outcome = getattr(import_module(found.module), found.flow).plain(office, today, dry_run)
    return outcome


def run_on_server(server: PrefectApi, job: str, today: date, dry_run: bool = False) -> Run:
    """The job as a run that the UI shows; waits for its end."""
    run = server.start(job, {"today": today.isoformat(), "dry_run": dry_run})
    while not run.is_over:
        sleep(0.5)
        run = server.look(run.id)
    return run
