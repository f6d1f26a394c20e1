"""Append-only record of every change: who, when, what from and to, because of what.

No step writes history: every flush of a session opened by `models.store` does, for each table that is
`remembered`, so that a change without its history row cannot be made through the register. The database
itself refuses to update or delete a row (migration 0001); the one update that it lets through blanks
`before` and `after` for good, for `iqip redact`.
"""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, event, insert, inspect, select
from sqlalchemy.orm import Mapped, PassiveFlag, Session, mapped_column

from models.table import Table
from models.vocabulary import Cause

REDACTED = "[redacted]"
BECAUSE = "because"
UNREMEMBERED = frozenset({"id", "version"})


@dataclass(frozen=True)
class Because:
    """Why a transaction is made: `who` did it at `at` (UTC), by `cause`, which `reference` names.

    `reference` is a message ("I12"), a decision ("D7"), a run's name ("chase 2021-02-05") or a file.
    """

    who: str
    at: datetime
    cause: Cause
    reference: str


class History(Table):
    """One field of one row, changed once. `created` and `deleted` stand as fields of their own."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_subject", "table", "row_id"),)

    at: Mapped[datetime]
    who: Mapped[str]
    cause: Mapped[Cause]
    reference: Mapped[str] = mapped_column(index=True)
    table: Mapped[str]
    row_id: Mapped[int]
    label: Mapped[str]
    field: Mapped[str]
    before: Mapped[object | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[object | None] = mapped_column(JSON(none_as_null=True))


class ChangeWithoutReason(RuntimeError):
    """A remembered row was changed in a session that has no Because; open one with `Store.write`."""


Change = tuple[Table, str, Any, Any]  # row, field, before, after


def remember(session: Session) -> None:
    """From now on, each flush of this session writes history."""
    event.listen(session, "after_flush", _write_history)


def give_reason(item: Table, because: Because) -> None:
    """A row whose changes have a reason of their own, so that many may be written at one flush."""
    inspect(item).info[BECAUSE] = because


def _write_history(session: Session, _context: object) -> None:
    rows = [
        row
        for objects, changes in (
            (session.new, _created),
            (session.dirty, _changed),
            (session.deleted, _deleted),
        )
        for item in objects
        if isinstance(item, Table) and item.remembered
        for row in changes(item)
    ]
    if not rows:
        return
    names = _names(session, rows)
    session.execute(
        insert(History),
        [
            asdict(_reason_of(session, item))
            | {
                "table": item.__tablename__,
                "row_id": item.id,
                "label": item.label,
                "field": field,
                "before": _named(names, field, before),
                "after": _named(names, field, after),
            }
            for item, field, before, after in rows
        ],
    )


def _reason_of(session: Session, item: Table) -> Because:
    because: Because | None = inspect(item).info.get(BECAUSE) or session.info.get(BECAUSE)
    if because is None:
        raise ChangeWithoutReason(ChangeWithoutReason.__doc__)
    return because


def _created(item: Table) -> list[Change]:
    return [(item, "created", None, item.label)]


def _deleted(item: Table) -> list[Change]:
    return [(item, "deleted", item.label, None)]


def _changed(item: Table) -> list[Change]:
    state = inspect(item)
    changes: list[Change] = []
    for attribute in state.mapper.column_attrs:
        past = state.get_history(attribute.key, PassiveFlag.PASSIVE_NO_INITIALIZE)
        if attribute.key not in UNREMEMBERED and past.has_changes():
            before = past.deleted[0] if past.deleted else None
            after = next(iter(past.added or ()), None)
            changes.append((item, attribute.key, _plain(before), _plain(after)))
    for relation in state.mapper.relationships:
        if relation.secondary is not None and not relation.viewonly:
            links = state.get_history(relation.key, PassiveFlag.PASSIVE_NO_INITIALIZE)
            if links.added or links.deleted:
                before = sorted(other.label for other in (*links.unchanged, *links.deleted))
                after = sorted(other.label for other in (*links.unchanged, *links.added))
                changes.append((item, relation.key, before, after))
    return [change for change in changes if change[2] != change[3]]


def _plain(value: object) -> Any:
    return value if value is None or isinstance(value, bool | int | float | list | dict) else str(value)


def _named(names: dict[tuple[str, int], str], field: str, value: Any) -> Any:
    return names.get((field, value), value) if isinstance(value, int) else value


def _names(session: Session, rows: list[Change]) -> dict[tuple[str, int], str]:
    """Foreign keys as the names that people know: (field, key) to name."""
    asked: dict[tuple[str, Any], set[tuple[str, int]]] = {}
    for item, field, before, after in rows:
        column = item.__table__.columns.get(field)
        if column is None:
            continue
        for key in column.foreign_keys:
            target = key.column.table
            shown = target.columns.get("name", target.columns.get("reference"))
            if shown is not None:
                wanted = {(field, value) for value in (before, after) if value is not None}
                asked.setdefault((target.name, shown), set()).update(wanted)
    found: dict[tuple[str, int], str] = {}
    for (_, shown), wanted in asked.items():
        ids = {value for _, value in wanted}
        pairs = session.execute(select(shown.table.c.id, shown).where(shown.table.c.id.in_(ids)))
        named: dict[int, str] = {row[0]: row[1] for row in pairs}
        found |= {(field, value): str(named.get(value, value)) for field, value in wanted}
    return found
