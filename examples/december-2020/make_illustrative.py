"""Writes what is invented in the example: `python examples/december-2020/make_illustrative.py`.

Whole files for people, divisions, objectives, notices, actions and their Plans on a Page; in `findings.csv`,
whose words are the paper's, only the columns from "Division" on. Run again, it writes the same bytes;
`--into FOLDER` writes elsewhere (the test compares).
"""

import argparse
import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from illustrative import new_actions, places
from illustrative.closed_actions import CLOSED
from illustrative.old_poaps import POAPS
from illustrative.open_actions import OPEN
from illustrative.people import PEOPLE

REGISTER = Path(__file__).parent / "register"
PLAN = "2020/21 IQIP"
INVENTED = "# Illustrative: invented by make_illustrative.py. None of it is in the paper"
FINDINGS = (
    "# From the paper, word for word: must or should, service, text, the order. Ours, because the paper does "
    "not say: references, themes, mapping, their reasons. Illustrative (invented by make_illustrative.py): "
    "all from Division on"
)
ADDED = (
    "Division", "Objectives", "Notices", "New reference", "New title", "New owner", "New executive lead",
    "New tester", "New due",
)  # fmt: skip
ACTION = (
    "Plan", "Reference", "Title", "Source", "Must or should", "Service", "Theme", "Theme reason", "Division",
    "Objectives", "Notices", "Owner", "Executive lead", "Tester", "Due", "Baseline due", "Status", "Progress",
    "Percent", "Narrative", "Completed on", "Agreed on", "Agreed by", "Closed on",
)  # fmt: skip

Row = Sequence[str]


def main() -> None:
    """Write every file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=REGISTER)
    into: Path = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    for name, (note, rows) in files().items():
        (into / name).write_bytes(table(note, rows).encode())


def files() -> dict[str, tuple[str, list[Row]]]:
    """Each file by its name: the note of its first line, and its rows."""
    return {
        "people.csv": (f"{INVENTED}: it names no person; these are roles", list(PEOPLE)),
        "divisions.csv": (f"{INVENTED}, which only speaks of Divisional Plans", list(places.DIVISIONS)),
        "objectives.csv": (f"{INVENTED}, which only speaks of Strategic Objectives", list(places.OBJECTIVES)),
        "notices.csv": (
            f"{INVENTED}, which only speaks of Section and Warning Notices",
            list(places.NOTICES),
        ),
        "actions.csv": (f"{INVENTED} but this: 28 actions were still open", list(actions())),
        "poaps.csv": (INVENTED, list(poaps())),
        "milestones.csv": (INVENTED, list(milestones())),
        "measures.csv": (INVENTED, list(measures())),
        "trajectory.csv": (INVENTED, list(trajectory())),
        "findings.csv": (FINDINGS, list(findings())),
    }


def table(note: str, rows: Iterable[Row]) -> str:
    """A CSV file that opens with its note."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([note])
    writer.writerows(rows)
    return written.getvalue()


def actions() -> Iterable[Row]:
    """The open and the closed actions of the current plan."""
    yield ACTION
    for reference, title, grade, service, theme, *rest in OPEN:
        *words, percent, said = rest
        division, objectives, notices, owner, lead, tester, due, first, progress = map(str, words)
        yield (
            *(PLAN, reference, title, "CQC 2019", grade, service, theme, "As its workstream"),
            *(division, objectives, notices, owner, lead, tester, due, first, "open", progress),
            *(str(percent), str(said), "", "", "", ""),
        )
    for reference, title, grade, service, theme, *others in CLOSED:
        division, objectives, notices, owner, lead, tester, due, completed, closed = others
        yield (
            *(PLAN, reference, title, "CQC 2019", grade, service, theme, "As its workstream"),
            *(division, objectives, notices, owner, lead, tester, due, due, "closed", ""),
            *("100", "Evidence tested.", completed, closed, tester, closed),
        )


def poaps() -> Iterable[Row]:
    """The head of each Plan on a Page."""
    yield ("Plan", "Action", "Aim", "Outcome", "Evidence expected", "Risks", "Complete since")
    for reference, poap in POAPS.items():
        yield (PLAN, reference, *poap[:5])


def milestones() -> Iterable[Row]:
    """The milestones of each."""
    yield ("Plan", "Action", "Milestone", "Due", "Done on")
    for reference, poap in POAPS.items():
        yield from ((PLAN, reference, *milestone) for milestone in poap[5])


def measures() -> Iterable[Row]:
    """The measure of each."""
    yield ("Plan", "Action", "Measure", "Unit", "Baseline", "Target")
    yield from ((PLAN, reference, *poap[6]) for reference, poap in POAPS.items())


def trajectory() -> Iterable[Row]:
    """The planned course of each measure."""
    yield ("Plan", "Action", "Measure", "On", "Planned", "Actual")
    for reference, poap in POAPS.items():
        yield from ((PLAN, reference, poap[6][0], *point) for point in poap[7])


def findings() -> Iterable[Row]:
    """The paper's findings as they stand in their file, with the invented columns filled in."""
    with (REGISTER / "findings.csv").open(encoding="utf-8", newline="") as file:
        _note, header, *rows = csv.reader(file)
    kept = [name for name in header if name not in ADDED]
    yield (*kept, *ADDED)
    for row in rows:
        one = dict(zip(header, row, strict=True))
        reference, title, owner, lead, tester, due = new_actions.NEW.get(one["Reference"], ("",) * 6)
        yield (
            *(one[name] for name in kept),
            new_actions.DIVISION_OF[one["Service"]],
            new_actions.OBJECTIVES_OF[one["Theme"]],
            new_actions.NOTICES_OF.get(one["Reference"], ""),
            *(reference, title, owner, lead, tester, due),
        )


if __name__ == "__main__":
    main()
