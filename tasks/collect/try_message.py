"""What would come of one message: each change it asks for, what the policy says, what its sender would hear.

Everything is done as collecting does it, in a transaction that is taken back. A message that was taken in
before is shown as it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.history import Because
from models.message import Message
from models.person import Address, Person
from models.proposal import Proposal
from models.rules.marking import marked
from models.rules.settling import HUMAN
from models.vocabulary import Subject
from tasks.clock import instant_of
from tasks.collect.acknowledge import EXAMPLE_DAYS, UNANSWERED, letter_of
from tasks.collect.acknowledgement import Heard, acknowledgements
from tasks.collect.check_files import file_check
from tasks.collect.find_letters import find_letters
from tasks.collect.keep_messages import arrival_of, keep_messages
from tasks.collect.propose_changes import Return, propose_changes
from tasks.collect.understand_message import Understood, match_message, understand_message
from tasks.decide.apply_policy import apply_policy_to
from tasks.decide.describe import described
from tasks.decide.review_lines import why_waiting
from tasks.mail.rendering import render
from tasks.mail.transport import Incoming
from tasks.office import Office
from tasks.replies import open_post
from tasks.working_days import working_calendar


@dataclass(frozen=True)
class Tried:
    """One change: from what to what, where it would stand and why, what it contradicts, marked words."""

    change: str
    state: str
    why: str
    contradicts: str
    words: str


@dataclass(frozen=True)
class TriedMessage:
    """All of it; `kept` is the message's id where it was taken in before, `answer` what its sender hears."""

    changes: tuple[Tried, ...] = ()
    answer: str = ""
    kept: str = ""


def try_message(office: Office, raw: bytes, today: date) -> TriedMessage:
    """What would come of the message if it were collected on that day; nothing is kept."""
    at = instant_of(today)
    arrival = arrival_of(Incoming("", raw, at, len(raw)), today)
    with office.register.write(office.because_run("read", today), dry_run=True) as session:
        known = session.scalar(select(Message.id).where(Message.sha256 == arrival.sha256))
        if known is not None:
            return TriedMessage(_tried(session, known), kept=f"I{known}")
        keep_messages(session, office.settings.trust.email, [arrival])
        id_ = session.scalars(select(Message.id).where(Message.sha256 == arrival.sha256)).one()
        opened = open_post(raw)
        ledger = find_letters(session, [opened.seen])
        matched = match_message(opened.seen, ledger, office.settings.mail.boundary)
        letter = ledger.by_id.get(matched.letter_id or 0)
        reading = opened.read(letter.sent if letter else None)
        said = understand_message(reading, matched, letter, file_check(office))
        if said.reading.kind != HUMAN:
            return TriedMessage()
        person = ledger.people.get(said.reading.sender)
        because: Because = office.because_run("read", today)
        heard = Return(id_, arrival.received_at, arrival.received_on, person, said, because)
        proposed = propose_changes(session, [heard])
        apply_policy_to(session, office, proposed.made.get(id_, []), today)
        codes = [*said.reasons, *proposed.unclear.get(id_, ())]
        return TriedMessage(
            _tried(session, id_, said.reading.text), _answer(session, office, id_, said, codes, today)
        )


def _tried(session: Session, id_: int, text: str | None = None) -> tuple[Tried, ...]:
    rows = session.execute(
        select(Proposal, Action.reference, Message.text, Decision.by)
        .join(Action, Action.id == Proposal.action_id)
        .join(Message, Message.id == Proposal.message_id)
        .outerjoin(Decision, and_(Decision.subject == Subject.PROPOSAL, Decision.subject_id == Proposal.id))
        .where(Proposal.message_id == id_)
        .order_by(Proposal.id)
    )
    return tuple(
        Tried(
            described(session, one, reference, one.value),
            f"{one.state.value} by {by}" if by else one.state.value,
            why_waiting(one),
            one.contradicts or "",
            str(marked(text or kept or "", one.quote, one.start, one.end)),
        )
        for one, reference, kept, by in rows
    )


def _answer(
    session: Session, office: Office, id_: int, said: Understood, codes: Sequence[str], today: date
) -> str:
    """The words of the acknowledgement; empty where none would go."""
    letter, reading = said.letter, said.reading
    person = session.scalars(
        select(Person).join(Address, Address.person_id == Person.id).where(Address.email == reading.sender)
    ).first()
    if letter is None or person is None or UNANSWERED & set(codes):
        return ""
    reasons: list[object] = list(codes)
    heard = Heard(
        *(id_, "", reading.sender, today, reading.text, reasons, letter.lines_of, person.id, person.name)
    )
    day = working_calendar(office, today).add_working_days(today, EXAMPLE_DAYS)
    parts = acknowledgements(session, [heard], day)[id_]
    return render(letter_of(office, heard, parts, today)).text if any(parts.values()) else ""
