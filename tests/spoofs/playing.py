"""Takes one case in, and compares the whole register with what it was."""

from dataclasses import dataclass

from sqlalchemy import func, select

from models.catalogue import METADATA
from models.message import Message
from models.vocabulary import MessageState
from tests.collecting import Desk, collect
from tests.mails import deliver
from tests.spoofs.cases import Case

NOT_THE_PLAN = {
    "message",
    "message_bytes",
    "cursor",
    "letter",
    "letter_bytes",
}  # what came in and what goes out


@dataclass(frozen=True)
class Seen:
    """What came of a case."""

    state: MessageState
    reasons: tuple[str, ...]
    is_changed: bool
    is_listed: bool  # for a person
    is_answered: bool


def play(case: Case, desk: Desk) -> Seen:
    """Take the message in, and compare the whole register with what it was."""
    if case.after is not None:
        deliver(desk.office, case.after(desk))
        collect(desk.office)
    before, letters = _register(desk), _letters(desk)
    deliver(desk.office, case.make(desk))
    outcome = collect(desk.office)
    with desk.office.register.read() as session:
        id_, state, reasons = session.execute(
            select(Message.id, Message.state, Message.reasons).order_by(Message.id.desc())
        ).first() or (0, MessageState.KEPT, [])
    listed = any(waiting.id == f"I{id_}" for waiting in outcome.waiting)
    answered = _letters(desk) > letters
    return Seen(state, tuple(map(str, reasons)), _register(desk) != before, listed, answered)


def _letters(desk: Desk) -> int:
    with desk.office.register.read() as session:
        return session.scalar(select(func.count()).select_from(METADATA.tables["letter"])) or 0


def _register(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    with desk.office.register.read() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in METADATA.sorted_tables
            if table.name not in NOT_THE_PLAN
        }


def is_as_wanted(case: Case, seen: Seen) -> bool:
    """The state, the reason, and whom it led to believe or to write to."""
    return (
        (seen.state, seen.is_changed, seen.is_answered) == (case.state, case.changes, case.is_answered)
        and (not case.reason or case.reason in seen.reasons)
        and seen.is_listed == (case.state is MessageState.REVIEW)
    )


def settings_of(case: Case) -> str:
    return f'[mail]\nboundary = "{case.boundary}"\n'
