"""Reads in a second process, for a second core.

Reading is pure: bytes and letters in, frozen values out. So it may go on elsewhere while this process writes
down what was read before. Of taking in, reading is two thirds; so that neither process waits for the other,
this one reads a part of each batch as well (`HERE`). A second process takes a third of a second to be ready:
it is for large batches only (`ENOUGH`). It is a program of its own, because what multiprocessing spawns would
first load whatever this process was started as, Prefect's engine for one, which takes seconds.
"""

import os
import pickle
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE, Popen
from types import TracebackType
from typing import IO, Any

from tasks.replies.reading_many import Glances, ReaderHere, Readings
from tasks.replies.values import SentLetter

ENOUGH = 1_000  # messages
HERE = 0.25  # of each batch
HOUSE = Path(__file__).parents[2]


class SecondReaderGone(RuntimeError):
    """The second process ended before it answered (memory ran out, say): read on in this one."""


def is_second_reader_worth_it(messages: int) -> bool:
    """Whether there is enough to read for a second process, and a core for it."""
    return messages >= ENOUGH and len(os.sched_getaffinity(0)) > 1


class SecondReader:
    """Reads here and in a process that ends with this one; a thread speaks with it, question by question."""

    def __enter__(self) -> "SecondReader":
        command = [sys.executable, "-m", "tasks.replies.second_reader"]
        self._process = Popen(command, cwd=HOUSE, stdin=PIPE, stdout=PIPE)
        self._talk = ThreadPoolExecutor(max_workers=1)
        self._here = ReaderHere()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()  # it writes nothing: whatever it does now is wanted by nobody
        self._talk.shutdown(cancel_futures=True)
        self._process.communicate()

    def open(self, raws: Sequence[bytes]) -> Callable[[], Glances]:
        """Glance at each message of a batch."""
        cut = int(len(raws) * HERE)
        there = self._talk.submit(self._ask, "open", raws[cut:])
        return lambda: self._here.open(raws[:cut])() + there.result()

    def read(self, letters: Sequence[SentLetter | None]) -> Callable[[], Readings]:
        """Read the batch opened longest ago."""
        cut = int(len(letters) * HERE)
        there = self._talk.submit(self._ask, "read", letters[cut:])
        return lambda: self._here.read(letters[:cut])() + there.result()

    def _ask(self, step: str, what: Sequence[object]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            _say(self._process.stdin, (step, what))
            return pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise SecondReaderGone(SecondReaderGone.__doc__) from error


def _say(to: IO[bytes], what: object) -> None:
    pickle.dump(what, to, protocol=pickle.HIGHEST_PROTOCOL)
    to.flush()


def _serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the first process hangs up or is gone."""
    reader = ReaderHere()
    while True:
        try:
            step, what = pickle.load(questions)
        except EOFError:
            return
        _say(answers, (reader.open(what) if step == "open" else reader.read(what))())


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
