"""An instance on the simulated Exchange: its settings, its pace, its warning, and a day's post."""

from collections.abc import Callable

import pytest

from models.rules.pacing import MICROSOFTS, UNLIMITED, Pace
from tasks.chase.write_letters import write_letters
from tasks.mail.exchange_cloud import cloud_warning
from tasks.mail.exchange_transport import ExchangeTransport
from tasks.mailbox.find_pace import find_pace
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.mailbox.sign_in_to_exchange import exchange_account, exchange_warning
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tests.mail.exchange_fixture import EXCHANGE
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchange_fixture import office as office  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.tasks.chases import TEN, make_trust

Make = Callable[[str, str], Office]
ENDPOINT = "https://mail.example.org/EWS/Exchange.asmx"
BY_TOKEN = """
[mail]
transport = "exchange"
[mail.exchange]
auth = "oauth2"
tenant = "example.org"
client = "22222222-2222-2222-2222-222222222222"
certificate = "exchange.pem"
"""


def test_the_settings_open_the_offices_mailbox(office: Office, mailbox: ExchangeMailbox) -> None:
    with open_mailbox(office) as transport:
        assert isinstance(transport, ExchangeTransport)
        assert not transport.fetch(None).has_more
    account = exchange_account(office)
    assert (account.mailbox, account.is_basic, account.impersonates) == (
        "improvement@example.org",
        True,
        False,
    )


def test_an_application_signs_in_by_certificate_and_impersonates(make_on: Make) -> None:
    account = exchange_account(make_on("sqlite", BY_TOKEN))
    assert account.token is not None and account.impersonates and not account.password


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (f'{EXCHANGE}endpoint = "{ENDPOINT}"\n', UNLIMITED),
        (f'{EXCHANGE}endpoint = "https://outlook.office365.com/EWS/Exchange.asmx"\n', MICROSOFTS),
        (EXCHANGE, UNLIMITED),
        (f'[trust]\nemail = "improvement@nhs.net"\n{EXCHANGE}', MICROSOFTS),
        (BY_TOKEN, MICROSOFTS),
    ],
)
def test_microsofts_cloud_is_written_to_slowly_and_warned_of(
    make_on: Make, settings: str, expected: Pace
) -> None:
    office = make_on("sqlite", settings)
    assert find_pace(office) == expected
    assert (exchange_warning(office) is not None) is (expected is MICROSOFTS)


@pytest.mark.parametrize(
    "endpoint", ["https://outlook.office365.com/EWS/Exchange.asmx", "OUTLOOK.office365.com", "mail.nhs.net"]
)
def test_the_warning_has_both_dates_and_the_way_out(endpoint: str) -> None:
    warning = cloud_warning(endpoint)
    assert warning is not None
    assert "1 October 2026" in warning and "1 April 2027" in warning and '"graph"' in warning


@pytest.mark.parametrize("endpoint", ["", ENDPOINT, "https://notoffice365.com/EWS/Exchange.asmx"])
def test_a_server_of_the_trusts_own_is_not_warned_of(endpoint: str) -> None:
    assert cloud_warning(endpoint) is None


def test_another_transport_is_not_warned_of(make_on: Make) -> None:
    assert exchange_warning(make_on("sqlite", '[trust]\nemail = "improvement@nhs.net"\n')) is None


def test_an_hours_login_trouble_costs_one_try_and_no_letter(office: Office, mailbox: ExchangeMailbox) -> None:
    make_trust(office, "Matron A", "Matron B", "Matron C")
    write_letters(office, TEN)
    mailbox.ews.logins.clear()
    assert len(post_letters(office, TEN).failed) == 3
    assert mailbox.ews.refused_logins == 1
