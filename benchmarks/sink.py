"""A mail server that takes every letter and forgets it, quickly enough not to hide what is measured.

`python -m benchmarks.sink` says its port on the first line and serves until it is ended.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HELLO = b"250-sink\r\n250-PIPELINING\r\n250-SIZE 50000000\r\n250 8BITMIME\r\n"
LINE_END, END = b"\r\n", b"\r\n.\r\n"


class Sink(asyncio.Protocol):
    """One line: answers each command at once, and each letter when its end has come (RFC 5321)."""

    def __init__(self) -> None:
        self.pending = bytearray()
        self.is_letter = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        """Answer what is complete; keep the rest until more comes."""
        searched = max(len(self.pending) - len(END), 0)
        self.pending += data
        answers = bytearray()
        while (end := self.pending.find(mark := END if self.is_letter else LINE_END, searched)) >= 0:
            answers += self._answer(bytes(self.pending[: min(end, 4)]).upper())
            del self.pending[: end + len(mark)]
            searched = 0
        if answers:
            self.transport.write(bytes(answers))

    def _answer(self, word: bytes) -> bytes:
        if self.is_letter:
            self.is_letter = False
            return b"250 taken\r\n"
        if word == b"DATA":
            self.is_letter = True
            return b"354 go on\r\n"
        if word == b"QUIT":
            return b"221 bye\r\n"
        return HELLO if word == b"EHLO" else b"250 ok\r\n"


async def serve() -> None:
    """Take letters on a free port of 127.0.0.1."""
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


@contextmanager
def running_sink() -> Iterator[int]:
    """The port of a sink in a process of its own, until the block ends."""
    command = [sys.executable, "-m", "benchmarks.sink"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(serve())
