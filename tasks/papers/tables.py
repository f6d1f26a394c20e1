"""Lays counted lines out as tables: cells, totals, and footnotes that point to their row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from models.rules.counting import Line, Number, total_line
from models.rules.reconciling import TOTAL, Footnote, same
from tasks.papers.paper import Cell


def cells(*contents: str | Number) -> tuple[Cell, ...]:
    """A row without footnotes."""
    return tuple(Cell(content) for content in contents)


@dataclass
class Notes:
    """The footnotes of one table, lettered in the order in which its rows ask for them."""

    footnotes: Iterable[Footnote]
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._waiting = [note for note in self.footnotes if note]

    def marks(self, row: str) -> str:
        """The letters for a row, whose footnotes are printed from here on."""
        asked = [note for note in self._waiting if same(note.row) == same(row)]
        self._waiting = [note for note in self._waiting if note not in asked]
        return "".join(self._letter(note) for note in asked)

    def all_words(self) -> tuple[str, ...]:
        """All footnotes, those that no row asked for last."""
        for note in self._waiting:
            self._letter(note)
        self._waiting = []
        return tuple(self.words)

    def _letter(self, note: Footnote) -> str:
        if note.words not in self.words:
            self.words.append(note.words)
        return ascii_lowercase[self.words.index(note.words) % 26]


def with_total(lines: Sequence[Line], notes: Notes) -> tuple[tuple[Cell, ...], ...]:
    """Rows of label and number, the total last, each number with the letters of its footnotes."""
    rows = [(line.label, line.number, notes.marks(line.label)) for line in lines]
    total = total_line(lines)
    rows.append((total.label, total.number, notes.marks(TOTAL)))
    return tuple((Cell(label), Cell(number, marks)) for label, number, marks in rows)
