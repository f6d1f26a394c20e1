"""From sheets to drafts: names resolved, rows matched to the register's, duplicates found."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy.orm import Session

from models.vocabulary import PlanState
from tasks.import_register.comparing import Draft, Finder, compare
from tasks.import_register.former import former_keys
from tasks.import_register.known import NAMING, Known
from tasks.import_register.preparing import with_plan, without_absences
from tasks.import_register.references import resolve
from tasks.records.record import Key, Record, key_of, label_of
from tasks.records.shelf import Shelf
from tasks.sheets.values import Fault, Row, Sheet, Value

Found = tuple[Shelf, Row, Key, Record | None]


def match(
    session: Session,
    shelves: Sequence[Shelf],
    records: dict[str, list[Record]],
    sheets: Sequence[Sheet],
    file: str,
    faults: list[Fault],
) -> list[Draft]:
    """A draft for each row of the sheets, in the shelves' order."""
    sheets = without_absences(sheets, faults)
    known = Known(records, sheets)
    drafts: list[Draft] = []
    found: list[Found] = []
    for shelf in shelves:
        rows = [row for sheet in sheets if sheet.kind.name == shelf.kind.name for row in sheet.rows]
        of_kind = _find(session, shelf, rows, records[shelf.kind.name], known, faults)
        drafts += compare(session, of_kind, file, faults)
        found += of_kind
        if shelf.kind.name == "plans":
            known.current_plan = _current_plan(drafts, records["plans"])
    _check_two_of_one(found, faults)
    return drafts


def _find(
    session: Session,
    shelf: Shelf,
    rows: Sequence[Row],
    records: Sequence[Record],
    known: Known,
    faults: list[Fault],
) -> list[Found]:
    """The rows of one kind with their names resolved, each beside the register's row that it means."""
    former = dict(former_keys(session, shelf, records)) if rows or _is_named(shelf) else {}
    _know_former(known, shelf, former)
    resolved: list[tuple[Row, Key]] = []
    for row in rows:
        placed = resolve(shelf.kind, with_plan(shelf.kind, row, known, faults), known, faults)
        resolved.append((placed, key_of(shelf.kind, _key_values(shelf, placed))))
        if shelf.kind.name == "actions":
            known.add_action(placed.value("plan"), placed.value("reference"))
    _check_duplicates(shelf, resolved, faults)
    finder = Finder(
        shelf.kind,
        {key_of(shelf.kind, record.values): record for record in records},
        former,
        {record.row.id: record for record in records},
        frozenset(key for _, key in resolved),
    )
    return [(shelf, row, key, finder.find(row, key)) for row, key in resolved]


def _current_plan(drafts: Sequence[Draft], records: Sequence[Record]) -> str | None:
    """The one plan that is current once the plans sheet, if there is one, is imported."""
    changed = {draft.record.row.id for draft in drafts if draft.record}
    plans = [draft.values for draft in drafts]
    plans += [dict(record.values) for record in records if record.row.id not in changed]
    current = [
        str(plan["name"]) for plan in plans if (plan.get("state") or PlanState.CURRENT) == PlanState.CURRENT
    ]
    return current[0] if len(current) == 1 else None


def _is_named(shelf: Shelf) -> bool:
    return shelf.kind.name in NAMING or shelf.kind.name == "actions"


def _know_former(known: Known, shelf: Shelf, former: dict[Key, Record]) -> None:
    """A name from before still means its row."""
    for key, record in former.items():
        if shelf.kind.name == "actions":
            known.alias_action(key, record.values["plan"], record.values["reference"])
        elif field := NAMING.get(shelf.kind.name):
            known.alias(shelf.kind.name, key[0], str(record.values[field]))


def _check_duplicates(shelf: Shelf, rows: Sequence[tuple[Row, Key]], faults: list[Fault]) -> None:
    places: dict[Key, list[Row]] = defaultdict(list)
    for row, key in rows:
        places[key].append(row)
    for same in places.values():
        for row in same[1:]:
            first = same[0].place
            where = f"row {first.row}" if first.file == row.place.file else f"{first.file}, row {first.row}"
            name = label_of(shelf.kind, {field: row.value(field) for field in shelf.kind.key})
            field = next(field for field in reversed(shelf.kind.key) if field in row.cells)
            faults.append(Fault(row.where(field), f"“{name}” stands in {where} already.", _unlike(shelf)))


def _unlike(shelf: Shelf) -> str:
    names = [shelf.kind.column(field).called for field in shelf.kind.key]
    return f"No two rows may have the same {' and '.join(names)}: delete or rename one."


def _check_two_of_one(found: Sequence[Found], faults: list[Fault]) -> None:
    """Two rows under different names that the register knows as one: an old name beside the new one."""
    seen: dict[tuple[str, int], Row] = {}
    for shelf, row, _, record in found:
        if record is None:
            continue
        first = seen.setdefault((shelf.kind.name, record.row.id), row)
        if first is not row and key_of(shelf.kind, _key_values(shelf, first)) != key_of(
            shelf.kind, _key_values(shelf, row)
        ):
            name = label_of(shelf.kind, record.values)
            wrong = f"This is the register's “{name}”, as is row {first.place.row}."
            faults.append(Fault(row.place, wrong, "Keep one of the two rows."))


def _key_values(shelf: Shelf, row: Row) -> dict[str, Value]:
    return {name: row.value(name) for name in shelf.kind.key}
