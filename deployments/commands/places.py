"""Commands about a whole instance: make it, serve it, look whether it is well, play it through."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from deployments.commands.asking import Json, folder_of, office_of
from deployments.environment import set_environment
from deployments.saying import fail, say, say_json
from tasks.office import make_office
from tasks.settings import instance_folder

FIRST_SETTINGS = """\
# What this Trust has chosen. Everything left out has a default that works; secrets never stand here.

[trust]
name = "Example NHS Trust"
office = "Improvement Office (PMO)"
contact = "PMO Officer"
telephone = ""
email = "improvement@example.org"

[mail]
transport = "folder" # letters become files in mailbox/outbox; nobody can be reached
"""


def add_to(app: typer.Typer) -> None:
    """Add these commands to `iqip`."""
    for command in (init, up, demo, rehearse, doctor):
        app.command()(command)


def init(context: typer.Context) -> None:
    """Make an instance: its folder, its settings, an empty register."""
    folder = (folder_of(context) or instance_folder()).absolute()
    if (folder / "iqip.toml").exists():
        fail(f"There is an instance in {folder} already; it is left as it is.")
    make_office(folder, FIRST_SETTINGS)
    say(f"Made {folder}: say who you are in {folder / 'iqip.toml'}, then 'iqip import' your workbook.")


def up(context: typer.Context) -> None:
    """Serve the instance: the UI, the jobs on their schedule, and the doorbell, until Ctrl-C."""
    office = office_of(context)
    set_environment(office)
    from deployments.port import check_port

    check_port(office)  # before Prefect's import, so that a taken port is said at once
    from deployments import up as serving

    serving.up(office, say)


def demo(context: typer.Context) -> None:
    """Play the December 2020 paper through, from 7 January to 2 March 2021, into the instance."""
    folder = (folder_of(context) or instance_folder()).absolute()
    from deployments.demo_instance import make_demo_instance

    office, aside = make_demo_instance(folder)
    if aside:
        say(f"The earlier demo was moved to {aside}.")
    set_environment(office)
    say(f"Playing 7 January to 2 March 2021 into {folder} …")
    from deployments.demo import play

    play(office)


def rehearse(
    context: typer.Context,
    first: Annotated[date, typer.Option("--from", parser=date.fromisoformat, metavar="YYYY-MM-DD")],
    last: Annotated[date, typer.Option("--to", parser=date.fromisoformat, metavar="YYYY-MM-DD")],
    folder: Annotated[
        Path | None, typer.Option("--keep", help="Keep the copy, with its letters, in this new folder.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Run every working day's jobs on a copy, and list each letter that would go, to whom and why."""
    office = office_of(context)
    set_environment(office)
    from deployments.rehearse import rehearse_days, say_rehearsal

    rehearsal = rehearse_days(office, first, last, folder)
    say_json(rehearsal) if as_json else say_rehearsal(rehearsal)
    if rehearsal.failures:
        raise typer.Exit(1)


def doctor(
    context: typer.Context,
    no_send: Annotated[
        bool, typer.Option("--no-send", help="Send no test messages from the office to itself.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Look whether the instance is well: settings, register, folders, port, and its mail from end to end."""
    office = office_of(context)
    from deployments.doctor import examine

    found = []
    for one in examine(office, sends=not no_send):
        found.append(one)
        if not as_json:
            say(f"{'ok  ' if one.well else 'MEND'}  {one.says}")
    if as_json:
        say_json([{"well": one.well, "says": one.says} for one in found])
    if not all(one.well for one in found):
        raise typer.Exit(1)
