"""A second process that writes letters out on the second core, while the first keeps the register.

To write letters out takes longer than all else that is done with them before they are posted, and needs no
register and no network. It pays for a thousand letters and more: the process takes a quarter of a second to
begin. A process, because only one thread of Python runs at a time; and none of `multiprocessing`, which would
import the caller's main module anew, and in a run of Prefect's that takes four seconds.

It is given drafts and answers with letters, both pickled, through its own two pipes, which nobody else can
reach. It ends when the first process does, however that ends; should it end before, the first writes out
itself what the second was given. `python -m tasks.mail.second_hand` is what it runs.
"""

import pickle
import select
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO, TypeAlias

from tasks.mail.writing import Draft, WrittenOut, write_out

Portion: TypeAlias = Sequence[Draft]
HOUSE = Path(__file__).parents[2]
SHARE = 2  # portions for the second hand while the first writes one, and claims three


@dataclass
class _SecondHand:
    drafts: IO[bytes]  # to it
    letters: IO[bytes]  # from it
    given: list[tuple[int, Portion]] = field(default_factory=list)
    is_there: bool = True

    def has_answered(self) -> bool:
        return bool(select.select([self.letters], [], [], 0)[0])

    def give(self, portions: list[tuple[int, Portion]]) -> None:
        self.given = portions
        try:
            pickle.dump([portion for _, portion in portions], self.drafts, pickle.HIGHEST_PROTOCOL)
            self.drafts.flush()
        except BrokenPipeError:
            self.is_there = False

    def take(self) -> Iterator[tuple[int, list[WrittenOut]]]:
        """Wait for what it was given."""
        given, self.given = self.given, []
        try:
            written = pickle.load(self.letters) if given and self.is_there else None
        except (EOFError, pickle.UnpicklingError):
            written, self.is_there = None, False
        for place, (number, portion) in enumerate(given):
            yield number, written[place] if written else [write_out(draft) for draft in portion]


def write_many(portions: Iterable[Portion]) -> Iterator[tuple[int, list[WrittenOut]]]:
    """Write the portions out by four hands: each, as soon as it is done, with its place among them."""
    numbered = enumerate(portions)
    with _second_hand() as second:
        second.give(list(islice(numbered, SHARE)))
        for number, portion in numbered:
            yield number, [write_out(draft) for draft in portion]
            if second.is_there and second.has_answered():
                done = list(second.take())
                second.give(list(islice(numbered, SHARE)))
                yield from done
        yield from second.take()


@contextmanager
def _second_hand() -> Iterator[_SecondHand]:
    command = [sys.executable, "-m", __name__]
    with Popen(command, cwd=HOUSE, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield _SecondHand(process.stdin, process.stdout)
        finally:
            process.kill()  # it keeps nothing that could be lost


def _write_for_the_first(drafts: IO[bytes], letters: IO[bytes]) -> None:
    while True:
        try:
            portions: list[Portion] = pickle.load(drafts)
        except EOFError:
            return
        written = [[write_out(draft) for draft in portion] for portion in portions]
        pickle.dump(written, letters, pickle.HIGHEST_PROTOCOL)
        letters.flush()


if __name__ == "__main__":
    _write_for_the_first(sys.stdin.buffer, sys.stdout.buffer)
