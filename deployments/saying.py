"""How the command line speaks: tables for people, JSON for programs, one sentence for what went wrong."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any, NoReturn

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text
from typer.core import TyperGroup

from tasks.outcome import Outcome

OUR_PACKAGES = {"deployments", "flows", "tasks", "models"}
NAMED_ELSEWHERE = {"ValidationError", "TOMLDecodeError"}  # faults in iqip.toml
WIDTH_OF_A_FILE = 140
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def say(sentence: str) -> None:
    """A line for a person, in the words given: no mark-up is read in it."""
    _console().print(_text(sentence), soft_wrap=True)


def say_json(value: Any) -> None:
    """A value for a program."""
    plain = asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
    said = json.dumps(plain, default=str, ensure_ascii=False, indent=2)
    typer.echo(OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", said))


def say_rows(title: str, rows: Iterable[Mapping[str, str]]) -> None:
    """A table, or nothing where there are no rows."""
    found = list(rows)
    names = list(dict.fromkeys(name for row in found for name in row))
    table = Table(title=title, title_justify="left")
    for name in names:
        table.add_column(_text(name), overflow="fold")
    for row in found:
        table.add_row(*(_text(str(row.get(name, ""))) for name in names))
    if found:
        _console().print(table)


def say_outcome(outcome: Outcome, *, as_json: bool = False) -> None:
    """What a job did and what waits; a failure ends the command with 1."""
    if as_json:
        say_json(outcome)
    else:
        say(outcome.sentence)
        say_rows("Done", outcome.did)
        say_rows(
            "Waits for a person",
            (
                {"id": one.id, "what": one.what, "why": one.why, "words": one.quoted}
                for one in outcome.waiting
            ),
        )
        for failure in outcome.failures:
            say(f"Failed: {failure}")
    if outcome.failures:
        raise typer.Exit(1)


def fail(sentence: str) -> NoReturn:
    """Say what went wrong and end with 1."""
    Console(stderr=True, highlight=False).print(_text(sentence), soft_wrap=True)
    raise typer.Exit(1)


class Sentences(TyperGroup):
    """Commands whose expected errors are said in a sentence; an unexpected one shows where it arose."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (OSError, ValueError, RuntimeError, LookupError) as error:
            if not is_expected(error):
                raise
            fail(str(error) or (type(error).__doc__ or type(error).__name__).strip())


def is_expected(error: Exception) -> bool:
    """Whether the error is one that we name ourselves, or is about a file of the user's."""
    named = type(error).__module__.split(".")[0] in OUR_PACKAGES
    return named or isinstance(error, OSError) or type(error).__name__ in NAMED_ELSEWHERE


def _text(words: str) -> Text:
    """Words as they are: no mark-up is read in them, and no terminal obeys them."""
    return Text(OBEYED.sub("\ufffd", words))


def _console() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH_OF_A_FILE)
