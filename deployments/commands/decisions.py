"""Commands that decide: accept, amend or refuse what waits for a person; take a reset back."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from deployments.commands.asking import By, Day, Json, Reason, office_of
from deployments.saying import fail, say_outcome
from tasks.office import Office
from tasks.outcome import Outcome


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
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID VERDICT]",
            help="What is decided, P12, M1, R3, B2, I9, L12, or several, P3-P9,P12; then accept, amend or "
            "refuse. Nothing: list what waits.",
        ),
    ] = None,
    by: Annotated[str, typer.Option("--by", help="The name of the person who decides.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why; it is kept with the decision.")] = "",
    value: Annotated[
        str,
        typer.Option("--value", "--answer", help="With amend: what to take; a question's answer."),
    ] = "",
    workbook: Annotated[
        Path | None, typer.Option("--workbook", help="Write what waits as this .xlsx, to be filled in.")
    ] = None,
    filled: Annotated[
        Path | None,
        typer.Option("--from", exists=True, dir_okay=False, help="Take the decisions of that workbook."),
    ] = None,
    today: Day = None,
    as_json: Json = False,
) -> None:
    """Accept, amend or refuse what waits for a person: one thing, several, or a workbook of them."""
    *named, last = ids or [""]
    verdict = last.casefold() if last.casefold() in set(Answer) else ""
    if bool(ids) + bool(workbook) + bool(filled) > 1:
        raise typer.BadParameter("give ids, or --workbook, or --from: one of them")
    if ids and not (named and verdict):
        raise typer.BadParameter(f"say what is decided and how: P12 {', or '.join(Answer)}")
    if (ids or filled) and not by:
        raise typer.BadParameter("say who decides, with --by")
    if workbook and workbook.suffix.lower() != ".xlsx":
        raise typer.BadParameter(f"{workbook} should end in .xlsx")
    office = office_of(context)
    day = today or office.today
    if filled:
        from tasks.decide.read_review import decide_from_workbook

        outcome = decide_from_workbook(office, filled, by, reason, day)
    elif workbook:
        from tasks.decide.write_review import write_review

        outcome = write_review(office, workbook, day)
    elif not ids:
        from tasks.decide.list_waiting import list_waiting

        outcome = list_waiting(office, day)
    else:
        outcome = _decide(office, " ".join(named), verdict, by, reason, value or None, day)
    if ids or filled:
        from tasks.review.write_answers import write_answers

        write_answers(office, day)  # to those who asked; the next run of collect or chase posts them
    say_outcome(outcome, as_json=as_json)


def _decide(
    office: Office, words: str, verdict: str, by: str, reason: str, value: str | None, day: date
) -> Outcome:
    from tasks.decide.decide import decide as decide_on
    from tasks.decide.decide import decide_many
    from tasks.decide.named_ids import named_ids

    named = named_ids(office, words)
    if len(named) == 1:
        return decide_on(office, named[0], verdict, by, reason, value, None, day)
    return decide_many(office, named, verdict, by, reason, value, today=day)


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
