"""The way of sending and fetching that an instance's settings name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from tasks.mail.exchange_account import ExchangeAccount
from tasks.mail.folder import FolderTransport
from tasks.mail.graph import open_graph_transport
from tasks.mail.graph_account import GraphAccount
from tasks.mail.smtp import SmtpAccounts, open_smtp_transport
from tasks.mail.transport import Transport

AVAILABLE = ("folder", "smtp", "exchange", "graph")
Accounts: TypeAlias = SmtpAccounts | ExchangeAccount | GraphAccount


class NoSuchTransport(ValueError):
    """The settings name a transport that this version does not have; choose one that it has."""


@contextmanager
def open_transport(
    kind: str, folder: Path, *, largest: int = 50_000_000, accounts: Accounts | None = None
) -> Iterator[Transport]:
    """The transport of that kind, open. `folder` is the instance's `mailbox`; `largest` counts bytes."""
    if kind == "folder":
        yield FolderTransport(folder, largest)
    elif kind == "smtp" and isinstance(accounts, SmtpAccounts):
        with open_smtp_transport(accounts, largest) as smtp:
            yield smtp
    elif kind == "exchange" and isinstance(accounts, ExchangeAccount):
        from tasks.mail.exchange_transport import open_exchange_transport  # noqa: PLC0415 (takes half a second)

        with open_exchange_transport(accounts, largest) as exchange:
            yield exchange
    elif kind == "graph" and isinstance(accounts, GraphAccount):
        with open_graph_transport(accounts, largest) as graph:
            yield graph
    else:
        raise NoSuchTransport(
            f"iqip.toml, [mail] transport = {kind!r}: this version can only post by {' or '.join(AVAILABLE)}."
        )
