"""The `mailbox` of the graph transport's tests, and an `office` on it."""

from collections.abc import Callable, Iterator

import pytest

from tasks.office import Office
from tests.mail.graphs import GraphMailbox, graph_mailbox
from tests.simulated_graph import TOKEN

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
    with graph_mailbox() as mailbox:
        yield mailbox


@pytest.fixture
def office(
    make_on: Callable[[str, str], Office], mailbox: GraphMailbox, monkeypatch: pytest.MonkeyPatch
) -> Office:
    """On the simulated service, signed in."""
    monkeypatch.setattr(
        "tasks.mailbox.sign_in_to_graph.ClientCredentials", lambda *_: lambda is_refused: TOKEN
    )
    return make_on("sqlite", f'{GRAPH}place = "{mailbox.graph.place}"\n')
