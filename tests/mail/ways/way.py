"""A transport under test: an office on it, its back door, and what can be made to go wrong."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from random import Random
from typing import ClassVar

from tasks.office import Office, open_office


class Fault(Enum):
    """What goes wrong with letters, or with messages."""

    BEFORE = "the line drops before the server takes the letter"
    DURING = "the line drops while the letter crosses"
    AFTER = "the line drops after the server took the letter"
    LOGIN = "the login is refused (401)"
    FORBIDDEN = "the login may not do it (403)"
    THROTTLED = "told to wait (429)"
    UNAVAILABLE = "out of service (503)"
    BUSY = "the server is busy, with a time to keep away (ErrorServerBusy)"
    FETCHING = "the line drops while a message is fetched"
    FILING = "the line drops while a message is filed"
    LATER = "told to wait while messages are fetched (429)"
    LOST = "the place in the mailbox is lost (sync state, UIDVALIDITY, 410)"
    TWICE = "the same message is delivered twice"
    SECOND_ADDRESS = "an owner writes from their second address"
    CLOCK = "a clock is an hour off"


LETTERS = tuple(Fault)[: tuple(Fault).index(Fault.FETCHING)]
MESSAGES = tuple(Fault)[tuple(Fault).index(Fault.FETCHING) : tuple(Fault).index(Fault.TWICE)]


class Way(ABC):
    """One transport. A fault that cannot happen there has a reason instead of a way to provoke it."""

    cannot: ClassVar[Mapping[Fault, str]] = {}

    def __init__(self, office: Office) -> None:
        self.office = office
        self.settings = (office.folder / "iqip.toml").read_text()
        self.waits: list[float] = []  # seconds that a server was waited for

    @property
    @abstractmethod
    def provoke(self) -> Mapping[Fault, Callable[[], object]]:
        """How to make each fault happen once."""

    @abstractmethod
    def deliver(self, raw: bytes) -> None:
        """Let a message come in."""

    @abstractmethod
    def sent(self) -> list[bytes]:
        """All letters that reached a reader."""

    @abstractmethod
    def inside(self, folder: str) -> int:
        """How many messages lie in a folder of the office's mailbox; "" is the inbox."""

    @abstractmethod
    def trouble(self, random: Random, faults: int) -> None:
        """So many faults, at about every other question."""

    def settle(self) -> None:  # noqa: B027 (most have nothing to wait for)
        """Wait until what a server took has arrived."""

    def set_clock(self, now: Callable[[], datetime]) -> None:  # noqa: B027 (or no clock)
        """Let the server go by this clock, where it has one of its own."""

    def be_away(self, address: str, until: str) -> None:  # noqa: B027 (or it cannot tell)
        """Let a mailbox send automatic replies until that day begins ("2021-02-08"), or for ever ("")."""

    def refuse_to_tell(self) -> None:  # noqa: B027
        """Let the server not say who is away."""

    def mend(self) -> None:
        """Nothing goes wrong any more."""
        self.choose(self.settings)

    def choose(self, settings: str) -> None:
        """Other settings."""
        (self.office.folder / "iqip.toml").write_text(settings)
        self.office = open_office(self.office.folder)
