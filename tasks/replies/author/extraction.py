"""What the author of a message wrote, without knowing what it answers.

The body becomes lines; an attribution, a quoted head or a mark of the mail program says where
a quote begins. Words below a `>` quote are the author's again (an inline answer); below
Outlook's head everything is the quote, unless nothing at all stood above it.
"""

from collections.abc import Sequence
from email.message import Message

from tasks.replies.author.attribution import attribution_at, shared_line, title_of
from tasks.replies.author.footers import without_footers
from tasks.replies.author.headblock import UNDERSCORES, head_at
from tasks.replies.author.lines import Line, Mark, joined, lines_of
from tasks.replies.author.page import lines_of_page
from tasks.replies.opening.message import open_message
from tasks.replies.opening.parts import bodies


def extract_reply(raw: bytes) -> str:
    """All text and inline answers of the author, no quoted text; never raises.

    Signatures and mobile footers go only where they are certain to be such.
    """
    return "\n\n".join(
        filter(None, (joined(authors_lines(lines)) for lines in body_lines(open_message(raw))))
    ).strip()


def body_lines(message: Message) -> list[list[Line]]:
    """Each body of a message as lines."""
    return [lines_of_page(body.text) if body.is_html else lines_of(body.text) for body in bodies(message)]


def authors_lines(lines: Sequence[Line]) -> list[Line]:
    """Of these lines, those that the author wrote."""
    kept, found_quote = _own(lines)
    own = without_footers(kept)
    if not any(line.text.strip() for line in own) and not found_quote:
        # Only a quote, and nothing says whose: better too much than the author's words lost.
        return [_as_shown(line) for line in lines]
    return own


def _own(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    kept: list[Line] = []
    place, found_quote = 0, False
    introduced = _Introduction(lines)
    while place < len(lines):
        line = lines[place]
        if line.depth:
            end = _after_quote(lines, place)
            if not found_quote and attribution_at(lines, place) is None and introduced.is_below(end):
                kept.extend(
                    map(_as_shown, lines[place:end])
                )  # set off by the author: a client introduces its quote
            else:
                found_quote = found_quote or attribution_at(lines, place) is not None
            place = end
            continue
        shared = shared_line(line.text)
        if shared is not None:
            kept.append(Line(line.text[:shared].rstrip()))
            below, starts_quote = place + 1, True
        else:
            below, starts_quote = quote_at(lines, place)
        if not starts_quote:
            kept.append(line)
            place += 1
            continue
        found_quote = True
        if _is_quoted(lines, below):
            place = _after_quote(lines, below)
        elif any(earlier.text.strip() for earlier in without_footers(kept)):
            break  # below Outlook's head everything is the quote
        else:
            place = below
    return kept, found_quote


def _as_shown(line: Line) -> Line:
    return Line(f"{'>' * line.depth} {line.text}".strip()) if line.depth else line


class _Introduction:
    """Where the last attribution of a message stands, looked for once and only when asked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.last: int | None = None

    def is_below(self, place: int) -> bool:
        if self.last is None:
            places = range(len(self.lines) - 1, -1, -1)
            self.last = next(
                (at for at in places if not self.lines[at].depth and attribution_at(self.lines, at)), -1
            )
        return self.last >= place


def quote_at(lines: Sequence[Line], place: int) -> tuple[int, bool]:
    """The line after the heading of a quote that begins on this line, and whether one does."""
    line = lines[place]
    if not line.text and line.mark is Mark.NONE:
        return place, False
    if line.mark is Mark.CUT or title_of(line.text):
        following = _next_words(lines, place + 1)
        end = head_at(lines, following) if following < len(lines) else None
        return end or place + 1, True
    if line.mark is Mark.RULE or UNDERSCORES.match(line.text):
        following = _next_words(lines, place + 1)
        end = head_at(lines, following) if following < len(lines) and following - place <= 3 else None
        return end or place, end is not None
    end = head_at(lines, place) or attribution_at(lines, place)
    return end or place, end is not None


def _next_words(lines: Sequence[Line], place: int) -> int:
    while place < len(lines) and not lines[place].text.strip():
        place += 1
    return place


def _is_quoted(lines: Sequence[Line], place: int) -> bool:
    place = _next_words_or_depth(lines, place)
    return place < len(lines) and (lines[place].depth > 0 or lines[place].text.startswith("| "))


def _next_words_or_depth(lines: Sequence[Line], place: int) -> int:
    while place < len(lines) and not lines[place].text.strip() and not lines[place].depth:
        place += 1
    return place


def _after_quote(lines: Sequence[Line], place: int) -> int:
    """The first line after a block of quoted lines; a tail that the client broke off belongs to it."""
    place = _next_words_or_depth(lines, place)
    bar = not lines[place].depth
    while place < len(lines) and (lines[place].depth or (bar and lines[place].text.startswith("|"))):
        place += 1
        if _is_broken_tail(lines, place):
            place += 1
    return place


def _is_broken_tail(lines: Sequence[Line], place: int) -> bool:
    """Whether an unmarked line between two quoted ones is the end of the long line before it."""
    if place + 1 >= len(lines) or lines[place].depth or not lines[place + 1].depth:
        return False
    text, before = lines[place].text, lines[place - 1].text
    return bool(text.strip()) and (len(before) > 58 or text.lstrip().startswith(("(http", "<http", "_")))
