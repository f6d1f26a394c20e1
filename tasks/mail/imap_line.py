"""A line to the mailbox that opens at the first question, and again after it broke."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, ProtocolError

from tasks.mail.account import Account
from tasks.mail.imap_cures import cure_of
from tasks.mail.imap_login import leave, open_imap
from tasks.mail.transport import TransportError


@dataclass
class ImapLine:
    """One line, and the folder that is selected on it."""

    account: Account
    _client: Any = field(default=None, repr=False)
    _selected: tuple[str, int] | None = None  # a folder and its UIDVALIDITY
    _failed: TransportError | None = None

    @contextmanager
    def open(self) -> Iterator[Any]:
        """The IMAPClient. All that goes wrong within the block is told as TransportError.

        A line that could not be opened is not tried again: too many wrong passwords lock an account.
        """
        if self._failed is not None:
            raise self._failed
        if self._client is None:
            try:
                self._client = open_imap(self.account)
            except TransportError as failed:
                self._failed = failed
                raise
        try:
            yield self._client
        except (IMAPClientAbortError, ProtocolError, OSError) as error:
            self.close()
            raise self.account.failure(error) from error
        except IMAPClientError as error:  # a "no", on a line that is whole
            said = str(error).rstrip(".")
            raise TransportError(
                f"{self.account.section}, {self.account.place}: {cure_of(said)} ({said}).", permanent=False
            ) from error

    def select(self, client: Any, folder: str) -> int:
        """Turn to a folder, as it is now; answers its UIDVALIDITY."""
        self._selected = None
        validity = int(client.select_folder(folder)[b"UIDVALIDITY"])
        self._selected = (folder, validity)
        return validity

    def turn_to(self, client: Any, folder: str, validity: int) -> None:
        """Turn to a folder, unless it is selected already; raises TransportError if it was renumbered."""
        is_there = self._selected is not None and self._selected[0] == folder
        found = self._selected[1] if self._selected and is_there else self.select(client, folder)
        if found != validity:
            raise TransportError(
                f"{self.account.section}: the server has numbered {folder} anew (UIDVALIDITY); "
                "the next look reads it from the beginning.",
                permanent=False,
            )

    def close(self) -> None:
        """Leave; the next question opens a new line."""
        client, self._client, self._selected = self._client, None, None
        if client is not None:
            leave(client)
