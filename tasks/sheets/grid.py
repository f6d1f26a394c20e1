"""A sheet as the file has it: rows of raw cells with the row numbers that Excel shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.sheets.limits import MOST_BLANK, MOST_ROWS
from tasks.sheets.values import NotThat, RawCell

GridRow = tuple[int, Sequence[RawCell]]


@dataclass(frozen=True)
class Grid:
    """One sheet. `rows` yields only rows that hold something, once; it may raise NotThat."""

    name: str  # empty for a .csv
    rows: Iterator[GridRow]


def is_blank(row: Sequence[RawCell]) -> bool:
    """Whether nothing stands in the row."""
    return all(cell.value is None or (isinstance(cell.value, str) and not cell.value.strip()) for cell in row)


def is_comment(row: Sequence[RawCell]) -> bool:
    """Whether the row begins with "# ", or holds nothing but one cell that begins with "#"."""
    first = row[0].value if row else None
    if not isinstance(first, str) or not first.lstrip().startswith("#") or row[0].is_error:
        return False
    return first.lstrip().startswith("# ") or (len(first.strip()) > 1 and is_blank(row[1:]))


def written_rows(rows: Iterator[GridRow]) -> Iterator[GridRow]:
    """The rows that hold something, comments left out; raises NotThat where a limit is passed."""
    blank = held = 0
    for number, row in rows:
        if is_blank(row):
            blank += 1
            if blank > MOST_BLANK:
                wrong = f"Reading stopped at row {number}: {MOST_BLANK:,} blank rows in a row stand above it."
                raise StoppedReading(
                    wrong, "Nothing below is imported; delete the blank rows if it should be."
                )
            continue
        blank = 0
        if is_comment(row):
            continue
        held += 1
        if held > MOST_ROWS:
            raise NotThat(
                f"The sheet has more than {MOST_ROWS:,} rows.", "Split it, or delete what is spare."
            )
        yield number, row


class StoppedReading(NotThat):
    """Nothing but blank rows for so long that the rest of the sheet is not looked at: a warning."""
