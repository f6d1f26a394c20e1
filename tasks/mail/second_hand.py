"""A second hand that writes letters out, while the first keeps the register and posts what is written.

To write letters out takes about as long as all else that is done with them, and needs no register and no
network. A second process (`tasks.second_process`) takes a fifth of a second to begin: it pays for many
letters, and it is begun as soon as many are foreseen.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from itertools import islice
from typing import TypeAlias

from tasks.mail.writing import Draft, WrittenOut, write_out
from tasks.second_process import SecondProcess, SecondProcessGone, is_there_a_core_for_it, serve

Portion: TypeAlias = Sequence[Draft]
Written: TypeAlias = list[WrittenOut]
MANY = 1000  # things to be asked for which it pays
AHEAD = 2  # portions that the second hand has while the first is at another


class SecondHand(ExitStack):
    """Writes letters out, by itself where many were foreseen, and else by the first hand."""

    _process: SecondProcess | None = None

    def foresee(self, things: int) -> None:
        """So many things or more are to be asked, in fewer letters or as many."""
        if self._process is None and things >= MANY and is_there_a_core_for_it():
            self._process = self.enter_context(SecondProcess(__name__))

    def write(self, portions: Iterable[Portion]) -> Iterator[Written]:
        """Write the portions out, in order; a second hand is some ahead of what is asked for."""
        if self._process is None:
            yield from map(write_portion, portions)
            return
        coming = iter(portions)
        given: deque[tuple[Portion, Future[Written]]] = deque()
        first = tuple(islice(coming, 1))
        given.extend((portion, self._process.ask(portion)) for portion in islice(coming, AHEAD))
        yield from map(write_portion, first)  # while the second begins
        for portion in coming:
            given.append((portion, self._process.ask(portion)))
            yield _taken(*given.popleft())
        while given:
            yield _taken(*given.popleft())


def write_portion(portion: Portion) -> Written:
    """Write each of its drafts out."""
    return [write_out(draft) for draft in portion]


def _taken(portion: Portion, written: Future[Written]) -> Written:
    try:
        return written.result()
    except SecondProcessGone:
        return write_portion(portion)


if __name__ == "__main__":
    serve(write_portion)
