"""Where a message's words stand again: quoted whole, in part, or broken into other lines.

A text quotes a message where four words in a row are the message's, unless those four also stand in what is
not the message's own (an action's title, the letter that it answers, whatever was written before it). No run
crosses a line's end, or a sign-off and a name would be one; only a line so long that a mail program has
wrapped it runs on. Words that are given as phrases (a name, say) are found wherever they stand. Marks and
case do not count, nor how the quoting text is broken into lines.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BLANK = "[redacted]"
RUN = 4  # words in a row: fewer are said by anybody, more would miss a cut quotation
FULL = 60  # characters: mail programs wrap at 65 to 78, and the word that no longer fitted may be long
_WORD = re.compile(r"[^\W_]+(?:\.\d[^\W_]*)*")  # a reference, QS1.1, is one word

Gram = tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """What is looked for: runs of four words, and phrases of any length."""

    runs: frozenset[Gram]
    phrases: frozenset[Gram] = frozenset()

    def are_in(self, text: str) -> bool:
        """Whether the text quotes them."""
        return next(self._found(text), None) is not None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """From where to where each quotation stands."""
        return list(_joined((start, end) for start, end, _ in self._found(text)))

    def blanked(self, text: str) -> str:
        """The text with each quotation replaced by one "[redacted]"."""
        kept, last = [], 0
        for start, end in self.spans(text):
            kept += [text[last:start], BLANK]
            last = end
        return "".join([*kept, text[last:]])

    def runs_in(self, text: str) -> frozenset[Gram]:
        """Which of them stand in the text."""
        return frozenset(gram for _, _, gram in self._found(text))

    def with_phrases(self, texts: Iterable[str]) -> "Words":
        """Also these texts, each line as a whole, and by its runs."""
        grams = {gram for text in texts for line in lines_of(text) if (gram := grams_of(line))}
        runs = {run for gram in grams for run in _runs(gram)}
        return Words(self.runs | runs, self.phrases | {gram for gram in grams if len(gram) < RUN})

    def without(self, texts: Iterable[str]) -> "Words":
        """Less what stands in these texts, however those are broken into lines."""
        runs, phrases = set(self.runs), set(self.phrases)
        for text in texts:
            if not runs and not phrases:
                break
            found = Words(frozenset(runs), frozenset(phrases)).runs_in(text)
            runs -= found
            phrases -= found
        return Words(frozenset(runs), frozenset(phrases))

    def _found(self, text: str) -> Iterator[tuple[int, int, Gram]]:
        spans = [(found[0].casefold(), found.start(), found.end()) for found in _WORD.finditer(text)]
        lengths = sorted({RUN, *(len(phrase) for phrase in self.phrases)})
        for first in range(len(spans)):
            for length in lengths:
                some = spans[first : first + length]
                gram = tuple(word for word, _, _ in some)
                if len(gram) == length and (gram in self.runs if length == RUN else gram in self.phrases):
                    yield some[0][1], some[-1][2], gram


def words_of(texts: Iterable[str], not_theirs: Iterable[str] = ()) -> Words:
    """What to look for, from a message's texts, less what stands in texts that are not its own."""
    runs = {run for text in texts for line in lines_of(text) for run in _runs(grams_of(line))}
    return Words(frozenset(runs)).without(not_theirs)


def grams_of(text: str) -> Gram:
    """The words of a text, without case and marks."""
    return tuple(found.casefold() for found in _WORD.findall(text))


def lines_of(text: str) -> list[str]:
    """The lines as they were written: those that a mail program has wrapped are put together again."""
    lines: list[str] = []
    runs_on = False
    for line in text.splitlines():
        if runs_on and line.strip():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        runs_on = len(line) >= FULL
    return lines


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
