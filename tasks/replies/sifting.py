"""Patterns that are looked for only where a text has one of the letters in a row that each match must have.

Reading asks every clause for hundreds of phrases, nearly all of which are not there. Trying a pattern at each
place of a clause takes many times as long as finding that none of its words stand in it. What a match must
have is taken from the pattern itself, by the library's own parser, so that nobody keeps a list of it.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, TypeAlias

Signs: TypeAlias = frozenset[str]  # one of which every match has, in lower case
MOST_SIGNS = 120  # more take longer to look for than the pattern itself
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


class Sifted:
    """A pattern that is tried only where it may match; it answers as the pattern would."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.whole = re.compile(pattern, flags)
        self.signs = signs_of(pattern, flags)

    def search(self, text: str, place: int = 0) -> re.Match[str] | None:
        """The first match from that place on."""
        return self.whole.search(text, place) if self.may_match(text) else None

    def finditer(self, text: str, place: int = 0) -> Iterator[re.Match[str]]:
        """All matches from that place on."""
        return self.whole.finditer(text, place) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match has; of letters beyond ASCII nothing is assumed."""
        if not self.signs or not text.isascii():
            return True
        low = text.lower()
        return any(sign in low for sign in self.signs)


def sifted(pattern: str, flags: int = 0) -> Sifted:
    """The pattern, to be tried only where it may match."""
    return Sifted(pattern, flags)


def signs_of(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Of these letters in a row every match has at least one, in lower case; empty: nothing is certain."""
    found = _needed(import_module("re._parser").parse(pattern, flags))
    if found is None or len(found) > MOST_SIGNS:
        return ()
    return tuple(sorted((one for one in found if not any(other in one for other in found - {one})), key=len))


def _needed(parsed: Iterable[tuple[Any, Any]]) -> Signs | None:
    """The best of what the parts of a sequence must have: the longest letters, then the fewest."""
    candidates: list[Signs] = []
    run = ""
    for kind, said in parsed:
        name = str(kind)
        if name == "LITERAL":
            run += chr(said).lower()
            continue
        if name == "AT":  # an edge of a word, between letters that follow each other all the same
            continue
        candidates.append(frozenset({run}))
        run = ""
        within = _within(name, said)
        if within:
            candidates.append(within)
    candidates.append(frozenset({run}))
    telling = [one for one in candidates if all(len(sign) > 1 for sign in one)]
    return max(telling, key=lambda one: (min(map(len, one)), -len(one)), default=None)


def _within(name: str, said: Any) -> Signs | None:
    if name == "SUBPATTERN":
        return _needed(said[3])
    if name == "BRANCH":
        branches = [_needed(one) for one in said[1]]
        return frozenset().union(*(one for one in branches if one)) if all(branches) else None
    if name in REPEATS and said[0] > 0:
        return _needed(said[2])
    if name == "ASSERT":
        return _needed(said[1])
    return None
