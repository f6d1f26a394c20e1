"""One process that shows and runs everything: Prefect's server with its UI, and the runner of our jobs.

One process, not three, so that nothing is left behind when it is killed: the server dies with it, the port
is free, and the next start carries on. It is also the fastest: Prefect is imported once.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Event, Thread
from time import monotonic, sleep

from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.events.worker import EventsWorker
from prefect.exceptions import ObjectNotFound
from prefect.logging.handlers import APILogWorker
from prefect.runner import Runner
from prefect.schedules import Cron
from prefect.server.api.server import create_app
from prefect.types.entrypoint import EntrypointType
from uvicorn import Config, Server

from deployments.environment import HOST
from deployments.listing import Deployment, read_deployments
from deployments.scheduling import let_schedules_make_runs
from flows.showing import Job

FIXED = "clock is fixed"  # the tag of deployments whose schedules rest because of `[clock] fixed`
AT_ONCE = 4  # runs
PATIENCE = 10  # seconds, for what must be over before the next thing ends
LAST_RUNS = 20  # seconds that they have to end before they are cancelled


class ServerNotStarted(RuntimeError):
    """Prefect's server did not come up; its own words are above."""


@contextmanager
def prefect_server(port: int, seconds: float = 120) -> Iterator[None]:
    """The server, up and answering, until the block ends."""
    let_schedules_make_runs()
    app = create_app(final=True)
    config = Config(app, HOST, port, log_level="error", access_log=False, timeout_graceful_shutdown=3)
    server = Server(config)
    thread = Thread(target=server.run, name="prefect server", daemon=True)
    thread.start()
    try:
        patience = monotonic() + seconds
        while not server.started:
            if not thread.is_alive() or monotonic() > patience:
                raise ServerNotStarted("Prefect's server did not come up.")
            sleep(0.05)
        yield
    finally:
        for worker in (
            APILogWorker,
            EventsWorker,
        ):  # else the process waits a minute for a server that is gone
            worker.drain_all(timeout=PATIENCE)
        server.should_exit = True
        thread.join(PATIENCE)


def apply_deployments(*, resting: bool) -> None:
    """Tell the server what `prefect.yaml` says. `resting`: no schedule starts anything."""
    for one in read_deployments():
        runner_deployment(one, resting).apply()


@contextmanager
def runner(*, resting: bool) -> Iterator[Thread]:
    """The jobs' runs are taken up, each in a process of its own, until the block ends.

    Stopping it leaves every schedule as it is, and lets runs that have begun come to their end.
    """
    working = Runner(name="iqip", pause_on_shutdown=False, limit=AT_ONCE)
    loop = asyncio.new_event_loop()
    ready = Event()

    async def work() -> None:
        for one in read_deployments():
            added = await working.aadd_deployment(runner_deployment(one, resting))
            working._deployment_registry.register_flow(added, load_job(one))  # else it is imported anew
        ready.set()
        await working.start()

    thread = Thread(target=loop.run_until_complete, args=(work(),), name="runner", daemon=True)
    thread.start()
    try:
        while thread.is_alive() and not (ready.wait(0.05) and working.started):
            sleep(0.01)
        yield thread
    finally:
        patience = monotonic() + LAST_RUNS
        while thread.is_alive() and _has_runs(working) and monotonic() < patience:
            sleep(0.1)
        if working.started:
            asyncio.run_coroutine_threadsafe(working.astop(), loop).result(30)
        thread.join(30)


def _has_runs(working: Runner) -> bool:
    """Whether a run's process lives. Prefect would cancel it, even one whose run is completed already."""
    return bool(working._process_manager.flow_run_ids())


def load_job(deployment: Deployment) -> Job:
    """The flow that a deployment names."""
    found = getattr(import_module(deployment.module), deployment.flow)
    assert isinstance(found, Job), f"{deployment.entrypoint} is no job"
    return found


def runner_deployment(deployment: Deployment, resting: bool) -> RunnerDeployment:
    """The deployment in Prefect's words. A schedule that a person switched off in the UI stays off."""
    off = _switched_off(deployment.name)
    limit = deployment.limit and ConcurrencyLimitConfig(
        limit=deployment.limit, collision_strategy=ConcurrencyLimitStrategy(deployment.collision)
    )
    made = RunnerDeployment.from_flow(
        load_job(deployment),
        name=deployment.name,
        schedules=[
            Cron(when.cron, timezone=when.timezone, active=not resting and when.cron not in off)
            for when in deployment.schedules
        ],
        concurrency_limit=limit,
        tags=[FIXED] if resting else [],
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    _let_the_day_be_picked(made)
    return made


def _let_the_day_be_picked(made: RunnerDeployment) -> None:
    """Show `today` as a calendar that may stay empty, where the UI would offer "date" or "None" to choose."""
    form = made._parameter_openapi_schema.properties
    told = {word: value for word, value in form["today"].items() if word not in ("anyOf", "default")}
    form["today"] = told | {"type": "string", "format": "date"}


def _switched_off(name: str) -> set[str]:
    with get_client(sync_client=True) as client:
        try:
            known = client.read_deployment_by_name(f"{name}/{name}")
        except ObjectNotFound:
            return set()
    if FIXED in known.tags:
        return set()
    return {
        one.schedule.cron
        for one in known.schedules
        if isinstance(one.schedule, CronSchedule) and not one.active
    }
