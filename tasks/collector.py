"""Python's collector of cycles, told how often to look.

It looks through all that is held each time that has grown by a quarter. A day of much work holds much, and
next to no cycles: unasked, a tenth of the time goes into looking.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = (50_000, 20, 100)


def look_for_cycles_rarely() -> None:
    """From now on, in this process."""
    gc.set_threshold(*RARELY)


@contextmanager
def cycles_rarely_looked_for() -> Iterator[None]:
    """Until the block ends."""
    before = gc.get_threshold()
    look_for_cycles_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)
