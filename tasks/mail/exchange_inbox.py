"""Reads the inbox by its changes (SyncFolderItems), page by page; the state after a page is the cursor.

A state may be lost, when the mailbox was moved for one: then everything that lies in the inbox comes again,
which does no harm, as what was kept is recognised. A message's size is looked at before its content. Of one
that is too large, and of one that Exchange cannot write as MIME, only the head is handed over: it is `is_cut`
and waits for a person in the mailbox.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tasks.mail.exchange_line import ExchangeLine
from tasks.mail.exchange_refused import ExchangeRefused
from tasks.mail.exchange_values import Page, Row
from tasks.mail.transport import Fetched, Incoming

PAGE = 50
LOST = "ErrorInvalidSyncStateData"
NO_MIME = ("ErrorMimeContentConversionFailed", "ErrorUnsupportedMimeConversion", "ErrorItemCorrupt")


@dataclass
class ExchangeInbox:
    """The inbox of one mailbox. A message of more than `largest` bytes is handed over cut."""

    line: ExchangeLine
    largest: int
    rows: dict[str, Row] = field(default_factory=dict)  # as fetched, for whoever files them

    def fetch(self, cursor: str | None) -> Fetched:
        """The next page that has a message, oldest first; or none, with the cursor for later."""
        page = self._first(cursor)
        while not page.rows and page.has_more:
            page = self._page(page.state)
        rows = sorted({row.name: row for row in page.rows}.values(), key=lambda row: row.received_at)
        self.rows |= {row.name: row for row in rows}
        return Fetched(self._read(rows), page.state, page.has_more)

    def _first(self, cursor: str | None) -> Page:
        try:
            return self._page(cursor)
        except ExchangeRefused as refused:
            if cursor is None or refused.code != LOST:
                raise
            return self._page(None)

    def _page(self, state: str | None) -> Page:
        return self.line.ask(lambda server: server.changes(state, PAGE))

    def _read(self, rows: list[Row]) -> Iterator[Incoming]:
        for row in rows:
            try:
                raw, size = self._content(row)
            except ExchangeRefused as refused:
                if refused.is_gone:  # filed by another run, or deleted by a person, meanwhile
                    continue
                raise
            yield Incoming(row.name, raw[: self.largest], row.received_at, size)

    def _content(self, row: Row) -> tuple[bytes, int]:
        """The message's bytes and its size, which is greater than they are many if not all could be had."""
        if row.size <= self.largest:
            try:
                raw = self.line.ask(lambda server: server.mime(row.name))
                return raw, len(raw)
            except ExchangeRefused as refused:
                if refused.code not in NO_MIME:
                    raise
        head = self.line.ask(lambda server: server.head(row.name))
        return head, max(row.size, len(head) + 1)
