"""Our own letter, ready to be recognised: its lines, which item each belongs to, and its form lines."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from tasks.replies.ours.anchors import Anchors, key, keys_of, words_of
from tasks.replies.ours.forms import LABELS, Label
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


class Ours:
    """A letter's lines, and the means to find its form lines in whatever came back.

    Most letters come back as they went: what only a changed one needs is made when it is asked for.
    """

    def __init__(self, letter: SentLetter) -> None:
        self._letter = letter
        self.words = words_of(letter.text)
        self._joined = _in_a_row(self.words)

    @cached_property
    def _texts(self) -> list[str]:
        return self._letter.text.replace("\r", "").split("\n")

    @cached_property
    def _keys(self) -> list[str]:
        return keys_of(self._letter.text.replace("\r", ""))

    @cached_property
    def lines(self) -> tuple[OurLine, ...]:
        """Each line, and what it belongs to."""
        return tuple(_lines(self._letter, self._texts))

    @cached_property
    def anchors(self) -> Anchors:
        """The form lines."""
        return Anchors(line.text for line in self.lines if line.label is not None)

    @cached_property
    def by_anchor(self) -> dict[str, tuple[int, ...]]:
        """The places of a form line: an action and its milestone may share a reference."""
        return _places((words, at) for at, words in enumerate(self._keys) if self.lines[at].label is not None)

    @cached_property
    def whole(self) -> frozenset[str]:
        """The words of each line, and those before a colon: a client may break a line behind its label."""
        labels = (_label(text) for text in self._texts if ": " in text)
        return frozenset(filter(None, (*self._keys, *labels)))

    @cached_property
    def by_key(self) -> dict[str, tuple[int, ...]]:
        """The places of these."""
        return _places(self._known())

    @cached_property
    def line_of_word(self) -> tuple[int, ...]:
        """The place of each word's line."""
        return tuple(at for at, words in enumerate(self._keys) for _ in words.split())

    @cached_property
    def buttons(self) -> list[str]:
        """The words of the buttons."""
        rows = (text for text in self._texts if " / " in text and BUTTONS.match(text))
        return [word for row in rows for word in words_of(row)[1:]]

    @cached_property
    def _unpressed(self) -> list[str]:
        """All words but those of the buttons."""
        found: list[str] = []
        for text, words in zip(self._texts, map(str.split, self._keys), strict=True):
            found += words[:1] if " / " in text and BUTTONS.match(text) else words
        return found

    @cached_property
    def headings(self) -> tuple[OurLine, ...]:
        """The first lines of the items."""
        return tuple(line for line in self.lines if line.line is not None and HEADING.match(line.text))

    def _known(self) -> Iterator[tuple[str, int]]:
        for at, (text, whole) in enumerate(zip(self._texts, self._keys, strict=True)):
            if whole:
                yield whole, at
                label = _label(text)
                if label and label != whole:
                    yield label, at

    def came_back(self, text: str) -> bool:
        """Whether the words of a text are just those of the letter, with or without those of its buttons."""
        back = words_of(text)
        return back == self.words or back == self._unpressed  # noqa: PLR1714 (the second is seldom made)

    def has(self, text: str) -> bool:
        """Whether these words stand in the letter in a row."""
        return _in_a_row([key(text)]) in self._joined

    def has_line(self, words: str) -> bool:
        """Whether a line, or what it has before a colon, is just these words."""
        return _in_a_row([words]) in self._joined and words in self.whole

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
    return Ours(letter)


def _label(text: str) -> str:
    return key(text.strip().partition(": ")[0])


def _in_a_row(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _places(known: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for words, at in known:
        found[words] = (*found.get(words, ()), at)
    return found


def _lines(letter: SentLetter, texts: Iterable[str]) -> list[OurLine]:
    numbers = {line.number: line for line in letter.lines}
    by_reference = {line.reference.upper(): line for line in letter.lines}
    current: int | None = None
    found: list[OurLine] = []
    after_form = False
    for text in texts:
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
