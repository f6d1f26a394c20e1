"""Opens a line to the mailbox (IMAP, RFC 3501), guarded and logged in."""

import re
from contextlib import suppress
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, LoginError

from tasks.mail.account import Account, Auth, Security
from tasks.mail.transport import TransportError

PATIENCE = 60  # seconds for an answer
AS_PYTHON_SHOWS_BYTES = re.compile(r"^b['\"](.*)['\"]$")
ITS_OWN_TROUBLE = "[UNAVAILABLE]"  # RFC 5530: the server's trouble, not the password's


def open_imap(account: Account) -> Any:
    """An IMAPClient that is logged in; its times have zones. Raises TransportError."""
    context = account.trusted()
    client = None
    try:
        client = IMAPClient(
            account.host,
            account.port,
            ssl=account.security is Security.TLS,
            ssl_context=context,
            timeout=PATIENCE,
        )
        client.normalise_times = False
        if account.security is Security.STARTTLS:
            client.starttls(context)
        log_in = client.login if account.auth is Auth.PASSWORD else client.oauth2_login
        log_in(account.user, account.secret())
    except (IMAPClientError, OSError, TransportError) as error:
        if client is not None:
            leave(client)
        raise _failure(account, error) from error
    return client


def leave(client: Any) -> None:
    """Close a line, whole or broken."""
    with suppress(IMAPClientError, OSError):
        client.logout()
    with suppress(IMAPClientError, OSError):
        client.shutdown()


def _failure(account: Account, error: Exception) -> TransportError:
    if isinstance(error, TransportError):
        return error
    if isinstance(error, CapabilityError):
        return TransportError(
            f'{account.section}: {account.place} offers no STARTTLS; try security = "tls" and port 993.',
            permanent=False,
        )
    is_answer = isinstance(error, LoginError) and not isinstance(error.__context__, IMAPClientAbortError)
    if is_answer and ITS_OWN_TROUBLE not in str(error):
        return account.login_refused(AS_PYTHON_SHOWS_BYTES.sub(r"\1", str(error)))
    return account.failure(error)
