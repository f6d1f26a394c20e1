"""Append-only record of every change: who, when, what from and to, because of what.

No step writes history: every flush of a session opened by `models.store` does, for each table that is
`remembered`, so that a change without its history row cannot be made through the register. The database
itself refuses to update or delete a row (migration 0001); the one update that it lets through blanks
`before` and `after` for good, for `iqip redact`.

The reason is the transaction's, or one of a row's own. A row that is added keeps the reason that stood then;
changes that are told (`tell_changes`) keep the reason they were told with. So many decisions are written at
one flush, and each change still names its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import JSON, Index, event, insert, inspect
from sqlalchemy.orm import LoaderCallableStatus, Mapped, PassiveFlag, Session, mapped_column
from sqlalchemy.orm.attributes import instance_state

from models.naming import named, names_of_keys
from models.table import Table
from models.vocabulary import Cause

REDACTED = "[redacted]"
BECAUSE = "because"
TOLD = "told"  # of a row: its changes that were told and not written yet, by field
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


class Change(NamedTuple):
    """One field of one row, changed; `because` is None where the transaction's reason counts."""

    table: type[Table]
    row_id: int
    label: str
    field: str
    before: Any
    after: Any
    because: Because | None


def remember(session: Session) -> None:
    """From now on, each flush of this session writes history."""
    event.listen(session, "transient_to_pending", _keep_reason)
    event.listen(session, "after_flush", _write_flushed)


def give_reason(item: Table, because: Because) -> None:
    """A row whose changes have a reason of their own, so that many may be written at one flush."""
    instance_state(item).info[BECAUSE] = because


def tell_changes(items: Iterable[Table], because: Because) -> None:
    """Remember, when these rows are written, what changed in them since they were last told, and why."""
    for item in items:
        told = instance_state(item).info.setdefault(TOLD, {})
        for change in _changed(item):
            told.setdefault(change.field, []).append(change._replace(because=because))


def write_history(session: Session, changes: Sequence[Change]) -> None:
    """Write these changes in one statement, keys as the names that people know."""
    if not changes:
        return
    names = names_of_keys(
        session, ((one.table.__table__, one.field, (one.before, one.after)) for one in changes)
    )
    session.connection().execute(
        insert(History.__table__),  # type: ignore[arg-type]
        [
            {
                **vars(_reason_of(session, one)),
                "table": one.table.__tablename__,
                "row_id": one.row_id,
                "label": one.label,
                "field": one.field,
                "before": named(names, one.field, one.before),
                "after": named(names, one.field, one.after),
            }
            for one in changes
        ],
    )


def take_changes(items: Iterable[Table]) -> list[Change]:
    """What changed in these rows, told before or not: to be written now."""
    changes: list[Change] = []
    for item in items:
        untold = _changed(item)
        for told in instance_state(item).info.pop(TOLD, {}).values():
            changes.extend(told)
        changes.extend(untold)
    return changes


def _keep_reason(session: Session, item: object) -> None:
    if isinstance(item, Table) and BECAUSE in session.info:
        instance_state(item).info.setdefault(BECAUSE, session.info[BECAUSE])


def _write_flushed(session: Session, _context: object) -> None:
    new, dirty, deleted = (
        [item for item in items if isinstance(item, Table) and item.remembered]
        for items in (session.new, session.dirty, session.deleted)
    )
    told = take_changes(dirty)
    created = [_change(item, "created", None, item.label) for item in new]
    gone = [_change(item, "deleted", item.label, None) for item in deleted]
    for item in new:
        instance_state(item).info.pop(BECAUSE, None)  # what made it is not what changes it later
    write_history(session, [*created, *told, *gone])


def _reason_of(session: Session, change: Change) -> Because:
    because: Because | None = change.because or session.info.get(BECAUSE)
    if because is None:
        raise ChangeWithoutReason(ChangeWithoutReason.__doc__)
    return because


def _change(item: Table, field: str, before: Any, after: Any) -> Change:
    because = instance_state(item).info.get(BECAUSE)
    return Change(type(item), item.id, item.label, field, before, after, because)


def _changed(item: Table) -> list[Change]:
    """What changed and was not told yet; only what was assigned to is looked at."""
    state = instance_state(item)
    told: dict[str, list[Change]] = state.info.get(TOLD, {})
    changes = []
    for name in told | state.committed_state:
        if name in state.mapper.relationships:
            changes += _relinked(item, name)
        elif name in state.mapper.column_attrs and name not in UNREMEMBERED:
            before = told[name][-1].after if name in told else _plain(state.committed_state[name])
            changes.append(_change(item, name, before, _plain(state.dict.get(name))))
    return [one for one in changes if one.before != one.after]


def _relinked(item: Table, name: str) -> list[Change]:
    """The labels of what a row is linked to, where links came or went."""
    relation, state = inspect(type(item)).relationships[name], instance_state(item)
    if relation.secondary is None or relation.viewonly:
        return []
    links = state.get_history(name, PassiveFlag.PASSIVE_NO_INITIALIZE)
    before = sorted(other.label for other in (*links.unchanged, *links.deleted))
    after = sorted(other.label for other in (*links.unchanged, *links.added))
    return [_change(item, name, before, after)] if links.added or links.deleted else []


def _plain(value: object) -> Any:
    if isinstance(value, LoaderCallableStatus):  # it was never read, so nobody knows
        return None
    return value if value is None or isinstance(value, bool | int | float | list | dict) else str(value)
