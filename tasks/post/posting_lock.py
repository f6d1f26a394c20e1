"""Only one run posts at a time, and the lock of a run that was killed is gone with it.

That is what lets the next run say of a letter in `sending` that nobody is sending it any more, without
waiting. On SQLite the lock is the instance folder's, on PostgreSQL the database's: each where its users meet.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text

from tasks.office import Office

KEY = 4_973_850  # PostgreSQL's advisory locks have numbers; any will do, as long as it stays


@contextmanager
def posting_alone(office: Office) -> Iterator[bool]:
    """Whether this run may post; it alone may until the block ends."""
    engine = office.register.engine
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            got = bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY}))
            try:
                yield got
            finally:
                if got:
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": KEY})
        return
    with (office.folder / "posting.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
