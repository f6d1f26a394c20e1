"""The `mailbox` of the graph transport's tests, and an `office` on it."""

from collections.abc import Callable, Iterator

import pytest

from tasks.mail.graph import open_graph_transport
from tasks.mail.graph_account import GraphAccount
from tasks.office import Office
from tests.mail.graphs import GraphMailbox
from tests.simulated_graph import MAILBOX, TOKEN, running_graph

GRAPH = """
[mail]
transport = "graph"
release_first = false
[mail.graph]
tenant = "example.org"
client = "22222222-2222-2222-2222-222222222222"
certificate = "graph.pem"
"""


@pytest.fixture
def mailbox() -> Iterator[GraphMailbox]:
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


@pytest.fixture
def office(
    make_on: Callable[[str, str], Office], mailbox: GraphMailbox, monkeypatch: pytest.MonkeyPatch
) -> Office:
    """On the simulated service, signed in."""
    monkeypatch.setattr(
        "tasks.mailbox.sign_in_to_graph.ClientCredentials", lambda *_: lambda is_refused: TOKEN
    )
    return make_on("sqlite", f'{GRAPH}place = "{mailbox.graph.place}"\n')
