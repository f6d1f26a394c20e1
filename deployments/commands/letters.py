"""Commands about letters and replies: see them before they are real, stop them, let them go."""

from pathlib import Path
from typing import Annotated

import typer

from deployments.commands.asking import By, Day, Json, Reason, office_of
from deployments.saying import fail, say, say_json, say_outcome, say_rows


def add_to(app: typer.Typer) -> None:
    """Add these commands to `iqip`."""
    for command in (preview, read, hold, release):
        app.command()(command)


def preview(
    letter: Annotated[
        str,
        typer.Argument(
            help="chase, lead_digest, tester, acknowledgement, date_moved, office_digest, office_receipt, "
            "answer, or all"
        ),
    ],
    folder: Annotated[Path, typer.Option("--into", help="Where the files go.")] = Path("preview"),
    today: Day = None,
) -> None:
    """Write a kind of letter as .eml, .txt and .html, with illustrative people."""
    from models.vocabulary import LetterKind
    from tasks.clock import london_today
    from tasks.mail.previewing import preview as write_preview
    from tasks.papers.poap_form import PoapForm, write_poap_form

    kinds = [kind.value for kind in LetterKind]
    if letter not in (*kinds, "all"):
        raise typer.BadParameter(f"there is no letter {letter!r}; the letters are {', '.join(kinds)}, or all")
    kind = None if letter == "all" else LetterKind(letter)
    form = write_poap_form(PoapForm("QS1.1", title="An illustrative action"))
    for file in write_preview(kind, folder, today or london_today(), form):
        say(str(file))


def read(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.eml", exists=True, dir_okay=False)],
    as_json: Json = False,
) -> None:
    """Show what is read in one message: its kind, the author's words, and what they ask for.

    With an instance it is read against the letter of ours that it answers; nothing is kept.
    """
    from dataclasses import asdict

    from tasks.collect.read_one import read_one
    from tasks.collect.try_message import TriedMessage, try_message
    from tasks.office import NoInstance
    from tasks.replies import read as read_message

    tried = TriedMessage()
    try:
        office = office_of(context)
        reading, letter = read_one(office, file.read_bytes())
        tried = try_message(office, file.read_bytes(), office.today)
    except NoInstance:
        reading, letter = read_message(file.read_bytes(), None), None
    if as_json:
        plain = asdict(reading) | {"would": asdict(tried)}
        for attached in plain["attachments"]:
            attached["content"] = f"{len(attached['content'])} bytes"
        say_json(plain)
        return
    say(f"Kind: {reading.kind}\nFrom: {reading.sender}\nSubject: {reading.subject}")
    say(f"Answers our letter: {letter}\n" if letter else "Read without our letter.\n")
    say(reading.text or "(no words of the author's own)")
    for ask in reading.asks:
        say(f"- {ask.reference or '?'} {ask.field} = {ask.value} ({ask.confidence}): “{ask.quote}”")
    say_rows(
        f"Taken in as {tried.kept}" if tried.kept else "What would come of it (nothing is kept)",
        (
            {
                "change": one.change,
                "then": one.state,
                "why": one.why,
                "words": one.words,
            }
            for one in tried.changes
        ),
    )
    if tried.answer:
        say(f"\nTheir acknowledgement would say:\n\n{tried.answer}")


def hold(context: typer.Context, by: By, reason: Reason) -> None:
    """Stop all letters at once, until 'iqip release'."""
    office = office_of(context)
    from tasks.post.hold_letters import hold as hold_letters

    say_outcome(hold_letters(office, by, reason, office.today))


def release(
    context: typer.Context,
    by: By,
    batch: Annotated[str | None, typer.Argument(help="A batch, B2; none: lift the hold.")] = None,
    reason: Reason = "",
) -> None:
    """Let letters go again, or let go one batch that waits for a release."""
    office = office_of(context)
    if batch is None:
        from tasks.post.hold_letters import release as lift_hold

        say_outcome(lift_hold(office, by, office.today))
        return
    from tasks.decide.decide import decide

    if not batch.upper().startswith("B"):
        fail(f"{batch} is no batch of letters; a batch is named like B2.")
    say_outcome(decide(office, batch, "accept", by, reason, None, None, office.today))
