"""What a message says without its being the message's own: what stood somewhere before it came."""

import re
from collections.abc import Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.action import Action
from models.finding import Finding
from models.history import History
from models.letter import Letter, LetterBytes
from models.message import Message, MessageBytes
from models.objective import Objective
from models.person import Person
from models.place import Division, Service, Theme
from models.rules.quoting import words_of
from tasks.redact.raw_texts import texts_of
from tasks.redact.strings import strings_in

SIGN_OFF = re.compile(
    r"\W*(?:(?:kind|kindest|best|warm|many|with)\s+){0,2}"
    r"(?:regards|wishes|thanks|thank you|yours \w+)\W*|--\s*",
    re.IGNORECASE,
)
LIKE = 4  # runs in common, about seven words: less is a turn of phrase


def texts_before(session: Session, message: Message) -> Iterator[str]:
    """Titles, findings and names; letters and history from before; and the letter that it answers."""
    for column in (Action.title, Finding.text, Objective.title, Person.name, Person.role):
        yield from (text for text in session.scalars(select(column)) if text)
    for name in (Division.name, Service.name, Theme.name):
        yield from session.scalars(select(name))
    query = select(Letter.id, Letter.subject, Letter.text, LetterBytes.raw).where(
        LetterBytes.id == Letter.id,
        or_(
            Letter.on < message.received_on,
            Letter.posted_at < message.received_at,
            Letter.id.in_({message.letter_id, message.named_letter_id} - {None}),
        ),
        or_(Letter.answers_id.is_(None), Letter.answers_id != message.id),
    )
    for _, subject, text, raw in session.execute(query.execution_options(yield_per=50)):
        yield subject
        yield text
        yield from texts_of(raw)
    changes = select(History.before, History.after).where(History.at < message.received_at)
    for values in session.execute(changes):
        for value in values:
            yield from strings_in(value)


def texts_of_others(session: Session, message: Message) -> Iterator[str]:
    """Messages that came before it, and lines under which other people sign as its author does."""
    query = select(Message.subject, Message.text, MessageBytes.raw).outerjoin(
        MessageBytes, MessageBytes.id == Message.id
    )
    earlier = query.where(Message.id < message.id).order_by(Message.id)
    for subject, text, raw in session.execute(earlier.execution_options(yield_per=50)):
        yield subject or ""
        yield text or ""
        if raw is not None:
            yield from texts_of(raw)
    mine = _signed(message.text or "")
    later = select(Message.text).where(Message.sender != message.sender, Message.id > message.id)
    for text in session.scalars(later) if mine else ():
        yield from mine & _signed(text or "")


def said_before(session: Session, message: Message) -> list[str]:
    """Earlier messages that say much of the same: it may have come twice."""
    answered = select(Letter.text).where(Letter.id.in_({message.letter_id, message.named_letter_id} - {None}))
    own = words_of([message.text or ""], [*_signed(message.text or ""), *session.scalars(answered)])
    earlier = select(Message.id, Message.text).where(Message.id < message.id).order_by(Message.id)
    return [f"I{id_}" for id_, text in session.execute(earlier) if len(own.runs_in(text or "")) >= LIKE]


def _signed(text: str) -> frozenset[str]:
    """The lines below a sign-off, without case and spaces at their ends."""
    lines = [line.strip().casefold() for line in text.splitlines()]
    first = next((place for place, line in enumerate(lines) if line and SIGN_OFF.fullmatch(line)), len(lines))
    return frozenset(line for line in lines[first + 1 :] if line)
