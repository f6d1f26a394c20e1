"""Reading in a second process comes to the same, and its end is noticed."""

import os
import signal

import pytest

from tasks.replies import SentLetter
from tasks.replies.reading_many import ReaderHere, Unread
from tasks.replies.second_reader import SecondReader
from tasks.second_process import SecondProcessGone
from tests.replies.clients import CLIENTS
from tests.replies.postbox import Reply, letter_of, rows_of

RAWS = [
    b"",
    b"From: a@example.org\nSubject: Undeliverable: x\n\nno such user\n",
    *(
        client(Reply(rows_of("action", 3), top="QS1.1 is done, 80%.")).as_bytes()
        for client in CLIENTS.values()
    ),
]
LETTERS: list[SentLetter | None] = [None, None, *[letter_of() for _ in CLIENTS]]


def test_a_second_process_reads_the_very_same() -> None:
    here = ReaderHere()
    with SecondReader() as beside:
        beside.wait()
        for batch, letters in ((RAWS, LETTERS), (RAWS[:3], LETTERS[:3])):
            asked = beside.open(batch), beside.read(letters)
            assert (here.open(batch)(), here.read(letters)()) == (asked[0](), asked[1]())


def test_until_the_second_process_is_ready_all_is_read_here() -> None:
    here = ReaderHere()
    with SecondReader() as beside:
        os.kill(beside.process.pid, signal.SIGSTOP)
        glances, readings = beside.open(RAWS)(), beside.read(LETTERS)()
        os.kill(beside.process.pid, signal.SIGCONT)
    assert (glances, readings) == (here.open(RAWS)(), here.read(LETTERS)())


def test_a_second_process_that_is_killed_is_missed() -> None:
    with SecondReader() as beside:
        beside.wait()
        assert not any(isinstance(one, Unread) for one in beside.open(RAWS)())
        os.kill(beside.process.pid, signal.SIGKILL)
        with pytest.raises(SecondProcessGone):
            beside.read(LETTERS)()
