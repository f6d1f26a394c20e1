"""Find how each line stands with its owner: what returns said of it, and what of that counts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.letter import LetterLine
from models.message import Message
from models.proposal import Proposal
from models.rules.answering import Answer, Reply, refused_letter, reply_to
from models.rules.asking import Line
from models.rules.poap import is_complete
from models.vocabulary import About, MessageState, ProposalState
from tasks.chase.find_asked import in_parts
from tasks.collect.proposed_poap import proposed_poaps

HUMAN = "human"


@dataclass(frozen=True)
class Replies:
    """By `Line.key`: how the line stands, where anything was said, and the last letter refused an answer."""

    standing: dict[str, Reply]
    refused: dict[str, int]


def find_replies(
    session: Session,
    lines: Sequence[Line],
    actions: Sequence[int],
    today: date,
    *,
    unclear_since: date,
    cycle_began: date | None,
) -> Replies:
    """What was said of these lines. `unclear_since`: an unclear message after that day stops the chase."""
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in _answers(session, actions):
        answers[answer.action_id].append(answer)
    unclear = _unclear(session, unclear_since)
    replies = Replies({}, {})
    for line in lines:
        is_unclear = (line.about, line.about_id, line.meeting_id) in unclear
        said = answers.get(line.action_id, ())
        if not said and not is_unclear:
            continue
        question = line.question
        reply = reply_to(question, said, today, cycle_began=cycle_began, is_unclear=is_unclear)
        replies.standing[line.key] = reply
        if reply is Reply.REFUSED:
            replies.refused[line.key] = refused_letter(question, said)
    return replies


def _answers(session: Session, actions: Sequence[int]) -> Iterator[Answer]:
    said = (
        select(Proposal.about, Proposal.about_id, Proposal.action_id, Proposal.message_id, Proposal.letter_id)
        .add_columns(LetterLine.due_version, LetterLine.owner_id)
        .add_columns(Proposal.created_on, Proposal.state, Proposal.trust)
        .outerjoin(
            LetterLine,
            and_(
                LetterLine.letter_id == Proposal.letter_id,
                LetterLine.about == Proposal.about,
                LetterLine.about_id == Proposal.about_id,
            ),
        )
        .where(Proposal.state != ProposalState.SUPERSEDED)
    )
    rows = [
        row for part in in_parts(actions) for row in session.execute(said.where(Proposal.action_id.in_(part)))
    ]
    waiting = {row[2] for row in rows if row[0] is About.POAP and row[8] is ProposalState.WAITING}
    completed = {one for one, parts in proposed_poaps(session, waiting).items() if is_complete(parts)}
    for about, about_id, action, message, letter, version, owner, on, state, trust in rows:
        completes = about is About.POAP and action in completed
        yield Answer(about, about_id, action, message, letter, version, owner, on, state, trust, completes)


def _unclear(session: Session, since: date) -> set[tuple[About, int, int | None]]:
    """The lines of letters that a human message answers which a person must still look at."""
    rows = session.execute(
        select(LetterLine.about, LetterLine.about_id, LetterLine.meeting_id)
        .join(Message, Message.letter_id == LetterLine.letter_id)
        .where(Message.state == MessageState.REVIEW, Message.kind == HUMAN, Message.received_on > since)
    )
    return set(rows)
