"""Which of many signs stand in a text, told by one scan of it for all of them.

What is sought grows with every rule; the scan does not (it is Aho and Corasick's), so that a phrase that is
not there costs next to nothing, however many are known.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick

from tasks.replies.patterns.signs import Signs

ANY = 1  # the mark of every text
ALL = -1  # every mark
UNSURE = re.compile(  # what the library takes for i, s, k or a digit of ours
    "[\u0130\u0131\u017f\u212a]|[^\\D0-9]"
)
Scanner: TypeAlias = tuple[AhoCorasick, tuple[int, ...]]  # finds signs by number; the marks of each


class Sieve:
    """Gives each set of signs a mark (a bit of its own), and tells the marks of a text."""

    def __init__(self) -> None:
        self._marks: dict[Signs, int] = {}
        self._scanner: Scanner | None = None  # made when first asked, and anew after an addition
        self._waiting: list[Callable[[], None]] = []
        self._lock = Lock()
        self.marks_in = lru_cache(maxsize=256)(self._scan)  # each rule asks for the same few texts

    def before_scanning(self, mark: Callable[[], None]) -> None:
        """Have marks asked for before the next scan: a process that reads no reply need not make them."""
        with self._lock:
            self._waiting.append(mark)
            self._scanner = None
            self.marks_in.cache_clear()

    def mark_of(self, signs: Signs) -> int:
        """The mark of the texts that have one of these signs, which are in lower case."""
        return self._marks.setdefault(signs, ANY << len(self._marks) + 1)

    def make_ready(self) -> None:
        """Do now what the first scan would: half a second of looking into patterns."""
        if self._scanner is None:
            self._made()

    def _scan(self, text: str) -> int:
        """The marks of a text; of one with letters that pass for others nothing is assumed."""
        find, marks_of = self._scanner or self._made()
        if not text.isascii() and UNSURE.search(text):
            return ALL
        marks = ANY
        for number, _, _ in find.find_matches_as_indexes(text.lower(), overlapping=True):
            marks |= marks_of[number]
        return marks

    def _made(self) -> Scanner:
        with self._lock:
            for mark in self._waiting:
                mark()
            self._waiting.clear()
            by_sign: dict[str, int] = {}
            for signs, mark_of_signs in self._marks.items():
                for sign in signs:
                    by_sign[sign] = by_sign.get(sign, 0) | mark_of_signs
            self._scanner = AhoCorasick(tuple(by_sign), store_patterns=False), tuple(by_sign.values())
            return self._scanner
