"""A mailbox of the simulated Microsoft Graph with the real transport before it."""

from dataclasses import dataclass, field

from tasks.mail.graph import GraphTransport
from tests.simulated_graph import SENT, Fault, SimulatedGraph


@dataclass
class GraphMailbox:
    """The transport under test, the simulated service behind it, and the waits that were asked for."""

    graph: SimulatedGraph
    transport: GraphTransport
    waits: list[float] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)  # the next is given once the first is refused

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
