"""Watches a run from inside its process, and kills it at the nth of its doings.

It hooks into what stays whatever the steps are made of: SQLAlchemy's dialect and cursor events, the socket,
Python's audit events for files, and the public functions of the transports.
"""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import wraps
from inspect import isgenerator
from pathlib import Path
from signal import SIGKILL
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine.default import DefaultDialect

from tests.torture.moments import Doing, Edge, Moment
from tests.torture.places import AFTER_COMMIT, AT_POST, ENTERED, FIRST, LEFT, Board, Place

FILE_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.link"}
WRITES = os.O_WRONLY | os.O_RDWR
END = (
    b".\r\n"  # of a letter, said apart from its bytes, and perhaps in one breath with the next one's envelope
)
SHORTEST_LETTER = 1000  # bytes; no command is as long
NO_MORE = object()


class Watch:
    """One run under watch."""

    def __init__(self, board: Board, moment: Moment | None, folder: Path) -> None:
        self.board, self.moment, self.folder = board, moment, str(folder)
        self.step, self.speaks_smtp = "", False

    def begin(self, step: str) -> None:
        """The run turns to its next step."""
        self.step = step
        self.board.place = FIRST[step]

    def hook_in(self, transports: tuple[type, ...]) -> None:
        for transport in transports:
            for name, function in list(vars(transport).items()):
                if callable(function) and not name.startswith("_"):
                    setattr(transport, name, self._call(name, function))
        DefaultDialect.do_commit = self._commit(DefaultDialect.do_commit)  # type: ignore[method-assign]
        event.listen(Engine, "after_cursor_execute", lambda *_: self._did(Doing.STATEMENT))
        for name in ("send", "sendall"):
            setattr(socket.socket, name, self._send(getattr(socket.socket, name)))
        for name in ("recv", "recv_into"):
            setattr(socket.socket, name, self._hear(getattr(socket.socket, name)))
        sys.addaudithook(self._audit)

    def _did(self, doing: Doing) -> None:
        nth = self.board.count(doing)
        self._perhaps_die(doing, nth, Edge.AFTER)

    def _perhaps_die(self, doing: Doing, nth: int, edge: Edge) -> None:
        if self._dies_at(doing, nth, edge):
            os.kill(os.getpid(), SIGKILL)

    def _dies_at(self, doing: Doing, nth: int, edge: Edge) -> bool:
        moment = self.moment
        return moment is not None and (moment.doing, moment.nth, moment.edge) == (doing, nth, edge)

    def _around(self, doing: Doing, do: Callable[[], Any]) -> Any:
        nth = self.board.count(doing)
        self._perhaps_die(doing, nth, Edge.BEFORE)
        answer = do()
        return nth, answer

    def _call(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        entered, left = ENTERED.get(name, Place.POSTING), LEFT.get(name, Place.TAKEN)

        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            answer = once(lambda: function(*args, **kwargs))
            return each(answer) if isgenerator(answer) else answer

        def once(do: Callable[[], Any]) -> Any:
            self.board.place = entered
            nth, answer = self._around(Doing.CALL, do)
            self.board.place = left
            self._perhaps_die(Doing.CALL, nth, Edge.AFTER)
            return answer

        def each(answers: Any) -> Iterator[Any]:
            """A call that answers for many, one after the other, is a call for each."""
            with closing(answers):
                while (answer := once(lambda: next(answers, NO_MORE))) is not NO_MORE:
                    yield answer

        return call

    def _commit(self, do_commit: Callable[..., Any]) -> Callable[..., Any]:
        def commit(dialect: Any, connection: Any) -> None:
            nth = self.board.count(Doing.COMMIT)
            self._perhaps_die(Doing.COMMIT, nth, Edge.BEFORE)
            self.board.place = Place.COMMITTING
            do_commit(dialect, connection)
            self.board.place = AFTER_COMMIT.get(self.step, Place.STARTING)
            self._perhaps_die(Doing.COMMIT, nth, Edge.AFTER)

        return commit

    def _send(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def send(line: socket.socket, words: Any, *rest: Any) -> Any:
            nth = self.board.count(Doing.SEND)
            self._perhaps_die(Doing.SEND, nth, Edge.BEFORE)
            if self._dies_at(Doing.SEND, nth, Edge.MIDDLE):
                function(line, bytes(words)[: len(words) // 2], *rest)
                os.kill(os.getpid(), SIGKILL)
            answer = function(line, words, *rest)
            self._say(bytes(words))
            self._perhaps_die(Doing.SEND, nth, Edge.AFTER)
            return answer

        return send

    def _hear(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def hear(*args: Any) -> Any:
            nth, answer = self._around(Doing.HEAR, lambda: function(*args))
            if self.board.place is Place.HANDED_OVER:
                self.board.place = Place.TAKEN
            self._perhaps_die(Doing.HEAR, nth, Edge.AFTER)
            return answer

        return hear

    def _say(self, words: bytes) -> None:
        """What went out over SMTP tells how far a letter is."""
        self.speaks_smtp = self.speaks_smtp or words.startswith(b"MAIL FROM")
        if self.board.place not in AT_POST or not self.speaks_smtp:
            return
        if self.board.place is Place.IN_DATA and words.startswith(END):
            self.board.place = Place.HANDED_OVER
        elif words.startswith(b"MAIL FROM") and not words.endswith(b"DATA\r\n"):
            self.board.place = Place.ADDRESSED
        elif words.startswith((b"MAIL FROM", b"DATA")) or len(words) >= SHORTEST_LETTER:
            self.board.place = Place.IN_DATA

    def _audit(self, name: str, args: tuple[Any, ...]) -> None:
        is_write = name in FILE_EVENTS or (name == "open" and isinstance(args[2], int) and args[2] & WRITES)
        if is_write and str(args[0]).startswith(self.folder):
            self._perhaps_die(Doing.FILE, self.board.count(Doing.FILE), Edge.BEFORE)
