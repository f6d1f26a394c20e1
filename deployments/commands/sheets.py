"""Commands that bring the register in and out of spreadsheets, and change it without one."""

from pathlib import Path
from typing import Annotated

import typer

from deployments.commands.asking import By, Day, Json, Reason, office_of
from deployments.saying import say, say_json, say_outcome


def add_to(app: typer.Typer) -> None:
    """Add these commands to `iqip`."""
    app.command("import")(import_)
    for command in (export, amend, redact):
        app.command()(command)


def import_(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", exists=True, help="A .xlsx, a .csv, or a folder of them.")
    ],
    check: Annotated[bool, typer.Option("--check", help="Only say what would happen.")] = False,
    today: Day = None,
    as_json: Json = False,
) -> None:
    """Bring a workbook or a folder into the register: all of it, or, with a fault anywhere, nothing."""
    office = office_of(context)
    from tasks.import_register import import_files

    report = import_files(office, file, today or office.today, check=check)
    say_json(report) if as_json else say(report.as_text().rstrip())
    if report.is_refused:
        raise typer.Exit(1)


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", dir_okay=False)],
    as_json: Json = False,
) -> None:
    """Write the whole register as one workbook, which can be changed and imported back."""
    if file.suffix.lower() != ".xlsx":
        raise typer.BadParameter(f"{file} should end in .xlsx")
    office = office_of(context)
    from tasks.export_register.export_register import export_register

    say_outcome(export_register(office, file, office.today), as_json=as_json)


def amend(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help="owner, deputy, date, absence, leaver, step done, …")],
    of: Annotated[str, typer.Argument(help="An action's reference, a person's name, a step's number.")],
    by: By,
    reason: Reason,
    to: Annotated[str, typer.Option("--to", help="The new owner, or the new day (31/03/2021).")] = "",
    which: Annotated[str, typer.Option("--which", help="A milestone's title, a meeting's old day, …")] = "",
    until: Annotated[str, typer.Option("--until", help="The last day of an absence.")] = "",
    today: Day = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    as_json: Json = False,
) -> None:
    """Change an owner, a deputy, a date or a step, or note that somebody left or is away."""
    from tasks.amend_register import Amendment, What
    from tasks.amend_register import amend as make_amendment

    words = {one.value.casefold(): one for one in What}
    if what.casefold() not in words:
        raise typer.BadParameter(f"'{what}' cannot be amended; what can is: {', '.join(words)}")
    office = office_of(context)
    amendment = Amendment(words[what.casefold()], of, to, which, until)
    outcome = make_amendment(office, amendment, by, reason, today or office.today, dry_run)
    say_outcome(outcome, as_json=as_json)


def redact(
    context: typer.Context,
    message: Annotated[str, typer.Argument(metavar="I9", help="The message, as the lists name it.")],
    by: By,
    reason: Reason,
    words: Annotated[
        list[str] | None,
        typer.Option("--word", help="Blank this too, wherever it stands: a name that somebody retyped."),
    ] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="The files that came with it go too.")] = False,
) -> None:
    """Blank a message's words (a patient's details, say) everywhere they were kept or quoted."""
    number = message.upper().removeprefix("I")
    if not number.isdigit():
        raise typer.BadParameter(f"'{message}' is no message; a message is named like I9")
    office = office_of(context)
    from deployments.forgetting import forget_in_prefect
    from tasks.redact import redact as blank

    outcome = blank(
        office,
        int(number),
        by,
        reason,
        office.today,
        words=words or (),
        evidence=evidence,
        forget_elsewhere=[forget_in_prefect(office)],
    )
    say_outcome(outcome)
