"""The words of our letter that may still come back in one stretch of a reply: each is taken away once.

A line of ours comes back whole, or broken by a narrow page, or in a long run of its words. A few words that
happen to stand in one of our lines ("On track" in the row of buttons) are the author's, and so is a line of
ours that comes a second time, unless it is a whole sentence, which nobody types anew.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

from tasks.replies.ours.letters import Ours

MOST_WORDS = 4_000
FEWEST_TOGETHER = 3  # fewer words in a row that equal ours may be the author's own
ENOUGH_TOGETHER = 5  # as many in a row are ours, though the rest of their line did not come back
SENTENCE = 4  # words of a line that is ours however often it comes
CAME_BACK = 0.8  # so much of a line's words makes a shorter run of them ours


class OurWords:
    """What our letter has in one place; `expected` is the range of its lines there."""

    def __init__(self, letter: Ours, expected: tuple[int, int]) -> None:
        self.letter, self.expected = letter, expected
        first = bisect_left(letter.line_of_word, expected[0])
        last = bisect_left(letter.line_of_word, expected[1])
        self.left = list(range(first, min(last, first + MOST_WORDS)))
        self.last = expected[0]
        self._matcher: SequenceMatcher[str] | None = None

    def take_line(self, words: str) -> int | None:
        """Which line of ours a whole line with these words is, now taken; None if it is the author's."""
        if words not in self.letter.whole or words in self.letter.by_anchor:
            return None
        count = words.count(" ") + 1
        known = self.letter.by_key[words]
        here = [at for at in known if self.expected[0] <= at < self.expected[1]]
        fresh = [at for at in here if self._is_left(at, count)]
        if not fresh and count < SENTENCE:
            return None
        self.last = next(
            (at for at in fresh or here or known if at >= self.last), (fresh or here or known)[0]
        )
        if fresh:
            self._take(set(self._words_of(self.last)[:count]))
        return self.last

    def take_runs(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """The runs of these words that are ours, now taken: beginning, end, and our line at the end."""
        if not self.left or not words:
            return
        blocks = self._blocks(words)
        solid = [one for one in blocks if one.size >= FEWEST_TOGETHER or one.size == len(words)]
        found = Counter(line for one in solid for line in self._lines(one))
        whole = Counter(map(self.letter.line_of_word.__getitem__, self.left))
        taken: set[int] = set()
        for one in solid:
            is_back = all(found[line] >= CAME_BACK * whole[line] for line in self._lines(one))
            if one.size and (one.size >= ENOUGH_TOGETHER or is_back):
                taken.update(self.left[one.b : one.b + one.size])
                yield one.a, one.a + one.size, self._lines(one)[-1]
        self._take(taken)

    def _take(self, taken: set[int]) -> None:
        if taken:
            self.left = [word for word in self.left if word not in taken]
            self._matcher = None

    def _blocks(self, words: Sequence[str]) -> list[Match]:
        """The runs that both have; what is known of ours is kept until some of it is taken."""
        if self._matcher is None:
            mine = [self.letter.words[word] for word in self.left]
            self._matcher = SequenceMatcher(None, "", mine, autojunk=False)
        self._matcher.set_seq1(words)
        return self._matcher.get_matching_blocks()

    def _lines(self, block: Match) -> list[int]:
        return [self.letter.line_of_word[word] for word in self.left[block.b : block.b + block.size]]

    def _words_of(self, line: int) -> range:
        first = bisect_left(self.letter.line_of_word, line)
        return range(first, bisect_left(self.letter.line_of_word, line + 1))

    def _is_left(self, line: int, count: int) -> bool:
        words = self._words_of(line)[:count]
        place = bisect_left(self.left, words[0])
        return self.left[place : place + count] == list(words)
