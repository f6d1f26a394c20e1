"""Which value stands when a sheet and the register say different things about one cell.

Three values are compared: the sheet's, the register's, and the one that both once had (when the workbook was
exported, or when the file was last imported). Who still has the old one has not spoken; who differs from it
has. If both have spoken, and not alike, a person must say.
"""

from enum import Enum, auto


class Stands(Enum):
    """Which value a cell keeps."""

    BOTH = auto()  # they say the same
    THE_SHEETS = auto()  # only the sheet was changed: it is taken
    THE_REGISTERS = auto()  # only the register was changed: it stays, and the report says so
    NEITHER = auto()  # both were changed: a conflict


def which_stands(*, alike: bool, sheet_is_old: bool, register_is_old: bool) -> Stands:
    """The answer for one cell. `…_is_old`: it still has the value that both once had."""
    if alike:
        return Stands.BOTH
    if register_is_old:
        return Stands.THE_SHEETS
    return Stands.THE_REGISTERS if sheet_is_old else Stands.NEITHER
