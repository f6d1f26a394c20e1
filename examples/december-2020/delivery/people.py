"""Who writes: the example's people and their addresses, as the PMO's own file has them."""

import csv
from dataclasses import dataclass
from pathlib import Path

PEOPLE = Path(__file__).parents[1] / "register" / "people.csv"


@dataclass(frozen=True)
class Writer:
    """Somebody with addresses, the first of which letters go to."""

    name: str
    addresses: tuple[str, ...]
    division: str = ""


class NobodyOfThatName(LookupError):
    """A recipe names somebody who is not in people.csv."""


def find_writer(name: str, file: Path = PEOPLE) -> Writer:
    """The person of that name; an address stands for a stranger who has it."""
    if "@" in name:
        return Writer(name.partition("@")[0].replace(".", " ").title(), (name,))
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.lstrip('"').startswith("#"))
        for row in rows:
            if row["Name"] == name:
                addresses = tuple(one.strip() for one in row["Email"].split(";"))
                return Writer(name, addresses, row["Division"])
    raise NobodyOfThatName(f"Nobody is called {name!r} in {file.name}.")
