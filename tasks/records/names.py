"""Which row a name means: the ids of the register's rows by the key of their sheet, and back."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.meeting import Committee
from models.notice import Notice
from models.objective import Objective
from models.person import Person
from models.place import Division, Service, Theme
from models.plan import Plan
from tasks.records.record import Key, key_part

NAMED = {
    "plans": Plan.name,
    "divisions": Division.name,
    "services": Service.name,
    "themes": Theme.name,
    "objectives": Objective.reference,
    "notices": Notice.reference,
    "committees": Committee.name,
    "people": Person.name,
}


class Names:
    """Ids by kind and key, names by kind and id; an import adds each row that it makes."""

    def __init__(self) -> None:
        self._ids: dict[str, dict[Key, int]] = {}
        self._names: dict[str, dict[int, str]] = {}
        self._actions: dict[int, tuple[str, str]] = {}

    def add(self, kind: str, key: Key, row_id: int, name: str = "") -> None:
        """Know this row, also under this key."""
        self._ids.setdefault(kind, {})[key] = row_id
        if name:
            self._names.setdefault(kind, {})[row_id] = name

    def add_action(self, row_id: int, plan: str, reference: str) -> None:
        """Know this action."""
        self.add("actions", (key_part(plan), key_part(reference)), row_id)
        self._actions[row_id] = (plan, reference)

    def id(self, kind: str, *parts: object) -> int | None:
        """The row that the key names; None for an empty name or an unknown one."""
        return self._ids.get(kind, {}).get(tuple(key_part(part) for part in parts))

    def name(self, kind: str, row_id: int | None) -> str | None:
        """The name of a row."""
        return None if row_id is None else self._names.get(kind, {}).get(row_id)

    def action(self, row_id: int | None) -> tuple[str | None, str | None]:
        """The plan and the reference of an action."""
        return (None, None) if row_id is None else self._actions.get(row_id, (None, None))


def read_names(session: Session) -> Names:
    """Every name of the register."""
    names = Names()
    for kind, column in NAMED.items():
        for row_id, name in session.execute(select(column.class_.id, column).order_by(column.class_.id)):
            names.add(kind, (key_part(name),), row_id, name)
    actions = select(Action.id, Plan.name, Action.reference).join(Plan, Plan.id == Action.plan_id)
    for row_id, plan, reference in session.execute(actions):
        names.add_action(row_id, plan, reference)
    return names
