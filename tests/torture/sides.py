"""The other side of each transport: a mailbox that keeps its own record of what it took and what it holds."""

import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from smtplib import SMTP
from tempfile import TemporaryDirectory
from typing import Protocol

from tests import simulated_ews, simulated_graph
from tests.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.loopback import free_port, wait_until
from tests.torture.sink import TOKEN, lay_into

CAME = ".came"  # in the names of the files of what was delivered, wherever Dovecot moves them
TO = re.compile(rb"^To:[^\r\n]*?([^\s<>:,]+@[^\s<>,]+)", re.MULTILINE | re.IGNORECASE)
UNLIMITED = "release_first = false\nrelease_above = 1000000\nletters_a_minute = 0\nletters_a_day = 0\n"
Opened = Callable[[Path], AbstractContextManager["Side"]]  # for an instance's folder
Taken = tuple[str, str]  # address and token of a letter that was taken


class Side(Protocol):
    """One trial's mailbox."""

    environment: Mapping[str, str]

    def settings(self) -> str: ...
    def deliver(self, messages: Sequence[bytes]) -> None: ...
    def taken(self) -> list[Taken]: ...
    def in_the_inbox(self) -> int: ...
    def settle(self) -> None:
        """The stated wait is over: what was under way has come."""


def _read(raw: bytes) -> Taken:
    to, token = TO.search(raw), TOKEN.search(raw)
    return (to[1].decode() if to else "", token[1].decode().upper() if token else "")


@dataclass
class FolderSide:
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def settings(self) -> str:
        return f"[mail]\n{UNLIMITED}"

    def deliver(self, messages: Sequence[bytes]) -> None:
        for number, raw in enumerate(messages):
            (self.folder / "mailbox" / "inbox" / f"{number:05}.eml").write_bytes(raw)

    def taken(self) -> list[Taken]:
        return [_read(file.read_bytes()) for file in (self.folder / "mailbox" / "outbox").glob("*.eml")]

    def in_the_inbox(self) -> int:
        return len(list((self.folder / "mailbox" / "inbox").glob("*.eml")))

    def settle(self) -> None: ...


@dataclass
class SmtpSide:
    servers: "Servers"
    address: str
    environment: Mapping[str, str] = field(default_factory=lambda: {"IQIP_IMAP_PASSWORD": PASSWORD})

    def settings(self) -> str:
        smtp = f'host = "127.0.0.1"\nport = {self.servers.sink}\nsecurity = "none"\n'
        imap = f'host = "127.0.0.1"\nport = {self.servers.dovecot.imap}\nsecurity = "none"\n'
        return (
            f'[trust]\nemail = "{self.address}"\n[mail]\ntransport = "smtp"\n{UNLIMITED}'
            f'[mail.smtp]\n{smtp}[mail.imap]\n{imap}user = "{self.address}"\n'
        )

    def deliver(self, messages: Sequence[bytes]) -> None:
        for number, raw in enumerate(messages):
            lay_into(self.servers.dovecot.folder / "homes", self.address, f"{number:05}{CAME}", raw)

    def _record(self) -> list[dict[str, object]]:
        file = self.servers.records / f"{self.address}.jsonl"
        return [json.loads(row) for row in file.read_text().splitlines()] if file.exists() else []

    def taken(self) -> list[Taken]:
        rows = [row for row in self._record() if "taken" in row]
        return [(str(to), str(row["taken"])) for row in rows for to in row["to"]]  # type: ignore[attr-defined]

    def in_the_inbox(self) -> int:
        """What came, and not our own copies: the next collect puts those away."""
        maildir = self.servers.dovecot.folder / "homes" / self.address / "Maildir"
        return sum(1 for part in ("new", "cur") for _ in (maildir / part).glob(f"*{CAME}*"))

    def settle(self) -> None:
        with SMTP("127.0.0.1", self.servers.sink, local_hostname="localhost") as sink:
            sink.docmd("XWAITED", f"<{self.address}>")


@dataclass(frozen=True)
class Servers:
    """Dovecot, and the sink that delivers into its mailboxes."""

    dovecot: Dovecot
    sink: int
    records: Path
    numbers: Iterator[int] = field(default_factory=lambda: count(1))


@contextmanager
def running_servers() -> Iterator[Servers]:
    with running_dovecot() as dovecot, TemporaryDirectory(prefix="iqip-sink-") as records:
        servers = Servers(dovecot, free_port(), Path(records))
        command = [sys.executable, "-m", "tests.torture.sink", str(servers.sink), records]
        with subprocess.Popen([*command, str(dovecot.folder / "homes")]) as sink:
            try:
                wait_until(lambda: _is_up(servers.sink))
                yield servers
            finally:
                sink.terminate()


def _is_up(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class SimulatedSide:
    """The simulated Exchange or Graph, in this process."""

    kind: str
    service: "simulated_ews.SimulatedEws | simulated_graph.SimulatedGraph"
    environment: Mapping[str, str] = field(
        default_factory=lambda: {"IQIP_EXCHANGE_SECRET": simulated_ews.PASSWORD}
    )

    def settings(self) -> str:
        place = self.service.place
        tables = {
            "exchange": f'[mail.exchange]\nuser = \'EXAMPLE\\iqip\'\nauth = "basic"\nendpoint = "{place}"\n',
            "graph": f'[mail.graph]\ntenant = "t"\nclient = "c"\ncertificate = "c.pem"\nplace = "{place}"\n',
        }
        return f'[mail]\ntransport = "{self.kind}"\n{UNLIMITED}{tables[self.kind]}'

    def deliver(self, messages: Sequence[bytes]) -> None:
        for raw in messages:
            self.service.deliver(raw)

    def taken(self) -> list[Taken]:
        return [_read(one.raw) for one in self.service.inside("sentitems")]

    def in_the_inbox(self) -> int:
        return len(self.service.inside("inbox"))

    def settle(self) -> None: ...


@contextmanager
def open_folder(folder: Path) -> Iterator[Side]:
    yield FolderSide(folder)


@contextmanager
def open_exchange(folder: Path) -> Iterator[Side]:
    with simulated_ews.running_ews() as service:
        yield SimulatedSide("exchange", service)


@contextmanager
def open_graph(folder: Path) -> Iterator[Side]:
    with simulated_graph.running_graph() as service:
        yield SimulatedSide("graph", service)


def open_smtp(servers: Servers) -> Opened:
    """An office of its own for each trial, so that none finds what another left."""

    @contextmanager
    def opened(folder: Path) -> Iterator[Side]:
        side = SmtpSide(servers, f"office.{next(servers.numbers)}@example.org")
        yield side
        shutil.rmtree(servers.dovecot.folder / "homes" / side.address, ignore_errors=True)

    return opened
