"""Which action a statement is about: named, numbered, "both", by its title, or the one before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tasks.replies.names import Names, bare
from tasks.replies.trust import Basis
from tasks.replies.values import Asked

SHAPE = re.compile(r"(?<![\w.@/-])([A-Z]{1,4} ?-?\d{1,3}(?:\.\d{1,3}){1,4})(?![\w/]|\.\d)")
NUMBERED = re.compile(
    r"^[\s\[(*#]*(?:action|item|no\.?|number|point|line)?\s*(\d{1,2})\s?(?:[.):\]]|-|–|\bis\b)(?!\d)\s*",
    re.IGNORECASE,
)
NAMED_NUMBER = re.compile(r"\b(?:action|item|number|point|no\.)\s*(\d{1,2})\b(?!\s*(?:%|per))", re.IGNORECASE)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
ORDINAL = re.compile(
    r"\b(?:the\s+)?(" + "|".join(ORDINALS) + r"|last)\s+(?:one|action|item)\b", re.IGNORECASE
)
ALL = re.compile(
    r"\b(?:both|all)\s+(?:of\s+)?(?:the\s+|these\s+|my\s+|our\s+)?(?:two|three|four|actions?|items?|them"
    r"|are|is|now|completed?|done|on|closed|of)\b|^\W*(?:both|all)\b"
    r"|\beverything\b|\b(?:these|they) (?:are|have) (?:all|both)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:the\s+)?(?:others?|rest|remaining|other\s+(?:one|two|three|actions?))\b", re.IGNORECASE
)
_DULL_WORDS = """
    the a an of for and to in on with all staff trust ensure that are is their that this from at be have
    has by as must should review action plan
"""
DULL = frozenset(_DULL_WORDS.split())


@dataclass(frozen=True)
class About:
    """The references that a statement is about and how that was told."""

    references: tuple[str, ...]
    basis: Basis


class Actions:
    """The actions that a letter asked about, and every way in which they are named."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self.asked = tuple(asked)
        self.references = tuple(one.reference for one in asked)
        self._names = Names(self.references)

    def named_in(self, text: str) -> list[tuple[str, int, int]]:
        """References in a text with their places."""
        return self._names.find(text)

    def unknown_in(self, text: str) -> list[str]:
        """What looks like a reference and is none that the letter asked about."""
        return [name for name in SHAPE.findall(text) if bare(name) not in self._names.by_bare]

    def told_by(self, text: str, *, is_first: bool) -> About | None:
        """Which actions a statement without a reference speaks of, if its words say so."""
        if len(self.asked) < 2:
            return None
        number = (NUMBERED.match(text) if is_first else None) or NAMED_NUMBER.search(text)
        if number and 1 <= int(number.group(1)) <= len(self.asked):
            return About((self.references[int(number.group(1)) - 1],), Basis.NUMBERED)
        ordinal = ORDINAL.search(text)
        if ordinal:
            word = ordinal.group(1).lower()
            place = len(self.asked) - 1 if word == "last" else ORDINALS.index(word)
            if place < len(self.asked):
                return About((self.references[place],), Basis.NUMBERED)
        if ALL.search(text):
            return About(self.references, Basis.ALL)
        return self._titled(text)

    def _titled(self, text: str) -> About | None:
        words = _words(text)
        scores = sorted(
            (
                (len(words & title) / max(len(title), 1), len(words & title), name)
                for name, title in ((one.reference, _words(one.title)) for one in self.asked)
            ),
            reverse=True,
        )
        best, second = scores[0], scores[1]
        if best[1] >= 2 and best[0] >= 0.34 and best[1] > second[1]:
            return About((best[2],), Basis.TITLED)
        return None

    def title_words(self, reference: str) -> frozenset[str]:
        """The telling words of an action's title."""
        return next((_words(one.title) for one in self.asked if one.reference == reference), frozenset())


@lru_cache(maxsize=256)  # titles, looked at again with each clause
def _words(text: str) -> frozenset[str]:
    found = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(
        word[:-1] if word.endswith("s") and len(word) > 4 else word for word in found if word not in DULL
    )
