"""The command line, `iqip`. Exit codes: 0 done, 1 something failed (and said which), 2 wrong call."""

from pathlib import Path
from typing import Annotated

import typer

from deployments.commands import decisions, jobs, letters, places, sheets
from deployments.saying import Sentences

app = typer.Typer(
    name="iqip",
    cls=Sentences,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def main(
    context: typer.Context,
    instance: Annotated[
        Path | None, typer.Option(help="The instance's folder. Default: IQIP_INSTANCE, else ./instance.")
    ] = None,
) -> None:
    """Run a Trust's Integrated Quality Improvement Plan: chase owners, read returns, make papers."""
    context.obj = instance


for group in (places, sheets, jobs, decisions, letters):
    group.add_to(app)
