"""What every match of a pattern must have, taken from the pattern itself by the library's own parser."""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, TypeAlias

Signs: TypeAlias = frozenset[str]  # letters in a row, in lower case, of which every match has at least one
Seen: TypeAlias = tuple[list[Signs], Signs | None]
TELLING = 5  # letters in a row that few texts have by chance
MOST_SIGNS = 150  # more are in nearly every text
MOST_WORDINGS = 24  # of a stretch of a pattern
MOST_NEEDS = 2  # a third set would keep hardly any text back
NOTHING: Signs = frozenset({""})
KNOWN: dict[tuple[str, int], tuple[Signs, ...]] = {}  # of patterns with flags; a second process is told it
DIGITS: Signs = frozenset("0123456789")
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\(\?P?|[()|]|[^\\\[()|]+", re.DOTALL)
GROUPS = frozenset({"(", "(?P"})
WRAPPED = re.compile(r"((?:\\b)?)\(\?:(.*)\)((?:\\b)?)", re.DOTALL)


def needs_of(pattern: str, flags: int = 0) -> tuple[Signs, ...]:
    """What every match has: one sign at least of each of these sets; the most telling set stands first."""
    known = KNOWN.get((pattern, flags))
    if known is None:
        known = KNOWN[pattern, flags] = _needs_of(pattern, flags)
    return known


def _needs_of(pattern: str, flags: int) -> tuple[Signs, ...]:
    found, _ = _seen(import_module("re._parser").parse(pattern, flags))
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


def _seen(parsed: Any) -> Seen:
    """What a sequence must have; and all that it can match, in lower case, if that is little."""
    needs: list[Signs] = []
    run = NOTHING
    whole: Signs | None = NOTHING
    for name, said in _parts(parsed):
        needed, wordings = _seen_in(name, said)
        needs += needed
        together = None if wordings is None else _joined(run, wordings)
        if together is None:
            needs.append(run)
        run = together or wordings or NOTHING
        whole = None if whole is None or wordings is None else _joined(whole, wordings)
    needs.append(run)
    return [one for one in needs if all(map(_is_telling, one))], whole


def _parts(parsed: Any) -> Iterator[tuple[str, Any]]:
    """The parts of a sequence, letters in a row as one."""
    letters = ""
    for kind, said in parsed.data:
        name = kind.name
        if name == "LITERAL" and _is_plain(said):
            letters += chr(said).lower()
            continue
        if letters:
            yield "LETTERS", letters
        letters = ""
        yield name, said
    if letters:
        yield "LETTERS", letters


def _seen_in(name: str, said: Any) -> Seen:
    """The same of one part."""
    if name == "LETTERS":
        return [frozenset({said})], frozenset({said})
    if name in ("AT", "ASSERT", "ASSERT_NOT"):  # these stand between two signs
        return _seen(said[-1])[0] if name == "ASSERT" else [], NOTHING
    if name == "IN":
        return [], _of_class(said)
    if name == "SUBPATTERN":
        return _seen(said[-1])
    if name == "BRANCH":
        return _seen_of_any([_seen(one) for one in said[1]])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        needs, once = _seen(said[2])
        wordings = _few((*once, "")) if once and said[:2] == (0, 1) and name != "POSSESSIVE_REPEAT" else None
        return needs if said[0] > 0 else [], wordings
    return [], None


def _seen_of_any(branches: Sequence[Seen]) -> Seen:
    """What one of several must have: of each the most telling."""
    best = [max(needs, key=_worth, default=None) for needs, _ in branches]
    wordings = [said for _, said in branches if said is not None]
    return (
        [frozenset().union(*(one for one in best if one))] if all(best) else [],
        _few(word for said in wordings for word in said) if len(wordings) == len(branches) else None,
    )


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


def _joined(before: Signs, after: Signs) -> Signs | None:
    if len(before) * len(after) > MOST_WORDINGS:
        return None
    return frozenset(one + other for one in before for other in after)


def _few(words: Iterable[str]) -> Signs | None:
    found = frozenset(words)
    return found if len(found) <= MOST_WORDINGS else None
