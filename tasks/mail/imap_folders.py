"""The folders of a mailbox into which messages are put away, made when they are missing."""

from dataclasses import dataclass, field
from typing import Any

from imapclient.exceptions import IMAPClientError


@dataclass
class ImapFolders:
    """Knows where folders are and which it has seen, so that each is asked for once."""

    _prefix: str | None = None
    _seen: set[str] = field(default_factory=set)

    def path(self, client: Any, folder: str) -> str:
        """Where a person's folders are: some servers keep them all under the inbox (RFC 2342)."""
        if self._prefix is None:
            personal = client.namespace().personal if client.has_capability("NAMESPACE") else None
            self._prefix = str(personal[0][0]) if personal else ""
        return f"{self._prefix}{folder}"

    def is_there(self, client: Any, path: str) -> bool:
        """Whether the mailbox has it."""
        if path not in self._seen and client.folder_exists(path):
            self._seen.add(path)
        return path in self._seen

    def move(self, client: Any, uids: list[int], folder: str) -> None:
        """Move messages of the selected folder (RFC 6851), or copy and then delete them where it must be."""
        path = self._made(client, folder)
        if client.has_capability("MOVE"):
            client.move(uids, path)
            return
        client.copy(uids, path)
        client.delete_messages(uids, silent=True)
        if client.has_capability("UIDPLUS"):  # without it an EXPUNGE would take what others have marked
            client.uid_expunge(uids)

    def _made(self, client: Any, folder: str) -> str:
        path = self.path(client, folder)
        if self.is_there(client, path):
            return path
        try:
            client.create_folder(path)
        except IMAPClientError:  # another run made it in the same moment, or it cannot be made
            if not self.is_there(client, path):
                raise
        client.subscribe_folder(path)  # mail programs show only what is subscribed
        self._seen.add(path)
        return path
