"""Find messages that came before: delivered twice, or another message under the same Message-ID."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.message import Message, MessageBytes


@dataclass(frozen=True)
class KeptMessage:
    """A message of the inbox as it lies there."""

    id: int
    raw: bytes = field(repr=False)
    message_id: str
    received_at: datetime
    received_on: date


def find_repeats(session: Session, messages: Sequence[KeptMessage]) -> dict[int, str]:
    """By id, the reason code of each message whose Message-ID an earlier one bears.

    A second delivery differs from the first in its head only; what differs in its words is for a person.
    """
    names = {one.message_id for one in messages if one.message_id}
    bearers = session.execute(
        select(Message.message_id, Message.id).where(Message.message_id.in_(names)).order_by(Message.id)
    )
    first: dict[str, int] = {}
    for name, id_ in bearers:
        first.setdefault(name, id_)
    later = {one.id: first[one.message_id] for one in messages if first.get(one.message_id, one.id) < one.id}
    if not later:
        return {}
    found = session.execute(
        select(MessageBytes.id, MessageBytes.raw).where(MessageBytes.id.in_(later.values()))
    )
    bodies = {id_: _body(raw) for id_, raw in found}
    return {
        one.id: "delivered_twice" if _body(one.raw) == bodies.get(later[one.id]) else "same_id_other_words"
        for one in messages
        if one.id in later
    }


def _body(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].rstrip()
