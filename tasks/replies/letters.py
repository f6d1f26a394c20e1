"""Our own letter, ready to be recognised: its lines, which item each belongs to, and its form lines."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tasks.replies.forms import LABELS, Label
from tasks.replies.values import SentLetter

WORD = re.compile(r"[^\W_]+")
FORM = re.compile(r"^\s*\[(?P<reference>[^\]\n]{1,24})\]\s*(?P<label>[^:\n]{2,40}):\s*$")
HEADING = re.compile(r"^\s*(\d{1,3})[.)]\s+(\S+)")


@dataclass(frozen=True)
class OurLine:
    """One line of our letter; `line` is the number of the item it belongs to."""

    text: str
    line: int | None
    label: Label | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Ours:
    """A letter's lines, and the means to find its form lines in whatever came back."""

    lines: tuple[OurLine, ...]
    anchors: re.Pattern[str] | None
    by_anchor: dict[str, tuple[int, ...]]  # an action and its milestone may share a reference
    whole: frozenset[str]
    by_key: dict[str, tuple[int, ...]]
    words: tuple[str, ...]
    line_of_word: tuple[int, ...]
    joined: str
    headings: tuple[OurLine, ...]

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


def words_of(text: str) -> tuple[str, ...]:
    """A text's words without case and signs, as they are compared."""
    return tuple(WORD.findall(text.casefold()))


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """A line's words as one string."""
    return " ".join(words_of(text))


@lru_cache(maxsize=64)
def ours(letter: SentLetter) -> Ours:
    """The letter, taken apart."""
    lines = tuple(_lines(letter))
    by_anchor: dict[str, tuple[int, ...]] = {}
    for place, line in enumerate(lines):
        if line.label is not None:
            by_anchor[key(line.text)] = (*by_anchor.get(key(line.text), ()), place)
    forms = sorted(
        {line.text for line in lines if line.label is not None}, key=lambda text: (-len(text), text)
    )
    patterns = [_tolerant(text) for text in forms]
    anchors = re.compile(rf"(?<![\w.])(?:{'|'.join(patterns)})", re.IGNORECASE) if patterns else None
    words: list[str] = []
    line_of_word: list[int] = []
    for place, line in enumerate(lines):
        words.extend(words_of(line.text))
        line_of_word.extend([place] * len(words_of(line.text)))
    by_key: dict[str, tuple[int, ...]] = {}
    for place, line in enumerate(lines):
        for mine in filter(
            None, {key(line.text), key(line.text.split(": ")[0])}
        ):  # a client may break a line behind its label
            by_key[mine] = (*by_key.get(mine, ()), place)
    joined = f" {' '.join(words)} "
    headings = tuple(line for line in lines if line.line is not None and HEADING.match(line.text))
    return Ours(
        lines,
        anchors,
        by_anchor,
        frozenset(by_key),
        by_key,
        tuple(words),
        tuple(line_of_word),
        joined,
        headings,
    )


def _lines(letter: SentLetter) -> list[OurLine]:
    numbers = {line.number: line for line in letter.lines}
    by_reference = {line.reference.upper(): line for line in letter.lines}
    current: int | None = None
    found: list[OurLine] = []
    after_form = False
    for text in letter.text.replace("\r", "").split("\n"):
        heading, form = HEADING.match(text), FORM.match(text)
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


def _tolerant(text: str) -> str:
    """A form line as a pattern that survives wrapping, bold marks and lost brackets."""
    return r"[\W_]{1,12}".join(map(re.escape, WORD.findall(text))) + r"(?!\w)[ \t*_)]{0,4}:?[ \t*_]{0,4}"
