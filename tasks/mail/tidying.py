"""Values made safe for one printed line, whoever wrote them.

A title with a line break could otherwise forge a header of the letter, and an owner's quoted words could
forge a form line or a second reference in the text body, where nothing is escaped.
"""

import operator
import unicodedata
from dataclasses import is_dataclass, replace
from datetime import date
from types import NoneType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

LONGEST = 600
WORDLESS = {int, bool, date, NoneType}
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # controls, bidirectional overrides, half characters

Value = TypeVar("Value", bound="DataclassInstance")


def one_line(text: str, longest: int = LONGEST) -> str:
    """`text` on one line: breaks and runs of blanks become one blank, invisible characters go."""
    text = " ".join(text.split())
    if not (text.isascii() and text.isprintable()):
        text = " ".join("".join(_visible(character) for character in text).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in INVISIBLE else character


def tidied(value: Value) -> Value:
    """A frozen value with every text in it, however deep, on one line; the same one if all is tidy."""
    changed = {
        name: after
        for name, part in vars(value).items()
        if part and type(part) not in WORDLESS and (after := _tidied_part(part)) is not part
    }
    return replace(value, **changed) if changed else value


def _tidied_part(part: object) -> object:
    if type(part) is str:  # not a StrEnum, whose members are our own words
        tidy = one_line(part)
        return part if tidy == part else tidy
    if isinstance(part, tuple):
        tidy_parts = tuple(_tidied_part(each) for each in part)
        return part if all(map(operator.is_, tidy_parts, part)) else tidy_parts
    return tidied(part) if is_dataclass(part) and not isinstance(part, type) else part
