"""Asks a clamd whether a file carries a virus: INSTREAM, over its Unix socket or TCP.

One command is all of the protocol that is needed, so it is spoken here: of the two client libraries one has
not been kept since 2014, the other knows no IPv6 and gives up where clamd explains itself. A scanner that
cannot be asked has not said that a file is clean: whoever asks must keep the file apart.
"""

import socket
from contextlib import suppress
from dataclasses import dataclass, field

PIECE = 65_536
LONGEST_ANSWER = 4_096


class NotScanned(Exception):
    """The virus scanner gave no verdict: see whether clamd runs, and what [evidence] clamd says."""


@dataclass
class Scanner:
    """The clamd at `address` (/path/of/socket or host:port); after a failure it is not asked again."""

    address: str
    seconds: float
    fault: str = field(default="", init=False)

    def scan(self, content: bytes) -> str | None:
        """The name of the virus, or None for a clean file; raises NotScanned."""
        if self.fault:
            raise NotScanned(self.fault)
        try:
            answer = self._ask(content)
        except (OSError, ValueError, OverflowError) as error:
            self.fault = f"the virus scanner at {self.address} does not answer ({error})"
            raise NotScanned(self.fault) from error
        said = answer.strip("\0\n ").removeprefix("stream: ")
        if said == "OK":
            return None
        if said.endswith(" FOUND"):
            return said.removesuffix(" FOUND")
        raise NotScanned(f"the virus scanner gave no verdict ({said or 'it hung up'})")

    def _ask(self, content: bytes) -> str:
        with self._connect() as line:
            with suppress(BrokenPipeError, ConnectionResetError):  # it says why it will not have all of it
                line.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), PIECE):
                    piece = content[start : start + PIECE]
                    line.sendall(len(piece).to_bytes(4, "big") + piece)
                line.sendall(bytes(4))
            answer = b""
            while b"\0" not in answer and len(answer) < LONGEST_ANSWER:
                more = line.recv(LONGEST_ANSWER)
                if not more:
                    break
                answer += more
        return answer.partition(b"\0")[0].decode("utf-8", "replace")

    def _connect(self) -> socket.socket:
        if self.address.startswith("/"):
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.settimeout(self.seconds)
            try:
                line.connect(self.address)
            except OSError:
                line.close()
                raise
            return line
        host, _, port = self.address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), self.seconds)
