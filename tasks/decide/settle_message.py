"""A person's word on a message in review: take it as the answer to a letter, or settle it by hand."""

import hmac
import re
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.decision import Decision, record_decision
from models.history import BECAUSE, Because
from models.letter import Letter
from models.message import Message, MessageBytes
from models.rules.matching import Match
from models.rules.settling import HUMAN
from models.vocabulary import Cause, MessageState, Subject, Trust, Verdict
from tasks.clock import instant_of
from tasks.collect.check_files import file_check
from tasks.collect.find_letters import find_letters
from tasks.collect.keep_evidence import keep_apart, keep_file
from tasks.collect.propose_changes import Return, propose_changes
from tasks.collect.sort_attachments import quarantined
from tasks.collect.understand_message import understand_message
from tasks.decide.answer import Answer, CannotDecide
from tasks.decide.apply_policy import apply_policy_to
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.replies import open_post

LETTER = re.compile(r"^L?(\d+)$", re.IGNORECASE)


def message_key(office: Office, id_: int) -> str:
    """The key that a link to settle I<id> must name."""
    return hmac.digest(office.secret.encode(), f"settle I{id_}".encode(), "sha256").hex()[:12]


def settle_message(office: Office, id_: int, answer: Answer) -> Outcome:
    """Settle I<id>: accept believes it, amend names the letter it answers ("L12"), refuse takes nothing.

    What a believed message asks for still waits for a person, proposal by proposal. One of which everything
    was understood already, and one that names no letter, is only settled. Raises CannotDecide.
    """
    verdict, by, key = answer.verdict, answer.by, message_key(office, id_)
    if answer.key is not None and not hmac.compare_digest(answer.key.encode(), key.encode()):
        raise CannotDecide(f"This link is not the one made for I{id_}: use the one in the last run's list.")
    because = Because(by, instant_of(answer.today), Cause.PERSON, f"I{id_}")
    with office.register.write(because, dry_run=answer.dry_run) as session:
        message = session.scalars(select(Message).where(Message.id == id_)).one_or_none()
        if message is None:
            raise CannotDecide(f"There is no message I{id_}: 'iqip waiting' lists what waits.")
        if message.state is not MessageState.REVIEW:
            raise CannotDecide(f"I{id_} does not wait for a person: it is {message.state}.")
        letter_id = _letter_id(session, message, verdict, answer.value)
        decision = Decision(
            subject=Subject.INBOX_MESSAGE,
            subject_id=id_,
            verdict=verdict,
            value=letter_id if verdict is Verdict.AMEND else None,
            by=by,
            reason=answer.reason,
            at=because.at,
        )
        record_decision(session, decision)
        proposals = _tie(session, office, message, letter_id, answer) if letter_id else []
        state = MessageState.READ if proposals else MessageState.SETTLED
        session.execute(update(Message).where(Message.id == id_).values(state=state))
    if proposals:
        return Outcome(f"I{id_} taken as an answer by {by}: {len(proposals)} proposals wait for a decision.")
    what = "refused" if verdict is Verdict.REFUSE else "settled"
    return Outcome(f"I{id_} {what} by {by}: nothing in the plan was changed.")


def _letter_id(session: Session, message: Message, verdict: Verdict, value: Any) -> int | None:
    """The letter to read the message against; None where it is only to be settled."""
    if verdict is Verdict.REFUSE:
        return None
    if verdict is Verdict.ACCEPT:
        is_doubtful = message.kind == HUMAN and message.trust is Trust.REVIEW
        return message.named_letter_id if is_doubtful else None
    found = LETTER.match(str(value or "").strip())
    if found is None or session.scalar(select(Letter.id).where(Letter.id == int(found[1]))) is None:
        raise CannotDecide(f"'{value}' is no letter: name the one that I{message.id} answers, like L12.")
    if message.kind != HUMAN or message.trust is not Trust.REVIEW:
        raise CannotDecide(f"I{message.id} has its letter already, or is no person's answer: accept it.")
    return int(found[1])


def _tie(session: Session, office: Office, message: Message, letter_id: int, answer: Answer) -> list[int]:
    """Read the message against that letter; its sender stays in doubt, so that every proposal waits."""
    raw = session.scalar(select(MessageBytes.raw).where(MessageBytes.id == message.id))
    if raw is None:
        raise CannotDecide(f"The words of I{message.id} were blanked: there is nothing left to read.")
    opened = open_post(raw)
    ledger = find_letters(session, [opened.seen], [letter_id])
    letter = ledger.by_id[letter_id]
    matched = Match(letter_id, letter_id, Trust.REVIEW)
    reading = opened.read(letter.sent)
    understood = understand_message(reading, matched, letter, file_check(office), is_tied=True)
    session.execute(
        update(Message)
        .where(Message.id == message.id)
        .values(
            letter_id=letter.lines_of,
            named_letter_id=letter_id,
            text=understood.reading.text,
            reasons=[*message.reasons, *quarantined(understood.refused)],
        )
    )
    if not answer.dry_run:
        for offered in understood.files:
            keep_file(office, offered.file, offered.content)
        for refused in understood.refused:
            keep_apart(office, refused.file, refused.content)
    person = ledger.people.get(understood.reading.sender)
    heard = Return(
        message.id, message.received_at, message.received_on, person, understood, session.info[BECAUSE]
    )
    made = propose_changes(session, [heard]).made.get(message.id, [])
    apply_policy_to(session, office, made, answer.today)
    return made
