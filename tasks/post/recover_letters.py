"""Bring letters on that an earlier run left behind: look for the unknown ones, queue again what may be.

A letter that is found in `sending` belonged to a run that is dead (`posting_lock`); it may have been begun
or not, ended or not, answered or not. What the server has tells these apart: the office's own copy went in
the same transaction, so it is there if and only if the letter went, and a letter whose end was not written
went to nobody. An envelope that was sent ahead with the end of the letter before it is not yet a letter.
So a copy that is found makes it `sent`; its absence, once a copy would long have come, makes it `queued`.
"""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, select, true, update
from sqlalchemy.orm import Session

from models.letter import Letter
from models.rules.posting import MOST_ATTEMPTS, after_looking, check_move
from models.vocabulary import Posting
from tasks.clock import instant_of
from tasks.mail.transport import AnswerLost, Posted, Transport, TransportError
from tasks.office import Office

LOOKED_FOR = (Posting.UNKNOWN, Posting.HELD_FOR_A_PERSON)
UNDER_WAY = timedelta(minutes=30)  # how long a server may take to deliver what it took
CLOCK_OFF = timedelta(hours=1)  # how far our clock may have been put forward since the letter was taken up
TRUSTED_AFTER: dict[str, timedelta | None] = {  # how long until an absence proves that a letter never went
    "folder": timedelta(0),
    "smtp": UNDER_WAY + CLOCK_OFF,
    "exchange": UNDER_WAY + CLOCK_OFF,
    "graph": UNDER_WAY + CLOCK_OFF,
}
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def recover_letters(office: Office, transport: Transport, today: date) -> int:
    """Only for the run that posts alone. Answers how many unknown letters turned out to have gone."""
    because = office.because_run("chase", today)
    with office.register.write(because) as session:
        _move(session, Posting.SENDING, Posting.UNKNOWN)
        _move(session, Posting.FAILED_FOR_NOW, Posting.QUEUED, Letter.attempts < MOST_ATTEMPTS)
    with office.register.read() as session:
        unknown = session.execute(
            select(Letter.id, Letter.token, Letter.posting, Letter.claimed_at)
            .where(Letter.posting.in_(LOOKED_FOR))
            .order_by(Letter.id)
        ).all()
    found = 0
    for id_, token, before, claimed_at in unknown:
        try:
            there = transport.find(token)
        except (TransportError, AnswerLost):
            continue  # the server cannot be asked today: it stays unknown, and is listed
        after = _after(office, before, there, instant_of(today) - (claimed_at or LONG_AGO))
        if after is before:
            continue
        check_move(before, after)
        values: dict[str, object] = {"posting": after, "version": Letter.version + 1}
        if there is not None:
            found += 1
            values |= {"server_id": there.server_id, "posted_at": claimed_at or instant_of(today)}
            values |= {"message_id": there.message_id} if there.message_id else {}
        with office.register.write(because) as session:
            session.execute(update(Letter).where(Letter.id == id_, Letter.posting == before).values(values))
    return found


def _after(office: Office, before: Posting, there: Posted | None, waited: timedelta) -> Posting:
    if before is Posting.HELD_FOR_A_PERSON:
        return before if there is None else Posting.SENT
    return after_looking(there is not None, waited, TRUSTED_AFTER.get(office.settings.mail.transport))


def _move(
    session: Session, before: Posting, after: Posting, which: ColumnElement[bool] | None = None
) -> None:
    check_move(before, after)
    session.execute(
        update(Letter)
        .where(Letter.posting == before, true() if which is None else which)
        .values(posting=after, version=Letter.version + 1),
        execution_options={"synchronize_session": False},
    )
