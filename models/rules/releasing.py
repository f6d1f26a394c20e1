"""Which letters wait for a person's release: the first that could reach people, and unusually many."""

from dataclasses import dataclass
from datetime import date

REACHES_NOBODY = "folder"


@dataclass(frozen=True)
class Caution:
    """What the Trust has chosen, and what was released before."""

    transport: str
    release_first: bool
    release_above: int
    was_released: bool  # a batch by this transport was released at some time
    released_on: date | None  # the last release of any batch


def waits_because(letters: int, caution: Caution, today: date) -> str:
    """Why that many new letters wait, in words; empty where they may go at once.

    A release covers the whole day: letters written anew after it are the ones that were looked at.
    """
    if not letters:
        return ""
    if caution.transport != REACHES_NOBODY and caution.release_first and not caution.was_released:
        return f"the first letters by {caution.transport}"
    if letters > caution.release_above and caution.released_on != today:
        return f"{letters} letters, more than the {caution.release_above} that go without a release"
    return ""
