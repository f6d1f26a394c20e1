"""Let a batch of letters go that waits for a person, or take it back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.decision import Decision, record_decision
from models.history import Because
from models.letter import Batch, Letter
from models.rules.releasing import Caution
from models.vocabulary import Cause, Posting, Subject, Verdict
from tasks.clock import LONDON, instant_of
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.take_back_letters import take_back_where


class NoSuchBatch(LookupError):
    """No batch of letters has that number; the run's list names the batches that wait."""


@dataclass(frozen=True)
class OpenBatch:
    """Letters that wait for a release."""

    id: int
    letters: int
    why: str


def release_batch(office: Office, batch_id: int, by: str, reason: str, today: date) -> Outcome:
    """Let the batch go. Letters of an earlier day never go as they are: today's chase writes them anew."""
    with office.register.write(Because(by, instant_of(today), Cause.PERSON, "release")) as session:
        batch = _batch(session, batch_id)
        if batch.released_at is not None:
            return Outcome(f"B{batch_id} was released already by {batch.released_by}.")
        _record(session, batch_id, Verdict.ACCEPT, by, reason, today)
        batch.released_at, batch.released_by = instant_of(today), by
        waiting = select(func.count()).where(Letter.batch_id == batch_id)
        letters = session.scalar(waiting) or 0
        older = session.scalar(waiting.where(Letter.on < today)) or 0
    anew = "; today's chase writes them anew, because they are of an earlier day" if older else ""
    return Outcome(f"B{batch_id} is released by {by}: {_letters(letters)} may go{anew}.")


def refuse_batch(office: Office, batch_id: int, by: str, reason: str, today: date) -> Outcome:
    """Take the batch's letters back: none goes. The next chase writes what is due then, and waits again."""
    with office.register.write(Because(by, instant_of(today), Cause.PERSON, "release")) as session:
        batch = _batch(session, batch_id)
        if batch.released_at is not None:
            return Outcome(
                f"B{batch_id} was released already by {batch.released_by}; 'iqip hold' stops letters."
            )
        _record(session, batch_id, Verdict.REFUSE, by, reason, today)
        taken = take_back_where(session, Letter.batch_id == batch_id)
    return Outcome(f"B{batch_id} is refused by {by}: {_letters(taken)} taken back.")


def open_batch(session: Session, office: Office, today: date, why: str) -> int:
    """The batch that new letters wait in: the one that is open, or a new one."""
    batch = session.scalars(select(Batch).where(Batch.released_at.is_(None)).order_by(Batch.id)).first()
    if batch is None:
        batch = Batch(created_on=today, why=why, transport=office.settings.mail.transport)
        session.add(batch)
    batch.why, batch.transport = why, office.settings.mail.transport
    session.flush()
    return batch.id


def waiting_batches(session: Session) -> tuple[OpenBatch, ...]:
    """The batches that wait for a release and have letters."""
    rows = session.execute(
        select(Batch.id, func.count(Letter.id), Batch.why)
        .join(Letter, Letter.batch_id == Batch.id)
        .where(Batch.released_at.is_(None), Letter.posting == Posting.QUEUED)
        .group_by(Batch.id, Batch.why)
        .order_by(Batch.id)
    )
    return tuple(OpenBatch(*row) for row in rows)


def caution(session: Session, office: Office) -> Caution:
    """What the rule of releases looks at."""
    mail = office.settings.mail
    released = select(func.max(Batch.released_at))
    last = session.scalar(released)
    by_this_transport = session.scalar(released.where(Batch.transport == mail.transport))
    return Caution(
        mail.transport,
        mail.release_first,
        mail.release_above,
        by_this_transport is not None,
        last.astimezone(LONDON).date() if last else None,
    )


def _batch(session: Session, batch_id: int) -> Batch:
    batch = session.get(Batch, batch_id)
    if batch is None:
        raise NoSuchBatch(f"There is no batch B{batch_id}.")
    return batch


def _record(session: Session, batch_id: int, verdict: Verdict, by: str, reason: str, today: date) -> None:
    record_decision(
        session,
        Decision(
            subject=Subject.BATCH,
            subject_id=batch_id,
            verdict=verdict,
            value=None,
            by=by,
            reason=reason,
            at=instant_of(today),
        ),
    )


def _letters(number: int) -> str:
    return f"{number} letter{'' if number == 1 else 's'}"
