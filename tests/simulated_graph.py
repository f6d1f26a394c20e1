"""A simulated Microsoft Graph: one mailbox over HTTP on loopback, in the shapes that Microsoft publishes.

It is simulated, and no proof of how the real service behaves. Each handler names the page of Microsoft's
documentation that it follows (learn.microsoft.com/graph/…; its source is the repository
microsoftgraph/microsoft-graph-docs-contrib).
`faults` break the line or refuse at a chosen request; `seen` lists what was asked.
"""

import json
import re
import socket
import sys
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import getaddresses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

MAILBOX = "improvement@example.org"
TOKEN = "simulated-access-token"
INBOX, DRAFTS, OUTBOX, SENT, DELETED = "inbox", "drafts", "outbox", "sentitems", "deleteditems"
START = datetime(2021, 2, 3, 9, tzinfo=UTC)
LARGEST_REQUEST = 4 * 1024 * 1024


@dataclass
class Fault:
    """What goes wrong with the next `times` requests that `asked` (as "POST /messages") matches.

    `how`: "before" (the line drops unread), "during" (after half of the body), "after" (once it was done),
    or a status that is answered instead.
    """

    asked: str
    how: str | int
    code: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1


@dataclass
class Kept:
    """A message in the mailbox."""

    number: int
    folder: str
    raw: bytes
    received: datetime
    is_draft: bool
    categories: list[str] = field(default_factory=list)


class Refusal(Exception):
    """An error as "Microsoft Graph error responses and resource types" (graph/errors) shapes it."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


class SimulatedGraph:
    """One mailbox and its server."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.faults: list[Fault] = []
        self.seen: list[str] = []
        self.messages: dict[int, Kept] = {}
        self.folders: dict[str, str] = {}  # made under the inbox: id by name
        self.changes: list[tuple[str, int, str]] = []  # folder, message, "there" or "removed"
        self.links: dict[str, tuple[int, list[dict[str, Any]]]] = {}  # position, rows still to tell
        self.away: dict[str, dict[str, Any]] = {}  # automatic replies by address
        self.tokens = {TOKEN}
        self.now: Callable[[], datetime] | None = None  # its clock; else a minute passes with each message
        self.strips: tuple[str, ...] = ()  # headers that a message loses on its way
        self.page = 50
        self.tells_size = True
        self.is_slow = False  # what is sent lies in the Outbox for a while
        self.answers_html = False  # as a proxy in between would
        self.hides_folders_once = False
        self.row_names = ("id", "receivedDateTime", "categories")  # that a change tells
        self.place = ""

    # What a person or another server does with the mailbox

    def deliver(self, raw: bytes) -> int:
        with self.lock:
            return self._keep(INBOX, raw, is_draft=False).number

    def inside(self, folder: str) -> list[Kept]:
        where = self.folders.get(folder, folder)
        return [one for one in self.messages.values() if one.folder == where]

    def move_by_hand(self, number: int, folder: str) -> None:
        with self.lock:
            self._move(self.messages[number], folder)

    def forget_links(self) -> None:
        """Let all links to later changes run out."""
        self.links.clear()

    def _keep(self, folder: str, raw: bytes, *, is_draft: bool) -> Kept:
        number = len(self.messages) + 1
        at = self.now() if self.now else START + timedelta(minutes=number)
        one = Kept(number, folder, raw, at, is_draft)
        self.messages[number] = one
        self.changes.append((folder, number, "there"))
        return one

    def _move(self, one: Kept, folder: str) -> None:
        self.changes += [(one.folder, one.number, "removed"), (folder, one.number, "there")]
        one.folder = folder

    # The requests

    def answer(self, method: str, path: str, query: dict[str, str], body: bytes, headers: Any) -> Any:
        """What a request is answered with: a status and a JSON value, bytes or None."""
        if headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            raise Refusal(401, "InvalidAuthenticationToken")
        owner, _, below = path.removeprefix("/v1.0/users/").partition("/")
        if unquote(owner).lower() != MAILBOX:
            raise Refusal(404, "ErrorInvalidUser")
        for asked, handler in self._handlers():
            matched = re.fullmatch(asked, f"{method} /{below}")
            if matched:
                names = [unquote(name) for name in matched.groups()]
                return handler(Asked(query, body, headers), *names)
        raise Refusal(400, "BadRequest")

    def _handlers(self) -> list[tuple[str, Callable[..., Any]]]:
        return [
            ("POST /messages", self.create),
            ("POST /messages/([^/]+)/send", self.send),
            ("GET /mailFolders/(sentitems|outbox)/messages", self.list_messages),
            ("GET /mailFolders/inbox/messages/delta", self.delta),
            (r"GET /messages/([^/]+)/\$value", self.mime),
            ("GET /messages/([^/]+)", self.get),
            ("PATCH /messages/([^/]+)", self.update),
            ("DELETE /messages/([^/]+)", self.delete),
            ("POST /messages/([^/]+)/move", self.move),
            ("GET /mailFolders/inbox/childFolders", self.list_folders),
            ("POST /mailFolders/inbox/childFolders", self.create_folder),
            ("POST /getMailTips", self.mail_tips),
        ]

    def create(self, asked: "Asked") -> Any:
        """graph/api/user-post-messages, "Create message": MIME in base64, 201 with the draft."""
        if asked.headers["Content-Type"] != "text/plain":
            raise Refusal(400, "UnableToDeserializePostBody")
        if len(asked.body) > LARGEST_REQUEST:
            raise Refusal(413, "ErrorMessageSizeExceeded")
        try:
            raw = b64decode(asked.body, validate=True)
        except ValueError:
            raise Refusal(400, "ErrorMimeContentInvalidBase64String") from None
        return 201, self._shown(self._keep(DRAFTS, raw, is_draft=True), asked)

    def send(self, asked: "Asked", name: str) -> Any:
        """graph/api/message-send, "message: send": 202 and no body; the message lies in Sent Items after.

        graph/outlook-immutable-id: an immutable id still names it there.
        """
        one = self._named(name, asked)
        if not one.is_draft:
            raise Refusal(400, "ErrorInvalidRequest")
        if any("invalid" in address for _, address in _addresses(one.raw, "To")):
            raise Refusal(400, "ErrorInvalidRecipients")
        one.is_draft = False
        self._move(one, OUTBOX if self.is_slow else SENT)
        if MAILBOX in {address for _, address in _addresses(one.raw, "To")}:
            names = "|".join(self.strips) or "-"
            self._keep(INBOX, re.sub(rf"(?im)^({names}):.*\n".encode(), b"", one.raw), is_draft=False)
        return 202, None

    def list_messages(self, asked: "Asked", folder: str) -> Any:
        """graph/api/mailfolder-list-messages, with `contains` of graph/filter-query-parameter."""
        words = re.fullmatch(r"contains\(subject,'([^']*)'\)", asked.query["$filter"])
        if words is None:
            raise Refusal(400, "ErrorInvalidUrlQueryFilter")
        found = [one for one in self.inside(folder) if words[1].lower() in _head(one.raw, "Subject").lower()]
        first = int(asked.query.get("$skip", 0))
        value = [self._shown(one, asked) for one in found[first : first + self.page]]
        if len(found) <= first + self.page:
            return 200, {"value": value}
        query = quote(f"$filter={asked.query['$filter']}&$skip={first + self.page}", safe="=&$")
        link = f"{self.place}/users/{MAILBOX}/mailFolders/{folder}/messages?{query}"
        return 200, {"value": value, "@odata.nextLink": link}

    def delta(self, asked: "Asked") -> Any:
        """graph/api/message-delta, "message: delta", and graph/delta-query-overview: states are opaque links;
        a page may be empty; `@removed` rows; 410 where a state has run out (graph/errors, syncStateNotFound).
        """
        state = asked.query.get("$skiptoken") or asked.query.get("$deltatoken")
        if state is None:
            rows = [self._row(one, asked) for one in self.inside(INBOX)]
        elif state not in self.links:
            raise Refusal(410, "SyncStateNotFound")
        else:
            position, rows = self.links[state]
            if "$deltatoken" in asked.query:
                rows = self._changed(position, asked)
        size = min(self.page, _page_size(asked.headers["Prefer"]))
        told, later = rows[:size], rows[size:]
        kind, word = ("nextLink", "$skiptoken") if later else ("deltaLink", "$deltatoken")
        new = f"state-{len(self.links) + 1}-{len(self.changes)}"
        self.links[new] = (len(self.changes), later)
        link = f"{self.place}/users/{MAILBOX}/mailFolders/inbox/messages/delta?{quote(word)}={new}"
        return 200, {f"@odata.{kind}": link, "value": told}

    def _changed(self, position: int, asked: "Asked") -> list[dict[str, Any]]:
        last = {number: what for folder, number, what in self.changes[position:] if folder == INBOX}
        return [
            self._row(self.messages[number], asked)
            if what == "there"
            else {"id": self._id(self.messages[number], asked), "@removed": {"reason": "deleted"}}
            for number, what in last.items()
        ]

    def mime(self, asked: "Asked", name: str) -> Any:
        """graph/outlook-get-mime-message, "Get MIME content from a message"."""
        return 200, self._named(name, asked).raw

    def get(self, asked: "Asked", name: str) -> Any:
        """graph/api/message-get, "Get message"."""
        return 200, self._shown(self._named(name, asked), asked)

    def update(self, asked: "Asked", name: str) -> Any:
        """graph/api/message-update, "Update message": `categories` are replaced as a whole."""
        one = self._named(name, asked)
        one.categories = json.loads(asked.body)["categories"]
        self.changes.append((one.folder, one.number, "there"))
        return 200, self._shown(one, asked)

    def delete(self, asked: "Asked", name: str) -> Any:
        """graph/api/message-delete, "Delete message": 204; it lies in Deleted Items after."""
        self._move(self._named(name, asked), DELETED)
        return 204, None

    def move(self, asked: "Asked", name: str) -> Any:
        """graph/api/message-move, "message: move": 201 with the message in its new folder."""
        one, there = self._named(name, asked), json.loads(asked.body)["destinationId"]
        if there not in self.folders.values():
            raise Refusal(404, "ErrorItemNotFound")
        self._move(one, there)
        return 201, self._shown(one, asked)

    def list_folders(self, asked: "Asked") -> Any:
        """graph/api/mailfolder-list-childfolders, "List childFolders"."""
        words = re.fullmatch(r"displayName eq '([^']*)'", asked.query["$filter"])
        assert words is not None
        found = [name for name in self.folders if name == words[1] and not self.hides_folders_once]
        self.hides_folders_once = False
        return 200, {"value": [{"id": self.folders[name], "displayName": name} for name in found]}

    def create_folder(self, asked: "Asked") -> Any:
        """graph/api/mailfolder-post-childfolders, "Create child folder": 201; 409 where it is there."""
        name = json.loads(asked.body)["displayName"]
        if name in self.folders:
            raise Refusal(409, "ErrorFolderExists")
        self.folders[name] = f"AAMkFolder{len(self.folders) + 1}="
        return 201, {"id": self.folders[name], "displayName": name}

    def mail_tips(self, asked: "Asked") -> Any:
        """graph/api/user-getmailtips, "user: getMailTips"."""
        addresses = json.loads(asked.body)["EmailAddresses"]
        nobody = {"message": ""}
        value = [
            {"emailAddress": {"name": "", "address": one}, "automaticReplies": self.away.get(one, nobody)}
            for one in addresses
        ]
        return 200, {"value": value}

    # Shapes

    def _named(self, name: str, asked: "Asked") -> Kept:
        for one in self.messages.values():
            if one.folder != DELETED and self._id(one, asked) == name:
                return one
        raise Refusal(404, "ErrorItemNotFound")

    def _id(self, one: Kept, asked: "Asked") -> str:
        """graph/outlook-immutable-id: without the header an id changes with the folder."""
        if 'IdType="ImmutableId"' in asked.headers.get("Prefer", ""):
            return f"AAkALg/{one.number}+immutable=="
        return f"AAMk/{one.folder}/{one.number}="

    def _row(self, one: Kept, asked: "Asked") -> dict[str, Any]:
        shown = self._shown(one, asked)
        return {name: shown[name] for name in self.row_names}

    def _shown(self, one: Kept, asked: "Asked") -> dict[str, Any]:
        """graph/api/resources/message, "message resource type"; an author's Message-ID may be replaced."""
        return {
            "id": self._id(one, asked),
            "receivedDateTime": f"{one.received:%Y-%m-%dT%H:%M:%SZ}",
            "sentDateTime": f"{one.received:%Y-%m-%dT%H:%M:%SZ}",
            "internetMessageId": _head(one.raw, "Message-ID"),
            "subject": _head(one.raw, "Subject"),
            "isDraft": one.is_draft,
            "parentFolderId": one.folder,
            "categories": one.categories,
            "toRecipients": _recipients(one.raw, "To"),
            "ccRecipients": _recipients(one.raw, "Cc"),
            "bccRecipients": _recipients(one.raw, "Bcc"),
        }


@dataclass
class Asked:
    """A request, as its handler needs it."""

    query: dict[str, str]
    body: bytes
    headers: Any


def _head(raw: bytes, name: str) -> str:
    return str(message_from_bytes(raw, policy=policy.default).get(name, ""))


def _addresses(raw: bytes, name: str) -> list[tuple[str, str]]:
    return getaddresses([_head(raw, name)])


def _recipients(raw: bytes, name: str) -> list[dict[str, Any]]:
    return [{"emailAddress": {"name": who, "address": at}} for who, at in _addresses(raw, name) if at]


def _page_size(prefer: str) -> int:
    found = re.search(r"odata\.maxpagesize=(\d+)", prefer)
    return int(found[1]) if found else 10


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits for an acknowledgement
    graph: SimulatedGraph

    def log_message(self, format: str, *args: Any) -> None: ...

    def _serve(self) -> None:
        parts = urlsplit(self.path)
        asked = f"{self.command} {re.sub(r'^/v1.0/users/[^/]*', '', parts.path)}"
        fault = self._fault(asked)
        if fault and fault.how == "before":
            return self._drop()
        length = int(self.headers.get("Content-Length") or 0)
        if fault and fault.how == "during":
            self.rfile.read(length // 2)
            return self._drop()
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionResetError("the client was gone before it had said all")
        self.graph.seen.append(asked)
        if self.graph.answers_html:
            return self._say(200, b"<html>Please log in to the network.</html>", {})
        if fault and isinstance(fault.how, int):
            return self._say(
                fault.how, {"error": {"code": fault.code, "message": "simulated"}}, fault.headers
            )
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        try:
            with self.graph.lock:
                status, said = self.graph.answer(self.command, parts.path, query, body, self.headers)
        except Refusal as refusal:
            status, said = refusal.status, {"error": {"code": refusal.code, "message": "simulated"}}
        if fault and fault.how == "after":
            return self._drop()
        return self._say(status, said, {})

    do_GET = do_POST = do_PATCH = do_DELETE = _serve  # noqa: N815 (the names that http.server calls)

    def _fault(self, asked: str) -> Fault | None:
        for fault in self.graph.faults:
            if fault.times and re.fullmatch(fault.asked, asked):
                fault.times -= 1
                return fault
        return None

    def _say(self, status: int, said: Any, headers: dict[str, str]) -> None:
        content = said if isinstance(said, bytes) else b"" if said is None else json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain" if isinstance(said, bytes) else "application/json")
        for name, value in headers.items():
            self.send_header(name, value)
        is_chunked = isinstance(said, bytes) and not self.graph.tells_size
        if is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
            content = b"%x\r\n%s\r\n0\r\n\r\n" % (len(content), content) if content else b"0\r\n\r\n"
        elif status != 204:
            self.send_header("Content-Length", str(len(content)))
        try:
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True  # the client had read enough

    def _drop(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up while it is answered is no fault of ours; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def running_graph() -> Iterator[SimulatedGraph]:
    """The simulated service, listening on loopback until the block ends."""
    graph = SimulatedGraph()
    handler = type("Handler", (_Handler,), {"graph": graph})
    server = _Server(("127.0.0.1", 0), handler)
    graph.place = f"http://127.0.0.1:{server.server_address[1]}/v1.0"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield graph
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
