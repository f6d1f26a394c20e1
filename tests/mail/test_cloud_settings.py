"""What the settings of Exchange and Graph have in common: what is missing, and where secrets stand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from tasks.mail.transport import TransportError
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.office import Office, open_office
from tasks.settings import SecretInTheFile
from tests.mail.exchange_fixture import EXCHANGE
from tests.mail.graph_fixture import GRAPH
from tests.mail.test_exchange_settings import BY_TOKEN

Make = Callable[[str, str], Office]
BY_SECRET = GRAPH.replace('certificate = "graph.pem"\n', "")


@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        (EXCHANGE, "user"),
        *((BY_TOKEN, name) for name in ("tenant", "client")),
        *((GRAPH, name) for name in ("tenant", "client", "certificate")),
    ],
)
def test_what_is_missing_is_named(make_on: Make, settings: str, missing: str) -> None:
    lines = [line for line in settings.splitlines() if not line.startswith(missing)]
    office = make_on("sqlite", "\n".join(lines))
    section = office.settings.mail.transport
    with pytest.raises(TransportError, match=rf"\[mail\.{section}\] {missing}"), open_mailbox(office):
        pass


@pytest.mark.parametrize(("settings", "name"), [(EXCHANGE, "exchange_secret"), (BY_SECRET, "graph_secret")])
def test_a_secret_stands_in_the_environment_and_never_in_the_file(
    make_on: Make, monkeypatch: pytest.MonkeyPatch, settings: str, name: str
) -> None:
    office = make_on("sqlite", settings)
    with pytest.raises(TransportError, match=f"IQIP_{name.upper()}"), open_mailbox(office):
        pass
    file = Path(office.folder) / "iqip.toml"
    monkeypatch.setenv(f"IQIP_{name.upper()}", "a secret")
    again = open_office(office.folder)
    assert getattr(again.settings, name).get_secret_value() == "a secret"
    assert "a secret" not in repr(again)
    file.write_text(f'{name} = "a secret"\n{file.read_text()}')
    with pytest.raises(SecretInTheFile, match=f"IQIP_{name.upper()}"):
        open_office(office.folder)


@pytest.mark.parametrize(
    "settings",
    [
        f'{EXCHANGE}endpoint = "http://mail.example.org/EWS/Exchange.asmx"\n',
        f'{GRAPH}place = "http://graph.example.org/v1.0"\n',
    ],
)
def test_a_place_in_the_clear_is_refused_before_anything_is_sent(make_on: Make, settings: str) -> None:
    with pytest.raises(ValidationError, match="https"):
        make_on("sqlite", settings)
