"""Write our office's answer to an owner's questions: one letter for one message, once all are decided.

The answer is what the decision gives as its value (`--answer`), else its reason. A reason that was given for
several decisions at once is no answer to any question ("agreed on Monday"), and may speak of other people's
actions: it is never sent. A question that was refused gets no letter. The token is made from the message, so
that the letter is written once.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from models.action import Action
from models.decision import Decision
from models.letter import Letter, add_letters
from models.message import Message
from models.person import Person
from models.proposal import Proposal
from models.vocabulary import LetterKind, ProposalState, Subject
from tasks.clock import LONDON
from tasks.mail.content import AnsweredContent, LetterContent
from tasks.mail.token import make_token
from tasks.office import Office
from tasks.post.letterhead import sender_of
from tasks.post.queued_letter import queued_letter

QUESTION = "question"
REMEMBERED = timedelta(days=14)  # what was decided longer ago is not answered out of the blue
AT_ONCE = timedelta(minutes=10)  # decisions with one reason that were taken together
ANSWERED = (ProposalState.ACCEPTED, ProposalState.AMENDED)


@dataclass(frozen=True)
class Asker:
    """Who asked, in which message."""

    message: int
    message_id: str
    address: str
    on: date
    person: int
    name: str


def write_answers(office: Office, today: date, dry_run: bool = False) -> int:
    """How many letters were written (in a dry run: would be)."""
    with office.register.read() as session:
        owed = _owed(session, today)
    if dry_run or not owed:
        return len(owed)
    with office.register.write(office.because_run("answer", today)) as session:
        rows = [
            queued_letter(
                _letter(office, one, answers, today), one.person, today, (one.message, one.message_id)
            )
            for one, answers in _owed(session, today)
        ]
        add_letters(session, rows)
    return len(rows)


def are_answers_owed(office: Office, today: date) -> bool:
    """Whether a decided question has not been answered to its asker."""
    with office.register.read() as session:
        return bool(_owed(session, today))


def _owed(session: Session, today: date) -> list[tuple[Asker, tuple[AnsweredContent, ...]]]:
    letter, waiting = aliased(Letter), aliased(Proposal)
    since = datetime.combine(today - REMEMBERED, time(), LONDON)
    rows = session.execute(
        select(
            Message.id, Message.message_id, Message.sender, Message.received_on, Person.id, Person.name,
            Action.reference, Action.title, Proposal.value, Decision.value, Decision.reason,
            Decision.by, Decision.at,
        )
        .join(Proposal, Proposal.message_id == Message.id)
        .join(Action, Action.id == Proposal.action_id)
        .join(Person, Person.id == Message.person_id)
        .join(Decision, (Decision.subject == Subject.PROPOSAL) & (Decision.subject_id == Proposal.id))
        .where(
            Proposal.field == QUESTION,
            Proposal.state.in_(ANSWERED),
            Decision.at >= since,
            Message.redacted_at.is_(None),
            ~exists().where(letter.answers_id == Message.id, letter.kind == LetterKind.ANSWER),
            ~exists().where(
                waiting.message_id == Message.id,
                waiting.field == QUESTION,
                waiting.state == ProposalState.WAITING,
            ),
        )
        .order_by(Message.id, Proposal.id, Decision.id)
    ).all()  # fmt: skip
    shared = _shared_reasons(session, since, {row.reason for row in rows}) if rows else {}
    owed: dict[Asker, list[AnsweredContent]] = {}
    for *who, reference, title, question, value, reason, by, at in rows:
        answer = value if isinstance(value, str) and value else reason
        if answer is reason and any(abs(at - one) <= AT_ONCE for one in shared.get((by, reason), ())):
            continue
        owed.setdefault(Asker(*who), []).append(AnsweredContent(reference, title, str(question), answer))
    return [(one, tuple(answers)) for one, answers in owed.items() if one.address]


def _shared_reasons(
    session: Session, since: datetime, reasons: set[str]
) -> dict[tuple[str, str], list[datetime]]:
    """By name and reason, when decisions about other things than questions were taken."""
    rows = session.execute(
        select(Decision.by, Decision.reason, Decision.at)
        .outerjoin(Proposal, (Decision.subject == Subject.PROPOSAL) & (Decision.subject_id == Proposal.id))
        .where(Decision.at >= since, Decision.reason.in_(reasons))
        .where(Proposal.field.is_(None) | (Proposal.field != QUESTION))
    )
    found: dict[tuple[str, str], list[datetime]] = {}
    for by, reason, at in rows:
        found.setdefault((by, reason), []).append(at)
    return found


def _letter(office: Office, one: Asker, answers: tuple[AnsweredContent, ...], today: date) -> LetterContent:
    return LetterContent(
        kind=LetterKind.ANSWER,
        to_name=one.name,
        to_address=one.address,
        today=today,
        sender=sender_of(office),
        token=make_token(office.secret, f"answer to I{one.message}", one.address),
        answered=answers,
        heard_on=one.on,
    )
