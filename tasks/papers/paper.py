"""The committee paper as one frozen value, from which Word and PDF are both made.

It knows nothing of drafts: who approved which edition is stamped on when it is printed (`Stamp`), so that
the same figures are the same value, and an issued paper prints the very value that was approved.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models.rules.changing import ActionState
from models.rules.counting import Number

Sentence: TypeAlias = tuple[str | Number, ...]


@dataclass(frozen=True)
class Cell:
    """One cell: words or a number, and the letters of the footnotes that it points to."""

    content: str | Number
    marks: str = ""  # "a", "ab"

    @property
    def shown(self) -> str:
        """As it is printed, without its marks."""
        return self.content.shown if isinstance(self.content, Number) else self.content


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    sentence: Sentence


@dataclass(frozen=True)
class Points:
    """A list: with bullets, or lettered a) b) c) as the Trust's papers letter what a Board is asked."""

    sentences: tuple[Sentence, ...]
    lettered: bool = False
    footnotes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Figures:
    """A table; where a column holds numbers they are set right. `widths` are parts of the page's width."""

    name: str  # says in one line what it shows, for screen readers and for the list of numbers
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    has_total: bool = False  # the last row is the total
    footnotes: tuple[str, ...] = ()  # a, b, c …
    source: str = ""  # what the footnotes compare with
    definition: str = ""  # what the colours mean, where the table uses them
    coloured: tuple[tuple[str, str], ...] = ()  # words of cells or header and the colour they are given


@dataclass(frozen=True)
class Bar:
    """One bar of a chart."""

    label: str
    colour: str  # RRGGBB
    number: Number


@dataclass(frozen=True)
class Chart:
    """A bar chart; `alt` says all of it in words."""

    title: str
    alt: str
    bars: tuple[Bar, ...]
    definition: str = ""


Block: TypeAlias = Words | Points | Figures | Chart


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; `new_page` starts it on a page of its own."""

    heading: str
    blocks: tuple[Block, ...]
    new_page: bool = False


@dataclass(frozen=True)
class Paper:
    """What a meeting receives."""

    trust: str
    committee: str
    on: date  # the day of the meeting
    title: str
    as_at: date  # the day that its figures were counted
    front: tuple[tuple[str, str], ...]  # the front sheet: label and words
    sections: tuple[Section, ...]
    snapshot: tuple[ActionState, ...] = ()  # how each action stood, for the next paper's changes


@dataclass(frozen=True)
class Stamp:
    """What the footer says of an edition."""

    edition: int
    words: str  # "DRAFT", "Approved by Chief Nurse, 16/02/2021", "Issued 17/02/2021, approved by …"

    @property
    def footer(self) -> str:
        """The footer's words, before the page number."""
        return f"Edition {self.edition} · {self.words}"


def numbers(paper: Paper) -> Iterator[tuple[str, str, Number]]:
    """Each number of the paper in the order of print: where it stands, its row there, the number."""
    for section in paper.sections:
        for block in section.blocks:
            yield from _numbers(section.heading, block)


def _numbers(heading: str, block: Block) -> Iterator[tuple[str, str, Number]]:
    if isinstance(block, Figures):
        for row in block.rows:
            yield from ((block.name, label, number) for label, number in _labelled(block.header, row))
    elif isinstance(block, Chart):
        yield from ((block.title, bar.label, bar.number) for bar in block.bars)
    else:
        sentences = block.sentences if isinstance(block, Points) else (block.sentence,)
        parts = (part for sentence in sentences for part in sentence)
        yield from ((heading, part.name, part) for part in parts if isinstance(part, Number))


def _labelled(header: tuple[str, ...], row: tuple[Cell, ...]) -> Iterator[tuple[str, Number]]:
    """The numbers of a row under the words before them.

    Where several stand under the same words each has its column's name too, and where a row has such
    words twice, side by side, they have the name of theirs.
    """
    groups: list[tuple[str, str, list[tuple[str, Number]]]] = []
    label, over = "", ""
    for column, cell in zip(header, row, strict=True):
        if isinstance(cell.content, str):
            label, over = cell.content, column
        elif groups and groups[-1][:2] == (over, label):
            groups[-1][2].append((column, cell.content))
        else:
            groups.append((over, label, [(column, cell.content)]))
    is_twofold = len(set(header)) < len(header)
    for over, label, found in groups:
        words = f"{over}: {label}" if is_twofold else label
        for column, number in found:
            yield (f"{words}, {column}" if len(found) > 1 else words), number
