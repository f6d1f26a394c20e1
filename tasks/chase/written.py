"""What a chase says that it did: the letters written, posted and held back, as frozen values."""

from dataclasses import dataclass

from models.rules.asking import HeldLine
from models.vocabulary import LetterKind, Posting
from tasks.post.release_letters import OpenBatch


@dataclass(frozen=True)
class WrittenLine:
    """What a letter asks about, and why that stands in it today."""

    reference: str
    about: str
    why: str


@dataclass(frozen=True)
class WrittenLetter:
    """A letter that is claimed (or, in a dry run, would be): `id` is None where nothing was written."""

    id: int | None
    kind: LetterKind
    person_id: int
    name: str
    address: str
    lines: tuple[WrittenLine, ...]


@dataclass(frozen=True)
class Written:
    """What `write_letters` did. `skipped` letters were written by another run meanwhile."""

    letters: tuple[WrittenLetter, ...] = ()
    held: tuple[HeldLine, ...] = ()
    skipped: int = 0
    taken_back: int = 0  # letters of an earlier day that never went and were written anew
    batch_id: int | None = None
    batch_why: str = ""  # why the letters wait for a release; empty where they do not
    on_hold: str = ""  # who stopped all letters, and why; then nothing was written
    would_go: int = 0  # letters that the hold keeps from being written
    is_dry_run: bool = False


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
