"""Foreign keys as the names that people know: history is read by people, and a row may be gone by then."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from sqlalchemy import FromClause, select
from sqlalchemy.orm import Session

Names: TypeAlias = dict[tuple[str, int], str]  # by field and key


def names_of_keys(session: Session, values: Iterable[tuple[FromClause, str, Iterable[Any]]]) -> Names:
    """The names behind these values (table, field, its values) of fields that are foreign keys."""
    asked: dict[Any, set[tuple[str, int]]] = {}
    for table, field, keys in values:
        column = table.columns.get(field)
        for key in column.foreign_keys if column is not None else ():
            target = key.column.table
            shown = target.columns.get("name", target.columns.get("reference"))
            if shown is not None:
                asked.setdefault(shown, set()).update((field, one) for one in keys if one is not None)
    found: Names = {}
    for shown, wanted in asked.items():
        ids = {value for _, value in wanted}
        pairs = session.execute(select(shown.table.c.id, shown).where(shown.table.c.id.in_(ids)))
        known: dict[int, str] = {row[0]: row[1] for row in pairs}
        found |= {(field, value): str(known.get(value, value)) for field, value in wanted}
    return found


def named(names: Names, field: str, value: Any) -> Any:
    """The name behind a value, or the value itself."""
    return names.get((field, value), value) if isinstance(value, int) else value
