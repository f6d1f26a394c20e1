"""Where a source's printed figures do not add up, or differ from what is counted: one footnote each.

Found from data in the paper of January 2021 (numbers as in the register of known discrepancies): 1, the
current column's rows make 12 beside a printed 19 (and 4 beside 11 findings of mandatory training); 3 and
4, themes and mapping by the findings' own text; 5, a row that names three services and counts findings of
four; 6, "the 19 Should Do" of which one is a Must Do; 8, "7 categories" and 8 rows; 10, a printed 82 %
that is 82.5 %. What agrees earns no footnote.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from models.rules.counting import CountedFinding, Line, Number
from models.vocabulary import Outcome

TOTAL = "total"


@dataclass(frozen=True)
class Printed:
    """One figure as a source prints it."""

    row: str
    figure: int


@dataclass(frozen=True)
class Footnote:
    """Words under a table, about one row of it ("" for the whole table)."""

    row: str
    words: str


def reconcile(printed: Sequence[Printed], counted: Sequence[Line]) -> tuple[Footnote, ...]:
    """Footnotes of a table: `counted` are its rows without the total, `printed` what its source prints."""
    sums = {same(line.label): line for line in counted}
    rows = [one for one in printed if same(one.row) != TOTAL]
    notes = [note for one in rows if (note := _row(one, sums.get(same(one.row))))]
    unprinted = [line for line in counted if rows and same(line.label) not in {same(one.row) for one in rows}]
    notes += [Footnote(line.label, f"The source has no row {line.label}.") for line in unprinted]
    for one in printed:
        if same(one.row) == TOTAL:
            notes += _total(one.figure, rows, counted)
    return tuple(notes)


def _row(printed: Printed, line: Line | None) -> Footnote | None:
    counted = line.number.value if line else 0
    if counted == printed.figure:
        return None
    label = line.label if line else printed.row
    return Footnote(label, f"The source prints {printed.figure} under {label}; {_counted(counted)}.")


def _total(figure: int, rows: Sequence[Printed], counted: Sequence[Line]) -> list[Footnote]:
    notes = []
    summed = sum(one.figure for one in rows)
    if rows and summed != figure:
        notes.append(Footnote(TOTAL, f"The source prints {figure} in total; its rows add up to {summed}."))
    found = sum(line.number.value for line in counted)
    if found != figure:
        notes.append(Footnote(TOTAL, f"The source prints {figure} in total; {_counted(found)}."))
    return notes


def _counted(value: float) -> str:
    return "none is counted here" if value == 0 else f"{value:g} {'is' if value == 1 else 'are'} counted here"


def themes_by_text(counted: Sequence[Line], by_text: Sequence[Line]) -> tuple[Footnote, ...]:
    """One footnote for each theme that would have another number by the findings' own words."""
    text = {line.label: line.number for line in by_text}
    notes = []
    for line in counted:
        other = text.pop(line.label, None)
        value, rows = (other.value, other.rows) if other else (0, ())
        moved = sorted(set(line.number.rows) ^ set(rows))
        if moved:
            notes.append(Footnote(line.label, f"By the findings' own text it is {value:g} ({_list(moved)})."))
    notes += [Footnote("", f"By text, {number.value:g} under {label}.") for label, number in text.items()]
    return tuple(notes)


def mapping_by_text(findings: Sequence[CountedFinding], outcome: Outcome) -> Footnote | None:
    """How many findings would have this outcome by their own text, if that differs."""
    counts = {one.reference for one in findings if one.outcome is outcome}
    by_text = {one.reference for one in findings if (one.outcome_by_text or one.outcome) is outcome}
    if counts == by_text:
        return None
    moved = _list(sorted(counts ^ by_text))
    return Footnote(TOTAL, f"By the findings' own text it is {len(by_text)}, not {len(counts)} ({moved}).")


def services_named(line: Line, findings: Sequence[CountedFinding]) -> Footnote | None:
    """A row that names services in brackets ("Workforce: (ED, DI, MAT)") and counts others as well."""
    named = re.search(r"\(([^)]*,[^)]*)\)", line.label)
    if not named:
        return None
    wanted = len(named[1].split(","))
    services = Counter(one.service for one in findings if one.reference in line.number.rows)
    if len(services) <= wanted:
        return None
    parts = ", ".join(f"{service} {many}" for service, many in services.items())
    return Footnote(
        line.label, f"The row names {wanted} services; its findings are of {len(services)}: {parts}."
    )


def reconcile_summary(
    printed: Sequence[Printed], counted: Sequence[tuple[str, Number]]
) -> tuple[Footnote, ...]:
    """Footnotes on the figures in a source's sentences.

    `counted` has our numbers, each with a pattern of the rows (as `same` writes them) that it belongs to;
    the first that fits counts, and a row that none fits is left alone.
    """
    notes = []
    for one in printed:
        found = next((number for rows, number in counted if re.fullmatch(rows, same(one.row))), None)
        if found and found.value != one.figure:
            words = f"{one.row}: the source prints {one.figure}; by its rows it is {found.shown}."
            notes.append(Footnote(one.row, words))
    return tuple(notes)


def same(label: str) -> str:
    """A label as it is compared: without case and punctuation."""
    return re.sub(r"[^a-z0-9]+", " ", label.casefold()).strip()


def _list(references: Sequence[str]) -> str:
    return ", ".join(references)
