"""Resolves what cells name: people, places, plans, actions; the unknown is a fault with names like it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tasks.import_register.known import Known
from tasks.sheets.kind import Column, SheetKind
from tasks.sheets.values import Cell, Fault, Row, Value

SINGULAR = {
    "plans": "plan",
    "divisions": "division",
    "services": "service",
    "themes": "theme",
    "objectives": "objective",
    "notices": "notice",
    "committees": "committee",
    "people": "person",
}
APART = re.compile(r"\s*(?:;|/|&|\n|\+|\band\b|\bor\b|,)\s*", re.IGNORECASE)
AND_APART = re.compile(r"\s*(?:;|/|&|\n|\+|\band\b|\bor\b)\s*", re.IGNORECASE)
SURELY_APART = re.compile(r"[;/&\n]")
NEW = "new"


def resolve(kind: SheetKind, row: Row, known: Known, faults: list[Fault]) -> Row:
    """The row with each name as the register spells it."""
    cells = dict(row.cells)
    for column in kind.columns:
        cell = cells.get(column.field)
        if cell is None or cell.value is None or not column.names:
            continue
        found = [_find(column, words, cell, known, faults) for words in _words(cell.value)]
        names = tuple(name for name in found if name)
        cells[column.field] = Cell(
            names if isinstance(cell.value, tuple) else (names or (None,))[0], cell.place
        )
    row = replace(row, cells=cells)
    for field in ("action", "mapped_to", "became"):
        if field in cells and isinstance(cells[field].value, str):
            row = _resolve_action(row, field, known, faults)
    return row


def _words(value: Value) -> Iterator[str]:
    yield from value if isinstance(value, tuple) else (str(value),)


def _find(column: Column, words: str, cell: Cell, known: Known, faults: list[Fault]) -> str | None:
    found = known.find(column.names, words)
    if found is None and column.names == "people" and (two := _two_people(words, known)):
        wrong = f"Two people in one cell{two}."
        right = f"Name one {column.header.casefold()}, who answers for it; the other may be the deputy."
        faults.append(Fault(cell.place, wrong, right))
    elif found is None:
        thing = SINGULAR[column.names]
        near = [f"“{name}”" for name in known.near(column.names, words)]
        did_you = f"Did you mean {' or '.join(near)}? Otherwise add" if near else "Add"
        wrong = f"“{' '.join(words.split())[:80]}” is no known {thing}."
        faults.append(Fault(cell.place, wrong, f"{did_you} the {thing} to the {column.names} sheet."))
    return found


def _two_people(words: str, known: Known) -> str:
    """Who they are, if several; "and" counts only beside a known name, a comma only between two."""
    parts: list[str] = []
    people: list[str] = []
    for apart in (APART, AND_APART):
        parts = [part for part in apart.split(words.strip()) if part]
        people = [name for part in parts if (name := known.find("people", part))]
        if len(people) == len(parts) > 1:
            return f": {' and '.join(people)}"
    if len(parts) > 1 and people:
        return f"; of these only {' and '.join(people)} {'is' if len(people) == 1 else 'are'} known"
    certain = [part.strip() for part in SURELY_APART.split(words) if part.strip()]
    return f": {' and '.join(certain)}" if len(certain) > 1 else ""


def _resolve_action(row: Row, field: str, known: Known, faults: list[Fault]) -> Row:
    cell = row.cells[field]
    words = str(cell.value)
    if field == "mapped_to" and words.casefold() == NEW:
        return replace(row, cells={**row.cells, field: Cell(NEW, cell.place)})
    plan_field = "plan" if field == "action" else "mapped_plan"
    plan = row.value(plan_field)
    found = known.find_action(str(plan) if plan else None, words)
    if found is None:
        near = [f"“{reference}”" for reference in known.near_actions(words)]
        right = f"Did you mean {' or '.join(near)}?" if near else "Add the action to the actions sheet."
        or_new = " Or write new." if field == "mapped_to" else ""
        faults.append(
            Fault(
                cell.place,
                f"There is no action “{words[:60]}”{f' in {plan}' if plan else ''}.",
                right + or_new,
            )
        )
        return row
    where = row.cells[plan_field].place if plan_field in row.cells else row.place
    resolved = {field: Cell(found[1], cell.place), plan_field: Cell(found[0], where)}
    return replace(row, cells={**row.cells, **resolved})
