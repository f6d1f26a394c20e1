"""Read what was kept: kind, sender, letter, words, asks; then proposals, absences and dead addresses.

Batches of one transaction each. A message that cannot be read, or whose reading cannot be kept, is left in
the list for a person with the reason, and never stops the others.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models.message import Message
from models.vocabulary import MessageState
from tasks.collect.find_letters import Ledger, find_letters
from tasks.collect.find_repeats import KeptMessage
from tasks.collect.keep_messages import Arrival, keep_messages
from tasks.collect.keep_readings import ReadMessage, keep_readings, leave_for_a_person
from tasks.collect.understand_message import Understood, match_message, understand_message
from tasks.decide.apply_policy import Judged, apply_policy_to
from tasks.office import Office
from tasks.replies import Opened, open_post

AT_ONCE = 100
EMPTY = Ledger({}, {}, {}, {})


@dataclass(frozen=True)
class ReadPost:
    """What was read, in the order in which it came; `failures` name the messages that could not be.

    `judged` is filled in a dry run only, in which the policy's answers are taken back with all the rest.
    """

    messages: tuple[ReadMessage, ...] = ()
    failures: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()


def read_post(
    office: Office, today: date, dry_run: bool = False, arrivals: tuple[Arrival, ...] = ()
) -> ReadPost:
    """Read every message that nobody has read yet.

    A dry run reads also the `arrivals` that still lie in the mailbox, applies the policy to what they ask,
    says what came of it, and takes everything back.
    """
    if dry_run:
        with office.register.write(office.because_run("collect", today), dry_run=True) as session:
            keep_messages(session, office.settings.trust.email, list(arrivals))
            read = _read(session, office, _unread(session), today, dry_run=True)
            made = [id_ for message in read.messages for id_ in message.proposal_ids]
            return replace(read, judged=tuple(apply_policy_to(session, office, made, today)))
    with office.register.read() as session:
        waiting = _unread(session)
    messages: list[ReadMessage] = []
    failures: list[str] = []
    for place in range(0, len(waiting), AT_ONCE):
        read = _read_batch(office, waiting[place : place + AT_ONCE], today)
        messages += read.messages
        failures += read.failures
    return ReadPost(tuple(messages), tuple(failures))


def is_anything_unread(office: Office) -> bool:
    """Whether a run that was stopped has left messages kept and not read."""
    with office.register.read() as session:
        return bool(_unread(session))


def _unread(session: Session) -> list[int]:
    return list(
        session.scalars(
            select(Message.id)
            .where(Message.state == MessageState.KEPT, Message.raw.is_not(None))
            .order_by(Message.received_at, Message.id)
        )
    )


def _read_batch(office: Office, ids: list[int], today: date) -> ReadPost:
    """One transaction; if the database refuses it, each message in one of its own."""
    try:
        with office.register.write(office.because_run("collect", today)) as session:
            return _read(session, office, ids, today)
    except SQLAlchemyError as error:
        if len(ids) == 1:
            with office.register.write(office.because_run("collect", today)) as session:
                leave_for_a_person(session, ids[0], "not_kept")
            fault = str(error).splitlines()[0]
            return ReadPost((), (f"I{ids[0]} was read, but what it says could not be kept: {fault}",))
    parts = [_read_batch(office, [one], today) for one in ids]
    return ReadPost(
        tuple(message for part in parts for message in part.messages),
        tuple(failure for part in parts for failure in part.failures),
    )


def _read(session: Session, office: Office, ids: list[int], today: date, dry_run: bool = False) -> ReadPost:
    rows = session.execute(
        select(Message.id, Message.raw, Message.message_id, Message.received_at, Message.received_on)
        .where(Message.id.in_(ids), Message.state == MessageState.KEPT)
        .order_by(Message.received_at, Message.id)
    )
    kept = [KeptMessage(id_, raw, name, at, on) for id_, raw, name, at, on in rows if raw is not None]
    failures: list[str] = []
    opened: dict[int, Opened] = {}
    for one in kept:
        try:
            opened[one.id] = open_post(one.raw)
        except Exception as error:  # whatever a stranger's bytes do, the others are read
            failures.append(_failed(session, one.id, error))
    ledger = find_letters(session, [one.seen for one in opened.values()]) if opened else EMPTY
    understood: list[tuple[KeptMessage, Understood]] = []
    for one in kept:
        if one.id not in opened:
            continue
        post = opened.pop(one.id)
        try:
            matched = match_message(post.seen, ledger, office.settings.mail.boundary)
            letter = ledger.by_id.get(matched.letter_id or 0)
            understood.append((one, understand_message(post, matched, letter)))
        except Exception as error:  # as above
            failures.append(_failed(session, one.id, error))
    return ReadPost(keep_readings(session, office, understood, ledger, today, dry_run), tuple(failures))


def _failed(session: Session, id_: int, error: Exception) -> str:
    leave_for_a_person(session, id_, "not_read")
    return f"I{id_} could not be read and waits for a person: {type(error).__name__}: {error}"
