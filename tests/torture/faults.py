"""Faults that a run meets while it is at work: its disk is full, another writer holds the register."""

import sqlite3
import subprocess
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tasks.office import Office
from tests.torture.warm import TRANSPORTS

BLOCK = b"\0" * 65536


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk of its own, small enough to fill; only root may mount one."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


class Fault:
    """Strikes when told; `mend` ends it."""

    def __init__(self, office: Office) -> None:
        self.office, self.has_struck = office, False

    def strike(self) -> None: ...
    def mend(self) -> None: ...


class Full(Fault):
    """Not a byte is left on the disk, nor in the register's own log."""

    def strike(self) -> None:
        with closing(sqlite3.connect(self.office.folder / "register.sqlite")) as register:
            register.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with pytest.raises(OSError, match="No space left"), self._filler.open("wb", buffering=0) as filler:
            while True:
                filler.write(BLOCK)

    def mend(self) -> None:
        self._filler.unlink()

    @property
    def _filler(self) -> Path:
        return self.office.folder / "filler"


class Held(Fault):
    """Another writer holds the register for longer than anybody waits."""

    def strike(self) -> None:
        file = self.office.folder / "register.sqlite"
        self.other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self.other.execute("BEGIN IMMEDIATE")

    def mend(self) -> None:
        self.other.close()


def strike_at(call: str, fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Strike when a transport has done such a call for the first time; "" at once."""
    if not call:
        fault.strike()
        return
    for transport in TRANSPORTS:
        name = f"{call}_all" if hasattr(transport, f"{call}_all") else call  # many at one go
        monkeypatch.setattr(transport, name, _struck_after(getattr(transport, name), fault))


def _struck_after(function: Callable[..., object], fault: Fault) -> Callable[..., object]:
    def call(*args: object, **kwargs: object) -> object:
        answer = function(*args, **kwargs)
        if isinstance(answer, Generator):
            return _struck_within(answer, fault)
        _strike_once(fault)
        return answer

    return call


def _struck_within(outcomes: Generator[object, None, None], fault: Fault) -> Iterator[object]:
    """The outcomes of a row of letters; the fault strikes after the first."""
    with closing(outcomes):
        for outcome in outcomes:
            _strike_once(fault)
            yield outcome


def _strike_once(fault: Fault) -> None:
    if not fault.has_struck:
        fault.has_struck = True
        fault.strike()
