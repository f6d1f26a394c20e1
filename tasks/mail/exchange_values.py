"""What Exchange tells, as frozen values that know nothing of the library."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True)
class Draft:
    """A letter among the drafts; `change_key` names this version of it."""

    name: str
    change_key: str


@dataclass(frozen=True)
class Sent:
    """A letter that went."""

    name: str
    message_id: str | None
    at: datetime  # UTC


@dataclass(frozen=True)
class Row:
    """A message, without its content. `size` is the mailbox's own, near that of the bytes."""

    name: str
    change_key: str
    kind: str  # the element that Exchange writes it in
    received_at: datetime  # UTC
    size: int
    categories: tuple[str, ...]
    folder: str | None = None


@dataclass(frozen=True)
class Page:
    """What changed in the inbox, and the state to ask from later."""

    rows: tuple[Row, ...]
    state: str
    has_more: bool


def only(answers: Iterable[Any]) -> Any:
    """The one answer to one question; what was answered with an exception is raised."""
    (answer,) = answers
    if isinstance(answer, Exception):
        raise answer
    return answer


def row_of(item: Any) -> Row:
    """A message as the library has it."""
    where = getattr(item, "parent_folder_id", None)
    at = utc(item.datetime_received or item.datetime_created)
    categories = tuple(item.categories or ())
    folder = where.id if where else None
    return Row(item.id, item.changekey, item.ELEMENT_NAME, at, item.size or 0, categories, folder)


def utc(at: Any) -> datetime:
    """An instant of the library's own kind."""
    return datetime.fromtimestamp(at.timestamp(), UTC)
