"""Counts what a committee paper prints about ratings and findings; every number carries the rows it counts.

The paper prints one figure under several words ("19" is four different things in the paper of January
2021), so a number without its rows proves nothing. A number of this house is a `Number`: a value and the
references of what was counted, which anybody can count again.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from models.vocabulary import Grade, Outcome

UNTHEMED = "No theme yet"


@dataclass(frozen=True)
class Number:
    """A figure and the references of the rows it was counted from; `unit` is printed behind it.

    `name` says what it counts where it stands in a sentence; in a table its row and column do.
    """

    value: int | float
    rows: tuple[str, ...] = ()
    unit: str = ""
    name: str = ""

    @property
    def shown(self) -> str:
        """As the Trust's papers print it: "Nil" for nothing."""
        return f"{self.value:g}{self.unit}" if self.value else "Nil"


@dataclass(frozen=True)
class Line:
    """A labelled number of a table."""

    label: str
    number: Number


@dataclass(frozen=True)
class RatedAreas:
    """How many areas an inspection rated so."""

    year: int
    rating: str
    areas: int


@dataclass(frozen=True)
class CountedFinding:
    """A finding as papers count it, in the order in which the report prints it.

    `theme`, `outcome` are those that count; the `…_by_text` ones are what its own words would say.
    """

    reference: str
    grade: Grade
    service: str
    text: str
    theme: str | None = None
    theme_by_text: str | None = None
    outcome: Outcome | None = None
    outcome_by_text: Outcome | None = None
    printed_row: str | None = None


def in_order(reference: str) -> tuple[tuple[str, int], ...]:
    """The key by which people order references: QS2.1 before QS10.1."""
    parts = re.findall(r"(\D*)(\d*)", reference)
    return tuple((words, int(digits or 0)) for words, digits in parts)


def count(references: Iterable[str], name: str = "") -> Number:
    """How many they are, and which."""
    rows = tuple(references)
    return Number(len(rows), rows, name=name)


def named(number: Number, name: str) -> Number:
    """The number as a sentence has it."""
    return replace(number, name=name)


def total(numbers: Iterable[Number]) -> Number:
    """The sum of numbers, carrying all their rows."""
    kept = tuple(numbers)
    return Number(sum(number.value for number in kept), tuple(row for one in kept for row in one.rows))


def total_line(lines: Sequence[Line], label: str = "Total") -> Line:
    """The last row of a table."""
    return Line(label, total(line.number for line in lines))


def count_by(
    findings: Iterable[CountedFinding], key: Callable[[CountedFinding], str], order: Sequence[str] = ()
) -> tuple[Line, ...]:
    """One line for each key that occurs: those of `order` first, the others as they come."""
    groups: dict[str, list[str]] = {label: [] for label in order}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding.reference)
    return tuple(Line(label, count(rows)) for label, rows in groups.items() if rows)


def of_grade(findings: Iterable[CountedFinding], grade: Grade) -> tuple[CountedFinding, ...]:
    """The Must Dos, or the Should Dos."""
    return tuple(finding for finding in findings if finding.grade is grade)


def of_outcome(findings: Iterable[CountedFinding], outcome: Outcome) -> tuple[CountedFinding, ...]:
    """Those that an open action covers, or those that become new actions."""
    return tuple(finding for finding in findings if finding.outcome is outcome)


def by_service(findings: Iterable[CountedFinding], services: Sequence[str]) -> tuple[Line, ...]:
    """How many findings each core service has, in the order in which papers list services."""
    return count_by(findings, lambda finding: finding.service, services)


def by_theme(
    findings: Iterable[CountedFinding], themes: Sequence[str], *, by_text: bool = False
) -> tuple[Line, ...]:
    """How many findings stand under each theme: the one that counts, or the one by the finding's text."""

    def theme(finding: CountedFinding) -> str:
        words = finding.theme_by_text or finding.theme if by_text else finding.theme
        return words or UNTHEMED

    return count_by(findings, theme, themes)


def by_printed_row(
    findings: Iterable[CountedFinding], outcome: Outcome, order: Sequence[str]
) -> tuple[Line, ...]:
    """One column of the mapping table: the rows of the current plan's actions, or of new ones."""
    column = of_outcome(findings, outcome)
    return count_by(column, lambda finding: finding.printed_row or finding.theme or UNTHEMED, order)


def count_ratings(rated: Sequence[RatedAreas], ratings: Sequence[str]) -> dict[int, tuple[Line, ...]]:
    """For each inspection's year, the areas under each rating (0 where a report names none)."""
    found = {(one.year, one.rating): one.areas for one in rated}
    return {
        year: tuple(
            Line(rating, Number(found.get((year, rating), 0), (f"{rating} {year}",))) for rating in ratings
        )
        for year in sorted({one.year for one in rated})
    }


def reduction(before: int, after: int) -> float:
    """By how many per cent `after` is less than `before`, to one decimal."""
    return round(100 * (before - after) / before, 1)
