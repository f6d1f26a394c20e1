"""Every kind of sheet, and which kind a file's or a sheet's name means.

A .csv's kind is its file's name (`actions.csv`), a workbook's is each sheet's name. Each kind's columns are
in `place_columns`, `plan_columns` and `report_columns`: canonical header first, then the others that are
understood, in any order and case. Columns that a kind does not know are kept as the row's notes.
"""

from tasks.sheets.kind import Column, SheetKind, fold
from tasks.sheets.place_columns import (
    ABSENCES,
    COMMITTEES,
    DIVISIONS,
    NOTICES,
    OBJECTIVES,
    PEOPLE,
    SERVICES,
    THEMES,
)
from tasks.sheets.plan_columns import ACTIONS, MEASURES, MILESTONES, PLANS, POAPS, TRAJECTORY
from tasks.sheets.report_columns import FINDINGS, MEETINGS, PRINTED_FIGURES, RATING_COUNTS, STEPS

# What is named comes before what names it: an import goes through them in this order.
KINDS: tuple[SheetKind, ...] = (
    PLANS,
    DIVISIONS,
    SERVICES,
    THEMES,
    OBJECTIVES,
    NOTICES,
    COMMITTEES,
    PEOPLE,
    ABSENCES,
    ACTIONS,
    POAPS,
    MILESTONES,
    MEASURES,
    TRAJECTORY,
    FINDINGS,
    RATING_COUNTS,
    PRINTED_FIGURES,
    MEETINGS,
    STEPS,
)
VERSION = "Version"  # last column of an exported sheet: what each cell held at the export
READ_ONLY = (
    "history",
    "letters",
    "messages",
    "proposals",
    "decisions",
    "evidence",
    "read me",
)  # never imported

_BY_NAME = {fold(name): kind for kind in KINDS for name in (kind.name, *kind.aliases)}


def kind_of(name: str) -> SheetKind | None:
    """The kind that a file's or sheet's name means ("Actions", "printed_figures"), if any."""
    return _BY_NAME.get(fold(name.replace("_", " ").replace("-", " ")))


def is_read_only(name: str) -> bool:
    """Whether a sheet of this name is only for reading ("History", "history 2")."""
    return fold(name).rstrip("0123456789 ") in READ_ONLY


def columns_by_header(kind: SheetKind) -> dict[str, Column]:
    """Each folded header of a kind with its column."""
    return {header: column for column in kind.columns for header in column.headers}
