"""Which mailbox is reached through Microsoft Graph, where, and by which access token."""

from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import TypeAlias
from urllib.parse import urlsplit

from tasks.mail.account import UnguardedLine

Token: TypeAlias = Callable[[bool], str]  # an access token; True: a new one, for the last was refused
PLACE = "https://graph.microsoft.com/v1.0"


@dataclass(frozen=True)
class GraphAccount:
    """One mailbox. Raises UnguardedLine where letters would cross a network in the clear."""

    mailbox: str
    token: Token = field(repr=False)
    place: str = PLACE

    def __post_init__(self) -> None:
        check_place(self.place)

    @property
    def is_loopback(self) -> bool:
        """Whether the place is this machine."""
        return _is_loopback(self.place)


def check_place(place: str) -> None:
    """Raises UnguardedLine unless the place is reached inside TLS, or is this machine."""
    if not place.startswith("https://") and not _is_loopback(place):
        raise UnguardedLine(f"iqip.toml, [mail.graph] place = {place!r}: it must begin with https://.")


def _is_loopback(place: str) -> bool:
    try:
        return ip_address(urlsplit(place).hostname or "").is_loopback
    except ValueError:
        return False
