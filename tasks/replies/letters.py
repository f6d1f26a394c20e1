"""Our own letter, ready to be recognised: its lines, which item each belongs to, and its form lines."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tasks.replies.anchors import Anchors, key, words_of
from tasks.replies.forms import LABELS, Label
from tasks.replies.values import SentLetter

FORM = re.compile(r"^\s*\[(?P<reference>[^\]\n]{1,24})\]\s*(?P<label>[^:\n]{2,40}):\s*$")
BUTTONS = re.compile(r"^\s*\w+: .* / ")  # "Answer: Done / On track": in HTML each is a link
HEADING = re.compile(r"^\s*(\d{1,3})[.)]\s+(\S+)")


class OurLine(NamedTuple):
    """One line of our letter; `line` is the number of the item it belongs to."""

    text: str
    line: int | None
    label: Label | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Ours:
    """A letter's lines, and the means to find its form lines in whatever came back."""

    lines: tuple[OurLine, ...]
    anchors: Anchors
    by_anchor: dict[str, tuple[int, ...]]  # an action and its milestone may share a reference
    whole: frozenset[str]
    by_key: dict[str, tuple[int, ...]]
    words: tuple[str, ...]
    line_of_word: tuple[int, ...]
    joined: str
    without_buttons: str
    headings: tuple[OurLine, ...]

    def came_back(self, text: str) -> bool:
        """Whether the words of a text are just those of the letter, with or without those of its buttons."""
        return f" {' '.join(words_of(text))} " in (self.joined, self.without_buttons)

    def has(self, text: str) -> bool:
        """Whether these words stand in the letter in a row."""
        return f" {key(text)} " in self.joined

    def heading_in(self, text: str) -> tuple[OurLine, str] | None:
        """The item's heading that a line begins, by its number and reference, and its words still to come."""
        if not HEADING.match(text):
            return None
        mine = f"{key(text)} "
        for line in self.headings:
            whole = f"{key(line.text)} "
            if whole.startswith(mine) and mine.startswith(f"{line.line} {key(line.reference or '')} "):
                return line, whole[len(mine) :]
        return None


@lru_cache(maxsize=64)
def ours(letter: SentLetter) -> Ours:
    """The letter, taken apart."""
    lines = tuple(_lines(letter))
    words: list[str] = []
    unpressed: list[str] = []
    line_of_word: list[int] = []
    by_anchor: dict[str, tuple[int, ...]] = {}
    by_key: dict[str, tuple[int, ...]] = {}
    for place, line in enumerate(lines):
        whole = key(line.text)
        if not whole:
            continue
        mine = whole.split()
        words.extend(mine)
        unpressed.extend(mine[:1] if " / " in line.text and BUTTONS.match(line.text) else mine)
        line_of_word.extend([place] * len(mine))
        by_key[whole] = (*by_key.get(whole, ()), place)
        label = key(line.text.split(": ")[0]) if ": " in line.text else whole
        if label and label != whole:  # a client may break a line behind its label
            by_key[label] = (*by_key.get(label, ()), place)
        if line.label is not None:
            by_anchor[whole] = (*by_anchor.get(whole, ()), place)
    return Ours(
        lines,
        Anchors(line.text for line in lines if line.label is not None),
        by_anchor,
        frozenset(by_key),
        by_key,
        tuple(words),
        tuple(line_of_word),
        f" {' '.join(words)} ",
        f" {' '.join(unpressed)} ",
        tuple(line for line in lines if line.line is not None and HEADING.match(line.text)),
    )


def _lines(letter: SentLetter) -> list[OurLine]:
    numbers = {line.number: line for line in letter.lines}
    by_reference = {line.reference.upper(): line for line in letter.lines}
    current: int | None = None
    found: list[OurLine] = []
    after_form = False
    for text in letter.text.replace("\r", "").split("\n"):
        form = FORM.match(text) if "[" in text else None
        heading = HEADING.match(text) if text.lstrip()[:1].isdigit() else None
        label = LABELS.get(" ".join(form.group("label").lower().split())) if form else None
        if heading and int(heading.group(1)) in numbers:
            current, after_form = int(heading.group(1)), False
        elif form and label and (named := by_reference.get(form.group("reference").strip().upper())):
            current = (
                named.number if current is None or numbers[current].reference != named.reference else current
            )
            found.append(OurLine(text.strip(), current, label, named.reference))
            after_form = True
            continue
        elif after_form and not text.strip():
            current = None  # the item ends with its form
        found.append(
            OurLine(
                text.strip(),
                current,
                None,
                numbers[current].reference if current in numbers and current is not None else None,
            )
        )
    return found
