"""Writes the drafts into the register, kind by kind, within the transaction that compared them."""

from collections.abc import Sequence

from models.table import Table
from tasks.import_register.comparing import Draft
from tasks.records.record import key_of
from tasks.records.shelf import Desk, Shelf


def apply_drafts(desk: Desk, drafts: Sequence[Draft], shelves: Sequence[Shelf]) -> None:
    """Write every new row and every changed cell."""
    for shelf in shelves:
        mine = [draft for draft in drafts if draft.shelf is shelf and (draft.taken or draft.record is None)]
        written = [(draft, _write_at_once(desk, draft)) for draft in mine]
        desk.session.flush()
        for draft, row in written:
            _know(desk, draft, row)
        for draft, row in written:
            for name in _in_order(draft):
                if name in shelf.late:
                    shelf.write(desk, row, name, draft.taken[name], draft.values)
        desk.session.flush()


def _write_at_once(desk: Desk, draft: Draft) -> Table:
    if draft.record is None:
        return draft.shelf.make(desk, dict(draft.taken))
    for name in _in_order(draft):
        if name not in draft.shelf.late:
            draft.shelf.write(desk, draft.record.row, name, draft.taken[name], draft.values)
    return draft.record.row


def _in_order(draft: Draft) -> list[str]:
    """The changed fields, the status first: what follows from it gives way to what the sheet says."""
    return sorted(draft.taken, key=lambda name: name != "status")


def _know(desk: Desk, draft: Draft, row: Table) -> None:
    kind, values = draft.shelf.kind, draft.values
    if kind.name == "actions":
        desk.names.add_action(row.id, str(values["plan"]), str(values["reference"]))
    else:
        desk.names.add(kind.name, key_of(kind, values), row.id, draft.label)
