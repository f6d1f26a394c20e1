"""Keep the raw bytes of what came, once: unique by (mailbox, Message-ID, SHA-256 of its bytes)."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.many import insert_rows, new_ids
from models.message import Message, MessageBytes
from models.vocabulary import MessageState
from tasks.clock import LONDON, instant_of
from tasks.collect.read_head import read_head
from tasks.collect.storable import storable
from tasks.mail.transport import Incoming
from tasks.replies.opening.limits import is_beyond_reading

HEAD = re.compile(rb"\r?\n\r?\n")
MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^<>\r\n]{1,900}>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Arrival:
    """A message as it came; in a dry run nothing more than this is made of it."""

    server_id: str
    raw: bytes = field(repr=False)
    message_id: str
    sha256: str
    received_at: datetime
    received_on: date
    is_cut: bool


def arrival_of(one: Incoming, today: date) -> Arrival:
    """What came, with the marks by which it is known again.

    It cannot have come after the day that the run stands for: a rehearsal's mailbox is filled later.
    """
    at = min(one.received_at, instant_of(today))
    on = at.astimezone(LONDON).date()
    digest = sha256(one.raw).hexdigest()
    return Arrival(one.server_id, one.raw, message_id_of(one.raw), digest, at, on, one.is_cut)


def message_id_of(raw: bytes) -> str:
    """The Message-ID in the head of a message, without parsing it; empty where there is none."""
    end = HEAD.search(raw)
    found = MESSAGE_ID.search(raw, 0, end.start() + 2 if end else 65536)
    return storable(found[1].decode("ascii", "replace")) if found else ""


def keep_messages(session: Session, mailbox: str, arrivals: list[Arrival]) -> None:
    """Write the rows, passing over what another run has kept in the same moment."""
    if not arrivals:
        return
    insert: Insert
    if session.get_bind().dialect.name == "sqlite":
        insert = sqlite.insert(Message).on_conflict_do_nothing()
    else:
        insert = postgresql.insert(Message).on_conflict_do_nothing()
    ids = new_ids(session, Message, len(arrivals))
    session.execute(insert, [_row(id_, mailbox, one) for id_, one in zip(ids, arrivals, strict=True)])
    kept = set(session.scalars(select(Message.id).where(Message.id.in_(ids))))
    raws = [{"id": id_, "raw": one.raw} for id_, one in zip(ids, arrivals, strict=True) if id_ in kept]
    insert_rows(session, MessageBytes, raws)


def not_kept_yet(session: Session, mailbox: str, arrivals: list[Arrival]) -> list[Arrival]:
    """Those of which no byte-for-byte copy is kept, each once."""
    digests = [one.sha256 for one in arrivals]
    rows = session.execute(select(Message.mailbox, Message.sha256).where(Message.sha256.in_(digests)))
    known = {sha256 for of, sha256 in rows if of == mailbox}
    return list({one.sha256: one for one in arrivals if one.sha256 not in known}.values())


def _row(id_: int, mailbox: str, one: Arrival) -> dict[str, Any]:
    """What is too large, or is built to keep a reader busy, waits for a person and is never parsed."""
    why = "too_large" if one.is_cut else "too_many_parts" if is_beyond_reading(one.raw) else None
    sender, subject = read_head(one.raw) if why else (None, None)
    return {
        "id": id_,
        "sender": sender,
        "subject": subject,
        "mailbox": mailbox,
        "message_id": one.message_id,
        "sha256": one.sha256,
        "received_at": one.received_at,
        "received_on": one.received_on,
        "state": MessageState.REVIEW if why else MessageState.KEPT,
        "kind": "other" if why else None,
        "reasons": [why] if why else [],
    }
