"""The form lines of our letter, found in whatever came back of it.

What survives wrapping, bold marks and lost brackets are a form line's words in a row with few signs between.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tasks.replies.ours.comparing import is_word, lowered

WORD = re.compile(r"[^\W_]+")
GAP = re.compile(r"[\W_]{1,12}")
TAIL = re.compile(r"(?!\w)[ \t*_)]{0,4}:?[ \t*_]{0,4}")


COMMON = 0x2100  # signs below it are remembered: the scripts of Europe, and the signs between words


class _Compared(dict[int, str]):
    """What each sign is in comparing: a letter or digit without its case, the end of a line, else a blank."""

    def __missing__(self, code: int) -> str:
        folded = "".join(sign if sign.isalnum() else " " for sign in chr(code).casefold())
        return self.setdefault(code, folded) if code < COMMON else folded


COMPARED = _Compared({ord("\n"): "\n"})


def words_of(text: str) -> list[str]:
    """A text's words without case and signs, as they are compared."""
    return text.translate(COMPARED).split()


@lru_cache(maxsize=4096)  # the lines of our letters come back with every answer
def key(text: str) -> str:
    """A line's words as one string."""
    return " ".join(words_of(text))


def keys_of(text: str) -> list[str]:
    """The key of each line of a text."""
    return [" ".join(line.split()) for line in text.translate(COMPARED).split("\n")]


class Anchors:
    """The form lines to look for. Of two that begin alike, the longer one is found."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_beginning: dict[str, list[tuple[list[str], str]]] = {}
        for form in sorted(set(forms), key=lambda text: (-len(text), text)):
            words = WORD.findall(lowered(form))
            self._by_beginning.setdefault(words[0], []).append((words[1:], key(form)))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Beginning, end and words (as `key` gives them) of each form line in a text, in order."""
        low = lowered(text)
        end = 0
        for place, beginning in sorted(self._places(low)):
            if place >= end:
                stop, words = _first(low, place + len(beginning), self._by_beginning[beginning])
                if stop:
                    yield place, stop, words
                    end = stop

    def _places(self, low: str) -> Iterator[tuple[int, str]]:
        for beginning in self._by_beginning:
            place = low.find(beginning)
            while place >= 0:
                if not place or not (is_word(low, place - 1) or low[place - 1] == "."):
                    yield place, beginning
                place = low.find(beginning, place + 1)


def _first(low: str, place: int, forms: list[tuple[list[str], str]]) -> tuple[int, str]:
    """Where the form line that goes on here ends (0: none does), and its words."""
    for words, whole in forms:
        end = place
        for word in words:
            gap = GAP.match(low, end)
            end = gap.end() + len(word) if gap and low.startswith(word, gap.end()) else 0
            if not end:
                break
        tail = TAIL.match(low, end) if end else None
        if tail:
            return tail.end(), whole
    return 0, ""
