"""What belongs to the message that is redacted: its words, its proposals, and the rows that these changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.decision import Decision
from models.evidence import Evidence
from models.message import Message
from models.proposal import Proposal
from models.rules.quoting import RUN, Words, grams_of, lines_of, words_of
from models.vocabulary import Subject
from tasks.redact.earlier import said_before, texts_before, texts_of_others
from tasks.redact.strings import strings_in

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
    said_before: tuple[str, ...]  # earlier messages that say much of the same

    def quotes(self, text: str) -> bool:
        """Whether a text anywhere quotes the message."""
        return self.anywhere.are_in(text)


def find_target(session: Session, message: Message, phrases: Iterable[str]) -> Target:
    """The message's words, and where to look closely."""
    proposals = tuple(session.scalars(select(Proposal).where(Proposal.message_id == message.id)))
    asked = tuple(phrases)
    said = [message.text or "", message.subject or "", *(text for one in proposals for text in _said(one))]
    mine = words_of(said).with_phrases(_short(message, proposals)).without(texts_before(session, message))
    mine = mine.without(texts_of_others(session, message))
    decisions = select(Decision.id).where(
        (Decision.subject == Subject.PROPOSAL) & Decision.subject_id.in_([one.id for one in proposals])
        | (Decision.subject == Subject.INBOX_MESSAGE) & (Decision.subject_id == message.id)
    )
    return Target(
        f"I{message.id}",
        message,
        proposals,
        Words(mine.runs).with_phrases(asked),
        mine.with_phrases(asked),
        frozenset(one.action_id for one in proposals),
        frozenset({f"I{message.id}", *(f"D{one}" for one in session.scalars(decisions))}),
        tuple(said_before(session, message)),
    )


def _said(proposal: Proposal) -> Iterator[str]:
    yield proposal.quote
    if proposal.reason:
        yield proposal.reason
    if proposal.field in SAID:
        yield from strings_in(proposal.value)


def _short(message: Message, proposals: Iterable[Proposal]) -> Iterator[str]:
    """Lines of two or three words, which count only in the rows that the message changed."""
    texts = [text for one in proposals for text in _said(one) if _is_words(one)]
    if len(grams_of(message.text or "")) < RUN:
        texts.append(message.text or "")
    yield from (line for text in texts for line in lines_of(text) if 1 < len(grams_of(line)) < RUN)


def _is_words(proposal: Proposal) -> bool:
    """Not "done" or "no change", which anybody may say of any action."""
    return proposal.field in SAID or bool(proposal.reason)


def evidence_of(session: Session, message: Message) -> list[Evidence]:
    """What the message offered as evidence and a decision took in."""
    return list(session.scalars(select(Evidence).where(Evidence.message_id == message.id)))
