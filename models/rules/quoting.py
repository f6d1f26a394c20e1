"""Where a message's words stand again: quoted whole, in part, or broken into other lines.

A text quotes a message where four words in a row are the message's, unless those four also stand in what is
not the message's own (an action's title, the letter that it answers). Words that are given as phrases (a
name, say) are found wherever they stand. Marks, line breaks and case do not count.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BLANK = "[redacted]"
RUN = 4  # words in a row: fewer are said by anybody, more would miss a cut quotation
_WORD = re.compile(r"[^\W_]+")

Gram = tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """What is looked for: runs of four words, and phrases of any length."""

    runs: frozenset[Gram]
    phrases: frozenset[Gram] = frozenset()

    def are_in(self, text: str) -> bool:
        """Whether the text quotes them."""
        return next(self._found(text), None) is not None

    def blanked(self, text: str) -> str:
        """The text with each quotation replaced by one "[redacted]"."""
        kept, last = [], 0
        for start, end in _joined(self._found(text)):
            kept += [text[last:start], BLANK]
            last = end
        return "".join([*kept, text[last:]])

    def with_phrases(self, texts: Iterable[str]) -> "Words":
        """Also these texts, each as a whole, and by their runs."""
        grams = {gram for text in texts if (gram := grams_of(text))}
        runs = {run for gram in grams for run in _runs(gram)}
        return Words(self.runs | runs, self.phrases | {gram for gram in grams if len(gram) < RUN})

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        spans = [(found[0].casefold(), found.start(), found.end()) for found in _WORD.finditer(text)]
        lengths = sorted({RUN, *(len(phrase) for phrase in self.phrases)})
        for first in range(len(spans)):
            for length in lengths:
                some = spans[first : first + length]
                gram = tuple(word for word, _, _ in some)
                if len(gram) == length and (gram in self.runs if length == RUN else gram in self.phrases):
                    yield some[0][1], some[-1][2]


def words_of(texts: Iterable[str], not_theirs: Iterable[str] = ()) -> Words:
    """What to look for, from a message's texts, less what stands in texts that are not its own."""
    runs = {run for text in texts for run in _runs(grams_of(text))}
    others = {run for text in not_theirs for run in _runs(grams_of(text))}
    return Words(frozenset(runs - others))


def grams_of(text: str) -> Gram:
    """The words of a text, without case and marks."""
    return tuple(found.casefold() for found in _WORD.findall(text))


def _runs(gram: Gram) -> Iterator[Gram]:
    return (gram[first : first + RUN] for first in range(len(gram) - RUN + 1))


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that touch or overlap as one."""
    running: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if running is not None and start <= running[1] + 1:
            running = (running[0], max(running[1], end))
            continue
        if running is not None:
            yield running
        running = (start, end)
    if running is not None:
        yield running
