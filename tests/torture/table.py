"""The count as people read it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from tests.torture.counting import NUMBERS
from tests.torture.places import PLACES
from tests.torture.trials import Told

MOST_REASONS = 40
COUNTED = "Counted by the mailboxes' own record, beside the ledger"
DOUBTED = (
    "Letters that a kill left in doubt: only the server knows whether it took what it did not answer.\n"
    "The next run asks it by their token; an absence is believed after the stated wait."
)


def show(told: Mapping[str, Told], console: Console) -> None:
    """The numbers, what kills left in doubt, where they fell, and a reason for every number but 0."""
    heads = ["job and transport", "kills", "runs", *(name.replace("_", " ") for name in NUMBERS)]
    rows = (
        [name, len(one.kills), one.runs, *(getattr(one.count, number) for number in NUMBERS)]
        for name, one in told.items()
    )
    console.print(_table(COUNTED, heads, rows))
    heads = ["job and transport", "in doubt", "had arrived: not sent again", "had not: sent", "left unknown"]
    rows = (
        [name, one.went + one.never_went, one.went, one.never_went, one.count.unknown]
        for name, one in told.items()
    )
    console.print(_table(DOUBTED, heads, rows))
    where = {name: Counter(place for place, _ in one.kills) for name, one in told.items()}
    rows = ([place.value, *(where[name][place] or "" for name in told)] for place in PLACES)
    console.print(_table("Where the kills fell", ["the process was", *told], (r for r in rows if any(r[1:]))))
    for name, one in told.items():
        if one.count.reasons:
            console.print(f"{name}:", *one.count.reasons[:MOST_REASONS], sep="\n  ", markup=False)


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    table = Table(title=title, title_justify="left")
    for place, head in enumerate(heads):
        table.add_column(head, justify="right" if place else "left")
    for row in rows:
        table.add_row(*map(str, row))
    return table
