"""What a sheet kind and a column are: the words that `tasks.sheets.columns` is written in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from enum import Enum, auto
from functools import partial
from types import MappingProxyType


class CellType(Enum):
    """What a cell must hold."""

    TEXT = auto()  # one line: a name, a reference; spaces at the ends and doubled ones do not count
    WORDS = auto()  # any text, kept as written
    WHOLE = auto()
    NUMBER = auto()
    PERCENT = auto()  # a whole number from 0 to 100; "45%" and Excel's 0.45 shown as a percentage too
    DATE = auto()
    INSTANT = auto()  # ISO 8601 with its zone
    YES_NO = auto()
    CHOICE = auto()
    LIST = auto()  # several texts, separated by ";" or a new line


CALLED = {"Due": "due date", "From": "first day", "Until": "last day", "On": "day"}


@dataclass(frozen=True)
class Column:
    """One column of a kind. `field` is what the register calls it, `header` what people read."""

    field: str
    header: str
    type: CellType
    aliases: tuple[str, ...] = ()
    required: bool = False  # a new row must have it; an existing one may not be emptied of it
    names: str = ""  # the kind whose rows the cell names: an owner names one of "people"
    choices: Mapping[str, str] = made_by(default_factory=lambda: MappingProxyType({}))
    first_only: bool = False  # taken when the row is new, ignored after
    exported: bool = True

    @property
    def called(self) -> str:
        """What it is called within a sentence."""
        return CALLED.get(self.header, self.header.casefold())

    @property
    def headers(self) -> tuple[str, ...]:
        """Every header under which it is known, folded."""
        return tuple(fold(header) for header in (self.header, *self.aliases))


@dataclass(frozen=True)
class SheetKind:
    """One kind of sheet: the name of its .csv or of its sheet in a workbook, and its columns in any order."""

    name: str
    key: tuple[str, ...]  # the fields that say which row it is
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    keeps_notes: bool = False  # columns that it does not know are kept with the row

    def column(self, name: str) -> Column:
        """The column of a field."""
        return next(column for column in self.columns if column.field == name)


def fold(words: str) -> str:
    """A header or a sheet's name without case, spaces and marks: "Due  Date*" and "due date" are one."""
    return " ".join(re.findall(r"[^\W_]+", words.casefold().replace("%", " percent ")))


def _column(kind: CellType, name: str, header: str, *aliases: str, **more: object) -> Column:
    return Column(name, header, kind, aliases, **more)  # type: ignore[arg-type]


def _of(kind: CellType) -> Callable[..., Column]:
    return partial(_column, kind)


text, words = _of(CellType.TEXT), _of(CellType.WORDS)
whole, number, percent = _of(CellType.WHOLE), _of(CellType.NUMBER), _of(CellType.PERCENT)
day, instant = _of(CellType.DATE), _of(CellType.INSTANT)
choice, several, yes_no = _of(CellType.CHOICE), _of(CellType.LIST), _of(CellType.YES_NO)

ORDER = whole("position", "Order", "position", "sort order")
