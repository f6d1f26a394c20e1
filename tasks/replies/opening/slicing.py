"""An ordinary message taken apart by finding its boundaries, instead of line by line.

The library reads every line of a message through a parser made for the worst of mail, which is most of what
opening a reply costs. Of a message that keeps the rules the same parts are slices. What does not keep them
to the letter (`NotOrdinary`) is the library's; a test holds the two side by side.
"""

import re
from collections.abc import Callable, Iterator
from email.message import Message
from itertools import pairwise
from typing import NamedTuple, TypeAlias

FIELD = re.compile(r"^([!-9;-~]+):([^\n]*\n(?:[ \t][^\n]*\n)*)", re.MULTILINE)
HEAD_END = re.compile(r"^\r?\n", re.MULTILINE)
REST_OF_MARK = re.compile(r"(--)?[ \t]*(?:\r?\n|\Z)")
DEEPEST = 20  # parts within parts
Fields: TypeAlias = list[tuple[str, str]]


class NotOrdinary(ValueError):
    """The message breaks a rule of RFC 5322 or RFC 2046, or carries another message: the library reads it."""


def sliced(raw: bytes, make: Callable[[Fields], Message]) -> Message:
    """The message in `raw`, just as the library parses it, of parts that `make` makes. Raises NotOrdinary."""
    text = raw.decode("ascii", "surrogateescape")
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        raise NotOrdinary("a line ends in a way of its own")
    return _Slicer(text, make).part(0, len(text), 0)


class _Mark(NamedTuple):
    """A line that is a boundary."""

    begin: int
    end: int
    closes: bool


class _Slicer:
    """One message's text, and how its parts are made."""

    def __init__(self, text: str, make: Callable[[Fields], Message]) -> None:
        self.text, self.make = text, make

    def part(self, begin: int, end: int, depth: int) -> Message:
        """The part whose lines stand between these places."""
        if depth > DEEPEST:
            raise NotOrdinary("parts within parts within parts")
        fields, body = self._head(begin, end)
        part = self.make(fields)
        kind = part.get_content_maintype()
        if kind == "message":
            raise NotOrdinary("a message within the message")
        if kind == "multipart":
            self._parts(part, body, end, depth)
        else:
            part.set_payload(self._lines(body, end, is_within=depth > 0))
        return part

    def _head(self, begin: int, end: int) -> tuple[Fields, int]:
        """The fields of a head, and where the body begins."""
        found = HEAD_END.search(self.text, begin, end)
        if found is None:
            raise NotOrdinary("a head without an end")
        fields = FIELD.findall(self.text, begin, found.start())
        if sum([len(name) + 1 + len(value) for name, value in fields]) < found.start() - begin:
            raise NotOrdinary("a line of the head that is no field")
        return [(name, value.lstrip(" \t\r\n").rstrip("\r\n")) for name, value in fields], found.end()

    def _parts(self, part: Message, begin: int, end: int, depth: int) -> None:
        boundary = part.get_boundary()
        if not boundary or part.get_content_type() == "multipart/digest":
            raise NotOrdinary("parts without a boundary, or in a digest")
        marks = list(self._marks(f"--{boundary}", begin, end))
        if len(marks) < 2 or not marks[-1].closes:
            raise NotOrdinary("parts without a beginning or an end")
        if marks[0].begin > begin:
            part.preamble = self._lines(begin, marks[0].begin, is_within=True)
        children: list[Message | str] = []
        for mark, following in pairwise(marks):
            if mark.end == following.begin:
                raise NotOrdinary("two boundaries in a row")
            children.append(self.part(mark.end, following.begin, depth + 1))
        part.set_payload(children)
        rest = self._lines(marks[-1].end, end, is_within=depth > 0)
        part.epilogue = rest if rest or not depth else None

    def _marks(self, mark: str, begin: int, end: int) -> Iterator[_Mark]:
        """The boundary's lines, as far as the one that closes; a line end stands before each."""
        place = self.text.find(f"\n{mark}", begin - 1, end)
        while place >= 0:
            rest = REST_OF_MARK.match(self.text, place + 1 + len(mark), end)
            if rest is not None:
                yield _Mark(place + 1, rest.end(), rest[1] is not None)
                if rest[1]:
                    return
            place = self.text.find(f"\n{mark}", place + 1, end)

    def _lines(self, begin: int, end: int, *, is_within: bool) -> str:
        """The lines; within parts the end of the last belongs to the boundary that follows (RFC 2046)."""
        lines = self.text[begin:end]
        if is_within and lines.endswith("\n"):
            return lines[: -2 if lines.endswith("\r\n") else -1]
        return lines
