"""What a benchmark hands back: ours beside its floor, and the ratio of the two.

The quickest of a few rounds counts, on both sides: other work on the machine can only make a round slower.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import TypeAlias

from rich.console import Console
from rich.table import Table

Watch: TypeAlias = Callable[[Callable[[], object]], float]  # does the work, and says how long it took
COLUMNS = ("counted", "ours", "floor", "ratio", "at most")


class MiscountedRun(AssertionError):
    """A round did not do all of its work: its time means nothing, and the message says what is missing."""


@dataclass(frozen=True)
class Row:
    """One line of the table, ready to be read."""

    counted: str
    ours: str
    floor: str
    ratio: str
    at_most: str


def seconds_of(work: Callable[[], object]) -> float:
    """How long the work takes, once."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def core_seconds_of(work: Callable[[], object]) -> float:
    """How long one core worked on it, whatever else the machine did: for work that waits for nothing."""
    begun = process_time()
    work()
    return process_time() - begun


def row_of_seconds(
    counted: str, ours: Iterable[float], floor: Iterable[float], pieces: int, at_most: float
) -> Row:
    """The quickest rounds side by side, as milliseconds for each of so many pieces."""
    quickest, least = min(ours), min(floor)
    return Row(
        counted, _each(quickest, pieces), _each(least, pieces), f"{quickest / least:.2f}", f"{at_most:g}"
    )


def check_count(what: str, found: int, wanted: int) -> None:
    """Raises MiscountedRun unless all were counted."""
    if found != wanted:
        raise MiscountedRun(f"{what}: {found} of {wanted}.")


def show(title: str, rows: Iterable[Row]) -> None:
    """Print the rows as a table."""
    table = Table(title=title, title_justify="left")
    for column in COLUMNS:
        table.add_column(column, justify="left" if column == "counted" else "right", no_wrap=True)
    for row in rows:
        table.add_row(row.counted, row.ours, row.floor, row.ratio, row.at_most)
    Console().print(table)


def _each(seconds: float, pieces: int) -> str:
    return f"{1000 * seconds / pieces:.2f} ms"
