"""What belongs to the message that is redacted: its words, its proposals, and the rows that these changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.evidence import Evidence
from models.finding import Finding
from models.letter import Letter
from models.message import Message
from models.objective import Objective
from models.person import Person
from models.place import Division, Service, Theme
from models.proposal import Proposal
from models.rules.quoting import Words, grams_of, words_of
from models.vocabulary import Subject

SAID = ("narrative", "evidence", "question", "handover", "aim", "outcome", "risks", "evidence_expected")


@dataclass(frozen=True)
class Target:
    """One message and all that it led to. `own` finds its short words too, in rows that it changed."""

    label: str  # the id that people see
    message: Message  # alive within the session that found it
    proposals: tuple[Proposal, ...]
    anywhere: Words
    own: Words
    action_ids: frozenset[int]
    references: frozenset[str]  # under which history names it: the message and the decisions on it

    def quotes(self, text: str) -> bool:
        """Whether a text anywhere quotes the message."""
        return self.anywhere.are_in(text)


def find_target(session: Session, message: Message, phrases: Iterable[str]) -> Target:
    """The message's words, and where to look closely."""
    proposals = tuple(session.scalars(select(Proposal).where(Proposal.message_id == message.id)))
    said = [message.text or "", message.subject or "", *(text for one in proposals for text in _said(one))]
    anywhere = words_of(said, _not_theirs(session, message)).with_phrases(phrases)
    short = [text for one in proposals for text in _said(one) if _is_words(one)]
    decisions = select(Decision.id).where(
        (Decision.subject == Subject.PROPOSAL) & Decision.subject_id.in_([one.id for one in proposals])
        | (Decision.subject == Subject.INBOX_MESSAGE) & (Decision.subject_id == message.id)
    )
    return Target(
        f"I{message.id}",
        message,
        proposals,
        anywhere,
        anywhere.with_phrases([text for text in (*short, message.text or "") if len(grams_of(text)) > 1]),
        frozenset(one.action_id for one in proposals),
        frozenset({f"I{message.id}", *(f"D{one}" for one in session.scalars(decisions))}),
    )


def _said(proposal: Proposal) -> Iterator[str]:
    yield proposal.quote
    if proposal.reason:
        yield proposal.reason
    if proposal.field in SAID:
        yield from strings_in(proposal.value)


def _is_words(proposal: Proposal) -> bool:
    """Not "done" or "no change", which anybody may say of any action."""
    return proposal.field in SAID or bool(proposal.reason)


def strings_in(value: object) -> Iterator[str]:
    """The texts in a JSON value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings_in(part)


def _not_theirs(session: Session, message: Message) -> Iterator[str]:
    """Texts that a message repeats without their being its own: titles, findings, names, our letter."""
    for column in (Action.title, Finding.text, Objective.title, Person.name):
        yield from session.scalars(select(column))
    for name in (Division.name, Service.name, Theme.name):
        yield from session.scalars(select(name))
    letters = {message.letter_id, message.named_letter_id} - {None}
    yield from session.scalars(select(Letter.text).where(Letter.id.in_(letters)))


def evidence_of(session: Session, message: Message) -> list[Evidence]:
    """What the message offered as evidence and a decision took in."""
    return list(session.scalars(select(Evidence).where(Evidence.message_id == message.id)))
