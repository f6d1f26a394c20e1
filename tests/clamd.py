"""Starts Debian's clamd with a database of one signature, made here: on a Unix socket and on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.loopback import free_port, server_folder, serving

PROGRAM = Path("/usr/sbin/clamd")
VIRUS = b"these are the words of a virus that never was"
NAME = "Iqip.Illustrative.UNOFFICIAL"
LONGEST = 1_000_000
SETTINGS = """
Foreground yes
DatabaseDirectory {folder}/database
LocalSocket {folder}/clamd.ctl
TCPSocket {port}
TCPAddr 127.0.0.1
TemporaryDirectory {folder}
StreamMaxLength {longest}
"""


@dataclass(frozen=True)
class Clamd:
    """A running scanner, by its two addresses."""

    socket: str
    tcp: str


def is_installed() -> bool:
    return PROGRAM.exists()


@contextmanager
def running_clamd() -> Iterator[Clamd]:
    """A scanner that knows one virus."""
    with server_folder("clamd") as folder:
        (folder / "database").mkdir(mode=0o755)
        (folder / "database" / "iqip.ndb").write_text(f"Iqip.Illustrative:0:*:{VIRUS.hex()}\n")
        port = free_port()
        (folder / "clamd.conf").write_text(SETTINGS.format(folder=folder, port=port, longest=LONGEST))
        with serving([str(PROGRAM), "-c", f"{folder}/clamd.conf"], folder, port):
            yield Clamd(f"{folder}/clamd.ctl", f"127.0.0.1:{port}")
