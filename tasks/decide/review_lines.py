"""The PMO's review: each proposal that waits, as one line that is enough to decide it in seconds."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.message import Message
from models.person import Person
from models.proposal import Proposal
from models.rules.marking import Marked, marked
from models.rules.pairing import PAIRS
from models.vocabulary import ProposalState
from tasks.decide.describe import described, name_of, part_of, shown_value
from tasks.outcome import Waiting

REFUSAL = "refusal"


@dataclass(frozen=True)
class ReviewLine:
    """One proposal: the message, the words it rests on, from what to what, and why it needs a person."""

    id: str
    reference: str
    title: str
    what: str  # "QS1.1: date 05/02/2021 becomes 31/03/2021"
    field: str
    before: str
    after: str
    value: Any
    asker: str
    message: str  # I12
    received_on: date
    words: Marked
    reason: str  # the owner's own
    why: str
    key: str

    @property
    def reason_besides(self) -> str:
        """Their own why, where the sentence does not have it already."""
        sentence = f"{self.words.before}{self.words.quote}{self.words.after}"
        return "" if not self.reason or self.reason in sentence else f" ({self.reason})"


def review_lines(session: Session, ids: Collection[int] | None = None) -> Iterator[ReviewLine]:
    """What nobody has decided, the actions in order; `ids` keeps only these.

    "Not mine, it belongs to Jo" is one line, that of the handover (`rules.pairing`).
    """
    query = (
        select(Proposal, Action.reference, Action.title, Person.name, Message.text, Message.received_on)
        .join(Action, Action.id == Proposal.action_id)
        .join(Message, Message.id == Proposal.message_id)
        .outerjoin(Person, Person.id == Proposal.person_id)
        .where(Proposal.state == ProposalState.WAITING)
        .order_by(Action.reference, Proposal.id)
    )
    rows = session.execute(query if ids is None else query.where(Proposal.id.in_(ids))).all()
    of = {
        field: {(row[0].message_id, row[0].action_id) for row in rows if row[0].field == field}
        for field in PAIRS
    }
    both = set.intersection(*of.values())
    for proposal, reference, title, name, text, on in rows:
        is_pair = proposal.field in PAIRS and (proposal.message_id, proposal.action_id) in both
        if is_pair and proposal.field == REFUSAL:
            continue
        what = described(session, proposal, reference, proposal.value)
        what += " (and it is not theirs, they say)" if is_pair else ""
        yield ReviewLine(
            id=proposal.label,
            reference=reference,
            title=title,
            what=what,
            field=", ".join(filter(None, (part_of(session, proposal), name_of(proposal)))),
            before=shown_value(proposal.field, proposal.before) if proposal.before is not None else "",
            after=shown_value(proposal.field, proposal.value),
            value=proposal.value,
            asker=name or "somebody unknown",
            message=f"I{proposal.message_id}",
            received_on=on,
            words=marked(text or "", proposal.quote, proposal.start, proposal.end),
            reason=proposal.reason or "",
            why=why_waiting(proposal) or "not judged yet",
            key=proposal.key,
        )


def why_waiting(proposal: Proposal) -> str:
    """Why a person must look, and what it contradicts where that is not said already."""
    why, against = proposal.why_waiting or "", proposal.contradicts or ""
    return why if against in why else "; ".join(filter(None, (why, against)))


def _pairs(proposals: Sequence[Proposal]) -> set[tuple[int, int]]:
    """Message and action of each "not mine, it belongs to Jo" of which both halves wait."""
    halves: list[set[tuple[int, int]]] = [
        {(one.message_id, one.action_id) for one in proposals if one.field == field} for field in PAIRS
    ]
    return set.intersection(*halves)


def waiting_proposals(session: Session, ids: Collection[int] | None = None) -> Iterator[Waiting]:
    """The same lines as every list of what waits shows them."""
    for line in review_lines(session, ids):
        yield Waiting(
            id=line.id,
            what=f"{line.what.rstrip('.')}, asked by {line.asker}",
            why=line.why,
            words=line.words.quote,
            around=(line.words.before, line.words.after + line.reason_besides),
            key=line.key,
            message=line.message,
        )
