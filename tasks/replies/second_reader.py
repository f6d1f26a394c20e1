"""Reads in a second process, for a second core.

Reading is pure: bytes and letters in, frozen values out. So it may go on elsewhere while this process writes
down what was read before. Of each batch this process reads a part as well: a larger one next time where it
had to wait for the other, a smaller one where the other had waited, so that both are busy whatever a message
and its writing down cost. A second process takes a third of a second to be ready, in which this one reads
alone; it is for much post only (`ENOUGH`). It is a program of its own, because what multiprocessing spawns
would first load whatever this process was started as, Prefect's engine for one, which takes seconds.
"""

import fcntl
import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen
from types import TracebackType
from typing import IO, Any

from tasks.replies.reading_many import Glances, ReaderHere, Readings
from tasks.replies.values import SentLetter

ENOUGH = 1_000  # messages
FIRST_SHARE, LARGEST_SHARE, STEP = 0.3, 0.9, 0.02  # of a batch, read here; and by how much it changes
NEW_OBJECTS = 20_000  # between two searches for garbage
READY = b"\n"
LENGTH, PIPE_BYTES = 8, 1 << 20
NOTHING: Future[Any] = Future()
NOTHING.set_result([])
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
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            _widen(pipe)
        self._talk = ThreadPoolExecutor(max_workers=1)
        self._ready = self._talk.submit(self._greet)
        self._here = ReaderHere()
        self._share = FIRST_SHARE
        self._cuts: deque[int] = deque()  # of the batches that are open: how many messages are read here
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()  # it writes nothing: whatever it does now is wanted by nobody
        self._talk.shutdown(cancel_futures=True)
        self._process.communicate()

    def wait(self) -> None:
        """Until the second process is ready, or gone."""
        wait([self._ready])

    def open(self, raws: Sequence[bytes]) -> Callable[[], Glances]:
        """Glance at each message of a batch."""
        cut = int(len(raws) * self._share) if self._ready.done() else len(raws)
        self._cuts.append(cut)
        there = self._submit("open", raws[cut:])
        return lambda: self._here.open(raws[:cut])() + there.result()

    def read(self, letters: Sequence[SentLetter | None]) -> Callable[[], Readings]:
        """Read the batch opened longest ago."""
        if self._asked is not NOTHING and self._asked.done():
            self._take_over(-STEP)  # the other waits
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
        self._asked = self._talk.submit(self._ask, step, what) if what else NOTHING
        return self._asked

    def _greet(self) -> None:
        assert self._process.stdout is not None
        if self._process.stdout.read(len(READY)) != READY:
            raise SecondReaderGone(SecondReaderGone.__doc__)

    def _ask(self, step: str, what: Sequence[object]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            _say(self._process.stdin, (step, what))
            return _heard(self._process.stdout)
        except (OSError, EOFError) as error:
            raise SecondReaderGone(SecondReaderGone.__doc__) from error


def _say(to: IO[bytes], what: object) -> None:
    """In one piece: a thread that writes or reads in many gives way to the other thread at each."""
    said = pickle.dumps(what, protocol=pickle.HIGHEST_PROTOCOL)
    to.write(len(said).to_bytes(LENGTH) + said)
    to.flush()


def _heard(by: IO[bytes]) -> Any:
    """What was said. Raises EOFError when the other has hung up."""
    said = by.read(int.from_bytes(by.read(LENGTH)))
    if not said:
        raise EOFError
    return pickle.loads(said)


def _widen(pipe: IO[bytes]) -> None:
    """Let an answer stand in the pipe as a whole, where the system allows it."""
    with suppress(AttributeError, OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the first process hangs up or is gone."""
    gc.freeze()  # what was loaded stays; of what is read nothing is in a cycle
    gc.set_threshold(NEW_OBJECTS)
    answers.write(READY)
    answers.flush()
    reader = ReaderHere()
    while True:
        try:
            step, what = _heard(questions)
        except EOFError:
            return
        _say(answers, (reader.open(what) if step == "open" else reader.read(what))())


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
