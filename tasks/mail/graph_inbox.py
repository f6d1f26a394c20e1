"""Reads the inbox through Graph's delta query, page by page; the link to what comes later is the cursor.

A link may run out ("410 Gone"): then everything that lies in the inbox comes again, which does no harm, as
what was kept is recognised. A link is followed only to the place that the settings name, since the access
token goes with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import quote

import httpx

from tasks.mail.graph_line import GraphLine, GraphRefused
from tasks.mail.transport import Fetched, Incoming

START = "/mailFolders/inbox/messages/delta?$select=receivedDateTime,categories"
PAGE = 50
NEXT, LATER = "@odata.nextLink", "@odata.deltaLink"
LOST = (400, 404, 410)  # what a link that is not known any more is answered with


@dataclass
class GraphInbox:
    """The inbox of one mailbox. Of a message, at most `largest` bytes are read."""

    line: GraphLine
    largest: int
    categories: dict[str, list[str]] = field(default_factory=dict)  # as fetched, by message

    def fetch(self, cursor: str | None) -> Fetched:
        """The next page that has a message, oldest first; or none, with the cursor for later."""
        page = self._first(cursor)
        while not (rows := _there(page)) and NEXT in page:
            page = self._page(page[NEXT])
        for row in rows:
            self.categories[row["id"]] = list(row.get("categories", ()))
        return Fetched(self._read(rows), page.get(NEXT) or page.get(LATER), NEXT in page)

    def message(self, server_id: str, properties: str) -> dict[str, Any]:
        """Some properties of a message, as Graph names them, with commas between."""
        return self.line.answer("GET", f"{path_of(server_id)}?$select={properties}")

    def _first(self, cursor: str | None) -> dict[str, Any]:
        if cursor is None or not cursor.startswith(f"{self.line.account.place}/"):
            return self._page(START)
        try:
            return self._page(cursor)
        except GraphRefused as refused:
            if refused.status not in LOST:
                raise
            return self._page(START)

    def _page(self, link: str) -> dict[str, Any]:
        return self.line.answer("GET", link, page_size=PAGE)

    def _read(self, rows: list[dict[str, Any]]) -> Iterator[Incoming]:
        for row in rows:
            try:
                when = row.get("receivedDateTime")
                when = when or self.message(row["id"], "receivedDateTime")["receivedDateTime"]
                raw, size = self._mime(row["id"])
            except GraphRefused as refused:
                if refused.is_gone:  # filed by another run, or deleted by a person, meanwhile
                    continue
                raise
            yield Incoming(row["id"], raw, datetime.fromisoformat(when), size)

    def _mime(self, server_id: str) -> tuple[bytes, int]:
        """The message's bytes up to the limit, and its size: as announced, or at least as far as was read."""
        answer = self.line.ask("GET", f"{path_of(server_id)}/$value", stream=True)
        read = bytearray()
        try:
            announced = answer.headers.get("Content-Length", "")
            for piece in answer.iter_bytes(65_536):
                read += piece
                if len(read) > self.largest:
                    break
        except httpx.RequestError as error:
            raise self.line.broken(error) from error
        finally:
            answer.close()
        size = int(announced) if announced.isascii() and announced.isdigit() else 0
        return bytes(read[: self.largest]), max(size, len(read))


def path_of(server_id: str) -> str:
    """Where a message is, below its mailbox; an id may hold any character."""
    return f"/messages/{quote(server_id, safe='=')}"


def _there(page: dict[str, Any]) -> list[dict[str, Any]]:
    """The messages of a page, each once, oldest first; Graph keeps no order.

    What it says was removed is no news: it was filed. A row beside it about the same message still counts,
    as a person may have put it back.
    """
    rows = {row["id"]: row for row in page.get("value", ()) if "@removed" not in row}
    return sorted(rows.values(), key=lambda row: str(row.get("receivedDateTime", "")))
