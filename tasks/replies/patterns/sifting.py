"""Patterns that are looked for only where a text has the letters in a row that each match must have.

Reading asks every clause for hundreds of phrases, nearly all of which are not there. Trying a pattern at each
place of a clause takes many times as long as finding that none of its words stand in it. What a match must
have is taken from the pattern itself, so that nobody keeps a list of it; and of a pattern of many
alternatives only those are tried whose words are there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, reduce
from operator import itemgetter, or_
from typing import Generic, TypeAlias, TypeVar

from tasks.replies.patterns.sieve import ANY, Sieve
from tasks.replies.patterns.signs import branches_of, needs_of

T = TypeVar("T")
SIEVE = Sieve()  # of all patterns
marks_in = SIEVE.marks_in
PLACE = itemgetter(0)


class Branch:
    """One alternative of a pattern, made ready when it is first tried: most never are."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags
        marks = [SIEVE.mark_of(signs) for signs in needs_of(pattern, flags)]
        self.first = marks[0] if marks else ANY
        self.needed = reduce(or_, marks, ANY)  # of a text in which it may match

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The alternative as a pattern."""
        return re.compile(self.pattern, self.flags)


Placed: TypeAlias = tuple[int, int, Branch]  # its place among the alternatives, and the marks that it needs


class Sifted:
    """A pattern that is tried only where it may match; it answers as the pattern would."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self._branches: dict[int, list[Placed]] = {}  # by the first mark that they need
        self._firsts = 0  # a text without one of these marks is not looked at any further
        SIEVE.before_scanning(self._mark)

    def _mark(self) -> None:
        for place, one in enumerate(branches_of(self.pattern)):
            branch = Branch(one, self.flags)
            self._branches.setdefault(branch.first, []).append((place, branch.needed, branch))
        self._firsts = reduce(or_, self._branches)

    @property
    def firsts(self) -> Iterable[int]:
        """Marks of which a text must have one; known once texts are scanned."""
        return self._branches

    def _likely(self, marks: int, firsts: int) -> list[Placed]:
        """The alternatives that may match a text with these marks, some of them first ones, in order."""
        found: list[Placed] = []
        while firsts:
            first = firsts & -firsts
            found += [one for one in self._branches[first] if marks & one[1] == one[1]]
            firsts ^= first
        if len(found) > 1:
            found.sort(key=PLACE)
        return found

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match between these places; of two that begin together, the earlier alternative."""
        marks = marks_in(text)
        firsts = marks & self._firsts
        if not firsts:  # as nearly always
            return None
        first = None
        for _, _, branch in self._likely(marks, firsts):
            found = branch.whole.search(text, *places)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        """The match that begins at the first of these places."""
        return self.whole.match(text, *places) if self.may_match(text) else None

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """All matches between these places."""
        return self.whole.finditer(text, *places) if self.search(text, *places) else iter(())

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with these words for each match."""
        return self.whole.sub(words, text) if self.search(text) else text

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match has."""
        marks = marks_in(text)
        firsts = marks & self._firsts
        return bool(firsts and self._likely(marks, firsts))


class Choices(Generic[T]):
    """Patterns to be looked for in turn, each with what it stands for: most texts have no mark of any."""

    def __init__(self, rows: Iterable[tuple[Sifted, T]]) -> None:
        self.rows = tuple(rows)
        self._places: dict[int, list[int]] = {}  # of the patterns, by the first marks that they need
        self._firsts = 0
        SIEVE.before_scanning(self._mark)  # behind those of the patterns

    def _mark(self) -> None:
        for place, (pattern, _) in enumerate(self.rows):
            for first in pattern.firsts:
                self._places.setdefault(first, []).append(place)
        self._firsts = reduce(or_, self._places)

    def found_in(self, text: str) -> Iterator[tuple[re.Match[str], T]]:
        """The first match of each pattern that has one, in turn."""
        firsts, places = marks_in(text) & self._firsts, set[int]()
        while firsts:
            first = firsts & -firsts
            places.update(self._places[first])
            firsts ^= first
        for place in sorted(places):
            pattern, what = self.rows[place]
            if (found := pattern.search(text)) is not None:
                yield found, what

    def is_found_in(self, text: str) -> bool:
        """Whether any of them matches."""
        return next(self.found_in(text), None) is not None


def sifted(pattern: str, flags: int = 0) -> Sifted:
    """The pattern, to be tried only where it may match."""
    return Sifted(pattern, flags)
