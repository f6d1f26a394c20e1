"""The smtp transport on real servers: Debian's Exim takes letters, Debian's Dovecot keeps mailboxes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tasks.mail.account import Account, Auth, Security
from tasks.mail.smtp import SmtpAccounts, SmtpTransport, open_smtp_transport
from tasks.mail.transport import Envelope
from tests.dovecot import PASSWORD, Dovecot
from tests.mail.letters import TODAY
from tests.smtp_proxy import Break, Proxy, running_proxy
from tests.smtp_server import USER, SmtpServer

OWNER = "matron.medicine@example.org"
LARGEST = 50_000_000


@dataclass(frozen=True)
class Servers:
    """What runs for the whole session."""

    smtp: SmtpServer
    dovecot: Dovecot

    def accounts(self, smtp: Account | None = None, imap: Account | None = None) -> SmtpAccounts:
        return SmtpAccounts(smtp or self.smtp_account(), imap or self.imap_account(), "INBOX", USER)

    def smtp_account(
        self,
        security: Security = Security.STARTTLS,
        auth: Auth = Auth.PASSWORD,
        secret: str = PASSWORD,
        ca_file: str | None = None,
    ) -> Account:
        port = self.smtp.smtps if security is Security.TLS else self.smtp.smtp
        trusted = str(self.smtp.certificate) if ca_file is None else ca_file
        return Account(
            *("mail.smtp", "127.0.0.1", port, security),
            *(USER, auth, lambda: secret, trusted),
        )

    def imap_account(
        self,
        security: Security = Security.TLS,
        auth: Auth = Auth.PASSWORD,
        secret: str = PASSWORD,
        ca_file: str | None = None,
    ) -> Account:
        port = self.dovecot.imaps if security is Security.TLS else self.dovecot.imap
        trusted = str(self.dovecot.certificate) if ca_file is None else ca_file
        return Account(
            *("mail.imap", "127.0.0.1", port, security),
            *(USER, auth, lambda: secret, trusted),
        )

    def relay(self, port: int) -> Account:
        """The SMTP server in the clear, at a port of loopback (a proxy's, say), where nobody logs in."""
        return Account("mail.smtp", "127.0.0.1", port, Security.NONE)


@dataclass(frozen=True)
class SmtpMailbox:
    """One test's mailbox. A server delivers a moment after it took a letter; here that is waited for."""

    servers: Servers
    opened: SmtpTransport

    @property
    def transport(self) -> SmtpTransport:
        self.servers.smtp.settle()
        return self.opened

    def deliver(self, raw: bytes) -> None:
        self.servers.dovecot.deliver(USER, raw)

    def sent(self, address: str = OWNER) -> list[bytes]:
        self.servers.smtp.settle()
        return self.servers.dovecot.delivered(address)


@contextmanager
def smtp_mailbox(
    servers: Servers, accounts: SmtpAccounts | None = None, largest: int = LARGEST
) -> Iterator[SmtpMailbox]:
    with open_smtp_transport(accounts or servers.accounts(), largest) as transport:
        yield SmtpMailbox(servers, transport)


def envelope_to(recipient: str, envelope: Envelope | None = None) -> Envelope:
    if envelope is None:
        envelope = Envelope(USER, recipient, "ABCDEFGHIJKLMN27", "<letter-1@example.org>", TODAY)
    return replace(envelope, recipient=recipient)


@contextmanager
def through_a_proxy(servers: Servers, *breaks: Break) -> Iterator[tuple[SmtpMailbox, Proxy]]:
    with (
        running_proxy(servers.smtp.smtp, *breaks) as proxy,
        smtp_mailbox(servers, servers.accounts(smtp=servers.relay(proxy.port))) as opened,
    ):
        yield opened, proxy
