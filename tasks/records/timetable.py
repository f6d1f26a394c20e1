"""Meetings and the steps of the timetable: both have a day that moves by their own method."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import override

from models.meeting import Meeting
from models.step import Step
from tasks.records.shelf import Desk, Shelf
from tasks.sheets.report_columns import MEETINGS, STEPS
from tasks.sheets.values import Value


class MeetingShelf(Shelf):
    """Meetings."""

    def __init__(self) -> None:
        points = {"plan": "plan_id", "committee": "committee_id"}
        super().__init__(MEETINGS, Meeting, points, ("on", "id"))

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field == "on" and row.id is not None:
            row.move(value)
        else:
            super().write(desk, row, field, value, values)


class StepShelf(Shelf):
    """Steps; `needs` are the numbers of others."""

    def __init__(self) -> None:
        super().__init__(STEPS, Step, {"plan": "plan_id"}, ("plan_id", "number"))

    @override
    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        if field == "due" and row.id is not None:
            row.move_due(value)
        elif field == "needs":
            row.needs = [int(number) for number in (value if isinstance(value, tuple) else ())]
        else:
            super().write(desk, row, field, value, values)
