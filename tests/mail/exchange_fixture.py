"""The `mailbox` of the exchange transport's tests, and an `office` on it."""

from collections.abc import Callable, Iterator

import pytest

from tasks.office import Office
from tests.mail.exchanges import ExchangeMailbox, exchange_mailbox
from tests.simulated_ews import PASSWORD

EXCHANGE = """
[mail]
transport = "exchange"
release_first = false
[mail.exchange]
user = 'EXAMPLE\\iqip'
auth = "basic"
"""


@pytest.fixture
def mailbox() -> Iterator[ExchangeMailbox]:
    with exchange_mailbox() as mailbox:
        yield mailbox


@pytest.fixture
def office(
    make_on: Callable[[str, str], Office], mailbox: ExchangeMailbox, monkeypatch: pytest.MonkeyPatch
) -> Office:
    """On the simulated service, with its password in the environment."""
    monkeypatch.setenv("IQIP_EXCHANGE_SECRET", PASSWORD)
    return make_on("sqlite", f'{EXCHANGE}endpoint = "{mailbox.ews.place}"\n')
