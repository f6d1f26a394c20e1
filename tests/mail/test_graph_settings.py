"""An instance on the simulated Microsoft Graph: its settings, and a day's post."""

from collections.abc import Callable

from tasks.mail.graph import GraphTransport
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.mailbox.sign_in_to_graph import graph_account
from tasks.office import Office
from tests.mail.graph_fixture import GRAPH
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graph_fixture import office as office  # noqa: PLC0414

Make = Callable[[str, str], Office]


def test_the_settings_open_the_offices_mailbox(make_on: Make) -> None:
    office = make_on("sqlite", GRAPH)
    assert graph_account(office).mailbox == "improvement@example.org"
    with open_mailbox(office) as transport:
        assert isinstance(transport, GraphTransport)
