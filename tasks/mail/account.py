"""How a mail server is reached: where it stands, how the line is guarded, and who logs in.

Letters and logins cross a network only inside TLS, and only to a server whose certificate is trusted for its
name (RFC 8314). In the clear is for loopback: a relay on the same machine.
"""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from socket import gaierror

from tasks.mail.transport import TransportError

WRONG_TIME, WRONG_NAME = (9, 10), 62  # X509_V_ERR_CERT_NOT_YET_VALID, …_HAS_EXPIRED, …_HOSTNAME_MISMATCH


class Security(StrEnum):
    """What guards the line."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Auth(StrEnum):
    """How a login is proved."""

    PASSWORD = "password"
    XOAUTH2 = "xoauth2"  # Google's and Microsoft's way to log in by an OAuth 2 access token


class UnguardedLine(ValueError):
    """Mail would cross a network in the clear: choose starttls or tls."""


@dataclass(frozen=True)
class Account:
    """One server and one login. `secret` is asked at each login, because access tokens live for an hour.

    Raises UnguardedLine.
    """

    section: str  # of iqip.toml, for sentences
    host: str
    port: int
    security: Security
    user: str = ""  # empty: no login
    auth: Auth = Auth.PASSWORD
    secret: Callable[[], str] = field(default=str, repr=False)
    ca_file: str = ""  # PEM; empty: whom this machine trusts

    def __post_init__(self) -> None:
        check_guarded(self.section, self.host, self.security)

    @property
    def place(self) -> str:
        """Host and port, as people write them."""
        return f"{self.host}:{self.port}"

    def trusted(self) -> ssl.SSLContext:
        """Whose certificates are believed; a file that cannot be read raises TransportError."""
        try:
            return ssl.create_default_context(cafile=self.ca_file or None)
        except OSError as error:
            raise TransportError(
                f"iqip.toml, [{self.section}] ca_file: {self.ca_file} holds no certificate ({error}).",
                permanent=False,
            ) from error

    def failure(self, error: Exception) -> TransportError:
        """What went wrong on the way to the server, and the likely cure."""
        return TransportError(f"{self.section}: {self._sentence(error)}", permanent=False)

    def login_refused(self, words: str) -> TransportError:
        """A login that did not work; whoever catches it must not try again, lest the account be locked."""
        what = "password" if self.auth is Auth.PASSWORD else "access token"
        return TransportError(
            f"{self.section}: {self.place} refused the login of {self.user} ({words.strip()}): "
            f"renew the {what} (IQIP_{self.section[5:].upper()}_PASSWORD, or [{self.section}] secret_file).",
            permanent=False,
        )

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, ssl.SSLCertVerificationError):
            if error.verify_code in WRONG_TIME:
                return (
                    f"{self.place} shows a certificate that is not valid today ({error.verify_message}): "
                    "have it renewed, or set this machine's clock right."
                )
            if error.verify_code == WRONG_NAME:
                return (
                    f"{self.place} shows a certificate of another name ({error.verify_message}): write the "
                    f"name that stands in it as [{self.section}] host."
                )
            return (
                f"{self.place} shows a certificate that is not trusted ({error.verify_message}): "
                f"name the file of its authority in [{self.section}] ca_file."
            )
        if isinstance(error, ssl.SSLError):
            return (
                f"{self.place} answers, but not inside TLS ({error.reason or error}): check [{self.section}] "
                'port and security ("tls" is for 465 and 993, "starttls" for 587 and 143).'
            )
        if isinstance(error, gaierror):
            return f"there is no host named {self.host} to be found: correct [{self.section}] host."
        if isinstance(error, TimeoutError):
            return (
                f"{self.place} does not answer in time: check the network, then [{self.section}] host, port "
                'and security ("tls" is for 465 and 993, "starttls" for 587 and 143).'
            )
        if isinstance(error, ConnectionRefusedError):
            return f"nothing listens at {self.place}: check [{self.section}] host and port."
        return f"the line to {self.place} failed ({str(error) or type(error).__name__})."


def check_guarded(section: str, host: str, security: str) -> None:
    """Raises UnguardedLine where mail would cross a network in the clear."""
    if security == Security.NONE and not _is_loopback(host):
        raise UnguardedLine(
            f'iqip.toml, [{section}] security = "none" is for 127.0.0.1 only, not for {host}: '
            'write "starttls" or "tls".'
        )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
