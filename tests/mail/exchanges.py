"""A mailbox of the simulated Exchange with the real transport, and the real exchangelib, before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.exchange_transport import ExchangeTransport, open_exchange_transport
from tests.simulated_ews import (
    DELETED,
    MAILBOX,
    PASSWORD,
    SENT,
    USER,
    Fault,
    Kept,
    SimulatedEws,
    running_ews,
)


@dataclass
class ExchangeMailbox:
    """The transport under test, the simulated service behind it, and the waits that were asked for."""

    ews: SimulatedEws
    transport: ExchangeTransport
    waits: list[float] = field(default_factory=list)

    MAKE, MARK, MOVE = "CreateFolder", "UpdateItem", "MoveItem"

    @property
    def kept(self) -> dict[int, Kept]:
        return self.ews.messages

    def marks(self, folder: str) -> list[list[str]]:
        return [one.categories for one in self.ews.inside(folder)]

    def forget_fetched(self) -> None:
        self.transport.inbox.rows.clear()

    def forget_cursors(self) -> None:
        self.ews.forget_states()

    def delete_by_hand(self, number: int) -> None:
        self.ews.move_by_hand(self.ews.messages[number], DELETED)

    def make_by_hand(self, folder: str, is_hidden: bool) -> None:
        self.ews.folders[folder], self.ews.hides_folders_once = "AAMkFolder9=", is_hidden

    def set_page(self, size: int) -> None:
        self.ews.most_changes = size

    def be_away(self, address: str, words: str, end: str) -> None:
        self.ews.away[address] = (words, f"{end}Z" if end else "")

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


@contextmanager
def exchange_mailbox() -> Iterator[ExchangeMailbox]:
    """The office's mailbox on a service of its own."""
    with running_ews() as ews, mailbox_of(ews, account_on(ews)) as mailbox:
        yield mailbox
