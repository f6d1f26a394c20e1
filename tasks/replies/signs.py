"""What every match of a pattern must have, taken from the pattern itself by the library's own parser."""

import re
from collections.abc import Iterable
from importlib import import_module
from itertools import product
from typing import Any, TypeAlias

Signs: TypeAlias = frozenset[str]  # letters in a row, in lower case, of which every match has at least one
TELLING = 5  # letters in a row that few texts have by chance
MOST_SIGNS = 150  # more are in nearly every text
MOST_WORDINGS = 24  # of a stretch of a pattern
MOST_NEEDS = 2  # a third set would keep hardly any text back
NOTHING: Signs = frozenset({""})
DIGITS: Signs = frozenset("0123456789")
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\(\?P?|.", re.DOTALL)
GROUPS = frozenset({"(", "(?P"})
WRAPPED = re.compile(r"((?:\\b)?)\(\?:(.*)\)((?:\\b)?)", re.DOTALL)


def needs_of(pattern: str, flags: int = 0) -> tuple[Signs, ...]:
    """What every match has: one sign at least of each of these sets; the most telling set stands first."""
    found = _told(import_module("re._parser").parse(pattern, flags))
    chosen: list[Signs] = []
    for one in sorted(found, key=_worth, reverse=True):
        if len(one) <= MOST_SIGNS and not any(_says(one, told) for told in chosen):
            less_exact = [told for told in chosen if _says(told, one)]
            if less_exact or len(chosen) < MOST_NEEDS:
                chosen = [*(told for told in chosen if told not in less_exact), one]
    return tuple(map(_shortest, chosen))


def branches_of(pattern: str) -> list[str]:
    r"""The alternatives of a pattern, or of one within `\b(?:` and `)\b`, each as a pattern, in order."""
    if not GROUPS.isdisjoint(TOKEN.findall(pattern)):
        return [pattern]  # groups are numbered through it
    wrapped = WRAPPED.fullmatch(pattern)
    inner = _split(wrapped[2]) if wrapped else []
    if wrapped and inner:
        return [f"{wrapped[1]}(?:{one}){wrapped[3]}" for one in inner]
    return _split(pattern)


def _split(pattern: str) -> list[str]:
    """The alternatives that stand in no brackets; none if brackets are closed that were not opened."""
    pieces, depth = [""], 0
    for token in TOKEN.findall(pattern):
        depth += token.startswith("(") - (token == ")")
        if depth < 0:
            return []
        if token == "|" and not depth:
            pieces.append("")
        else:
            pieces[-1] += token
    return pieces


def _worth(signs: Signs) -> tuple[int, int, int]:
    """How well a set tells: by letters long enough, then by how few they are."""
    shortest = min(map(len, signs))
    return min(shortest, TELLING), -len(signs), shortest


def _says(signs: Signs, told: Signs) -> bool:
    """Whether a text with one of the signs told has one of these anyway."""
    return all(any(sign in other for sign in signs) for other in told)


def _shortest(signs: Signs) -> Signs:
    """The signs without those that hold another of them."""
    return frozenset(one for one in signs if not any(other in one for other in signs - {one}))


def _is_telling(sign: str) -> bool:
    return len(sign) > 1 or not (sign.isalpha() or sign.isspace() or not sign)


def _is_plain(code: int) -> bool:
    """Whether a sign has no other case than `lower` knows."""
    return chr(code).isascii() or not chr(code).isalpha()


def _told(parsed: Iterable[tuple[Any, Any]]) -> list[Signs]:
    """What the parts of a sequence must have."""
    candidates: list[Signs] = []
    run, letters = NOTHING, ""
    for kind, said in parsed:
        name = str(kind)
        letters = letters + chr(said).lower() if name == "LITERAL" and _is_plain(said) else ""
        candidates += [frozenset({letters}), *_within(name, said)]
        wordings = _wordings(name, said)
        together = None if wordings is None else _joined(run, wordings)
        if together is None:
            candidates.append(run)
        run = together or wordings or NOTHING
    candidates.append(run)
    return [one for one in candidates if all(map(_is_telling, one))]


def _best(parsed: Iterable[tuple[Any, Any]]) -> Signs | None:
    return max(_told(parsed), key=_worth, default=None)


def _within(name: str, said: Any) -> list[Signs]:
    """What the parts of a part must have."""
    if name in ("SUBPATTERN", "ASSERT"):
        return _told(said[-1])
    if name == "BRANCH":
        branches = [_best(one) for one in said[1]]
        return [frozenset().union(*(one for one in branches if one))] if all(branches) else []
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and said[0] > 0:
        return _told(said[2])
    return []


def _wordings(name: str, said: Any) -> Signs | None:
    """All that a part can match, in lower case, if that is little."""
    if name == "LITERAL":
        return frozenset({chr(said).lower()}) if _is_plain(said) else None
    if name in ("AT", "ASSERT", "ASSERT_NOT"):  # these stand between two signs
        return NOTHING
    if name == "IN":
        return _of_class(said)
    if name == "SUBPATTERN":
        return _all_wordings(said[-1])
    if name == "BRANCH":
        branches = [_all_wordings(one) for one in said[1]]
        return None if None in branches else _few(word for one in branches for word in one or ())
    if name in ("MAX_REPEAT", "MIN_REPEAT") and said[:2] == (0, 1):
        once = _all_wordings(said[2])
        return None if once is None else _few((*once, ""))
    return None


def _of_class(said: Iterable[tuple[Any, Any]]) -> Signs | None:
    """The letters of a class, if it names them one by one; digits count as named."""
    found: set[str] = set()
    for kind, code in said:
        if str(kind) == "LITERAL" and _is_plain(code):
            found.add(chr(code).lower())
        elif str(code) == "CATEGORY_DIGIT":
            found |= DIGITS
        else:
            return None
    return frozenset(found)


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
