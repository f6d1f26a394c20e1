"""The replies with labels: what a careful officer would enter from each, and what two might differ on.

What is held back is opened only by `held_back`, for the figures at the end; nobody who works on the rules
reads it.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tasks.replies import Asked

SET = Path(__file__).parents[1] / "labelled"
WRITERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty_first", "twenty_second", "twenty_third",
    "twenty_fourth", "twenty_fifth", "twenty_sixth", "twenty_seventh",
)  # fmt: skip
PRESENT = frozenset({"narrative", "question", "evidence", "refusal", "more_time"})  # said at all, or not


@dataclass(frozen=True)
class Entry:
    """One thing to enter: the action, the field and the value; True where only its presence counts."""

    reference: str
    field: str
    value: object


@dataclass(frozen=True)
class Labelled:
    """One reply, what is wanted from it, and what is neither wanted nor wrong."""

    name: str
    writer: str
    on: date
    asked: tuple[Asked, ...]
    text: str
    wanted: frozenset[Entry]
    neither: frozenset[Entry]


def entry(reference: str, field: str, value: object) -> Entry:
    """An entry as it is compared: names without case or a leading "the", presence only where that is all."""
    if field in PRESENT:
        return Entry(reference, field, True)
    if field == "handover":
        return Entry(reference, field, " ".join(str(value).casefold().removeprefix("the ").split()))
    return Entry(reference, field, value)


def open_replies() -> tuple[Labelled, ...]:
    """The replies that the rules may learn from."""
    return _of_all("open.toml")


def later_replies() -> tuple[Labelled, ...]:
    """Those that came after the rules: open too, and scored apart until they are read as well as the open."""
    return _of_all("later.toml")


def held_back() -> tuple[Labelled, ...]:
    """The replies that are only scored."""
    return _of_all("held_back.toml")


def guard_sentences(name: str) -> tuple[str, ...]:
    """The single answers of `completed.txt` or `not_completed.txt`."""
    lines = (SET / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not line.startswith("# "))


def _of_all(file: str) -> tuple[Labelled, ...]:
    return tuple(
        _labelled(one, writer)
        for writer in WRITERS
        if (SET / writer / file).exists()  # a writer's replies are of one kind
        for one in tomllib.loads((SET / writer / file).read_text(encoding="utf-8"))["reply"]
    )


def _labelled(one: dict[str, Any], writer: str) -> Labelled:
    return Labelled(
        one["name"],
        writer,
        one["on"],
        tuple(Asked(**asked) for asked in one["asked"]),
        one["text"],
        frozenset(entry(**label) for label in one["asks"]),
        frozenset(entry(**label) for label in one["maybe"]),
    )
