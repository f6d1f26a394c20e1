"""Which action a statement is about: named, numbered, "both", by its title, or the one before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tasks.replies.subject.names import Names
from tasks.replies.trust import Basis
from tasks.replies.values import Asked

SHAPE = re.compile(r"(?<![\w.@/-])([A-Z]{1,4} ?-?\d{1,3}(?:\.\d{1,3}){1,4})(?![\w/]|\.\d)")
NUMBERED = re.compile(
    r"^[\s\[(*#]*(?:action|item|no\.?|number|point|line)?\s*(\d{1,2})\s?(?:[.):\]=/]|-(?!odd\b|ish\b|[a-z]{3,9}-\d)|–|\bis\b)(?!\d)\s*",
    re.IGNORECASE,
)
NAMED_NUMBER = re.compile(
    r"(?:\b(?:action|item|number|point|no\.?)\s*|#)(\d{1,2}|(?:(?<=number )|(?<=action )|(?<=item )"
    r"|(?<=point ))(?:one|two|three|four|five|six))\b(?!\s*(?:%|per|of\b))",
    re.IGNORECASE,
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
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

    def title_words(self, reference: str) -> frozenset[str]:
        """The telling words of an action's title."""
        return next((_words(one.title) for one in self.asked if one.reference == reference), frozenset())


@lru_cache(maxsize=256)  # titles, looked at again with each clause
def _words(text: str) -> frozenset[str]:
    found = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(
        word[:-1] if word.endswith("s") and len(word) > 4 else word for word in found if word not in DULL
    )
