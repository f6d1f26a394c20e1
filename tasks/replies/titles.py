"""Which action the words of a title mean: "the leaflet", "MCA", "fire doors" for one of several.

A word tells an action when it stands in one title only; capitals tell it when they are the first letters of
words that follow one another in one title ("CD" for Controlled drugs).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.replies.values import Asked

WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
LONGEST_STEM = 7
MOST_INITIALS = 4
_DULL_WORDS = """
    the a an of for and to in on with all staff trust ensure that are is their that this from at be have
    has by as must should review action actions plan programme work works meet meets target date due
    done complete completed team ward wards time times report update risk change new hours days weeks
    every each within per across line lines rate rates level levels use used check one two up out no not
    maintained
"""
DULL = frozenset(_DULL_WORDS.split())


@dataclass(frozen=True)
class TitleWords:
    """A stretch of words that tell one action by its title; `count` is how many of them."""

    reference: str
    start: int
    end: int
    count: int


def stem(word: str) -> str:
    """A word as it is compared: without its plural and beyond its first letters."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 5:
        word = f"{word[:-3]}y"
    word = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
    return word[:LONGEST_STEM]


class Titles:
    """The titles of the actions that a letter asked about."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        owners: dict[str, set[str]] = {}
        for one in asked:
            words = WORD.findall(one.title)
            for word in words:
                if word.lower() not in DULL and len(word) > 2:
                    owners.setdefault(stem(word), set()).add(one.reference)
            for name in _initials(words):
                owners.setdefault(name, set()).add(one.reference)
        self._owner = {word: next(iter(names)) for word, names in owners.items() if len(names) == 1}
        self._known = frozenset(owners)
        self._whole = {
            word.lower(): one.reference for one in asked for word in WORD.findall(one.title) if len(word) > 6
        }

    def words_in(self, text: str) -> list[TitleWords]:
        """The stretches of a text that tell an action, in order; those of one action side by side are one."""
        found: list[TitleWords] = []
        for match in WORD.finditer(text):
            word = match.group()
            key = word if word.isupper() and word in self._owner else stem(word)
            owner = self._owner.get(key) or self._by_end(word.lower())
            if owner is None or (word.lower() in DULL and not word.isupper()):
                continue
            last = found[-1] if found else None
            if last and last.reference == owner and len(text[last.end : match.start()].split()) <= 2 and not (
                set(text[last.end : match.start()]) & set(",;:.")
            ):  # fmt: skip
                found[-1] = TitleWords(owner, last.start, match.end(), last.count + 1)
            else:
                found.append(TitleWords(owner, match.start(), match.end(), 1))
        return found

    def _by_end(self, word: str) -> str | None:
        """The action whose title has a word that ends so: "phone" for telephone."""
        if stem(word) in self._known:
            return None  # a word of several titles
        ends = {owner for whole, owner in self._whole.items() if len(word) > 4 and whole.endswith(word)}
        return next(iter(ends)) if len(ends) == 1 else None


def _initials(words: Sequence[str]) -> set[str]:
    telling = [word for word in words if word.lower() not in {"of", "the", "and", "for", "in"}]
    return {
        "".join(word[0] for word in telling[begin : begin + count]).upper()
        for count in range(2, MOST_INITIALS + 1)
        for begin in range(len(telling) - count + 1)
    }
