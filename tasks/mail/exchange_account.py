"""Which mailbox is reached through Exchange Web Services, where, and by whose login."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from tasks.mail.account import UnguardedLine
from tasks.mail.graph_account import Token


@dataclass(frozen=True)
class ExchangeAccount:
    """One mailbox and one login, by password, or by access token where `token` gives one.

    An empty `endpoint` is asked by autodiscover. Who logs in is a delegate with full access to the mailbox
    and the right to send as it, or impersonates it. Raises UnguardedLine where letters would cross a
    network in the clear.
    """

    mailbox: str
    endpoint: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    is_basic: bool = False  # else NTLM, where a password is given
    token: Token | None = field(default=None, repr=False)
    impersonates: bool = False
    ca_file: str = ""  # PEM; empty: whom certifi trusts

    def __post_init__(self) -> None:
        check_endpoint(self.endpoint)

    @property
    def is_loopback(self) -> bool:
        """Whether the endpoint is this machine."""
        return _is_loopback(self.endpoint)


def check_endpoint(endpoint: str) -> None:
    """Raises UnguardedLine unless the endpoint is reached inside TLS, is this machine, or is unknown yet."""
    if endpoint and not endpoint.startswith("https://") and not _is_loopback(endpoint):
        raise UnguardedLine(
            f"iqip.toml, [mail.exchange] endpoint = {endpoint!r}: it must begin with https://."
        )


def _is_loopback(endpoint: str) -> bool:
    try:
        return ip_address(urlsplit(endpoint).hostname or "").is_loopback
    except ValueError:
        return False
