"""Findings, each with what the mapping makes of it."""

from collections.abc import Mapping as Values
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from typing_extensions import override

from models.finding import Finding, Mapping
from models.vocabulary import Outcome
from tasks.records.actions import ALIGNED, aligned
from tasks.records.names import Names
from tasks.records.record import Record
from tasks.records.shelf import Desk, Shelf
from tasks.sheets.report_columns import FINDINGS
from tasks.sheets.values import Value

NEW = "new"  # what "mapped to" says of a finding that becomes an action
MAPPED = {
    "printed_row": "printed_row",
    "mapping_reason": "reason",
    "mapped_by_text": "outcome_by_text",
    "mapping_by_text_reason": "reason_by_text",
    "new_reference": "new_reference",
    "new_title": "new_title",
    "new_due": "new_due",
}
PEOPLE = {"new_owner": "new_owner_id", "new_lead": "new_lead_id", "new_tester": "new_tester_id"}
TO = ("mapped_to", "mapped_plan", "became")


class FindingShelf(Shelf):
    """Findings; the columns of the mapping stand in a row of their own, made once the finding has an id."""

    late = frozenset({*MAPPED, *PEOPLE, *TO})

    def __init__(self) -> None:
        points = {
            "service": "service_id",
            "theme": "theme_id",
            "theme_by_text": "theme_by_text_id",
            "division": "division_id",
        }
        super().__init__(FINDINGS, Finding, points, ("report", "position", "id"))
        self.mappings: dict[int, Mapping] = {}

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        self.mappings = {mapping.finding_id: mapping for mapping in session.scalars(select(Mapping))}
        query = (
            select(Finding)
            .options(selectinload(Finding.objectives), selectinload(Finding.notices))
            .order_by(Finding.report, Finding.position, Finding.id)
        )
        return [self._record(finding, names) for finding in session.scalars(query)]

    @override
    def _value(self, row: Any, column: Any, names: Names) -> Value:
        if column.field in ALIGNED:
            return tuple(sorted(other.reference for other in getattr(row, column.field)))
        if column.field not in self.late:
            return super()._value(row, column, names)
        return _mapped_value(self.mappings.get(row.id), column.field, names)

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Values[str, Value]) -> None:
        if field in ALIGNED:
            setattr(row, field, aligned(desk, field, value))
        elif field not in self.late:
            super().write(desk, row, field, value, values)
        elif values.get("mapped_to") is None:
            self._unmap(desk, row)
        else:
            self._write_mapping(desk, row, field, value, values)

    def _unmap(self, desk: Desk, finding: Finding) -> None:
        mapping = self.mappings.pop(finding.id, None)
        if mapping is not None:
            desk.session.delete(mapping)

    def _write_mapping(
        self, desk: Desk, row: Finding, field: str, value: Any, values: Values[str, Value]
    ) -> None:
        mapping = self.mappings.get(row.id)
        if mapping is None:
            mapping = self.mappings[row.id] = Mapping(finding_id=row.id)
            desk.session.add(mapping)
        if field in TO:
            is_new = values["mapped_to"] == NEW
            reference = values.get("became") if is_new else values["mapped_to"]
            mapping.outcome = Outcome.NEW if is_new else Outcome.ALIGNED
            mapping.action_id = desk.names.id("actions", values.get("mapped_plan"), reference)
        elif field in PEOPLE:
            setattr(mapping, PEOPLE[field], desk.names.id("people", value))
        else:
            setattr(mapping, MAPPED[field], Outcome(value) if value and field == "mapped_by_text" else value)

    @override
    def origin(self, row: Any, field: str) -> tuple[str, int, str]:
        if field in self.late:
            mapping = self.mappings.get(row.id)
            attribute = {**MAPPED, **PEOPLE}.get(field, "outcome" if field == "mapped_to" else "action_id")
            return ("mapping", mapping.id if mapping else 0, attribute)
        return super().origin(row, field)


def _mapped_value(mapping: Mapping | None, field: str, names: Names) -> Value:
    if mapping is None:
        return None
    plan, reference = names.action(mapping.action_id)
    is_new = mapping.outcome is Outcome.NEW
    if field in PEOPLE:
        return names.name("people", getattr(mapping, PEOPLE[field]))
    if field in MAPPED:
        value = getattr(mapping, MAPPED[field])
        return value.value if isinstance(value, Outcome) else value
    return {
        "mapped_to": NEW if is_new else reference,
        "mapped_plan": plan,
        "became": reference if is_new else None,
    }[field]
