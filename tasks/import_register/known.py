"""Every name that a cell may use: the register's, and those that the same files bring."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process, utils

from tasks.records.record import Key, Record, key_part
from tasks.sheets.values import Row, Sheet, Value

NAMING = {  # kind → the field that other sheets name it by
    "plans": "name",
    "divisions": "name",
    "services": "name",
    "themes": "name",
    "objectives": "reference",
    "notices": "reference",
    "committees": "name",
    "people": "name",
}
Records = Mapping[str, Sequence[Record]]


class Known:
    """Names by kind, as the register spells them; people also by their addresses."""

    def __init__(self, records: Records, sheets: Sequence[Sheet]) -> None:
        self._names: dict[str, dict[str, str]] = {kind: {} for kind in NAMING}
        self._actions: dict[tuple[str, str], tuple[str, str]] = {}
        self.current_plan: str | None = None  # where a row does not say; set once the plans are known
        for kind, field in NAMING.items():
            rows = [record.values for record in records.get(kind, ())]
            rows += [_values(row) for sheet in sheets if sheet.kind.name == kind for row in sheet.rows]
            for values in rows:
                self._add(kind, values.get(field), values.get("addresses"))
        for record in records.get("actions", ()):
            self.add_action(record.values.get("plan"), record.values.get("reference"))

    def _add(self, kind: str, name: Value, addresses: Value) -> None:
        if isinstance(name, str):
            name = self._names[kind].setdefault(key_part(name), name)
            for address in addresses if isinstance(addresses, tuple) else ():
                self._names[kind].setdefault(key_part(address), name)

    def add_action(self, plan: Value, reference: Value) -> None:
        """Know this action, as it is first spelt."""
        if plan is not None and reference is not None:
            self._actions.setdefault((key_part(plan), key_part(reference)), (str(plan), str(reference)))

    def alias(self, kind: str, former: str, name: str) -> None:
        """Know a name from before, unless somebody else bears it now."""
        self._names[kind].setdefault(former, name)

    def alias_action(self, former: Key, plan: Value, reference: Value) -> None:
        """Know an action also by the plan and reference that it had before."""
        self._actions.setdefault((former[0], former[1]), (str(plan), str(reference)))

    def find(self, kind: str, words: str) -> str | None:
        """The name as the register spells it, if it is known."""
        return self._names[kind].get(key_part(words))

    def near(self, kind: str, words: str) -> list[str]:
        """The known names that look most like these words, best first."""
        return nearest(words, dict.fromkeys(self._names[kind].values()))

    def find_action(self, plan: str | None, reference: str) -> tuple[str, str] | None:
        """Plan and reference of an action: in that plan, the current one, or the only one that has it."""
        wanted = key_part(reference)
        if found := self._actions.get((key_part(plan or self.current_plan), wanted)):
            return found
        others = [action for (_, known), action in self._actions.items() if known == wanted]
        return others[0] if plan is None and len(others) == 1 else None

    def near_actions(self, reference: str) -> list[str]:
        """The references that look most like this one."""
        return nearest(reference, dict.fromkeys(action for _, action in self._actions.values()))


def nearest(words: str, names: Iterable[str]) -> list[str]:
    """Up to three of the names that resemble the words (rapidfuzz's weighted ratio, at least 60 of 100)."""
    found = process.extract(
        words, list(names), scorer=fuzz.WRatio, processor=utils.default_process, limit=3, score_cutoff=60
    )
    return [name for name, _, _ in found]


def _values(row: Row) -> dict[str, Value]:
    return {field: cell.value for field, cell in row.cells.items()}
