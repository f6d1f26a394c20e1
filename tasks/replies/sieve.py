"""Which of many signs stand in a text, told by one scan of it for all of them.

What is sought grows with every rule; the scan does not (it is Aho and Corasick's), so that a phrase that is
not there costs next to nothing, however many are known.
"""

from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from tasks.replies.signs import Signs

ALL = -1  # every mark


class Sieve:
    """Gives each set of signs a mark (a bit of its own), and tells the marks of a text."""

    def __init__(self) -> None:
        self._marks: dict[Signs, int] = {}
        self._scanner: AhoCorasick | None = None  # made when first asked, and anew after an addition
        self._by_number: tuple[int, ...] = ()
        self.marks_in = lru_cache(maxsize=256)(self._scan)  # each rule asks for the same few texts

    def mark_of(self, signs: Signs) -> int:
        """The mark of the texts that have one of these signs, which are in lower case."""
        if signs not in self._marks:
            self._marks[signs] = 1 << len(self._marks)
            self._scanner = None
            self.marks_in.cache_clear()
        return self._marks[signs]

    def _scan(self, text: str) -> int:
        """The marks of a text; of letters beyond ASCII nothing is assumed."""
        if not text.isascii():
            return ALL
        scanner = self._scanner or self._made()
        marks = 0
        for number, _, _ in scanner.find_matches_as_indexes(text.lower(), overlapping=True):
            marks |= self._by_number[number]
        return marks

    def _made(self) -> AhoCorasick:
        by_sign: dict[str, int] = {}
        for signs, mark in self._marks.items():
            for sign in signs:
                by_sign[sign] = by_sign.get(sign, 0) | mark
        self._by_number = tuple(by_sign.values())
        self._scanner = AhoCorasick(tuple(by_sign), store_patterns=False)
        return self._scanner
