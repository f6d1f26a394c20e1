"""The Plan on a Page of each action: its parts, milestones, measures and the trajectory of each measure."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from models.poap import Measure, Milestone, Poap, TrajectoryPoint
from models.table import Table
from tasks.records.names import Names
from tasks.records.record import Record, key_of
from tasks.records.shelf import Desk, Shelf
from tasks.sheets.plan_columns import MEASURES, MILESTONES, POAPS, TRAJECTORY
from tasks.sheets.values import Value

PLACED = ("plan", "action", "number")  # they say which POAP it is, and are not values of the row itself


class PoapShelf(Shelf):
    """The words of each POAP; its date stands in the actions sheet."""

    def __init__(self) -> None:
        super().__init__(POAPS, Poap, order=("action_id",))

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        return [
            self._record(poap, names, **_of(names, poap.action_id))
            for poap in session.scalars(select(Poap).order_by(Poap.action_id))
        ]

    @override
    def make(self, desk: Desk, values: Mapping[str, Value]) -> Table:
        """The POAP of the action, which the actions sheet may have made already."""
        poap = poap_of(desk, values)
        for field, value in values.items():
            self.write(desk, poap, field, value, values)
        return poap

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field not in PLACED:
            super().write(desk, row, field, value, values)


class PartShelf(Shelf):
    """Milestones or measures: rows of a POAP, told apart by title and, among equal ones, by number."""

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        table: Any = self.table
        query = select(table, Poap.action_id).join(Poap, Poap.id == table.poap_id)
        seen: Counter[tuple[object, ...]] = Counter()
        records = []
        for row, action_id in session.execute(query.order_by(Poap.action_id, table.id)):
            title = (action_id, row.title if self.kind is MILESTONES else row.name)
            seen[title] += 1
            record = self._record(row, names, **_of(names, action_id), number=seen[title])
            names.add(self.kind.name, key_of(self.kind, record.values), row.id)
            records.append(record)
        return records

    @override
    def make(self, desk: Desk, values: Mapping[str, Value]) -> Table:
        poap = poap_of(desk, values)
        row: Any = super().make(desk, values)
        row.poap_id = poap.id
        return row  # type: ignore[no-any-return]

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field == "due" and row.id is not None:
            row.move_due(value)
        elif field not in PLACED:
            super().write(desk, row, field, value, values)


class TrajectoryShelf(Shelf):
    """The points of each measure's course."""

    def __init__(self) -> None:
        super().__init__(TRAJECTORY, TrajectoryPoint)

    @override
    def read(self, session: Session, names: Names) -> list[Record]:
        measures = {record.row.id: record.values for record in measure_shelf().read(session, names)}
        query = select(TrajectoryPoint).order_by(
            TrajectoryPoint.measure_id, TrajectoryPoint.on, TrajectoryPoint.id
        )
        return [
            self._record(
                point,
                names,
                plan=measures[point.measure_id]["plan"],
                action=measures[point.measure_id]["action"],
                measure=measures[point.measure_id]["name"],
                number=measures[point.measure_id]["number"],
            )
            for point in session.scalars(query)
        ]

    @override
    def make(self, desk: Desk, values: Mapping[str, Value]) -> Table:
        row: Any = super().make(desk, values)
        number = values.get("number") or 1
        row.measure_id = desk.names.id(
            "measures", values["plan"], values["action"], values["measure"], number
        )
        return row  # type: ignore[no-any-return]

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field not in (*PLACED, "measure"):
            super().write(desk, row, field, value, values)


def milestone_shelf() -> Shelf:
    """Milestones."""
    return PartShelf(MILESTONES, Milestone)


def measure_shelf() -> Shelf:
    """Measures."""
    return PartShelf(MEASURES, Measure)


def poap_of(desk: Desk, values: Mapping[str, Value]) -> Poap:
    """The POAP of the action that the row names, made if there is none."""
    action_id = desk.names.id("actions", values["plan"], values["action"])
    assert action_id is not None
    poap = desk.poaps.get(action_id)
    if poap is None:
        poap = desk.poaps[action_id] = Poap(action_id=action_id)
        desk.session.add(poap)
        desk.session.flush()
    return poap


def _of(names: Names, action_id: int) -> dict[str, Value]:
    plan, reference = names.action(action_id)
    return {"plan": plan, "action": reference}
