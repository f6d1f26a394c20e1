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
    for job in dict.fromkeys(name.split()[0] for name in told):
        kills = {
            name.removeprefix(f"{job} "): one.kills for name, one in told.items() if name.startswith(job)
        }
        where = [Counter(place for place, _ in those) for those in kills.values()]
        rows = ([place.value, *(one[place] or "" for one in where)] for place in PLACES)
        fell = (row for row in rows if any(row[1:]))
        console.print(_table(f"Where the kills of a {job} fell", ["the process was", *kills], fell))
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
