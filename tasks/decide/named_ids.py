"""The ids that somebody names in one line: "P3-P9, P12". A range means what waits in it."""

import re
from collections.abc import Iterator

from sqlalchemy import select

from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState, ProposalState
from tasks.office import Office

RANGE = re.compile(r"([A-Z])(\d{1,9})(?:-|\.\.|–)([A-Z]?)(\d{1,9})", re.IGNORECASE)
WAITING = {
    "P": (Proposal.id, Proposal.state == ProposalState.WAITING),
    "I": (Message.id, Message.state == MessageState.REVIEW),
}


def named_ids(office: Office, words: str) -> tuple[str, ...]:
    """The ids in their order, one named twice twice (a paper is approved and issued in one go).

    What is no id stays as it is: deciding it says why.
    """
    joined = re.sub(r"\s*(-|–|\.\.)\s*", r"\1", words.strip())
    return tuple(id_ for part in re.split(r"[\s,;]+", joined) for id_ in _ids(office, part))


def _ids(office: Office, part: str) -> Iterator[str]:
    found = RANGE.fullmatch(part)
    kind = found[1].upper() if found else ""
    if found is None or kind not in WAITING or found[3].upper() not in ("", kind):
        yield from [part] if part else []
        return
    column, waits = WAITING[kind]
    first, last = sorted((int(found[2]), int(found[4])))
    with office.register.read() as session:
        ids = session.scalars(select(column).where(column.between(first, last), waits).order_by(column)).all()
    yield from (f"{kind}{id_}" for id_ in ids or (first, last))
