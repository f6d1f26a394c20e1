"""Finds the references of a letter's actions in a text, however their writer spaced and cased them."""

import re
from collections.abc import Iterable

from tasks.replies.ours.comparing import is_word, lowered

LOOSE = re.compile(r"[\s\-\[\]]")
JOINT = re.compile(r"(?<=[A-Za-z])-?(?=\d)")  # a blank or a hyphen may stand here, or nothing


def bare(name: str) -> str:
    """A reference without blanks, hyphens and brackets, in capitals: one spelling for all."""
    return LOOSE.sub("", name).upper()


class Names:
    """The references to look for. Of two that begin alike, the longer one is found."""

    def __init__(self, names: Iterable[str]) -> None:
        longest_first = sorted(filter(None, names), key=len, reverse=True)
        self.by_bare = {bare(name): name for name in longest_first}
        self._by_beginning: dict[str, list[tuple[list[str], str]]] = {}
        for name in longest_first:
            parts = [lowered(part) for part in JOINT.split(name)]
            self._by_beginning.setdefault(parts[0], []).append((parts[1:], self.by_bare[bare(name)]))

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """The references in a text with their places, brackets included, in order."""
        low = lowered(text)
        found: list[tuple[int, str, int]] = []
        for beginning, spellings in self._by_beginning.items():
            for place in _places(low, beginning):
                name, end = _first(low, place + len(beginning), spellings)
                if end:
                    found.append((place - (low[place - 1 : place] == "["), name, end))
        out: list[tuple[str, int, int]] = []
        for place, name, end in sorted(found):
            if not out or place >= out[-1][2]:
                out.append((name, place, end))
        return out


def _places(low: str, beginning: str) -> Iterable[int]:
    place = low.find(beginning)
    while place >= 0:
        if not place or not (is_word(low, place - 1) or low[place - 1] == "."):
            yield place
        place = low.find(beginning, place + 1)


def _first(low: str, place: int, spellings: list[tuple[list[str], str]]) -> tuple[str, int]:
    """Which of these references goes on here, and where it ends (0: none does)."""
    for parts, name in spellings:
        end = place
        for part in parts:
            end = _after(low, end, part)
        if end and not is_word(low, end) and not _goes_on(low, end):
            return name, end + (low[end : end + 1] == "]")
    return "", 0


def _after(low: str, place: int, part: str) -> int:
    if place and low.startswith(part, place):
        return place + len(part)
    if place and low[place : place + 1] in {" ", "-"} and low.startswith(part, place + 1):
        return place + 1 + len(part)
    return 0


def _goes_on(low: str, place: int) -> bool:
    """Whether a point and a digit follow: "QS1.1" is not named by "QS1.1.2"."""
    return low[place : place + 1] == "." and low[place + 1 : place + 2].isdecimal()
