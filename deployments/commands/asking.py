"""What every command is asked in the same way: which instance, which day, for a program or for a person."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tasks.office import Office, open_office

Day = Annotated[
    date | None,
    typer.Option(
        "--today", parser=date.fromisoformat, metavar="YYYY-MM-DD", help="Default: today in London."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for a program.")]
By = Annotated[str, typer.Option("--by", help="The name of the person who decides.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept with the decision.")]


def office_of(context: typer.Context) -> Office:
    """The office that `--instance` or IQIP_INSTANCE names (default: ./instance)."""
    return open_office(folder_of(context))


def folder_of(context: typer.Context) -> Path | None:
    """What `--instance` said; None: nothing."""
    folder: Path | None = context.obj
    return folder
