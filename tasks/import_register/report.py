"""What an import says: its faults, its warnings, what it changed, what it left as the register has it."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tasks.sheets.values import Fault, Place

WIDTH = 100
MOST = 40  # changes that are listed one by one; faults are always listed all


@dataclass(frozen=True)
class Change:
    """One cell that the import changes, or a whole new row (`field` is empty)."""

    place: Place
    kind: str  # the sheet kind: "actions"
    label: str  # "QS1.1"
    field: str = ""  # its header: "Due"
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return (
            f"{self.label}: {self.field} {self.before} → {self.after}" if self.field else f"{self.label}: new"
        )


@dataclass(frozen=True)
class ImportReport:
    """The report. With any fault nothing was changed, and `changes` is empty."""

    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    changes: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()  # older than the register: `before` is the sheet's, `after` what stays
    checked: bool = False  # only checked, nothing written

    @property
    def is_refused(self) -> bool:
        """Whether there is a fault."""
        return bool(self.faults)

    @property
    def sentence(self) -> str:
        """The report in one sentence."""
        if self.faults:
            what = "would be refused" if self.checked else "Nothing was imported"
            return f"{_count(len(self.faults), 'fault')}: {what}." if self.checked else (
                f"{what}: {_count(len(self.faults), 'fault')}. The register is as it was."
            )  # fmt: skip
        if not self.changes:
            return "No change: the register already says all this."
        new = sum(1 for change in self.changes if not change.field)
        parts = [_count(new, "new row")] if new else []
        parts += [_count(len(self.changes) - new, "changed cell")] if len(self.changes) > new else []
        return f"{'Would import' if self.checked else 'Imported'}: {', '.join(parts)}."

    def as_text(self, width: int = WIDTH) -> str:
        """The whole report for a terminal, grouped by file and sheet."""
        parts = [self.sentence]
        if self.faults:
            parts.append("\n".join(_listed(f"To mend ({len(self.faults)})", self.faults, width)))
        if self.warnings:
            parts.append("\n".join(_listed(f"Worth a look ({len(self.warnings)})", self.warnings, width)))
        if self.changes:
            parts.append("\n".join(_changes(self.changes, width)))
        if self.kept:
            parts.append("\n".join(_kept(self.kept, width)))
        return "\n\n".join(parts) + "\n"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _listed(title: str, faults: Sequence[Fault], width: int) -> Iterator[str]:
    yield title
    for (file, sheet), group in groupby(faults, key=lambda fault: (fault.place.file, fault.place.sheet)):
        listed = list(group)
        yield ""
        yield f"  {file}{f' · {sheet}' if sheet else ''}"
        wheres = [_where(fault.place) for fault in listed]
        indent = min(max(len(where) for where in wheres), 34) + 6
        for where, fault in zip(wheres, listed, strict=True):
            yield from _hung(f"    {where}", fault.wrong, indent, width)
            if fault.right:
                yield from _hung("", fault.right, indent, width)


def _where(place: Place) -> str:
    row = f"row {place.row}" if place.row else "whole sheet"
    return f"{row:<8} {place.column:<2} {place.header}".rstrip() if place.column else row


def _hung(start: str, words: str, indent: int, width: int) -> Iterator[str]:
    lines = textwrap.wrap(" ".join(words.split()), max(width - indent, 30)) or [""]
    if len(start) >= indent:
        yield start
        start = ""
    yield f"{start:<{indent}}{lines[0]}"
    for line in lines[1:]:
        yield " " * indent + line


def _changes(changes: Sequence[Change], width: int) -> Iterator[str]:
    yield "Changes"
    for kind, group in groupby(changes, key=lambda change: change.kind):
        listed = list(group)
        new = [change for change in listed if not change.field]
        cells = [change for change in listed if change.field]
        said = [_count(len(new), "new row")] * bool(new) + [_count(len(cells), "changed cell")] * bool(cells)
        yield f"  {kind:<18}{', '.join(said)}"
        for change in cells[:MOST]:
            yield textwrap.shorten(f"    {change}", width, placeholder=" …").replace(
                change.label, f"    {change.label}", 1
            )
        if len(cells) > MOST:
            yield f"    … and {len(cells) - MOST} more"


def _kept(kept: Sequence[Change], width: int) -> Iterator[str]:
    yield "Left as the register has it (changed there since; the file has the older value)"
    for change in kept[:MOST]:
        words = f"{change.kind} {change.label}: {change.field} stays {change.after}, not {change.before}"
        yield "  " + textwrap.shorten(words, width - 2, placeholder=" …")
    if len(kept) > MOST:
        yield f"  … and {len(kept) - MOST} more"
