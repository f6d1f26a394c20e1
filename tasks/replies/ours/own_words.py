"""The author's segments of a message that answers a letter of ours."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tasks.replies.author.extraction import authors_lines
from tasks.replies.author.footers import is_boast, without_footers
from tasks.replies.author.lines import Line, joined
from tasks.replies.ours.anchors import key
from tasks.replies.ours.forms import Label
from tasks.replies.ours.letters import OurLine, Ours
from tasks.replies.ours.stretches import Stretch
from tasks.replies.ours.subtraction import remnants
from tasks.replies.ours.zones import zones_of
from tasks.replies.values import Segment

GAP = "\n\n"
_Piece: TypeAlias = tuple[str, str | None, int | None, str | None, Label | None]


def segments_of(
    bodies: Sequence[Sequence[Line]], letter: Ours | None
) -> tuple[str, tuple[Segment, ...], tuple[Stretch, ...]]:
    """The whole of what the author wrote, its segments, and the stretches to interpret."""
    found: list[_Piece] = []
    for lines in bodies:
        if letter is None:
            found.append((joined(authors_lines(lines)), None, None, None, None))
        else:
            found.extend(_of_body(lines, letter))
    text, segments, stretches = "", [], []
    for piece, under, line, reference, label in found:
        if not piece.strip():
            continue
        text += GAP if text else ""
        segments.append(Segment(piece, under, line, len(text)))
        stretches.append(Stretch(len(text), len(text) + len(piece), reference, label, line))
        text += piece
    return text, tuple(segments), tuple(stretches)


def _of_body(lines: Sequence[Line], letter: Ours) -> list[_Piece]:
    zones = zones_of(lines, letter)
    found = list(_above(without_footers(zones.top), letter))
    for remnant in remnants(zones.quote, letter):
        words = "\n".join(line for line in remnant.text.split("\n") if not is_boast(line)).strip()
        if remnant.our_line is None:
            found.append((words, None, None, None, None))
            continue
        ours = letter.lines[remnant.our_line]
        found.append((words, ours.text, ours.line, ours.reference, ours.label if remnant.is_answer else None))
    return found


def _above(lines: Sequence[Line], letter: Ours) -> Iterator[_Piece]:
    """The author's lines outside the quote; an item's heading, as our buttons write it, says what follows.

    A mail program may have wrapped the heading, or our button cut it short.
    """
    piece: list[Line] = []
    ours: OurLine | None = None
    to_come = ""
    for line in lines:
        heading = letter.heading_in(line.text)
        if heading is not None:
            yield _piece(piece, ours)
            piece, (ours, to_come) = [], heading
        elif to_come and line.text.strip() and to_come.startswith(f"{key(line.text)} "):
            to_come = to_come[len(key(line.text)) + 1 :]
        elif not _is_ours(line, letter):
            piece.append(line)
            to_come = ""
    yield _piece(piece, ours)


def _piece(lines: Sequence[Line], ours: OurLine | None) -> _Piece:
    if ours is None:
        return joined(lines), None, None, None, None
    return joined(lines), ours.text, ours.line, ours.reference, None


def _is_ours(line: Line, letter: Ours) -> bool:
    """Whether an unquoted line is a whole sentence of ours (a form line typed again is the author's)."""
    mine = key(line.text)
    return mine.count(" ") >= 4 and letter.has_line(mine) and mine not in letter.by_anchor
