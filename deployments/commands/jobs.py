"""Commands that run a job, and that list what waits for a person."""

from typing import Annotated

import typer

from deployments.commands.asking import Day, Json, office_of
from deployments.environment import set_environment
from deployments.saying import fail, say, say_json, say_outcome


def add_to(app: typer.Typer) -> None:
    """Add these commands to `iqip`."""
    app.command()(run)


def run(
    context: typer.Context,
    job: Annotated[
        str, typer.Argument(metavar="FLOW", help="reset, chase, collect, close, report, keep-time")
    ],
    today: Day = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Run one job now: on the server, where the UI shows it, if it is up; else right here."""
    from deployments.prefect_api import running_server
    from deployments.running import JOBS, run_here, run_on_server

    if job not in JOBS:
        raise typer.BadParameter(f"there is no job {job!r}; the jobs are {', '.join(JOBS)}")
    office = office_of(context)
    day = today or office.today
    if server := running_server(office):
        ended = run_on_server(server, job, day, dry_run)
        if as_json:
            say_json(ended)
        else:
            say(f"{ended.message}\nThe run: {server.url}/runs/flow-run/{ended.id}")
        if not ended.is_done:
            fail(f"The run '{ended.name}' ended {ended.state.lower()}.")
        return
    if not as_json:
        say("No server is up for this instance: running the steps here; the UI will not show this run.")
    set_environment(office)
    say_outcome(run_here(office, job, day, dry_run), as_json=as_json)
