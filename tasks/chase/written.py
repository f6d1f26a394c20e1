"""What a chase says that it wrote and held back, as frozen values."""

from dataclasses import dataclass

from models.rules.asking import HeldLine
from models.vocabulary import LetterKind


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
