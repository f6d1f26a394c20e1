"""A mailbox of the simulated Exchange with the real transport, and the real exchangelib, before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.exchange_transport import ExchangeTransport, open_exchange_transport
from tests.simulated_ews import MAILBOX, PASSWORD, SENT, USER, Fault, SimulatedEws


@dataclass
class ExchangeMailbox:
    """The transport under test, the simulated service behind it, and the waits that were asked for."""

    ews: SimulatedEws
    transport: ExchangeTransport
    waits: list[float] = field(default_factory=list)

    def deliver(self, raw: bytes) -> None:
        self.ews.deliver(raw)

    def sent(self) -> list[bytes]:
        return [one.raw for one in self.ews.inside(SENT)]

    def fault(
        self, asked: str, how: str | int, code: str = "", *, back_off: int = 0, times: int = 1, **headers: str
    ) -> None:
        """Let the next such operations go wrong; headers are written with _ for -."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.ews.faults.append(Fault(asked, how, code, back_off, named, times))

    def asked(self, name: str) -> int:
        """How many of those operations reached the service."""
        return self.ews.seen.count(name)


def account_on(ews: SimulatedEws) -> ExchangeAccount:
    """Who logs in by password, with full access to the office's mailbox."""
    return ExchangeAccount(MAILBOX, ews.place, USER, PASSWORD, is_basic=True)


@contextmanager
def mailbox_of(ews: SimulatedEws, account: ExchangeAccount) -> Iterator[ExchangeMailbox]:
    """The mailbox as that login reaches it."""
    waits: list[float] = []
    with open_exchange_transport(account, 50_000_000, waits.append) as transport:
        yield ExchangeMailbox(ews, transport, waits)
