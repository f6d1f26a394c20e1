"""Import a file or a folder: read, compared, checked as a whole, and written in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select

from models.history import Because
from models.poap import Poap
from models.vocabulary import Cause
from tasks.clock import instant_of
from tasks.import_register.applying import apply_drafts
from tasks.import_register.checking import check_drafts
from tasks.import_register.comparing import Draft
from tasks.import_register.matching import match
from tasks.import_register.report import Change, ImportReport
from tasks.office import Office
from tasks.records.names import read_names
from tasks.records.record import shown_value
from tasks.records.shelf import Desk
from tasks.records.shelves import all_shelves
from tasks.settings import Brag
from tasks.sheets.reading import read_sheets
from tasks.sheets.values import Fault
from tasks.sheets.words import COMPLETE


def import_files(
    office: Office, path: Path, today: date, *, check: bool = False, by: str = "iqip"
) -> ImportReport:
    """Import a .csv, an .xlsx or a folder of them; with `check`, only say what would happen.

    A fault anywhere changes nothing at all. A second import of the same files changes nothing either.
    """
    read = read_sheets(path, _colours(office.settings.brag))
    faults, warnings = list(read.faults), list(read.warnings)
    because = Because(by, instant_of(today), Cause.IMPORT, path.absolute().name)
    with office.register.read() if check else office.register.write(because) as session:
        names, shelves = read_names(session), all_shelves()
        records = {shelf.kind.name: shelf.read(session, names) for shelf in shelves}
        drafts = match(session, shelves, records, read.sheets, because.reference, faults)
        check_drafts(drafts, records, today, faults, warnings)
        changes, kept = _changes(drafts), _kept(drafts)
        if not faults and not check:
            poaps = {poap.action_id: poap for poap in session.scalars(select(Poap))}
            desk = Desk(session, names, because.at, because.reference, poaps)
            apply_drafts(desk, drafts, shelves)
    first = _first_of_each_cell(faults)
    worth = [warning for warning in warnings if warning.place not in {fault.place for fault in first}]
    return ImportReport(
        tuple(_sorted(first)), tuple(_sorted(worth)), () if faults else changes, () if faults else kept, check
    )


def _colours(brag: Brag) -> Mapping[str, str]:
    """The Trust's own BRAG words; of two standings with one colour the milder progress counts."""
    return {
        brag.overdue: "late",
        brag.late: "late",
        brag.completed: COMPLETE,
        brag.closed: COMPLETE,
        brag.not_started: "not_started",
        brag.at_risk: "at_risk",
        brag.on_track: "on_track",
    }


def _first_of_each_cell(faults: Sequence[Fault]) -> list[Fault]:
    """A cell that is no date is not also a missing date: what follows from a fault is not said again."""
    first: dict[tuple[object, str], Fault] = {}
    for fault in faults:
        is_cell = bool(fault.place.column)
        first.setdefault((fault.place, "" if is_cell else fault.wrong), fault)
    return list(first.values())


def _sorted(faults: Sequence[Fault]) -> list[Fault]:
    """In the order in which a person goes through the files."""
    return sorted(faults, key=_reading_order)


def _reading_order(fault: Fault) -> tuple[str, str, int, int, str]:
    place = fault.place
    return (place.file, place.sheet, place.row, len(place.column), place.column)


def _changes(drafts: Sequence[Draft]) -> tuple[Change, ...]:
    return tuple(change for draft in drafts for change in _changes_of(draft))


def _changes_of(draft: Draft) -> list[Change]:
    kind = draft.shelf.kind.name
    if draft.record is None:
        return [Change(draft.row.place, kind, draft.label)]
    return [
        Change(
            draft.where(name),
            kind,
            draft.label,
            draft.header(name),
            shown_value(draft.record.values.get(name)),
            shown_value(value),
        )
        for name, value in draft.taken.items()
    ]


def _kept(drafts: Sequence[Draft]) -> tuple[Change, ...]:
    return tuple(
        Change(
            draft.where(name),
            draft.shelf.kind.name,
            draft.label,
            draft.header(name),
            shown_value(value),
            shown_value(draft.record.values.get(name)),
        )
        for draft in drafts
        if draft.record is not None
        for name, value in draft.kept.items()
    )
