"""Python looks for garbage in cycles less often while much is made that has none.

It looks at all that lives after every few hundred new objects. While letters are written, and messages read
and judged, there are hundreds of thousands, none of them in a cycle, and looking took a tenth of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 20_000


@contextmanager
def seldom_looked_for() -> Iterator[None]:
    """Look for garbage only after so many new objects, until the block ends."""
    before = gc.get_threshold()
    gc.set_threshold(max(NEW_OBJECTS, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
