"""What every way of sending and fetching mail offers: RFC 5322 bytes and a small envelope, nothing else.

A caller claims a letter, posts it once, and stamps what it got. `AnswerLost` means that nobody knows whether
it went: look with `find`, never post blind again. A message that came is filed only after its bytes are kept;
the cursor is remembered only after the whole page is filed.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeAlias, runtime_checkable


class TransportError(Exception):
    """The letter was not taken. Permanent: this address or letter never will be; else try again later.
    `nobody_there`: because the address reaches nobody, whatever the letter.
    """

    def __init__(self, sentence: str, *, permanent: bool, nobody_there: bool = False) -> None:
        super().__init__(sentence)
        self.permanent = permanent
        self.nobody_there = nobody_there


class AnswerLost(Exception):
    """The connection broke before the answer came: the letter may have gone. Ask `find` before anything."""


@dataclass(frozen=True)
class Envelope:
    """Who a letter goes from and to; `day` and `token` are how a transport finds it again."""

    sender: str
    recipient: str
    token: str
    message_id: str  # ours; a server may write another
    day: date


@dataclass(frozen=True)
class Posted:
    """What a letter became: the Message-ID it really got, and the transport's own id, where known."""

    message_id: str | None
    server_id: str | None


Outcome: TypeAlias = Posted | TransportError | AnswerLost


@dataclass(frozen=True)
class Incoming:
    """A message that came. `raw` is at most the transport's limit; `size` is what the message really has."""

    server_id: str
    raw: bytes = field(repr=False)
    received_at: datetime  # UTC
    size: int

    @property
    def is_cut(self) -> bool:
        """Whether bytes beyond the limit were left in the mailbox."""
        return self.size > len(self.raw)


@dataclass(frozen=True)
class Fetched:
    """One page of what came, oldest first; `messages` may be read only once and loads each as it is asked."""

    messages: Iterable[Incoming]
    cursor: str | None
    has_more: bool = False


class Transport(Protocol):
    """One mailbox, open."""

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        """Send once. Raises TransportError (not sent) or AnswerLost (nobody knows)."""

    def find(self, token: str) -> Posted | None:
        """The letter with that token among those really sent, or None."""

    def fetch(self, cursor: str | None) -> Fetched:
        """What came and is not filed yet; a cursor the server no longer knows means everything again."""

    def file(self, server_id: str, folder: str) -> None:
        """Move a message out of the inbox into `folder` (one word). Filing it again does nothing."""

    def absences(self, addresses: Sequence[str]) -> dict[str, date]:
        """The last day away of those whose mailbox says that they are; empty where no server can tell."""


@runtime_checkable
class PostsInARow(Protocol):
    """A transport that need not hear what became of one letter before it begins the next."""

    def post_all(self, letters: Iterable[tuple[Envelope, bytes]]) -> Iterator[Outcome]:
        """Send each once, in order, and say what became of it."""


def post_all(
    transport: Transport, letters: Iterable[tuple[Envelope, bytes]]
) -> Generator[Outcome, None, None]:
    """Post the letters, in order; what became of each. Who stops before the last closes it."""
    if isinstance(transport, PostsInARow):
        yield from transport.post_all(letters)
        return
    for envelope, raw in letters:
        try:
            outcome: Outcome = transport.post(envelope, raw)
        except (TransportError, AnswerLost) as error:
            outcome = error
        yield outcome


@runtime_checkable
class FilesInBulk(Protocol):
    """A transport that files many messages with few questions."""

    def file_all(self, server_ids: Sequence[str], folder: str) -> dict[str, str]:
        """File them; answers with those that could not be, and why."""


def file_all(transport: Transport, server_ids: Sequence[str], folder: str) -> dict[str, str]:
    """Move messages out of the inbox into `folder`; answers with those that could not be, and why."""
    if isinstance(transport, FilesInBulk):
        return transport.file_all(server_ids, folder)
    failed: dict[str, str] = {}
    for server_id in server_ids:
        try:
            transport.file(server_id, folder)
        except (TransportError, OSError) as error:
            failed[server_id] = str(error)
    return failed
