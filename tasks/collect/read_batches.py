"""Read batches of kept messages, one batch ahead: while the caller writes one down, the next is being read.

Nothing is written here and no transaction is held while a message is read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.message import Message, MessageBytes
from models.rules.matching import Match
from models.vocabulary import MessageState
from tasks.collect.check_files import FileCheck
from tasks.collect.find_letters import Ledger, find_letters
from tasks.collect.find_repeats import KeptMessage
from tasks.collect.understand_message import Understood, match_message, understand_message
from tasks.replies.reading_many import Glances, Reader, Readings, Unread

Look = Callable[[], AbstractContextManager[Session]]


@dataclass(frozen=True)
class ReadBatch:
    """What a batch says, against the letters of `ledger`; `unread`: ids, and why they could not be read."""

    ledger: Ledger
    understood: tuple[tuple[KeptMessage, Understood], ...]
    unread: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class _Opened:
    kept: Sequence[KeptMessage]
    glances: Callable[[], Glances]


@dataclass(frozen=True)
class _Matched:
    kept: Sequence[KeptMessage]
    ledger: Ledger
    matches: Sequence[Match | None]
    readings: Callable[[], Readings]


def read_batches(
    look: Look, boundary: str, check: FileCheck, batches: Iterable[Sequence[int]], reader: Reader
) -> Iterator[ReadBatch]:
    """Read the messages with these ids, batch by batch; `look` gives a session to look things up with."""
    opened: _Opened | None = None
    matched: _Matched | None = None
    for ids in chain(batches, ((), ())):  # twice nothing: two batches are still in hand
        following = _open(look, ids, reader) if ids else None
        reading = _match(look, boundary, opened, reader) if opened else None
        if matched:
            yield _understand(matched, check)
        opened, matched = following, reading


def _open(look: Look, ids: Sequence[int], reader: Reader) -> _Opened:
    with look() as session:
        rows = session.execute(
            select(Message.id, MessageBytes.raw, Message.message_id, Message.received_at, Message.received_on)
            .join(MessageBytes, MessageBytes.id == Message.id)
            .where(Message.id.in_(ids), Message.state == MessageState.KEPT)
            .order_by(Message.received_at, Message.id)
        )
        kept = [KeptMessage(id_, raw, name, at, on) for id_, raw, name, at, on in rows]
    return _Opened(kept, reader.open([one.raw for one in kept]))


def _match(look: Look, boundary: str, opened: _Opened, reader: Reader) -> _Matched:
    glances = opened.glances()
    with look() as session:
        ledger = find_letters(session, [seen for seen in glances if not isinstance(seen, Unread)])
    matches = [
        None if isinstance(seen, Unread) else match_message(seen, ledger, boundary) for seen in glances
    ]
    letters = [ledger.by_id.get(one.letter_id or 0) if one else None for one in matches]
    readings = reader.read([letter.sent if letter else None for letter in letters])
    return _Matched(opened.kept, ledger, matches, readings)


def _understand(batch: _Matched, check: FileCheck) -> ReadBatch:
    understood, unread = [], []
    for one, match, reading in zip(batch.kept, batch.matches, batch.readings(), strict=True):
        if isinstance(reading, Unread) or match is None:
            unread.append((one.id, reading.why if isinstance(reading, Unread) else ""))
            continue
        try:
            letter = batch.ledger.by_id.get(match.letter_id or 0)
            understood.append((one, understand_message(reading, match, letter, check)))
        except Exception as error:  # whatever a stranger's files do, the others are read
            unread.append((one.id, f"{type(error).__name__}: {error}"))
    return ReadBatch(batch.ledger, tuple(understood), tuple(unread))
