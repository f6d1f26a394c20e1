"""Taking in: from replies in the mailbox to committed proposals that the policy has judged.

The floor reads the same files, parses each with the standard library (the policy compat32) and commits one
insert a message into SQLite (WAL, synchronous NORMAL).
"""

import sqlite3
from contextlib import closing
from datetime import date
from email import message_from_bytes
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from benchmarks.measuring import Row, Watch, check_count, row_of_seconds, seconds_of
from benchmarks.registers import fresh_copy, make_register
from benchmarks.replies import put_replies
from benchmarks.sending import chase
from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState
from tasks.collect.collect_returns import collect_returns
from tasks.office import Office, open_office

AT_MOST = 2
TODAY = date(2021, 1, 25)  # the Monday after the letters
UNREAD = (MessageState.KEPT, MessageState.REVIEW)


def measure_taking_in(replies: int, rounds: int, watch: Watch = seconds_of) -> Row:
    """So many owners asked about an action each, and all of them answer."""
    ours, floor = [], []
    with TemporaryDirectory(prefix="iqip-benchmark-") as place:
        instance = Path(place) / "instance"
        make_register(instance, actions=replies, due=replies, owners=replies)
        office = open_office(instance)
        chase(office)
        office.register.engine.dispose()
        check_count("Replies written", put_replies(office.outbox, office.inbox), replies)
        inbox = instance / "mailbox" / "inbox"
        for number in range(rounds):
            with fresh_copy(instance) as office:
                ours.append(watch(partial(collect, office)))
                check_count("Replies understood", *_understood(office, replies))
            with closing(_bare_register(Path(place) / f"floor-{number}.sqlite")) as register:
                floor.append(seconds_of(partial(take_in_bare, inbox, register)))
        size = median(file.stat().st_size for file in inbox.glob("*.eml")) / 1000
    return row_of_seconds(f"{replies} replies of {size:.1f} KB", ours, floor, replies, AT_MOST)


def collect(office: Office) -> None:
    """What the job does until the proposals stand."""
    collect_returns(office, TODAY)


def take_in_bare(inbox: Path, register: sqlite3.Connection) -> None:
    """The floor."""
    for file in sorted(inbox.glob("*.eml")):
        raw = file.read_bytes()
        message = message_from_bytes(raw)
        row = (message["Message-ID"], message["From"], message["Subject"], raw)
        register.execute("INSERT INTO message (message_id, sender, subject, raw) VALUES (?, ?, ?, ?)", row)


def _bare_register(file: Path) -> sqlite3.Connection:
    register = sqlite3.connect(file, isolation_level=None)  # each statement is committed by itself
    register.execute("PRAGMA journal_mode=WAL")
    register.execute("PRAGMA synchronous=NORMAL")
    register.execute("CREATE TABLE message (id INTEGER PRIMARY KEY, message_id, sender, subject, raw BLOB)")
    return register


def _understood(office: Office, wanted: int) -> tuple[int, int]:
    """Messages from which a proposal was made, beside how many there must be."""
    with office.register.read() as session:
        unread = session.scalar(select(func.count(Message.id)).where(Message.state.in_(UNREAD))) or 0
        asked = session.scalar(select(func.count(func.distinct(Proposal.message_id)))) or 0
    return asked - unread, wanted
