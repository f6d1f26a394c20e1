"""The smtp transport under test: Debian's Exim and Dovecot, behind proxies that break a line or answer.

What needs a login goes to Exim itself inside TLS; what breaks goes through a proxy in the clear.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from random import Random
from typing import ClassVar

from tasks.office import Office
from tests.mail.smtp_mailbox import Servers
from tests.mail.ways.way import Fault, Way
from tests.smtp_proxy import Break, Proxy, running_proxy
from tests.smtp_server import USER

SETTINGS = """
[mail]
transport = "smtp"
release_first = false
[mail.imap]
host = "127.0.0.1"
port = {imap}
security = "none"
user = "{user}"
[mail.smtp]
host = "127.0.0.1"
"""
RELAY = 'port = {port}\nsecurity = "none"\n'
GUARDED = 'port = {port}\nca_file = "{certificate}"\nuser = "{login}"\n'
SMTP_BREAKS = {
    Fault.BEFORE: Break.BEFORE,
    Fault.DURING: Break.DURING,
    Fault.AFTER: Break.AFTER,
    Fault.UNAVAILABLE: Break.CLOSING,
    Fault.BUSY: Break.BUSY,
}
IMAP_BREAKS = {Fault.FETCHING: Break.FETCHING, Fault.FILING: Break.FILING}


class BySmtp(Way):
    """One mailbox of Dovecot's, and Exim."""

    cannot: ClassVar[Mapping[Fault, str]] = {
        Fault.THROTTLED: "SMTP has one word for it, a 4xx: as when the server is busy",
        Fault.LATER: "IMAP has no such answer",
    }

    def __init__(self, office: Office, servers: Servers, smtp: Proxy, imap: Proxy) -> None:
        super().__init__(office)
        self.servers, self.smtp, self.imap = servers, smtp, imap

    @property
    def provoke(self) -> Mapping[Fault, Callable[[], object]]:
        return {
            **{fault: _later(self.smtp, broken) for fault, broken in SMTP_BREAKS.items()},
            **{fault: _later(self.imap, broken) for fault, broken in IMAP_BREAKS.items()},
            Fault.LOGIN: lambda: self._log_in_as("somebody@example.org"),
            Fault.FORBIDDEN: lambda: self._log_in_as(""),
            Fault.LOST: lambda: self.servers.dovecot.forget_identities(USER),
        }

    def _log_in_as(self, login: str) -> None:
        """Inside TLS, where only the office may send."""
        server = self.servers.smtp
        guarded = GUARDED.format(port=server.smtp, certificate=server.certificate, login=login)
        self.choose(SETTINGS.format(imap=self.imap.port, user=USER) + guarded)

    def trouble(self, random: Random, faults: int) -> None:
        self.smtp.to_come += random.choices((*SMTP_BREAKS.values(), Break.BETWEEN), k=faults)
        self.imap.to_come += random.choices((*IMAP_BREAKS.values(), None), k=faults)

    def mend(self) -> None:
        super().mend()
        self.smtp.to_come.clear()
        self.imap.to_come.clear()

    def settle(self) -> None:
        self.servers.smtp.settle()

    def deliver(self, raw: bytes) -> None:
        self.servers.dovecot.deliver(USER, raw)

    def sent(self) -> list[bytes]:
        self.settle()
        return [raw for one in self.servers.dovecot.homes() if one != USER for raw in self._delivered(one)]

    def _delivered(self, address: str) -> list[bytes]:
        return self.servers.dovecot.delivered(address)

    def inside(self, folder: str) -> int:
        dovecot = self.servers.dovecot
        return dovecot.folders(USER).get(folder, 0) if folder else len(dovecot.delivered(USER))


def _later(proxy: Proxy, broken: Break) -> Callable[[], None]:
    return lambda: proxy.to_come.append(broken)


@contextmanager
def by_smtp(make: Callable[[str], Office], servers: Servers) -> Iterator[BySmtp]:
    with running_proxy(servers.smtp.smtp) as smtp, running_proxy(servers.dovecot.imap) as imap:
        settings = SETTINGS.format(imap=imap.port, user=USER) + RELAY.format(port=smtp.port)
        yield BySmtp(make(settings), servers, smtp, imap)
