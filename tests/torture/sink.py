"""An SMTP server that takes letters as any does, writes down each that it took, and copies the office's own.

`python -m tests.torture.sink PORT FOLDER HOMES` keeps `FOLDER/<sender>.jsonl`: a line for each letter taken,
written before the server says so, and one for each that broke off inside DATA. The sender's own copy is laid
into their Maildir under HOMES, where Dovecot serves it. Every eighth copy is late, as copies are on real
servers: it comes only when it is told (XWAITED <sender>) that the stated wait is over.
"""

import asyncio
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from tests.loopback import who_serves

HELLO = b"250-sink\r\n250-PIPELINING\r\n250-SIZE 50000000\r\n250 8BITMIME\r\n"
LINE_END, END = b"\r\n", b"\r\n.\r\n"
ADDRESS, TOKEN = re.compile(rb"<([^>]*)>"), re.compile(rb"^Message-ID:\s*<iqip-([a-z2-7]{16})@", re.M | re.I)
LATE = 8  # every so manieth copy is late


class Records:
    """What was taken, on disk."""

    def __init__(self, folder: Path, homes: Path) -> None:
        self.folder, self.homes, self.numbers = folder, homes, count(1)
        self.late: dict[str, list[Callable[[], None]]] = {}

    def write(self, sender: str, **row: object) -> None:
        with (self.folder / f"{sender}.jsonl").open("a") as file:
            file.write(json.dumps(row) + "\n")

    def take(self, sender: str, recipients: list[str], letter: bytes) -> None:
        found = TOKEN.search(letter)
        token = found[1].decode().upper() if found else ""
        self.write(sender, taken=token, to=[one for one in recipients if one != sender])
        if sender in recipients:
            number = next(self.numbers)
            lay = partial(lay_into, self.homes, sender, f"{number:09}.sink", letter)
            if number % LATE == 0:
                self.late.setdefault(sender, []).append(lay)
            else:
                lay()

    def end_wait(self, sender: str) -> None:
        """Lay the late copies down."""
        for lay in self.late.pop(sender, ()):
            lay()


def lay_into(homes: Path, address: str, name: str, letter: bytes) -> None:
    """Deliver a message as a Maildir's mail transport does: written in `tmp`, moved to `new`."""
    maildir = homes / address / "Maildir"
    if not maildir.exists():
        for part in ("cur", "new", "tmp"):
            (maildir / part).mkdir(parents=True)
        for folder in (maildir.parent, maildir, *maildir.glob("*")):
            _give(folder)
    (maildir / "tmp" / name).write_bytes(letter)
    _give(maildir / "tmp" / name)
    (maildir / "tmp" / name).rename(maildir / "new" / name)


def _give(path: Path) -> None:
    if os.getuid() == 0:
        shutil.chown(path, who_serves().pw_uid, who_serves().pw_gid)


class Line(asyncio.Protocol):
    """One client (RFC 5321)."""

    def __init__(self, records: Records) -> None:
        self.records, self.pending = records, bytearray()
        self.is_letter, self.sender, self.recipients = False, "", list[str]()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(b"220 sink\r\n")

    def connection_lost(self, exc: Exception | None) -> None:
        if self.is_letter:
            self.records.write(self.sender, broken=len(self.pending))

    def data_received(self, data: bytes) -> None:
        searched = max(len(self.pending) - len(END), 0)
        self.pending += data
        answers = bytearray()
        while (end := self.pending.find(mark := END if self.is_letter else LINE_END, searched)) >= 0:
            answers += self._answer(bytes(self.pending[:end]))
            del self.pending[: end + len(mark)]
            searched = 0
        if answers:
            self.transport.write(bytes(answers))

    def _answer(self, said: bytes) -> bytes:
        if self.is_letter:
            self.is_letter = False
            self.records.take(self.sender, self.recipients, said)
            return b"250 taken\r\n"
        word = said[:4].upper()
        found = ADDRESS.search(said)
        if word == b"MAIL" and found:
            self.sender, self.recipients = found[1].decode(), []
        elif word == b"RCPT" and found:
            self.recipients.append(found[1].decode())
        elif word == b"DATA":
            self.is_letter = True
            return b"354 go on\r\n"
        elif word == b"XWAI" and found:
            self.records.end_wait(found[1].decode())
        elif word == b"QUIT":
            return b"221 bye\r\n"
        return HELLO if word == b"EHLO" else b"250 ok\r\n"


async def serve(port: int, records: Records) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Line(records), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), Records(Path(sys.argv[2]), Path(sys.argv[3]))))
