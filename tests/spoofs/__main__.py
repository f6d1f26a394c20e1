"""Prints the table of cases: what stands in each, and what became of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from models.rules.settling import in_words
from tasks.office import make_office
from tests.collecting import make_desk
from tests.spoofs.cases import CASES
from tests.spoofs.playing import is_as_wanted, play, settings_of

HEAD = ("case", "what stands in it", "boundary", "state", "reason", "register", "sender", "outcome")


def rows() -> Iterator[tuple[str, ...]]:
    """Rows of the table."""
    for case in CASES:
        with TemporaryDirectory(prefix="iqip-spoof-") as folder:
            desk = make_desk(make_office(Path(folder), settings_of(case)))
            seen = play(case, desk)
            desk.office.register.engine.dispose()
        as_wanted = is_as_wanted(case, seen)
        yield (
            case.name, case.says, case.boundary or "(none)", str(seen.state),
            in_words(seen.reasons) or ", ".join(seen.reasons) or "(nothing)",
            "changed" if seen.is_changed else "unchanged",
            "acknowledged" if seen.is_answered else "not answered",
            "as wanted" if as_wanted else "NOT AS WANTED",
        )  # fmt: skip


def main() -> int:
    found = list(rows())
    for row in (HEAD, tuple("---" for _ in HEAD), *found):
        sys.stdout.write("| " + " | ".join(one.replace("|", "\\|") for one in row) + " |\n")
    wrong = sum(row[-1] != "as wanted" for row in found)
    sys.stdout.write(f"{len(found)} cases, {wrong} not as wanted.\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
