"""Commands that decide: accept, amend or refuse what waits for a person; take a reset back."""

from enum import StrEnum
from typing import Annotated

import typer

from deployments.commands.asking import By, Day, Json, Reason, office_of
from deployments.saying import fail, say_outcome


class Answer(StrEnum):
    """What a decision may say (the words of `models.vocabulary.Verdict`, here without the register)."""

    ACCEPT = "accept"
    AMEND = "amend"
    REFUSE = "refuse"


def add_to(app: typer.Typer) -> None:
    """Add these commands to `iqip`."""
    for command in (decide, waiting, undo):
        app.command()(command)


def decide(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="What is decided: P12, M1, R3, B2, I9, L12.")],
    verdict: Annotated[Answer, typer.Argument()],
    by: By,
    reason: Reason,
    value: Annotated[str, typer.Option("--value", help="With amend: the value to take instead.")] = "",
    today: Day = None,
    as_json: Json = False,
) -> None:
    """Accept, amend or refuse a proposal, a reset, a paper, a batch of letters or an unclear message."""
    office = office_of(context)
    from models.vocabulary import Verdict
    from tasks.decide.decide import decide as decide_on

    outcome = decide_on(office, id, Verdict(verdict), by, reason, value or None, None, today or office.today)
    say_outcome(outcome, as_json=as_json)


def waiting(context: typer.Context, as_json: Json = False) -> None:
    """List everything that waits for a person."""
    office = office_of(context)
    from tasks.decide.list_waiting import list_waiting

    say_outcome(list_waiting(office, office.today), as_json=as_json)


def undo(
    context: typer.Context,
    manifest: Annotated[str, typer.Argument(metavar="M1", help="The reset to take back.")],
    by: By,
    reason: Reason,
    today: Day = None,
) -> None:
    """Take back an applied reset, as long as nobody has been written to about what it made."""
    office = office_of(context)
    if not (manifest.upper().startswith("M") and manifest[1:].isdigit()):
        fail(f"{manifest} is no reset; a reset is named like M1.")
    from tasks.reset.undo_reset import undo_reset

    say_outcome(undo_reset(office, int(manifest[1:]), by, reason, today or office.today))
