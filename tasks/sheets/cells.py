"""What one cell holds, by the type that its column asks for."""

import math
import re
from collections.abc import Callable
from datetime import date, datetime

from tasks.sheets.days import read_day
from tasks.sheets.kind import CellType, Column, fold
from tasks.sheets.values import NotThat, RawCell, Value

BIGGEST = 2_147_483_647  # what an INTEGER column of the register takes
YES = frozenset({"yes", "y", "true", "1", "x", "1.0"})
NO = frozenset({"no", "n", "false", "0", "0.0"})
_NUMBER = re.compile(r"[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][-+]?\d{1,2})?")


def read_cell(raw: RawCell, column: Column) -> Value:
    """The value, None for an empty cell; raises NotThat."""
    value = raw.value
    if raw.is_unworked:
        raise NotThat(
            "This cell holds a formula without a value: open the file in Excel, save it, import again.", ""
        )
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if raw.is_error:
        raise NotThat(f"The cell shows {value}.", "Mend the formula, or type the value.")
    return READERS[column.type](raw, column)


def _text(raw: RawCell, column: Column) -> str:
    if isinstance(raw.value, date):
        shown = f"{raw.value:%d/%m/%Y}"
        right = "Format the column as text and type it again."
        raise NotThat(f"Excel has turned the {column.header.casefold()} into the date {shown}.", right)
    lines = (" ".join(line.split()) for line in as_text(raw.value).splitlines())
    # Who is named in a line of their own is one more person: only for people do line ends count.
    return ("\n" if column.names == "people" else " ").join(line for line in lines if line)


def _words(raw: RawCell, column: Column) -> str:
    return as_text(raw.value)


def as_text(value: object) -> str:
    """Any cell as a person would read it; a character that no database takes is left out."""
    if isinstance(value, datetime) and (value.hour, value.minute) != (0, 0):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return re.sub(r"[\x00\ud800-\udfff]", "", str(value))


def _number(raw: RawCell, column: Column) -> float:
    value = raw.value
    right = f"Write the {column.called} as a number."
    if isinstance(value, bool | date):
        raise NotThat(f"“{as_text(value)}” is not a number.", right)
    if isinstance(value, int | float):
        found = value * 100 if raw.as_percent else value
    else:
        words = str(value).strip().removesuffix("%").strip()
        if not words.isascii() or not _NUMBER.fullmatch(words):
            raise NotThat(f"“{str(value).strip()[:60]}” is not a number.", right)
        found = float(words.replace(",", ""))
    if not math.isfinite(found):
        raise NotThat(f"“{value}” is not a number.", right)
    return round(float(found), 9)


def _whole(raw: RawCell, column: Column) -> int:
    found = _number(raw, column)
    if not found.is_integer() or abs(found) > BIGGEST:
        raise NotThat(f"“{as_text(raw.value)[:60]}” is not a whole number.", "Write one such as 5.")
    return int(found)


def _percent(raw: RawCell, column: Column) -> int:
    found = _number(raw, column)
    if not (found.is_integer() and 0 <= found <= 100):
        right = "Write a whole number from 0 to 100."
        raise NotThat(f"“{as_text(raw.value)[:60]}” is not a whole percentage.", right)
    return int(found)


def _instant(raw: RawCell, column: Column) -> datetime:
    try:
        found = datetime.fromisoformat(str(raw.value).strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        right = "Leave the cell as the export wrote it, or empty."
        raise NotThat(f"“{as_text(raw.value)[:60]}” is not an instant.", right)
    return found


def _yes_no(raw: RawCell, column: Column) -> bool:
    words = as_text(raw.value).strip().casefold()
    if words not in YES | NO:
        raise NotThat(f"“{words[:60]}” is neither yes nor no.", "Write yes or no.")
    return words in YES


def _choice(raw: RawCell, column: Column) -> str:
    words = as_text(raw.value)
    found = column.choices.get(fold(words))
    if found is None:
        known = sorted({value.replace("_", " ") for value in column.choices.values()})
        is_one_of_two = len(known) == 2
        what = f"neither {known[0]} nor {known[1]}" if is_one_of_two else f"not a known {column.called}"
        wrong = f"“{words.strip()[:60]}” is {what}."
        raise NotThat(wrong, f"Write one of: {', '.join(known)}.")
    return found


def _list(raw: RawCell, column: Column) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in re.split(r"[;\n\r]", as_text(raw.value)))
    return tuple(dict.fromkeys(part for part in parts if part)) or ()


READERS: dict[CellType, Callable[[RawCell, Column], Value]] = {
    CellType.TEXT: _text,
    CellType.WORDS: _words,
    CellType.WHOLE: _whole,
    CellType.NUMBER: _number,
    CellType.PERCENT: _percent,
    CellType.DATE: lambda raw, column: read_day(raw.value),
    CellType.INSTANT: _instant,
    CellType.YES_NO: _yes_no,
    CellType.CHOICE: _choice,
    CellType.LIST: _list,
}
