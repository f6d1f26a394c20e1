"""Take the decisions that officers gave by replying to the office's digest, and tell them what came of it.

Only a reply that was recognised by its own token, from an address of its reader that the settings name as an
officer's, decides; all else stays in the list for a person. Each line is decided once: a second reply to it
changes nothing and is told so. What was not understood is asked back in one question, and waits for a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session, aliased

from models.letter import Letter, add_letters
from models.message import Message, MessageBytes
from models.proposal import Proposal
from models.review import ReviewItem
from models.rules.officer_clauses import Piece
from models.rules.officer_words import Decided, decisions_in, lines_called
from models.rules.settling import HUMAN
from models.vocabulary import LetterKind, MessageState, ProposalState, Trust, Verdict
from tasks.collect.find_letters import find_letters
from tasks.decide.decide import decide
from tasks.decide.review_stamps import review_stamps
from tasks.mail.content import LetterContent, NotUnderstoodContent, TakenContent
from tasks.mail.token import make_token
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.letterhead import sender_of
from tasks.post.queued_letter import queued_letter
from tasks.replies import read
from tasks.review.write_digest import officers

NOT_AN_OFFICER, UNCLEAR = "not_an_officer", "unclear_decision"


@dataclass(frozen=True)
class OfficerReply:
    """A message that answers a digest. `items`: the digest's numbers, each with its proposal and stamp."""

    id: int
    message_id: str
    sender: str
    on: date
    person_id: int
    by: str
    pieces: tuple[Piece, ...]
    items: dict[int, tuple[int, str]]


@dataclass(frozen=True)
class RepliesTaken:
    """What became of them: the rows that a run lists, and the ids of messages that are settled by it."""

    did: tuple[dict[str, str], ...] = ()
    settled: frozenset[str] = frozenset()

    @property
    def taken(self) -> int:
        """How many decisions were taken."""
        return sum(row["taken"] == "yes" for row in self.did)


def take_replies(office: Office, today: date, dry_run: bool = False) -> RepliesTaken:
    """Decide what officers' replies say, in the order in which they came; nothing in a dry run."""
    if dry_run or not office.settings.review.officers:
        return RepliesTaken()
    with office.register.write(office.because_run("collect", today)) as session:
        replies = _replies(session, office)
    did: list[dict[str, str]] = []
    settled: set[str] = set()
    for reply in replies:
        rows, is_settled = _take(office, reply, today)
        did += rows
        settled |= {f"I{reply.id}"} if is_settled else set()
    return RepliesTaken(tuple(did), frozenset(settled))


def _take(office: Office, reply: OfficerReply, today: date) -> tuple[list[dict[str, str]], bool]:
    names = lines_called({number: f"P{id_}" for number, (id_, _) in reply.items.items()})
    heard = decisions_in(reply.pieces, names)
    with office.register.read() as session:
        now = review_stamps(session, [id_ for id_, _ in reply.items.values()])
        waits = set(
            session.scalars(
                select(Proposal.id).where(Proposal.id.in_(now), Proposal.state == ProposalState.WAITING)
            )
        )
    said: list[tuple[Decided, Outcome]] = []
    for one in heard.decided:
        id_, stamp = reply.items[one.number]
        if id_ in waits and now.get(id_) != stamp:
            fault = f"P{id_} or what the register has beside it changed since that list: look at it anew."
            said.append((one, Outcome(fault, failures=(fault,))))
        else:
            said.append((one, _decide(office, f"P{id_}", one, reply, today)))
    wrong = [one.words for one, outcome in said if outcome.failures and one.verdict is Verdict.AMEND]
    is_settled = not heard.unclear and not wrong
    _answer(office, reply, said, heard.unclear, is_settled, today)
    rows = [
        {
            "message": f"I{reply.id}",
            "from": reply.by,
            "words": one.words,
            "result": outcome.sentence,
            "taken": "no" if outcome.failures else "yes",
        }
        for one, outcome in said
    ]
    return rows, is_settled


def _decide(office: Office, id_: str, one: Decided, reply: OfficerReply, today: date) -> Outcome:
    """An amendment's words may end in a reason: the longest that is a value is taken."""
    reason = f"{one.reason or one.words} (by reply I{reply.id})"
    outcome = decide(office, id_, one.verdict, reply.by, reason, next(iter(one.values), None), None, today)
    for value in one.values[1:] if outcome.failures else ():
        shorter = decide(office, id_, one.verdict, reply.by, reason, value, None, today)
        outcome = outcome if shorter.failures else shorter
    return outcome


def _answer(
    office: Office,
    reply: OfficerReply,
    said: Sequence[tuple[Decided, Outcome]],
    unclear: Sequence[str],
    is_settled: bool,
    today: date,
) -> None:
    """One receipt for one message, and the message's own end, in one transaction."""
    with office.register.write(office.because_run("collect", today)) as session:
        ids = {id_: number for number, (id_, _) in reply.items.items()}
        still = session.scalars(
            select(Proposal.id).where(Proposal.id.in_(ids), Proposal.state == ProposalState.WAITING)
        )
        open_numbers = tuple(sorted(ids[id_] for id_ in still))
        content = LetterContent(
            kind=LetterKind.OFFICE_RECEIPT,
            to_name=reply.by,
            to_address=reply.sender,
            today=today,
            sender=sender_of(office),
            token=make_token(office.secret, f"receipt of I{reply.id}", reply.sender),
            taken=tuple(TakenContent(one.number, outcome.sentence) for one, outcome in said),
            not_understood=tuple(NotUnderstoodContent(words, "") for words in unclear),
            still_open=open_numbers,
            heard_on=reply.on,
        )
        add_letters(session, [queued_letter(content, reply.person_id, today, (reply.id, reply.message_id))])
        end = MessageState.SETTLED if is_settled else MessageState.REVIEW
        reasons = [] if is_settled else [UNCLEAR]
        session.execute(update(Message).where(Message.id == reply.id).values(state=end, reasons=reasons))


def _replies(session: Session, office: Office) -> list[OfficerReply]:
    """Those that nobody has answered yet; what comes from anybody else is marked and left for a person."""
    known = {one.address: one for one in officers(session, office)}
    digest, receipt = aliased(Letter), aliased(Letter)
    rows = session.execute(
        select(
            Message.id, Message.message_id, Message.sender, Message.received_on, MessageBytes.raw,
            Message.letter_id, Message.named_letter_id, Message.reasons, digest.person_id,
        )
        .join(digest, digest.id == Message.letter_id)
        .join(MessageBytes, MessageBytes.id == Message.id)
        .where(
            digest.kind == LetterKind.OFFICE_DIGEST,
            Message.kind == HUMAN,
            Message.state == MessageState.REVIEW,
            Message.trust == Trust.OWN_TOKEN,
            ~exists().where(receipt.answers_id == Message.id),
        )
        .order_by(Message.received_at, Message.id)
    ).all()  # fmt: skip
    found = []
    for id_, message_id, sender, on, raw, letter_id, named, reasons, person_id in rows:
        officer = known.get(sender or "")
        if officer is None or officer.id != person_id:
            if NOT_AN_OFFICER not in reasons:
                marked = [*reasons, NOT_AN_OFFICER]
                session.execute(update(Message).where(Message.id == id_).values(reasons=marked))
            continue
        answered = named or letter_id or 0
        reading = read(raw, find_letters(session, [], [answered]).by_id[answered].sent)
        pieces = tuple(Piece(one.text, one.line) for one in reading.segments) or (Piece(reading.text),)
        items = {
            number: (proposal, stamp)
            for number, proposal, stamp in session.execute(
                select(ReviewItem.number, ReviewItem.proposal_id, ReviewItem.stamp).where(
                    ReviewItem.letter_id == letter_id
                )
            )
        }
        found.append(
            OfficerReply(id_, message_id, officer.address, on, person_id, officer.name, pieces, items)
        )
    return found
