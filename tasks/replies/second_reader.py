"""Reads in a second process, for a second core.

Reading is pure: bytes and letters in, frozen values out. So it may go on elsewhere while this process writes
down what was read before. Of each batch this process reads a part as well: a larger one next time where it
had to wait for the other, a smaller one where the other had waited, so that both are busy whatever a message
and its writing down cost. A second process (`tasks.second_process`) takes a third of a second to be ready, in
which this one reads alone; it is for much post only (`ENOUGH`).
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from contextlib import ExitStack
from typing import Any

from tasks.replies.patterns.sifting import SIEVE
from tasks.replies.patterns.signs import KNOWN, Signs
from tasks.replies.reading_many import Glances, ReaderHere, Readings
from tasks.replies.values import SentLetter
from tasks.second_process import SecondProcess, is_there_a_core_for_it, serve

ENOUGH = 500  # messages
FIRST_SHARE, LARGEST_SHARE, STEP = 0.15, 0.9, 0.03  # of a batch, read here; and by how much it changes
NOTHING: Future[Any] = Future()
NOTHING.set_result([])


def is_second_reader_worth_it(messages: int) -> bool:
    """Whether there is enough to read for a second process, and a core for it."""
    return messages >= ENOUGH and is_there_a_core_for_it()


class SecondReader(ExitStack):
    """Reads here and in a process that ends with the block; its answers raise SecondProcessGone."""

    def __init__(self) -> None:
        super().__init__()
        self.process = self.enter_context(SecondProcess(__name__))
        self._ready = self.process.ask(("greet", KNOWN.copy()))
        self._asked = NOTHING
        self._here = ReaderHere()
        self._share = FIRST_SHARE
        self._cuts: deque[int] = deque()  # of the batches that are open: how many messages are read here

    def is_ready(self) -> bool:
        """Whether the second process reads by now, or is gone."""
        return self._ready.done()

    def wait(self) -> None:
        """Until the second process is ready, or gone."""
        wait([self._ready])

    def open(self, raws: Sequence[bytes]) -> Callable[[], Glances]:
        """Glance at each message of a batch."""
        if self._asked is not NOTHING and self._asked.done():
            self._take_over(-STEP)  # the other waits
        cut = int(len(raws) * self._share) if self.is_ready() else len(raws)
        self._cuts.append(cut)
        there = self._submit("open", raws[cut:])
        return lambda: self._here.open(raws[:cut])() + self._waited_for(there)

    def read(self, letters: Sequence[SentLetter | None]) -> Callable[[], Readings]:
        """Read the batch opened longest ago."""
        cut = self._cuts.popleft()
        there = self._submit("read", letters[cut:])
        return lambda: self._here.read(letters[:cut])() + self._waited_for(there)

    def _waited_for(self, there: Future[Any]) -> Any:
        if not there.done():
            self._take_over(STEP)
        return there.result()

    def _take_over(self, more: float) -> None:
        """Read more of the next batch here, or less."""
        self._share = min(max(self._share + more, 0), LARGEST_SHARE)

    def _submit(self, step: str, what: Sequence[object]) -> Future[Any]:
        self._asked = self.process.ask((step, what)) if what else NOTHING
        return self._asked


def _greeted(known: dict[tuple[str, int], tuple[Signs, ...]]) -> None:
    """Take over what the first process has found out about patterns, and find out the rest."""
    KNOWN.update(known)
    SIEVE.make_ready()


def _answering() -> Callable[[tuple[str, Any]], object]:
    """How the second process answers: a greeting, or a step of a reader of its own."""
    reader = ReaderHere()
    steps: dict[str, Callable[[Any], object]] = {
        "greet": _greeted,
        "open": lambda raws: reader.open(raws)(),
        "read": lambda letters: reader.read(letters)(),
    }
    return lambda question: steps[question[0]](question[1])


if __name__ == "__main__":
    serve(_answering())
