"""The near end of a process that has everything imported and warm: `warm` forks one child for each run."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Pipe
from pathlib import Path

from tests.torture.moments import Doing, Moment
from tests.torture.places import Place


@dataclass(frozen=True)
class Run:
    """A job for a day, in an instance; `moment` is when it dies."""

    folder: Path
    job: str
    today: date
    moment: Moment | None
    environment: Mapping[str, str]


@dataclass(frozen=True)
class Ended:
    """How a run ended, and where it was."""

    was_killed: bool
    place: Place
    seconds: float
    doings: Mapping[Doing, int]
    fault: str = ""


class Zygote:
    """The near end of a warm process."""

    def __init__(self) -> None:
        self._line, far = Pipe()
        command = [sys.executable, "-m", "tests.torture.warm", str(far.fileno())]
        self._process = subprocess.Popen(command, pass_fds=[far.fileno()])
        far.close()

    def run(self, run: Run) -> Ended:
        """Run it in a child of its own, to its end or its moment."""
        self._line.send(run)
        ended = self._line.recv()
        assert isinstance(ended, Ended)
        return ended

    def close(self) -> None:
        self._line.close()
        self._process.wait()
