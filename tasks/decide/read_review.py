"""Decisions in bulk from a review workbook: each line answered, none lost because of another.

A line whose proposal, or what the register has beside it, changed since the workbook was written is listed
as a conflict and left as it is. The stamps are all compared before the first decision is taken: what the
officer's own earlier lines change is no conflict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from models.rules.verdict_words import verdict_of
from models.vocabulary import Verdict
from tasks.decide.answer import CannotDecide
from tasks.decide.decide import ID as IDS
from tasks.decide.decide import decide, in_one
from tasks.decide.review_stamps import review_stamps
from tasks.decide.write_review import ID, REASON, STAMP, VALUE, VERDICT
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.sheets.grid import Grid
from tasks.sheets.kind import fold
from tasks.sheets.reading_workbook import read_workbook
from tasks.sheets.values import NotThat, RawCell


@dataclass(frozen=True)
class FilledLine:
    """One line as the officer left it."""

    row: int
    id: str
    verdict: str
    value: str
    reason: str
    stamp: str

    @property
    def is_open(self) -> bool:
        """Whether nothing was filled in."""
        return not (self.verdict or self.value or self.reason)


def decide_from_workbook(
    office: Office, file: Path, by: str, reason: str, today: date, dry_run: bool = False
) -> Outcome:
    """Take each line's decision; `reason` stands in where a line gives none. Raises CannotDecide."""
    lines = list(_lines(file))
    filled = [line for line in lines if not line.is_open]
    stale = _stale(office, filled)
    answers = [
        (line.id or f"row {line.row}", _decide(office, line, by, reason, stale, today, dry_run))
        for line in filled
    ]
    outcome = in_one(answers, by)
    still = len(lines) - len(filled)
    left = f" {still} {'was' if still == 1 else 'were'} left open." if still else ""
    return Outcome(outcome.sentence + left, outcome.did, (), outcome.failures)


def _decide(
    office: Office,
    line: FilledLine,
    by: str,
    reason: str,
    stale: Mapping[str, str],
    today: date,
    dry_run: bool,
) -> Outcome:
    place = f"Row {line.row}, {line.id}" if line.id else f"Row {line.row}"
    verdict = verdict_of(line.verdict)
    fault = ""
    if verdict is None:
        fault = f"'{line.verdict}' is no verdict: write accept, amend or refuse."
    elif verdict is not Verdict.AMEND and line.value:
        fault = f"a value stands beside {verdict}: write amend, or empty the value."
    elif line.id in stale:
        fault = stale[line.id]
    elif not (line.reason or reason):
        fault = "a decision needs a reason: fill it in, or give one for all with --reason."
    if fault or verdict is None:
        return Outcome(f"{place}: {fault}", failures=(f"{place}: {fault}",))
    key = None if line.id.startswith("P") else line.stamp or None
    return decide(
        office, line.id, verdict, by, line.reason or reason, line.value or None, key, today, dry_run
    )


def _stale(office: Office, lines: list[FilledLine]) -> dict[str, str]:
    """By id, why a proposal's line is a conflict."""
    numbers = {line.id: int(line.id[1:]) for line in lines if line.id.startswith("P") and IDS.match(line.id)}
    with office.register.read() as session:
        now = review_stamps(session, numbers.values())
    said = "it, or what the register has, changed since this workbook was written: look at it anew."
    return {
        line.id: f"conflict, {said}"
        for line in lines
        if line.id in numbers and line.stamp and now.get(numbers[line.id], line.stamp) != line.stamp
    }


def _lines(file: Path) -> Iterator[FilledLine]:
    try:
        for grid in read_workbook(file):
            yield from _of_grid(grid, file)
            return
    except NotThat as fault:
        raise CannotDecide(f"{file.name}: {fault.wrong} {fault.right}") from None


def _of_grid(grid: Grid, file: Path) -> Iterator[FilledLine]:
    places: dict[str, int] = {}
    for number, cells in grid.rows:
        values = [_words(cell) for cell in cells]
        if not places:
            folded = {fold(value): at for at, value in enumerate(values) if value}
            places = {
                name: folded[fold(name)]
                for name in (ID, VERDICT, VALUE, REASON, STAMP)
                if fold(name) in folded
            }
            if not {ID, VERDICT} <= places.keys():
                raise CannotDecide(
                    f"{file.name} is no review: its first row needs {ID} and {VERDICT}, as "
                    "'iqip decide --workbook FILE.xlsx' writes them."
                )
            continue
        found = {name: values[at] if at < len(values) else "" for name, at in places.items()}
        yield FilledLine(
            number,
            found[ID].upper(),
            found[VERDICT],
            *(found.get(name, "") for name in (VALUE, REASON, STAMP)),
        )


def _words(cell: RawCell) -> str:
    """A cell as it would be typed: a day as 2021-03-31, 50 % as 50, a whole number without its point."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = value * 100 if cell.as_percent else value
        return str(round(number) if abs(number - round(number)) < 1e-9 else number)
    return "" if value is None else str(value).strip()
