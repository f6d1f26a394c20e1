"""What a posting says that it did, as frozen values."""

from dataclasses import dataclass

from models.vocabulary import Posting
from tasks.post.release_letters import OpenBatch


@dataclass(frozen=True)
class NotPosted:
    """A letter that did not go, and why."""

    id: int
    name: str
    address: str
    posting: Posting
    why: str


@dataclass(frozen=True)
class Posted:
    """What `post_letters` did."""

    sent: tuple[int, ...] = ()
    failed: tuple[NotPosted, ...] = ()
    found: int = 0  # unknown letters that turned out to have gone
    waiting: tuple[OpenBatch, ...] = ()
    on_hold: str = ""
    is_busy: bool = False  # another run is posting
    is_day_off: bool = False  # nothing is posted on a weekend or a bank holiday
    held_back: int = 0  # letters that the provider's limits leave to the next run
    limits: str = ""  # those limits, in words
