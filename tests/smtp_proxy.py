"""Stands between a client and a mail server in the clear, counts lines, and breaks one where it is told."""

import select
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread


class Break(Enum):
    BEFORE = auto()  # at the letter's first command
    DURING = auto()  # when a part of its bytes has passed
    AFTER = auto()  # when the server has taken it, before its answer reaches the client
    BETWEEN = auto()  # when the client has heard that it was taken
    CLOSING = auto()  # the server goes out of service at the letter's first command (421)
    BUSY = auto()  # the server is busy at the letter's first command (451), and stays
    FETCHING = auto()  # IMAP: when messages are asked for
    FILING = auto()  # IMAP: when they were moved, before the answer reaches the client


@dataclass
class Proxy:
    """`to_come`: what becomes of the next lines, one each; those after them are whole."""

    port: int
    server: int
    to_come: list[Break | None]
    lines: int = 0


@contextmanager
def running_proxy(server: int, *breaks: Break) -> Iterator[Proxy]:
    proxy = Proxy(0, server, list(breaks))

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            proxy.lines += 1
            _Line(self.request, proxy.to_come.pop(0) if proxy.to_come else None).carry(proxy.server)

    class Server(ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Handler) as listening:
        proxy.port = listening.server_address[1]
        Thread(target=listening.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield proxy
        finally:
            listening.shutdown()


class _Line:
    def __init__(self, client: socket.socket, broken: Break | None) -> None:
        self.client = client
        self.broken = broken
        self.is_in_letter = False
        self.has_ended = False
        self.tail = b""

    def carry(self, port: int) -> None:
        with closing(socket.create_connection(("127.0.0.1", port))) as server, closing(self.client):
            while True:
                ready, _, _ = select.select([self.client, server], [], [])
                for one in ready:
                    try:
                        words = one.recv(65536)
                    except ConnectionError:
                        return
                    goes_on = self.hear(words, server) if one is self.client else self.answer(words)
                    if not words or not goes_on:
                        return

    def hear(self, words: bytes, server: socket.socket) -> bool:
        """What the client says; answers whether the line holds."""
        if self.broken is Break.BEFORE and words.upper().startswith(b"MAIL"):
            return False
        if self.broken is Break.CLOSING and words.upper().startswith(b"MAIL"):
            self.client.sendall(b"421 4.3.2 Out of service.\r\n")
            return False
        if self.broken is Break.BUSY and words.upper().startswith(b"MAIL"):
            self.broken = None
            self.client.sendall(b"451 4.3.2 Please try again later.\r\n" * words.count(b"\r\n"))
            return True
        if self.broken is Break.FETCHING and b"BODY.PEEK[]" in words:
            return False
        if self.broken is Break.FILING and b" MOVE " in words:
            server.sendall(words)
            server.recv(1)
            return False
        if self.is_in_letter and self.broken is Break.DURING:
            server.sendall(words[:100])
            return False
        if self.is_in_letter:
            self.has_ended = self.has_ended or b"\r\n.\r\n" in self.tail + words
            self.tail = (self.tail + words)[-4:]
        server.sendall(words)
        return True

    def answer(self, words: bytes) -> bool:
        """What the server says; answers whether the line holds."""
        if self.has_ended and self.broken is Break.AFTER:
            return False
        if self.has_ended and self.broken is Break.BETWEEN:
            self.client.sendall(words.splitlines(keepends=True)[0])  # not the answers to the next letter
            return False
        self.client.sendall(words)
        self.is_in_letter = words.rstrip().rpartition(b"\n")[2].startswith(b"354")
        self.has_ended = False
        return True
