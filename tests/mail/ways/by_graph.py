"""The graph transport under test, against a simulated Microsoft Graph through the real client."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from random import Random
from typing import ClassVar

from tasks.office import Office
from tests.mail.graph_fixture import GRAPH
from tests.mail.ways.way import Fault, Way
from tests.simulated_graph import INBOX, SENT, TOKEN, SimulatedGraph, running_graph
from tests.simulated_graph import Fault as Trouble

HOWS: tuple[str | int, ...] = ("before", "during", "after", 401, 403, 429, 500, 503)


class ByGraph(Way):
    """One mailbox of the simulated service."""

    def __init__(self, office: Office, graph: SimulatedGraph) -> None:
        super().__init__(office)
        self.graph = graph

    def _trouble(self, asked: str, how: str | int, times: int = 1) -> None:
        self.graph.faults.append(Trouble(asked, how, "simulated", {"Retry-After": "7"}, times))

    @property
    def provoke(self) -> Mapping[Fault, Callable[[], object]]:
        send, trouble = partial(self._trouble, "POST /messages/.*/send"), self._trouble
        return {
            Fault.BEFORE: partial(send, "before"),
            Fault.DURING: partial(send, "during"),
            Fault.AFTER: partial(send, "after"),
            Fault.LOGIN: self.graph.tokens.clear,
            Fault.FORBIDDEN: partial(trouble, "POST /messages", 403),
            Fault.THROTTLED: partial(send, 429),
            Fault.UNAVAILABLE: partial(trouble, "POST /messages", 503),
            Fault.FETCHING: partial(trouble, r"GET /messages/.*/\$value", "during", times=9),
            Fault.FILING: partial(trouble, "POST /messages/.*/move", "after"),
            Fault.LATER: partial(trouble, "GET /mailFolders/inbox/messages/delta", 429),
            Fault.LOST: self.graph.forget_links,
        }

    cannot: ClassVar[Mapping[Fault, str]] = {Fault.BUSY: "Graph says it by 429 or 503"}

    def trouble(self, random: Random, faults: int) -> None:
        for how in random.choices(HOWS, k=faults):
            self.graph.faults += [
                Trouble(".*", "none", times=random.randrange(4)),
                Trouble(".*", how, "simulated", {"Retry-After": "0"}),
            ]

    def mend(self) -> None:
        super().mend()
        self.graph.faults.clear()
        self.graph.tokens.add(TOKEN)

    def set_clock(self, now: Callable[[], datetime]) -> None:
        self.graph.now = now

    def be_away(self, address: str, until: str) -> None:
        end = {"scheduledEndTime": {"dateTime": f"{until}T00:00:00.0000000", "timeZone": "UTC"}}
        self.graph.away[address] = {"message": "Away"} | (end if until else {})

    def refuse_to_tell(self) -> None:
        self._trouble("POST /getMailTips", 403, times=9)

    def deliver(self, raw: bytes) -> None:
        self.graph.deliver(raw)

    def sent(self) -> list[bytes]:
        return [one.raw for one in self.graph.inside(SENT)]

    def inside(self, folder: str) -> int:
        return len(self.graph.inside(folder or INBOX))


@contextmanager
def by_graph(make: Callable[[str], Office]) -> Iterator[ByGraph]:
    with running_graph() as graph:
        yield ByGraph(make(f'{GRAPH}place = "{graph.place}"\n'), graph)
