"""Actions, with the day on which the POAP of each is due."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from typing_extensions import override

from models.action import Action
from models.notice import Notice
from models.objective import Objective
from models.plan import Plan
from models.poap import Poap
from models.vocabulary import Status
from tasks.records.names import Names
from tasks.records.record import Record
from tasks.records.shelf import Desk, Shelf
from tasks.sheets.plan_columns import ACTIONS
from tasks.sheets.values import Value
from tasks.sheets.words import COMPLETE

POAP_FIELDS = {"poap_due": "due", "poap_due_version": "due_version"}
ALIGNED = {"objectives": Objective, "notices": Notice}


class ActionShelf(Shelf):
    """Actions of all plans, closed ones too."""

    late = frozenset(POAP_FIELDS)

    def __init__(self) -> None:
        points = {
            "plan": "plan_id",
            "service": "service_id",
            "theme": "theme_id",
            "division": "division_id",
            "owner": "owner_id",
            "lead": "lead_id",
            "tester": "tester_id",
            "agreed_by": "agreed_by_id",
        }
        super().__init__(ACTIONS, Action, points)
        self.poaps: dict[int, Poap] = {}

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        self.poaps = {poap.action_id: poap for poap in session.scalars(select(Poap))}
        query = (
            select(Action)
            .join(Plan, Plan.id == Action.plan_id)
            .options(selectinload(Action.objectives), selectinload(Action.notices))
            .order_by(Plan.id, Action.id)
        )
        return [self._record(action, names) for action in session.scalars(query)]

    @override
    def _value(self, row: Any, column: Any, names: Names) -> Value:
        if column.field in POAP_FIELDS:
            poap = self.poaps.get(row.id)
            return getattr(poap, POAP_FIELDS[column.field]) if poap and poap.due else None
        if column.field in ALIGNED:
            return tuple(sorted(other.reference for other in getattr(row, column.field)))
        return super()._value(row, column, names)

    @override
    def make(self, desk: Desk, values: Mapping[str, Value]) -> Action:
        """A new action; its first date is its baseline unless another (or none, in an export) is given."""
        action = super().make(desk, {"created_at": desk.at, "baseline_due": values.get("due"), **values})
        assert isinstance(action, Action)
        return action

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field in ALIGNED:
            setattr(row, field, aligned(desk, field, value))
        elif field in POAP_FIELDS:
            self._write_poap(desk, row, field, value)
        elif field == "due" and row.id is not None:
            said = values.get("due_reason") or f"as {desk.file} says"
            row.move_due(value, said)
        elif field == "status" and row.id is not None and value == Status.OPEN:
            row.reopen()
        elif not (field == "progress" and value == COMPLETE):
            super().write(desk, row, field, value, values)

    def _write_poap(self, desk: Desk, action: Action, field: str, value: Any) -> None:
        poap = desk.poaps.get(action.id)
        if poap is None and value is not None:
            poap = desk.poaps[action.id] = Poap(action_id=action.id)
            desk.session.add(poap)
        if poap is not None and field == "poap_due":
            poap.move_due(value)
        elif poap is not None and value is not None:
            poap.due_version = value

    @override
    def origin(self, row: Any, field: str) -> tuple[str, int, str]:
        if field in POAP_FIELDS:
            poap = self.poaps.get(row.id)
            return ("poap", poap.id if poap else 0, POAP_FIELDS[field])
        return super().origin(row, field)


def aligned(desk: Desk, field: str, value: Value) -> list[Any]:
    """The objectives or notices that a cell lists."""
    table = ALIGNED[field]
    ids = [desk.names.id(field, reference) for reference in (value if isinstance(value, tuple) else ())]
    return [desk.session.get_one(table, one) for one in ids if one is not None]
