"""A second process for pure work, so that two cores work at once: values go there, values come back.

Only one thread of Python runs at a time, so it is a process; and none of `multiprocessing`, which would
import anew whatever this process was started as, Prefect's engine for one, which takes seconds. It speaks in
pickles through a pair of sockets that nobody else can reach. Two threads here keep it supplied: one speaks,
so that the next question lies ready when a question is answered, and one hears. Each message is one call of
the kernel, because a thread that comes back from a call waits milliseconds for a busy interpreter.

It keeps nothing that could be lost, and it ends when this process does, however that ends.
"""

import gc
import os
import pickle
import socket
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import Any

from tasks.garbage import seldom_looked_for

HOUSE = Path(__file__).parents[1]
HEAD = 8  # bytes that say how long a message is


class SecondProcessGone(RuntimeError):
    """The second process ended before it answered (memory ran out, say): do in this one what it was asked."""


def is_there_a_core_for_it() -> bool:
    """Whether a second process could work at the same time as this one."""
    return len(os.sched_getaffinity(0)) > 1


class SecondProcess(ExitStack):
    """A module run as a program, which calls `serve`; begun at once, ended with the block."""

    def __init__(self, module: str) -> None:
        super().__init__()
        self._line, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", module, str(theirs.fileno())]
            process = Popen(command, cwd=HOUSE, stdin=DEVNULL, pass_fds=[theirs.fileno()])
        self._speaking, self._hearing = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
        self.enter_context(self._line)
        self.callback(self._hearing.shutdown, cancel_futures=True)
        self.callback(self._speaking.shutdown, cancel_futures=True)
        self.pid = process.pid
        self.callback(process.wait)
        self.callback(process.kill)  # first: whatever it does now is wanted by nobody, and the threads wake

    def ask(self, question: object) -> Future[Any]:
        """Ask, behind what was asked before. Where no answer will come, its result is SecondProcessGone."""
        self._speaking.submit(self._say, question)
        return self._hearing.submit(self._hear)

    def _say(self, question: object) -> None:
        with suppress(OSError):  # it is gone: its answer will not come, and that is told
            _send(self._line, question)

    def _hear(self) -> Any:
        try:
            return _receive(self._line)
        except (OSError, EOFError) as error:
            raise SecondProcessGone(SecondProcessGone.__doc__) from error


def serve(answer: Callable[[Any], object]) -> None:
    """In the second process: answer question after question until the first process hangs up or is gone."""
    gc.freeze()  # what was loaded stays
    with socket.socket(fileno=int(sys.argv[1])) as line, seldom_looked_for():
        try:
            while True:
                _send(line, answer(_receive(line)))
        except (OSError, EOFError):
            return


def _send(line: socket.socket, what: object) -> None:
    told = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    line.sendall(len(told).to_bytes(HEAD, "big") + told)


def _receive(line: socket.socket) -> Any:
    """Raises EOFError where the other side is gone."""
    return pickle.loads(_exactly(line, int.from_bytes(_exactly(line, HEAD), "big")))


def _exactly(line: socket.socket, size: int) -> bytes:
    heard = line.recv(size, socket.MSG_WAITALL)
    if len(heard) < size:
        raise EOFError("The other side is gone.")
    return heard
