"""What our own database says after a run: only ever laid beside what a mailbox says, never believed alone."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, select

from models.action import Action
from models.decision import Decision
from models.history import History
from models.letter import Letter
from models.message import Message
from models.person import Absence, Address
from models.proposal import Proposal
from models.vocabulary import MessageState, Posting, Subject
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office, open_office
from tests.torture.worlds import DAYS

FINAL = (Posting.SENT, Posting.FAILED_FOR_GOOD)
IN_DOUBT = (Posting.UNKNOWN, Posting.HELD_FOR_A_PERSON)


@dataclass(frozen=True)
class Entry:
    """A letter as the ledger has it."""

    id: int
    token: str
    address: str
    posting: Posting
    error: str


def entries(office: Office) -> list[Entry]:
    with office.register.read() as session:
        columns = (Letter.id, Letter.token, Letter.address, Letter.posting, Letter.last_error)
        rows = session.execute(select(*columns).where(_was_run()).order_by(Letter.id))
        return [Entry(id_, token, to, posting, error or "") for id_, token, to, posting, error in rows]


def _was_run() -> ColumnElement[bool]:
    """All but the letters that a collect's world began with: sent, though no run ever took them up."""
    return (Letter.posting != Posting.SENT) | Letter.claimed_at.is_not(None)


def waiting_ids(office: Office) -> set[str]:
    """What the list for a person names."""
    return {one.id for one in list_waiting(office, DAYS[-1]).waiting}


def kept(office: Office) -> dict[str, tuple[int, MessageState]]:
    """The messages of the inbox: id and state by SHA-256."""
    with office.register.read() as session:
        rows = session.execute(select(Message.sha256, Message.id, Message.state))
        return {digest: (id_, state) for digest, id_, state in rows}


def picture(folder: Path) -> Counter[tuple[object, ...]]:
    """Everything that a collect decides, without ids and times: a killed one must come to the same."""
    office = open_office(folder)
    rows: Counter[tuple[object, ...]] = Counter()
    with office.register.read() as session:
        message = (Message.sha256, Message.state, Message.kind, Message.trust, Message.sender, Message.text)
        rows.update(
            ("message", *row, str(why)) for *row, why in session.execute(select(*message, Message.reasons))
        )
        asked = (
            select(
                Message.sha256,
                Action.reference,
                Proposal.about,
                Proposal.field,
                Proposal.value,
                Proposal.state,
            )
            .join(Message, Message.id == Proposal.message_id)
            .join(Action, Action.id == Proposal.action_id)
        )
        rows.update(("proposal", *map(str, row)) for row in session.execute(asked))
        decided = asked.add_columns(Decision.verdict, Decision.by).join(
            Decision, (Decision.subject_id == Proposal.id) & (Decision.subject == Subject.PROPOSAL)
        )
        rows.update(("decision", *map(str, row)) for row in session.execute(decided))
        columns = [column for column in Action.__table__.columns if column.name not in ("id", "version")]
        rows.update(("action", *map(str, row)) for row in session.execute(select(*columns)))
        rows.update(("absence", *row) for row in session.execute(select(Absence.person_id, Absence.until)))
        rows.update(("address", *row) for row in session.execute(select(Address.email, Address.dead_since)))
        told = (History.table, History.label, History.field, History.before, History.after)
        rows.update(("history", *map(str, row)) for row in session.execute(select(*told)))
    evidence = [file for file in office.evidence.iterdir() if not file.name.startswith(".")]
    rows.update(("evidence", file.name, file.stat().st_size) for file in evidence)
    office.register.engine.dispose()
    return rows
