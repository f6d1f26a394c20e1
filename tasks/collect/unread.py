"""The messages that nobody has read yet, in batches by number and by size."""

from collections.abc import Iterable, Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.message import Message, MessageBytes
from models.vocabulary import MessageState
from tasks.office import Office

AT_ONCE = 125
BYTES_AT_ONCE = 16_000_000  # of which three batches may be in hand


def unread_batches(office: Office, arriving: Iterable[object] = ()) -> Iterator[list[int]]:
    """Their ids: those that lie there, then those that are kept by each turn of `arriving`."""
    last = 0
    turns = iter(arriving)
    while True:
        with office.register.read() as session:
            batches = unread_after(session, last)
        yield from batches
        last = max((id_ for batch in batches for id_ in batch), default=last)
        if next(turns, None) is None:
            return


def unread_after(session: Session, last: int = 0) -> list[list[int]]:
    """Those with a higher id, in the order in which they came."""
    rows = session.execute(
        select(Message.id, func.length(MessageBytes.raw))
        .join(MessageBytes, MessageBytes.id == Message.id)
        .where(Message.state == MessageState.KEPT, Message.id > last)
        .order_by(Message.received_at, Message.id)
    )
    batches: list[list[int]] = []
    held = BYTES_AT_ONCE
    for id_, size in rows:
        held += size
        if held > BYTES_AT_ONCE or len(batches[-1]) >= AT_ONCE:
            batches.append([])
            held = size
        batches[-1].append(id_)
    return batches
