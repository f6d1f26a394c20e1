"""One row of the register in the terms of its sheet: fields to plain values, other rows by their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from models.table import Table
from tasks.sheets.kind import SheetKind
from tasks.sheets.values import Value, bare

Key = tuple[str, ...]
NOTE = "note:"  # begins the field of a column that the kind does not know


@dataclass(frozen=True)
class Record:
    """A row with its values; `row` is alive only within the session that read it."""

    row: Table
    values: Mapping[str, Value]


def key_part(value: object) -> str:
    """A key's value, so that case and spacing do not make two rows of one."""
    return " ".join(str("" if value is None else value).casefold().split())


def key_of(kind: SheetKind, values: Mapping[str, Value]) -> Key:
    """Which row these values say; the number among rows of the same title is 1 unless told otherwise."""
    return tuple(
        key_part(1 if field == "number" and values.get(field) is None else values.get(field))
        for field in kind.key
    )


def label_of(kind: SheetKind, values: Mapping[str, Value]) -> str:
    """How people name the row: its key without the plan."""
    parts = [values.get(field) for field in kind.key if field not in ("plan", "report", "source")]
    shown = [shown_value(part) for part in parts if part not in (None, 1) or len(parts) == 1]
    return " · ".join(shown) or kind.name


def plain_value(value: object) -> Value:
    """What the register holds, as a cell's value."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, list | tuple):
        return tuple(str(part) for part in value)
    if isinstance(value, str | int | float | bool | date | datetime):
        return value
    return None if value is None else str(value)


def same(one: Value, other: Value) -> bool:
    """Whether two cells say the same."""
    return bare(one) == bare(other)


def shown_value(value: Value) -> str:
    """A value as a report shows it."""
    if bare(value) is None:
        return "(empty)"
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
