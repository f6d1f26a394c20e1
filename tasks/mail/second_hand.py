"""A second hand that writes letters out, while the first keeps the register and posts what is written.

To write letters out takes about as long as all else that is done with them, and needs no register and no
network. A second process (`tasks.second_process`) takes a fifth of a second to begin: it pays for many.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice
from typing import TypeAlias

from tasks.mail.writing import Draft, WrittenOut, write_out
from tasks.second_process import SecondProcess, SecondProcessGone, is_there_a_core_for_it, serve

Portion: TypeAlias = Sequence[Draft]
Written: TypeAlias = list[WrittenOut]
AHEAD = 2  # portions that it has in hand while the first process is at another


def write_alone(portions: Iterable[Portion]) -> Iterator[Written]:
    """Write the portions out, one after the other."""
    return map(write_portion, portions)


def write_many(portions: Iterable[Portion]) -> Iterator[Written]:
    """The same by the second hand, some portions ahead of what is asked for; if it fails, by the first."""
    if not is_there_a_core_for_it():
        yield from write_alone(portions)
        return
    coming = iter(portions)
    given: deque[tuple[Portion, Future[Written]]] = deque()
    with SecondProcess(__name__) as second:
        here = tuple(islice(coming, 1))
        given.extend((portion, second.ask(portion)) for portion in islice(coming, AHEAD))
        yield from write_alone(here)  # while the second begins
        for portion in coming:
            given.append((portion, second.ask(portion)))
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
