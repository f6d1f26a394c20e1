"""The `way` of a test: each transport in turn, behind an office; waiting for a server takes no time."""

from collections.abc import Callable, Iterator

import pytest

from tasks.office import Office
from tests.dovecot import PASSWORD as IMAP_PASSWORD
from tests.mail.ways.by_exchange import by_exchange
from tests.mail.ways.by_folder import ByFolder
from tests.mail.ways.by_graph import by_graph
from tests.mail.ways.by_smtp import by_smtp
from tests.mail.ways.way import Way
from tests.simulated_ews import PASSWORD
from tests.simulated_graph import TOKEN

WAYS = ("folder", "smtp", "exchange", "graph")


@pytest.fixture(params=WAYS)
def way(
    request: pytest.FixtureRequest, make_on: Callable[[str, str], Office], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Way]:
    def make(settings: str) -> Office:
        return make_on("sqlite", settings)

    monkeypatch.setenv("IQIP_SMTP_PASSWORD", IMAP_PASSWORD)
    monkeypatch.setenv("IQIP_EXCHANGE_SECRET", PASSWORD)
    monkeypatch.setattr("tasks.mailbox.sign_in_to_graph.ClientCredentials", lambda *_: lambda _: TOKEN)
    match request.param:
        case "folder":
            yield _at_once(ByFolder(make("")), monkeypatch)
        case "smtp":
            with by_smtp(make, request.getfixturevalue("servers")) as smtp:
                yield _at_once(smtp, monkeypatch)
        case "exchange":
            with by_exchange(make) as exchange:
                yield _at_once(exchange, monkeypatch)
        case "graph":
            with by_graph(make) as graph:
                yield _at_once(graph, monkeypatch)


def _at_once(way: Way, monkeypatch: pytest.MonkeyPatch) -> Way:
    """No time passes while a server is waited for, but it is written down."""
    noted = property(lambda _: way.waits.append, lambda *_: None)
    for line in ("tasks.mail.exchange_line.ExchangeLine", "tasks.mail.graph_line.GraphLine"):
        monkeypatch.setattr(f"{line}.sleep", noted, raising=False)
    return way
