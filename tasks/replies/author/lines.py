"""A body as lines, each knowing how deep it is quoted and what the client marked it as."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

MOST_LINES = 5_000
LONGEST_LINE = 4_000
INVISIBLE = re.compile("[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff\u1427\u00ad]")
ENDING = re.compile(
    r"^ ?> ?(?:[^\W\d_]{2,12}(?: [^\W\d_]{2,12})?(?:\(a\))?)? ?:\s*$"
)  # ">" of an address, "wrote:"
QUOTED = re.compile(r"^ {0,3}((?:> ?)+)")


class Mark(Enum):
    """What a mail program told us about a line, beyond its words."""

    NONE = auto()
    ATTRIBUTION = auto()  # "On … wrote:", known by its class
    CUT = auto()  # from here on it is the quoted message
    RULE = auto()  # a horizontal rule
    BUTTON = auto()  # words of a mailto link: one of our answer buttons
    SIGNATURE = auto()  # in a block that the client keeps for the signature


class Line(NamedTuple):
    """One line of a body without its quote marks."""

    text: str
    depth: int = 0
    mark: Mark = Mark.NONE


BLANK = Line("")


def lines_of(text: str) -> list[Line]:
    """A plain text as lines; a very long line is broken, what comes after the limit is left out."""
    found: list[Line] = []
    if not text.isascii():
        text = INVISIBLE.sub("", text).replace("\xa0", " ")
    for raw in text.split("\n")[:MOST_LINES]:
        if ">" not in raw[:4] and len(raw) <= LONGEST_LINE:
            words = raw.rstrip()
            found.append(Line(words) if words else BLANK)
            continue
        if ">" in raw[:3] and found and ENDING.match(raw[:60]) and _is_open(found[-1]):
            found.append(Line(raw.rstrip()))
            continue
        for start in range(0, max(len(raw), 1), LONGEST_LINE):
            found.append(_line(raw[start : start + LONGEST_LINE]))
    return found


def _is_open(line: Line) -> bool:
    """Whether an address in angle brackets was begun and not closed: the next ">" closes it."""
    return not line.depth and ("<" in line.text or "@" in line.text)


def _line(raw: str) -> Line:
    marks = QUOTED.match(raw) if ">" in raw else None
    if marks is None or "<<<" in raw:
        return Line(raw.rstrip())
    return Line(raw[marks.end() :].rstrip(), marks.group(1).count(">"))


def joined(lines: Sequence[Line]) -> str:
    """The lines' text, with no more than one blank line in a row and none at the ends."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.text for line in lines)).strip("\n").strip()
