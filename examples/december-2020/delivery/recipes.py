"""What each answer is: who writes on which day, in answer to which letter, how, and in what words."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

REPLIES = Path(__file__).parents[1] / "replies"


class Shape(StrEnum):
    """What sort of message is made."""

    REPLY = "reply"
    BUTTON = "button"  # a new message that a button of our letter opened
    OUT_OF_OFFICE = "out of office"
    BOUNCE = "bounce"


@dataclass(frozen=True)
class Recipe:
    """One message.

    `form` is (reference, label, words) typed into the letter's form lines, `inline` is (reference, words)
    typed under an item; both stand within the quote. `letter_to` is set where the quoted letter went to
    somebody else. A forged message fails the mail boundary's authentication.
    """

    name: str
    on: date
    writer: str  # a name of people.csv, or the address of a stranger
    answers: str = ""  # the reference that the letter must ask about; empty: the newest letter at all
    asks: str = ""  # status, agreement or poap: what it must ask; empty: anything
    shape: Shape = Shape.REPLY
    client: str = "outlook"
    letter_to: str = ""
    address: int = 0  # which of the writer's addresses
    words: str = ""
    form: tuple[tuple[str, str, str], ...] = ()
    inline: tuple[tuple[str, str], ...] = ()
    attach: tuple[str, ...] = ()  # names of replies/evidence.toml
    poaps: tuple[str, ...] = ()  # names of files in replies/poaps
    button: str = ""
    forged: bool = False

    @property
    def file_name(self) -> str:
        """The message's file: made once, never again."""
        return f"{self.on}-{self.name}.eml"


class NotARecipe(ValueError):
    """A recipe's file says something that is not understood; the message says what."""


def read_recipes(folder: Path = REPLIES) -> tuple[Recipe, ...]:
    """All recipes of the folder's `[[reply]]` tables, in the order of their days."""
    found = [
        _recipe(table, file.name)
        for file in sorted(folder.glob("20*.toml"))
        for table in tomllib.loads(file.read_text(encoding="utf-8"))["reply"]
    ]
    names = [recipe.file_name for recipe in found]
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise NotARecipe(f"Two recipes have one name and day: {', '.join(twice)}.")
    return tuple(sorted(found, key=lambda recipe: (recipe.on, recipe.name)))


def _recipe(table: Mapping[str, Any], file: str) -> Recipe:
    known = {part.name for part in fields(Recipe)}
    given = dict(table)
    given["writer"] = given.pop("from", "")
    if unknown := sorted(set(given) - known):
        raise NotARecipe(f"{file}, {given.get('name')}: nothing is called {', '.join(unknown)}.")
    for key, value in given.items():
        if isinstance(value, list):
            given[key] = tuple(tuple(one) if isinstance(one, list) else one for one in value)
    given["words"] = given.get("words", "").strip()
    return Recipe(**given | {"shape": Shape(given.get("shape", Shape.REPLY))})
