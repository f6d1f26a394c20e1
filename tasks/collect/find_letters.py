"""Find, for many messages at once, the letters that they may answer and the people who wrote them.

Columns only, three queries for a whole batch. A reply to an acknowledgement is read against the
acknowledgement's words, but its lines are those of the letter that the acknowledged message answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.action import Action
from models.letter import Letter, LetterLine
from models.message import Message
from models.person import Address, Person
from models.proposal import Proposal
from models.review import ReviewItem
from models.rules.matching import KnownLetter
from models.rules.tying import AskedLine
from models.vocabulary import About, LetterKind
from tasks.collect.storable import storable
from tasks.replies import Glance, SentLetter, SentLine

TO_OFFICE = (LetterKind.OFFICE_DIGEST, LetterKind.OFFICE_RECEIPT)


@dataclass(frozen=True)
class FoundLetter:
    """A letter of the ledger as reading needs it. `lines_of` is the letter whose lines it stands for."""

    known: KnownLetter
    sent: SentLetter
    lines: tuple[AskedLine, ...]
    lines_of: int
    address: str
    is_to_office: bool = False  # the office's digest or receipt: an officer's reply decides, it asks nothing


@dataclass(frozen=True)
class Ledger:
    """What a batch of messages may refer to. `people` has ids by lower-case address."""

    by_id: dict[int, FoundLetter]
    by_token: dict[str, KnownLetter]
    by_message_id: dict[str, KnownLetter]
    people: dict[str, int]


def find_letters(session: Session, glances: Iterable[Glance], extra: Iterable[int] = ()) -> Ledger:
    """All letters that these messages name by token or thread (and those with the ids in `extra`)."""
    seen = list(glances)
    tokens = {token for one in seen for token in (*one.tokens, *one.conversation)}
    threads = _keepable(name for one in seen for name in (*one.in_reply_to, *_bounced(one)))
    wanted = Letter.token.in_(tokens) | Letter.message_id.in_(threads) | Letter.id.in_(list(extra))
    found = {letter.known.id: letter for letter in _letters(session, wanted)}
    addresses = _keepable(name for one in seen for name in (one.sender, one.sender_of_record))
    people = session.execute(select(Address.email, Address.person_id).where(Address.email.in_(addresses)))
    return Ledger(
        found,
        {letter.sent.token: letter.known for letter in found.values()},
        {letter.sent.message_id: letter.known for letter in found.values() if letter.sent.message_id},
        {row[0]: row[1] for row in people},
    )


def _keepable(names: Iterable[str]) -> set[str]:
    """Those that a database may hold at all: it would refuse to be asked for the others."""
    return {name for name in names if name and storable(name) == name}


def _bounced(one: Glance) -> tuple[str, ...]:
    return (one.bounce.message_id,) if one.bounce and one.bounce.message_id else ()


def _letters(session: Session, wanted: object) -> list[FoundLetter]:
    reader, absent = aliased(Person), aliased(Person)
    rows = session.execute(
        select(
            Letter.id, Letter.token, Letter.message_id, Letter.subject, Letter.text, Letter.on,
            Letter.address, Letter.person_id, Letter.instead_of_id, reader.deputy_id, absent.deputy_id,
            Letter.kind, Message.letter_id,
        )
        .join(reader, reader.id == Letter.person_id)
        .outerjoin(absent, absent.id == Letter.instead_of_id)
        .outerjoin(Message, Message.id == Letter.answers_id)
        .where(wanted)  # type: ignore[arg-type]
    ).all()  # fmt: skip
    lines = _lines(session, {row[-1] or row[0] for row in rows})
    digests = digest_lines(session, {row[0] for row in rows if row[-2] == LetterKind.OFFICE_DIGEST})
    found = []
    for row in rows:
        id_, token, message_id, subject, text, on, address, person_id, *others, kind, answered = row
        asked = lines.get(answered or id_, [])
        readers = frozenset(one for one in (person_id, *others) if one is not None)
        sent = SentLetter(token, message_id or "", subject, text, on, tuple(line for line, _ in asked))
        sent = replace(sent, lines=digests[id_]) if id_ in digests else sent
        known = KnownLetter(id_, person_id, readers)
        asked_lines = tuple(line for _, line in asked)
        found.append(FoundLetter(known, sent, asked_lines, answered or id_, address, kind in TO_OFFICE))
    return found


def digest_lines(session: Session, letters: set[int]) -> dict[int, tuple[SentLine, ...]]:
    """The numbered items of the office's digests, so that an answer typed under one is known to be there."""
    if not letters:
        return {}
    rows = session.execute(
        select(ReviewItem.letter_id, ReviewItem.number, Action.reference, Action.title, Letter.on)
        .join(Letter, Letter.id == ReviewItem.letter_id)
        .join(Proposal, Proposal.id == ReviewItem.proposal_id)
        .join(Action, Action.id == Proposal.action_id)
        .where(ReviewItem.letter_id.in_(letters))
        .order_by(ReviewItem.letter_id, ReviewItem.number)
    )
    found: dict[int, tuple[SentLine, ...]] = {}
    for letter_id, number, reference, title, on in rows:
        line = SentLine(number, reference, title, About.ACTION.value, on)
        found[letter_id] = (*found.get(letter_id, ()), line)
    return found


def _lines(session: Session, letters: set[int]) -> dict[int, list[tuple[SentLine, AskedLine]]]:
    rows = session.execute(
        select(
            LetterLine.letter_id, LetterLine.number, Action.reference, Action.title, LetterLine.about,
            LetterLine.about_id, LetterLine.action_id, LetterLine.meeting_id, LetterLine.due,
        )
        .join(Action, Action.id == LetterLine.action_id)
        .where(LetterLine.letter_id.in_(letters))
        .order_by(LetterLine.letter_id, LetterLine.number, LetterLine.id)
    )  # fmt: skip
    found: dict[int, list[tuple[SentLine, AskedLine]]] = {}
    for letter_id, number, reference, title, about, about_id, action_id, meeting_id, due in rows:
        found.setdefault(letter_id, []).append(
            (
                SentLine(number, reference, title, about.value, due),
                AskedLine(number, reference, about, about_id, action_id, meeting_id),
            )
        )
    return found
