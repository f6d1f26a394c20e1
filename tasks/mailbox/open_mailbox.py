"""Open the office's mailbox, by the transport that its settings name."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Literal

from tasks.mail.account import Account, Auth, Security
from tasks.mail.choosing import Accounts, open_transport
from tasks.mail.smtp import SmtpAccounts
from tasks.mail.transport import Transport, TransportError
from tasks.mailbox.mail_servers import MailServer
from tasks.mailbox.sign_in_to_exchange import exchange_account
from tasks.mailbox.sign_in_to_graph import graph_account
from tasks.office import Office


def open_mailbox(office: Office) -> AbstractContextManager[Transport]:
    """The transport, open until the block ends. What is missing in the settings raises TransportError."""
    mail = office.settings.mail
    return open_transport(
        mail.transport, office.folder / "mailbox", largest=mail.max_message_bytes, accounts=_accounts(office)
    )


def _accounts(office: Office) -> Accounts | None:
    match office.settings.mail.transport:
        case "smtp":
            return _smtp_accounts(office)
        case "exchange":
            return exchange_account(office)
        case "graph":
            return graph_account(office)
        case _:
            return None


def _smtp_accounts(office: Office) -> SmtpAccounts:
    mail = office.settings.mail
    return SmtpAccounts(
        _account(office, "smtp", mail.smtp),
        _account(office, "imap", mail.imap),
        mail.imap.folder,
        office.settings.trust.email,
    )


def _account(office: Office, kind: Literal["smtp", "imap"], server: MailServer) -> Account:
    section = f"mail.{kind}"
    if not server.host:
        raise TransportError(f"iqip.toml, [{section}] host: name the mail server.", permanent=False)
    if kind == "imap" and not server.user:
        raise TransportError(f"iqip.toml, [{section}] user: say whose mailbox it is.", permanent=False)
    return Account(
        section,
        server.host,
        server.port,
        Security(server.security),
        server.user,
        Auth(server.auth),
        _secret(office, kind, server),
        str(office.folder / server.ca_file) if server.ca_file else "",
    )


def _secret(office: Office, kind: Literal["smtp", "imap"], server: MailServer) -> Callable[[], str]:
    """Looks the password or access token up when it is needed: the file may be renewed every hour."""
    settings = office.settings
    own = settings.smtp_password if kind == "smtp" else settings.imap_password
    given = own.get_secret_value() or settings.smtp_password.get_secret_value()

    def secret() -> str:
        try:
            found = (office.folder / server.secret_file).read_text().strip() if server.secret_file else given
        except OSError as error:
            raise TransportError(
                f"iqip.toml, [mail.{kind}] secret_file cannot be read: {error}.", permanent=False
            ) from error
        if not found:
            raise TransportError(
                f"There is no secret for {server.user} at {server.host}: set IQIP_{kind.upper()}_PASSWORD in "
                f"the environment, or name [mail.{kind}] secret_file.",
                permanent=False,
            )
        return found

    return secret
