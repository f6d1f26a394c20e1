"""A mailbox of the simulated Microsoft Graph with the real transport before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tasks.mail.graph import GraphTransport, open_graph_transport
from tasks.mail.graph_account import GraphAccount
from tests.simulated_graph import DELETED, MAILBOX, SENT, TOKEN, Fault, Kept, SimulatedGraph, running_graph


@dataclass
class GraphMailbox:
    """The transport under test, the simulated service behind it, and the waits that were asked for."""

    graph: SimulatedGraph
    transport: GraphTransport
    waits: list[float] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)  # the next is given once the first is refused

    MAKE, MARK = "POST /mailFolders/inbox/childFolders", "PATCH /messages/.*"
    MOVE = "POST /messages/.*/move"

    @property
    def kept(self) -> dict[int, Kept]:
        return self.graph.messages

    def marks(self, folder: str) -> list[list[str]]:
        return [one.categories for one in self.graph.inside(folder)]

    def forget_fetched(self) -> None:
        self.transport.inbox.categories.clear()

    def forget_cursors(self) -> None:
        self.graph.forget_links()

    def delete_by_hand(self, number: int) -> None:
        self.graph.move_by_hand(number, DELETED)

    def make_by_hand(self, folder: str, is_hidden: bool) -> None:
        self.graph.folders[folder], self.graph.hides_folders_once = "AAMkFolder9=", is_hidden

    def set_page(self, size: int) -> None:
        self.graph.page = size

    def be_away(self, address: str, words: str, end: str) -> None:
        scheduled = {"scheduledEndTime": {"dateTime": f"{end}.0000000", "timeZone": "UTC"}}
        self.graph.away[address] = {"message": words} | (scheduled if end else {})

    def deliver(self, raw: bytes) -> None:
        self.graph.deliver(raw)

    def sent(self) -> list[bytes]:
        return [one.raw for one in self.graph.inside(SENT)]

    def fault(self, asked: str, how: str | int, code: str = "", *, times: int = 1, **headers: str) -> None:
        """Let the next such requests go wrong; headers are written with _ for -."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.graph.faults.append(Fault(asked, how, code, named, times))

    def asked(self, words: str) -> int:
        """How many requests reached the service that contain those words."""
        return sum(words in one for one in self.graph.seen)


@contextmanager
def graph_mailbox() -> Iterator[GraphMailbox]:
    """The office's mailbox on a service of its own."""
    waits: list[float] = []
    tokens = [TOKEN]

    def token(is_refused: bool) -> str:
        if is_refused and len(tokens) > 1:
            tokens.pop(0)
        return tokens[0]

    with running_graph() as graph:
        account = GraphAccount(MAILBOX, token, graph.place)
        with open_graph_transport(account, 50_000_000, waits.append) as transport:
            yield GraphMailbox(graph, transport, waits, tokens)
