"""Many messages read in two steps: all are opened, so that their letters can be looked up together; then each
is read in answer to its letter. A message whose reading fails is answered with `Unread`, and stops no other.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from tasks.replies.reading import Opened, open_post
from tasks.replies.values import Glance, Reading, SentLetter


@dataclass(frozen=True)
class Unread:
    """Why a message could not be read."""

    why: str


Glances: TypeAlias = list[Glance | Unread]
Readings: TypeAlias = list[Reading | Unread]


class Reader(Protocol):
    """Reads batches, the one opened first read first; an answer is waited for when it is called."""

    def open(self, raws: Sequence[bytes]) -> Callable[[], Glances]:
        """Glance at each message of a batch."""

    def read(self, letters: Sequence[SentLetter | None]) -> Callable[[], Readings]:
        """Read the batch opened longest ago, each message in answer to its letter (None: to none known)."""


class ReaderHere:
    """Reads in this process."""

    def __init__(self) -> None:
        self._opened: deque[list[Opened | Unread]] = deque()

    def open(self, raws: Sequence[bytes]) -> Callable[[], Glances]:
        """Glance at each message of a batch."""
        batch: list[Opened | Unread] = [_tried(open_post, raw) for raw in raws]
        self._opened.append(batch)
        return lambda: [one if isinstance(one, Unread) else one.seen for one in batch]

    def read(self, letters: Sequence[SentLetter | None]) -> Callable[[], Readings]:
        """Read the batch opened longest ago."""
        batch = self._opened.popleft()
        readings: Readings = [
            one if isinstance(one, Unread) else _tried(one.read, letter)
            for one, letter in zip(batch, letters, strict=True)
        ]
        return lambda: readings


def _tried(step: Callable[..., Any], what: Any) -> Any:
    try:
        return step(what)
    except Exception as error:  # whatever a stranger's bytes do, the others are read
        return Unread(f"{type(error).__name__}: {error}")
