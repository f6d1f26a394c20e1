"""Where a reply's own text ends and what came back of earlier messages begins."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.replies.author.attribution import BUTTON
from tasks.replies.author.extraction import authors_lines, quote_at
from tasks.replies.author.lines import Line, Mark
from tasks.replies.ours.anchors import key, words_of
from tasks.replies.ours.letters import Ours
from tasks.replies.ours.subtraction import is_unchanged


class Zones(NamedTuple):
    """The author's lines, and those in which some of our letter came back, but not just the whole of it."""

    top: Sequence[Line]
    quote: Sequence[Line]


def zones_of(lines: Sequence[Line], letter: Ours) -> Zones:
    """The zones of a body; without a quote's heading our letter's own lines show where it begins."""
    begin, after = _first_quote(lines)
    ours = _first_of_ours(lines[:begin], letter)
    if ours is not None:
        begin = after = ours
    if is_unchanged(lines[after:], letter):
        return Zones(lines[:begin], ())
    end = _second_quote(lines, after, letter)
    if _is_only_head(lines[after:end]):
        after, end = end, _second_quote(lines, end + 1, letter)
    if not _is_ours(
        lines[after:end], letter
    ):  # somebody else's message: only what stands outside it is the author's
        return Zones(authors_lines(lines), ())
    return Zones(lines[:begin], _shallow(lines[after:end], letter))


def _first_quote(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the first quote begins, and the line after its heading."""
    for place, line in enumerate(lines):
        below, starts = quote_at(lines, place)
        if starts or line.depth:
            return place, max(below, place)
    return len(lines), len(lines)


def _second_quote(lines: Sequence[Line], place: int, letter: Ours) -> int:
    """Where a message quoted within the quote begins."""
    for at in range(place, len(lines)):
        if lines[at].depth > 1 and (at == place or lines[at - 1].depth <= lines[at].depth):
            continue
        text = lines[at].text
        if text.strip() and BUTTON not in text and key(text) not in letter.whole and quote_at(lines, at)[1]:
            return at
    return len(lines)


def _first_of_ours(lines: Sequence[Line], letter: Ours) -> int | None:
    """The first of three or more whole lines of ours in unquoted text: a quote that lost its heading."""
    found = [place for place, line in enumerate(lines) if _is_long_line(line, letter)]
    return found[0] if len(found) >= 3 else None


def _is_ours(lines: Sequence[Line], letter: Ours) -> bool:
    if not lines:
        return False
    if any(_is_long_line(line, letter) for line in lines):
        return True
    text = " ".join(line.text for line in lines)
    if any(True for _ in letter.anchors.find(text)):
        return True
    mine, threes = words_of(text), set(zip(letter.words, letter.words[1:], letter.words[2:], strict=False))
    found = sum(three in threes for three in zip(mine, mine[1:], mine[2:], strict=False))
    return found >= 4 and found * 4 >= len(mine)


def _is_long_line(line: Line, letter: Ours) -> bool:
    """Whether a line is one of ours, of four words or more."""
    words = key(line.text)
    return words.count(" ") >= 3 and letter.has_line(words)


def _is_only_head(lines: Sequence[Line]) -> bool:
    return not any(line.text.strip() for line in lines)


def _shallow(lines: Sequence[Line], letter: Ours) -> list[Line]:
    """Without what is quoted deeper than our letter can be, and without our buttons."""
    least = min((line.depth for line in lines if line.depth), default=0)
    shallow = [line for line in lines if line.depth <= max(least, 1)]
    return [line for line in shallow if line.mark is not Mark.BUTTON or not letter.has(line.text)]
