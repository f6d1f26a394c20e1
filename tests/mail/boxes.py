"""What the mailboxes of the simulated Exchange and Graph have in common, for one set of tests."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Protocol

import pytest

from tests.mail.exchanges import exchange_mailbox
from tests.mail.graphs import graph_mailbox


class Box(Protocol):
    """A simulated mailbox with the transport under test, and what people and other servers do with it."""

    MAKE: ClassVar[str]  # the questions by which a folder is made, a message marked, a message moved
    MARK: ClassVar[str]
    MOVE: ClassVar[str]
    transport: Any

    @property
    def kept(self) -> Mapping[int, Any]:
        """The messages by number."""

    def deliver(self, raw: bytes) -> None:
        """Let a message come in."""

    def marks(self, folder: str) -> list[list[str]]:
        """The categories of the messages in a folder."""

    def asked(self, words: str) -> int:
        """How many of those questions reached the service."""

    def fault(self, asked: str, how: str | int) -> None:
        """Let the next such question go wrong."""

    def forget_fetched(self) -> None:
        """As a later run knows nothing of what an earlier one fetched."""

    def forget_cursors(self) -> None:
        """No cursor is known any more."""

    def delete_by_hand(self, number: int) -> None:
        """A person throws a message away."""

    def make_by_hand(self, folder: str, is_hidden: bool) -> None:
        """Another run makes a folder; if hidden, just after this one looked for it."""

    def set_page(self, size: int) -> None:
        """The most messages that come at once."""

    def be_away(self, address: str, words: str, end: str) -> None:
        """Automatic replies, until an instant of UTC or for ever."""


@pytest.fixture(params=["exchange", "graph"])
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    with exchange_mailbox() if request.param == "exchange" else graph_mailbox() as mailbox:
        yield mailbox


def pages(box: Box, cursor: str | None = None) -> tuple[list[list[str]], str | None]:
    """The last words of each message, page by page, and the cursor after them."""
    told, has_more = [], True
    while has_more:
        page = box.transport.fetch(cursor)
        told.append([each.raw.splitlines()[-1].decode() for each in page.messages])
        cursor, has_more = page.cursor, page.has_more
    return told, cursor
