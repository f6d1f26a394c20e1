"""Mentions of several actions, or of one by its place in the letter: both, the rest, the first two, 3."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from tasks.replies.subject.leads import is_led_in
from tasks.replies.subject.mention_words import (
    ALL,
    BEGINS,
    COUNTED,
    EXCEPT,
    EXCEPTED,
    FLOATING,
    GROUPED,
    LOOSE,
    NOUN_BEHIND,
    NUMBERS,
    OF_SHARE,
    OF_SOME,
    OPENS,
    ORDINAL,
    OTHERS,
    PAIR,
    POSITION,
    STANDS_ALONE,
    STRONG,
    WEAK,
)
from tasks.replies.subject.references import NAMED_NUMBER, NUMBERED, ORDINALS
from tasks.replies.trust import Basis


@dataclass(frozen=True)
class Mention:
    """Words that say which actions are meant; no reference at all where they name none of ours."""

    references: tuple[str, ...]
    basis: Basis
    start: int
    end: int


def numbered(text: str, references: tuple[str, ...]) -> list[Mention]:
    """The action whose number in the letter a line begins with."""
    number = NUMBERED.match(text)
    return _by_number(number, references) if number else []


def _by_number(number: re.Match[str], references: tuple[str, ...]) -> list[Mention]:
    place = _number(number.group(1))
    if 1 <= place <= len(references):
        return [Mention((references[place - 1],), Basis.NUMBERED, number.start(), number.end())]
    return []


def ordered(text: str, references: tuple[str, ...]) -> list[Mention]:
    """Actions by their order: "action 2", "the first two", "the latter"."""
    found = [one for number in NAMED_NUMBER.finditer(text) for one in _by_number(number, references)]
    for match in (*ORDINAL.finditer(text), *POSITION.finditer(text)):
        order, count = (
            match.group("order").lower(),
            _number(match.group("count") or match.groupdict().get("some") or "1"),
        )
        if order in {"former", "latter"}:
            order = ("first", "second")[order == "latter"] if len(references) == 2 else ""
        begin = _place(order, count, len(references))
        is_meant = not _is_day(text, match) and not _is_when(text, match)
        if begin >= 0 and begin + count <= len(references) and is_meant:
            found.append(
                Mention(references[begin : begin + count], Basis.NUMBERED, match.start(), match.end())
            )
    return found


def _is_when(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinal alone says only when: "the matrons have asked for training first"."""
    is_bare = " " not in match.group().strip() and match.group().lower() in {"first", "last", "second"}
    return is_bare and not is_led_in(text[: match.start()])


def _place(order: str, count: int, many: int) -> int:
    """Where in the letter the actions begin that an ordinal means; beyond the last if it means none."""
    if order in {"last", "bottom"}:
        return many - count
    if order == "middle":
        return 1 if many == 3 and count == 1 else many
    if order == "top":
        return 0
    return int(order[0]) - 1 if order[:1].isdigit() else ORDINALS.index(order) if order else many


def rest_of(text: str, references: tuple[str, ...], mentioned: Collection[str]) -> list[Mention]:
    """The actions that were not mentioned, where a text speaks of the others."""
    rest = tuple(name for name in references if name not in mentioned)
    if not mentioned or not rest:
        return []
    return [
        Mention(rest, Basis.ALL, one.start(), one.end())
        for one in OTHERS.finditer(text)
        if not OF_SHARE.search(text, 0, one.start())
    ]


def all_of(text: str, references: tuple[str, ...], *, is_firm: bool, is_open: bool) -> list[Mention]:
    """All actions, where a text speaks of both, of these or of everything."""
    found = []
    for match in ALL.finditer(text):
        word, before, after = match.group().lower(), text[: match.start()], text[match.end() :]
        counted = COUNTED.match(word)
        is_excepted = EXCEPTED.match(after) is not None
        if counted and _number(counted.group(1)) != len(references):
            continue
        if NOUN_BEHIND.match(after) and not is_excepted:
            continue
        if ("both" in word or "either" in word or "neither" in word) and len(references) != 2:
            continue
        if OF_SOME.search(before):
            continue
        is_alone = STANDS_ALONE.match(after) is not None
        opens, is_grouped = OPENS.search(before) is not None, GROUPED.search(before) is not None
        if WEAK.fullmatch(word):
            is_meant = is_excepted or (is_alone and BEGINS.fullmatch(before) is not None)
            is_meant = is_meant or (is_open and is_grouped and (word == "these" or (is_alone and opens)))
        else:
            is_last = re.match(r"\W*$", before) is not None or EXCEPT.match(after) is not None
            is_meant = is_excepted or STRONG.search(word) is not None or (opens and is_alone)
            is_meant = is_meant or (is_alone and word in PAIR and not FLOATING.search(before))
            is_meant = is_meant or (is_grouped and (not is_firm or is_last))
        if is_meant:
            found.append(Mention(references, Basis.ALL, match.start(), match.end()))
    return found


def loosely_all(text: str, references: tuple[str, ...]) -> list[Mention]:
    """All actions, where a text that tells none speaks of "these" or of "they"."""
    loose = LOOSE.search(text)
    if loose and OF_SOME.search(text[: loose.start()]):
        return []  # "one of these", and it is not said which
    return [Mention(references, Basis.ALL, loose.start(), loose.end())] if loose else []


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) + 1


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Whether "the first" is a day or a draft rather than an action."""
    return (
        re.match(r"\s+(?:of|draft|round|session|phase|week|ward)\b", text[match.end() :], re.IGNORECASE)
        is not None
    )
