"""Patterns that are looked for only where a text has one of the letters in a row that each match must have.

Reading asks every clause for hundreds of phrases, nearly all of which are not there. Trying a pattern at each
place of a clause takes many times as long as finding that none of its words stand in it. What a match must
have is taken from the pattern itself, by the library's own parser, so that nobody keeps a list of it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import product
from typing import Any, TypeAlias

Signs: TypeAlias = frozenset[str]  # one of which every match has, in lower case
TELLING = 5  # letters in a row that few texts have by chance
MOST_SIGNS = 150  # more take longer to look for than the pattern itself
MOST_WORDINGS = 24  # of a stretch of a pattern
NOTHING: Signs = frozenset({""})


class Sifted:
    """A pattern that is tried only where it may match; it answers as the pattern would."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.whole = re.compile(pattern, flags)
        self.signs = signs_of(pattern, flags)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match between these places."""
        return self.whole.search(text, *places) if self.may_match(text) else None

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """All matches between these places."""
        return self.whole.finditer(text, *places) if self.may_match(text) else iter(())

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with these words for each match."""
        return self.whole.sub(words, text) if self.may_match(text) else text

    def may_match(self, text: str) -> bool:
        """Whether the text has what every match has; of letters beyond ASCII nothing is assumed."""
        if not self.signs or not text.isascii():
            return True
        return any(map(text.lower().__contains__, self.signs))


def sifted(pattern: str, flags: int = 0) -> Sifted:
    """The pattern, to be tried only where it may match."""
    return Sifted(pattern, flags)


def signs_of(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Of these letters in a row every match has at least one, in lower case; empty: nothing is certain."""
    found = _needed(import_module("re._parser").parse(pattern, flags))
    if found is None or len(found) > MOST_SIGNS:
        return ()
    plain = {one for one in found if one.isascii()}
    return tuple(sorted(one for one in plain if not any(other in one for other in plain - {one})))


def _needed(parsed: Iterable[tuple[Any, Any]]) -> Signs | None:
    """The best of what the parts of a sequence must have: letters long enough to tell, then the fewest."""
    candidates: list[Signs] = []
    run, letters = NOTHING, ""
    for kind, said in parsed:
        letters = letters + chr(said).lower() if str(kind) == "LITERAL" else ""
        candidates += [frozenset({letters}), *filter(None, [_within(str(kind), said)])]
        wordings = _wordings(str(kind), said)
        together = None if wordings is None else _joined(run, wordings)
        if together is None:
            candidates.append(run)
        run = together or wordings or NOTHING
    candidates.append(run)
    telling = [one for one in candidates if all(len(sign) > 1 for sign in one)]
    return max(telling, key=_worth, default=None)


def _worth(signs: Signs) -> tuple[int, int, int]:
    shortest = min(map(len, signs))
    return min(shortest, TELLING), -len(signs), shortest


def _within(name: str, said: Any) -> Signs | None:
    """What the parts of a part must have."""
    if name in ("SUBPATTERN", "ASSERT"):
        return _needed(said[-1])
    if name == "BRANCH":
        branches = [_needed(one) for one in said[1]]
        return frozenset().union(*(one for one in branches if one)) if all(branches) else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and said[0] > 0:
        return _needed(said[2])
    return None


def _wordings(name: str, said: Any) -> Signs | None:
    """All that a part can match, in lower case, if that is little."""
    if name == "LITERAL":
        return frozenset({chr(said).lower()})
    if name == "AT":
        return NOTHING
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in said):
        return frozenset(chr(code).lower() for _, code in said)
    if name == "SUBPATTERN":
        return _all_wordings(said[-1])
    if name == "BRANCH":
        branches = [_all_wordings(one) for one in said[1]]
        return None if None in branches else _few(word for one in branches for word in one or ())
    if name in ("MAX_REPEAT", "MIN_REPEAT") and said[:2] == (0, 1):
        once = _all_wordings(said[2])
        return None if once is None else _few((*once, ""))
    return None


def _all_wordings(parsed: Iterable[tuple[Any, Any]]) -> Signs | None:
    found = NOTHING
    for kind, said in parsed:
        wordings = _wordings(str(kind), said)
        together = None if wordings is None else _joined(found, wordings)
        if together is None:
            return None
        found = together
    return found


def _joined(before: Signs, after: Signs) -> Signs | None:
    return _few("".join(pair) for pair in product(before, after))


def _few(words: Iterable[str]) -> Signs | None:
    found = frozenset(words)
    return found if len(found) <= MOST_WORDINGS else None
