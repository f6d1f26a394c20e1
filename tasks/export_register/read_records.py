"""The sheets of an export that are only for reading, from history to evidence."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Executable, func, select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.evidence import Evidence
from models.history import History
from models.letter import Letter, LetterLine
from models.message import Message
from models.person import Person
from models.proposal import Proposal
from tasks.clock import LONDON
from tasks.sheets.values import Value
from tasks.sheets.writing import WrittenSheet

NOTE = "For reading only: an import passes over this sheet."

HISTORY = ("When", "Who", "Because of", "Reference", "Table", "Row", "Field", "Before", "After")
LETTERS = ("Letter", "For", "Kind", "To", "Address", "Subject", "Lines", "Posting", "Posted at")
MESSAGES = ("Message", "Received", "From", "Subject", "Kind", "State", "Trust", "What they wrote")
PROPOSALS = (
    *("Proposal", "Made on", "Message", "Action", "Field", "Value", "Before", "Reason"),
    *("Words", "Confidence", "Trust", "State"),
)
DECISIONS = ("Decision", "At", "About", "Verdict", "Value", "By", "Reason")
EVIDENCE = ("Action", "Name", "Received on", "Message", "Type", "Bytes", "SHA-256")


def reading_sheets(session: Session) -> list[WrittenSheet]:
    """The six sheets, oldest row first."""
    return [
        _sheet(session, "History", HISTORY, _history()),
        _sheet(session, "Letters", LETTERS, _letters()),
        _sheet(session, "Messages", MESSAGES, _messages()),
        _sheet(session, "Proposals", PROPOSALS, _proposals()),
        _sheet(session, "Decisions", DECISIONS, _decisions()),
        _sheet(session, "Evidence", EVIDENCE, _evidence()),
    ]


def _sheet(session: Session, name: str, headers: Sequence[str], query: Executable) -> WrittenSheet:
    rows = [[_shown(value) for value in row] for row in session.execute(query)]
    return WrittenSheet(name, headers, rows, note=NOTE)


def _shown(value: object) -> Value:
    if isinstance(value, datetime):
        return f"{value.astimezone(LONDON):%Y-%m-%d %H:%M}"
    if value is None or isinstance(value, str | int | float):
        return str(value) if isinstance(value, str) else value
    return value if hasattr(value, "year") else str(value)  # type: ignore[return-value]


def _history() -> Executable:
    one = History
    fields = (
        one.at,
        one.who,
        one.cause,
        one.reference,
        one.table,
        one.label,
        one.field,
        one.before,
        one.after,
    )
    return select(*fields).order_by(one.id)


def _letters() -> Executable:
    lines = select(func.count(LetterLine.id)).where(LetterLine.letter_id == Letter.id).scalar_subquery()
    fields = (Letter.id, Letter.on, Letter.kind, Person.name, Letter.address, Letter.subject, lines)
    return (
        select(*fields, Letter.posting, Letter.posted_at)
        .join(Person, Person.id == Letter.person_id)
        .order_by(Letter.id)
    )


def _messages() -> Executable:
    one = Message
    fields = (one.received_at, one.sender, one.subject, one.kind, one.state, one.trust, one.text)
    return select(one.id, *fields).order_by(one.id)


def _proposals() -> Executable:
    one = Proposal
    fields = (one.field, one.value, one.before, one.reason, one.quote, one.confidence, one.trust, one.state)
    return (
        select(one.id, one.created_on, one.message_id, Action.reference, *fields)
        .join(Action, Action.id == one.action_id)
        .order_by(one.id)
    )


def _decisions() -> Executable:
    one = Decision
    return select(one.id, one.at, one.subject, one.verdict, one.value, one.by, one.reason).order_by(one.id)


def _evidence() -> Executable:
    one = Evidence
    fields = (one.name, one.received_on, one.message_id, one.content_type, one.size, one.sha256)
    return select(Action.reference, *fields).join(Action, Action.id == one.action_id).order_by(one.id)
