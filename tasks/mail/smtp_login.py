"""Opens a line to the server that takes letters (RFC 6409), guarded and logged in."""

import ssl
from smtplib import SMTP, SMTP_SSL, SMTPAuthenticationError, SMTPException, SMTPNotSupportedError
from socket import IPPROTO_TCP, TCP_NODELAY

from tasks.mail.account import Account, Auth, Security
from tasks.mail.transport import TransportError


class LoginRefused(TransportError):
    """The server does not know this user, password or access token: correct it before the next try."""


def open_smtp(account: Account, patience: float) -> SMTP:
    """A line that waits `patience` seconds for each answer. Raises TransportError, of which LoginRefused."""
    smtp: SMTP | None = None
    context = None if account.security is Security.NONE else account.trusted()  # reading it takes 30 ms
    try:
        if account.security is Security.TLS:
            smtp = SMTP_SSL(account.host, account.port, timeout=patience, context=context)
        else:
            smtp = SMTP(account.host, account.port, timeout=patience)
        _prepare(smtp, account, context)
    except SMTPNotSupportedError as error:
        _drop(smtp)
        raise TransportError(
            f'{account.section}: {account.place} offers no STARTTLS; try security = "tls" and port 465.',
            permanent=False,
        ) from error
    except SMTPAuthenticationError as error:
        _drop(smtp)
        words = f"{error.smtp_code} {_text(error.smtp_error)}"
        if error.smtp_code < 500:  # RFC 4954: 454 is a trouble of the server's, not of the password
            raise account.failure(SMTPException(words)) from error
        raise LoginRefused(str(account.login_refused(words)), permanent=False) from error
    except (SMTPException, OSError) as error:
        _drop(smtp)
        raise account.failure(error) from error
    except TransportError:
        _drop(smtp)
        raise
    return smtp


def _prepare(smtp: SMTP, account: Account, context: ssl.SSLContext | None) -> None:
    if account.security is Security.STARTTLS:
        smtp.starttls(context=context)
    smtp.ehlo_or_helo_if_needed()
    if smtp.sock is not None:
        smtp.sock.setsockopt(IPPROTO_TCP, TCP_NODELAY, True)  # the letter's end must not wait for an echo
    if not account.user:
        return
    smtp.user, smtp.password = account.user, account.secret()
    if account.auth is Auth.XOAUTH2:
        words = f"user={smtp.user}\x01auth=Bearer {smtp.password}\x01\x01"
        # A refusal comes as a challenge, which asks for an empty answer before the code is told.
        smtp.auth("XOAUTH2", lambda challenge=None: "" if challenge else words)
        return
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in offered:  # one way, once: each wrong password counts towards a locked account
        smtp.auth("PLAIN", smtp.auth_plain)
    elif "LOGIN" in offered:
        smtp.auth("LOGIN", smtp.auth_login)
    else:
        raise TransportError(
            f"{account.section}: {account.place} takes no password (it offers: "
            f"{', '.join(offered) or 'no login at all'}).",
            permanent=False,
        )


def _drop(smtp: SMTP | None) -> None:
    if smtp is not None:
        smtp.close()


def _text(words: bytes | str) -> str:
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else words
