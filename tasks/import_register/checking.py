"""Checks the rows as they would stand after the import, one by one and against each other."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.rules.objecting import OBJECTIONS, Objection, object_to_first_date, object_to_nothing
from models.vocabulary import PlanState
from tasks.import_register.comparing import Draft
from tasks.records.record import Key, Record, key_of, key_part
from tasks.sheets.columns import KINDS
from tasks.sheets.fingerprint import read_version
from tasks.sheets.values import Fault, Value

Records = Mapping[str, Sequence[Record]]
Values = Mapping[str, Value]
KIND = {kind.name: kind for kind in KINDS}


def check_drafts(
    drafts: Sequence[Draft], records: Records, today: date, faults: list[Fault], warnings: list[Fault]
) -> None:
    """Add what is wrong to the two lists. Rows that change nothing were judged when they came in."""
    world = _world(drafts, records)
    for draft in drafts:
        if draft.record is None:
            _check_new(draft, faults)
        if draft.record is not None and not draft.taken:
            continue
        objections = list(OBJECTIONS.get(draft.shelf.kind.name, object_to_nothing)(draft.values, today))
        is_exported = read_version(draft.row.version) is not None  # new to this register, not to the plan
        if draft.shelf.kind.name == "actions" and draft.record is None and not is_exported:
            plan = world["plans"].get((key_part(draft.values.get("plan")),), {})
            objections += object_to_first_date(draft.values, plan.get("starts"))
        for objection in objections:
            (faults if objection.stops else warnings).append(_fault(draft, objection))
    _check_plans(drafts, world, faults)
    _check_addresses(drafts, records, faults)
    _check_needs(drafts, world, faults)
    _check_measures(drafts, world, faults)
    _check_meetings(drafts, records, warnings)
    _check_mapped(drafts, world, warnings)


def _world(drafts: Sequence[Draft], records: Records) -> dict[str, dict[Key, Values]]:
    """Every row by kind and key, as it would stand."""
    changed = {(draft.shelf.kind.name, draft.record.row.id): draft.values for draft in drafts if draft.record}
    world: dict[str, dict[Key, Values]] = {kind: {} for kind in records}
    for draft in drafts:
        world[draft.shelf.kind.name][key_of(draft.shelf.kind, draft.values)] = draft.values
    for kind, rows in records.items():
        for record in rows:
            if (kind, record.row.id) not in changed:
                world[kind][key_of(KIND[kind], record.values)] = record.values
    return world


def _fault(draft: Draft, objection: Objection) -> Fault:
    return Fault(draft.where(objection.field), objection.wrong, objection.right)


def _check_new(draft: Draft, faults: list[Fault]) -> None:
    for column in draft.shelf.kind.columns:
        if column.required and column.field not in draft.row.cells:
            wrong = f"{draft.label} is new, and the sheet has no column {column.header}."
            faults.append(Fault(draft.row.place, wrong, f"Add the column {column.header}, or mend the key."))


def _check_plans(
    drafts: Sequence[Draft], world: Mapping[str, Mapping[Key, Values]], faults: list[Fault]
) -> None:
    current = [
        str(plan["name"])
        for plan in world["plans"].values()
        if (plan.get("state") or PlanState.CURRENT) == PlanState.CURRENT
    ]
    touched = [draft for draft in drafts if draft.shelf.kind.name == "plans" and draft.taken]
    if len(current) > 1 and touched:
        where = touched[-1].where("state")
        right = "Give all but one the state past or coming."
        faults.append(Fault(where, f"{len(current)} plans would be current: {', '.join(current)}.", right))


def _check_addresses(drafts: Sequence[Draft], records: Records, faults: list[Fault]) -> None:
    people = [draft for draft in drafts if draft.shelf.kind.name == "people"]
    changed = {draft.record.row.id for draft in people if draft.record}
    whose = {
        email: f"{record.values['name']} in the register"
        for record in records["people"]
        if record.row.id not in changed
        for email in _emails(record.values)
    }
    for draft in people:
        for email in _emails(draft.values):
            if email in whose:
                right = "Each address belongs to one person or mailbox; take it from one of them."
                faults.append(Fault(draft.where("addresses"), f"“{email}” belongs to {whose[email]}.", right))
            else:
                whose[email] = f"{draft.values['name']} in row {draft.row.place.row}"


def _emails(values: Values) -> tuple[str, ...]:
    found = values.get("addresses")
    return found if isinstance(found, tuple) else ()


def _check_needs(
    drafts: Sequence[Draft], world: Mapping[str, Mapping[Key, Values]], faults: list[Fault]
) -> None:
    for draft in drafts:
        needs = draft.taken.get("needs") if draft.shelf.kind.name == "steps" else None
        for number in needs if isinstance(needs, tuple) else ():
            key = (key_part(draft.values.get("plan")), key_part(number))
            is_itself = number == str(draft.values["number"])
            if key not in world["steps"] or is_itself:
                wrong = (
                    f"Step {number} {'cannot wait for itself' if is_itself else 'is no step of the plan'}."
                )
                faults.append(
                    Fault(draft.where("needs"), wrong, "Give the numbers of steps, separated by ;.")
                )


def _check_measures(
    drafts: Sequence[Draft], world: Mapping[str, Mapping[Key, Values]], faults: list[Fault]
) -> None:
    for draft in drafts:
        if draft.shelf.kind.name == "trajectory" and draft.key[:-1] not in world["measures"]:
            wrong = f"{draft.values.get('action')} has no measure “{draft.values.get('measure')}”."
            faults.append(
                Fault(draft.where("measure"), wrong, "Add it to the measures sheet, or mend its name.")
            )


def _check_meetings(drafts: Sequence[Draft], records: Records, warnings: list[Fault]) -> None:
    """A meeting whose day was changed in a plain file looks like a new one beside the old."""
    meetings = [draft for draft in drafts if draft.shelf.kind.name == "meetings"]
    listed = {draft.record.row.id for draft in meetings if draft.record}
    for draft in meetings:
        for record in records["meetings"] if draft.record is None else ():
            same = all(record.values[name] == draft.values.get(name) for name in ("committee", "plan"))
            if same and record.row.id not in listed:
                wrong = f"A second meeting: the register also has {record.values['on']:%d/%m/%Y}."
                right = (
                    "If the meeting has moved, change its date by `iqip amend` or in an exported workbook."
                )
                warnings.append(Fault(draft.where("on"), wrong, right))


def _check_mapped(
    drafts: Sequence[Draft], world: Mapping[str, Mapping[Key, Values]], warnings: list[Fault]
) -> None:
    for draft in drafts:
        if draft.shelf.kind.name == "findings" and "mapped_to" in draft.taken:
            key = (key_part(draft.values.get("mapped_plan")), key_part(draft.values["mapped_to"]))
            if world["actions"].get(key, {}).get("status") == "closed":
                wrong = f"{draft.values['mapped_to']} is closed: a reset will not carry it."
                warnings.append(Fault(draft.where("mapped_to"), wrong, "Map it to an open action or to new."))
