"""Brings sheets into one shape: the default plan, addresses in lower case, absences by themselves."""

from collections.abc import Sequence
from dataclasses import replace

from tasks.import_register.known import Known
from tasks.sheets.kind import SheetKind
from tasks.sheets.place_columns import ABSENCES, PEOPLE
from tasks.sheets.plan_columns import ACTIONS
from tasks.sheets.values import Cell, Fault, Row, Sheet

ABSENT = ("absent_from", "absent_until")


def without_absences(sheets: Sequence[Sheet], faults: list[Fault]) -> tuple[Sheet, ...]:
    """People's absences as rows of an absences sheet, each still at its own place."""
    prepared: list[Sheet] = []
    for sheet in sheets:
        if sheet.kind.name != PEOPLE.name:
            prepared.append(sheet)
            continue
        people, absences = [], []
        for row in sheet.rows:
            cells = {field: cell for field, cell in row.cells.items() if field not in ABSENT}
            if "addresses" in cells and isinstance(emails := cells["addresses"].value, tuple):
                lower = tuple(dict.fromkeys(email.casefold() for part in emails for email in part.split()))
                cells["addresses"] = Cell(lower, cells["addresses"].place)
            people.append(replace(row, cells=cells))
            absences += _absence(row, faults)
        prepared.append(replace(sheet, rows=tuple(people)))
        prepared.append(Sheet(ABSENCES, sheet.place, tuple(absences)))
    return tuple(prepared)


def _absence(row: Row, faults: list[Fault]) -> list[Row]:
    starts, until = (row.cells.get(field) for field in ABSENT)
    if starts is None or until is None or (starts.value is None and until.value is None):
        return []
    if starts.value is None or until.value is None:
        missing = starts if starts.value is None else until
        faults.append(Fault(missing.place, "Half an absence.", "Give both its first and its last day."))
        return []
    return [Row(row.place, {"person": row.cells["name"], "starts": starts, "until": until}, {})]


def with_plan(kind: SheetKind, row: Row, known: Known, faults: list[Fault]) -> Row:
    """The row with its plan: the current one, where its sheet does not say."""
    if not any(column.field == "plan" and column.names == "plans" for column in kind.columns):
        return row
    cell = row.cells.get("plan")
    if (cell and cell.value) or (cell and "plan" not in kind.key):
        return row
    if kind is not ACTIONS and "action" in row.cells:
        return row  # its action says which plan
    if known.current_plan is None:
        right = "Add a Plan column, or a plans sheet in which exactly one plan is current."
        faults.append(
            Fault(cell.place if cell else row.place, "Which plan? There is no one current plan.", right)
        )
        return row
    return replace(
        row, cells={**row.cells, "plan": Cell(known.current_plan, cell.place if cell else row.place)}
    )
