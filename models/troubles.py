"""What can keep the register from being written although nothing is wrong with what is written, in sentences.

A transaction that meets one of these is taken back whole. Nothing that it would have done is lost: the job
says so and ends, and its next run carries on where this one stopped.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import OperationalError

CARRIES_ON = "Nothing was half-written: run the job again, it carries on where this one stopped."
DISK_FULL = "53100"  # PostgreSQL's manual, appendix A; SQLite's codes: sqlite.org/rescode.html
BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
PRIMARY = 0xFF  # the lowest byte of SQLite's extended codes
ROOM = 1_000_000  # bytes; below it, an input or output that fails is the full disk's fault


class RegisterTrouble(RuntimeError):
    """The register cannot be written for now; do what the sentence says, and run the job again."""


class RegisterFull(RegisterTrouble):
    """The disk of the register is full; make room on it, and run the job again."""


class RegisterBusy(RegisterTrouble):
    """Another program holds the register; end it or wait for it, and run the job again."""


@contextmanager
def troubles_in_words(register: str) -> Iterator[None]:
    """Raises RegisterFull or RegisterBusy for what the database driver says of either."""
    try:
        yield
    except OperationalError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & PRIMARY
        if _is_full(code, register) or getattr(error.orig, "sqlstate", "") == DISK_FULL:
            sentence = f"The disk that holds the register ({register}) is full: make room on it. {CARRIES_ON}"
            raise RegisterFull(sentence) from error
        if code in BUSY:
            raise RegisterBusy(
                f"Another program holds the register ({register}) and did not let go in time: wait until it "
                f"has ended, or end it. {CARRIES_ON}"
            ) from error
        raise


def _is_full(code: int, register: str) -> bool:
    """SQLite says "disk I/O error" where there is not even room for its index of the log."""
    if code == sqlite3.SQLITE_IOERR:
        return shutil.disk_usage(Path(register).parent).free < ROOM
    return code == sqlite3.SQLITE_FULL
