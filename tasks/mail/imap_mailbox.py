"""The office's mailbox by IMAP (RFC 3501): what came, what went, and where it is put away.

A message is known by its UIDVALIDITY and UID, "1606107600:42". When the server numbers the mailbox anew,
every such name and every cursor is void: the whole inbox is read again, which the register's unique key
makes harmless. Our own copies of letters are no post: whoever looks into the inbox puts them away first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from tasks.mail.imap_copies import HEAD, message_id_of_copy, token_of_copy
from tasks.mail.imap_folders import ImapFolders
from tasks.mail.imap_line import ImapLine
from tasks.mail.transport import Fetched, Incoming, Posted, TransportError

COPIES = "iqip-sent"
PAGE = 500
AT_ONCE, BYTES_AT_ONCE = 50, 8_000_000
NAME = re.compile(r"([0-9]{1,10}):([0-9]{1,10})")
TOKEN = re.compile(r"[A-Z2-7]{16}")
ONE_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True)
class ImapMailbox:
    """One inbox and the folders beside it. Of a message, at most `largest` bytes are read."""

    line: ImapLine
    inbox: str
    own_address: str
    largest: int
    folders: ImapFolders = field(default_factory=ImapFolders, repr=False)

    def fetch(self, cursor: str | None) -> Fetched:
        """The next page of the inbox, oldest first; `cursor` is the last message of the page before."""
        with self.line.open() as client:
            validity = self.line.select(client, self.inbox)
            known = NAME.fullmatch(cursor or "")
            after = int(known[2]) if known and int(known[1]) == validity else 0
            self._put_copies_away(client, after)
            uids = _later(client.search(["UNDELETED", "UID", f"{after + 1}:*"]), after)
        page = uids[:PAGE]
        return Fetched(self._read(validity, page), f"{validity}:{max(page, default=after)}", len(uids) > PAGE)

    def find(self, token: str) -> Posted | None:
        """Our own copy of the letter with that token; if it still lies in the inbox, it is put away."""
        if not TOKEN.fullmatch(token):
            return None
        with self.line.open() as client:
            for folder in (self.folders.path(client, COPIES), self.inbox):
                if not self.folders.is_there(client, folder):
                    continue
                validity = self.line.select(client, folder)
                found = client.search(["OR", "SUBJECT", token, "HEADER", "MESSAGE-ID", token])
                for uid, head in _heads(client, sorted(found)):
                    if token_of_copy(head, self.own_address) != token:
                        continue
                    if folder == self.inbox:
                        self._put_away(client, [uid])
                    return Posted(message_id_of_copy(head), f"{validity}:{uid}")
        return None

    def file(self, server_id: str, folder: str) -> None:
        """Move a message out of the inbox; one that is not there any more is left alone."""
        self._file([server_id], folder)

    def file_all(self, server_ids: Sequence[str], folder: str) -> dict[str, str]:
        """Move many messages, each page of them with one command."""
        failed: dict[str, str] = {}
        for start in range(0, len(server_ids), PAGE):
            some = server_ids[start : start + PAGE]
            try:
                self._file(some, folder)
            except TransportError as error:
                failed |= dict.fromkeys(some, str(error))
        return failed

    def _file(self, server_ids: Sequence[str], folder: str) -> None:
        uids: dict[int, list[int]] = {}
        for server_id in server_ids:
            name = NAME.fullmatch(server_id)
            if name is None or not ONE_WORD.fullmatch(folder):
                raise ValueError(
                    f"Cannot file {server_id!r} in {folder!r}: give a message's name and one word."
                )
            uids.setdefault(int(name[1]), []).append(int(name[2]))
        with self.line.open() as client:
            for validity, some in uids.items():
                self.line.turn_to(client, self.inbox, validity)
                self.folders.move(client, some, folder)

    def _read(self, validity: int, page: Sequence[int]) -> Iterator[Incoming]:
        if not page:
            return
        with self.line.open() as client:
            self.line.turn_to(client, self.inbox, validity)
            sizes = {uid: one[b"RFC822.SIZE"] for uid, one in client.fetch(page, ["RFC822.SIZE"]).items()}
        for some in _portions([uid for uid in page if uid in sizes], sizes, self.largest):
            with self.line.open() as client:
                self.line.turn_to(client, self.inbox, validity)
                # A byte more than we keep tells whether there is more: the size is a server's estimate.
                came = client.fetch(some, ["INTERNALDATE", f"BODY.PEEK[]<0.{self.largest + 1}>"])
            for uid in some:
                if uid in came:  # else somebody has moved it meanwhile
                    yield self._incoming(f"{validity}:{uid}", came.pop(uid), sizes[uid])

    def _incoming(self, name: str, parts: Any, size: int) -> Incoming:
        raw: bytes = parts[b"BODY[]<0>"] or b""
        whole = len(raw) if len(raw) <= self.largest else max(size, len(raw))
        return Incoming(name, raw[: self.largest], parts[b"INTERNALDATE"].astimezone(UTC), whole)

    def _put_copies_away(self, client: Any, after: int) -> None:
        ours = ["UNDELETED", "UID", f"{after + 1}:*", "FROM", self.own_address]
        heads = _heads(client, _later(client.search(ours), after))
        copies = [uid for uid, head in heads if token_of_copy(head, self.own_address)]
        for start in range(0, len(copies), PAGE):
            self._put_away(client, copies[start : start + PAGE])

    def _put_away(self, client: Any, uids: list[int]) -> None:
        client.add_flags(uids, [b"\\Seen"], silent=True)  # nobody is to read what we wrote ourselves
        self.folders.move(client, uids, COPIES)


def _later(uids: Sequence[int], after: int) -> list[int]:
    """Those after it; a server counts the last message in even where it is before (RFC 3501, 6.4.8)."""
    return sorted(uid for uid in uids if uid > after)


def _heads(client: Any, uids: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(uids), PAGE):
        for uid, parts in sorted(client.fetch(uids[start : start + PAGE], [HEAD]).items()):
            yield uid, next((part for key, part in parts.items() if key.startswith(b"BODY[")), None) or b""


def _portions(page: Sequence[int], sizes: dict[int, int], largest: int) -> Iterator[list[int]]:
    """So many messages at once that neither their number nor their bytes fill the memory."""
    portion: list[int] = []
    held = 0
    for uid in page:
        size = min(sizes[uid], largest)
        if portion and (len(portion) >= AT_ONCE or held + size > BYTES_AT_ONCE):
            yield portion
            portion, held = [], 0
        portion.append(uid)
        held += size
    if portion:
        yield portion
