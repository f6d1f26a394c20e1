"""Take letters back that never went, so that their lines are asked anew in the words of today."""

from datetime import date

from sqlalchemy import ColumnElement, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from models.letter import Letter, LetterBytes, LetterFile, LetterLine
from models.person import Address
from models.vocabulary import LetterKind, Posting

OURS = (LetterKind.CHASE, LetterKind.TESTER, LetterKind.LEAD_DIGEST, LetterKind.DATE_MOVED)
NEVER_TRIED = and_(Letter.posting == Posting.QUEUED, Letter.attempts == 0, Letter.kind.in_(OURS))


def take_back(session: Session, today: date) -> int:
    """Take back the letters of earlier days that were never tried, and those whose address is new."""
    _queue_corrected(session)
    return take_back_where(session, or_(Letter.on < today, _was_corrected()))


def take_back_where(session: Session, which: ColumnElement[bool]) -> int:
    """Delete the letters among those that were never tried, with their lines; answers how many."""
    ids = select(Letter.id).where(NEVER_TRIED, which)
    taken = session.scalars(ids).all()
    if taken:
        for part in (LetterLine, LetterFile):
            session.execute(delete(part).where(part.letter_id.in_(taken)))
        session.execute(delete(LetterBytes).where(LetterBytes.id.in_(taken)))
        session.execute(delete(Letter).where(Letter.id.in_(taken)))
    return len(taken)


def _queue_corrected(session: Session) -> None:
    """A letter that failed for good is queued again once its reader has another address that lives."""
    session.execute(
        update(Letter)
        .where(Letter.posting == Posting.FAILED_FOR_GOOD, Letter.kind.in_(OURS), _was_corrected())
        .values(posting=Posting.QUEUED, attempts=0),
        execution_options={"synchronize_session": False},
    )


def _was_corrected() -> ColumnElement[bool]:
    first = (
        select(Address.email)
        .where(Address.person_id == Letter.person_id)
        .order_by(Address.position)
        .limit(1)
        .correlate(Letter)
        .scalar_subquery()
    )
    lives = (
        select(Address.id)
        .where(Address.email == first, Address.dead_since.is_(None))
        .correlate(Letter)
        .exists()
    )
    return and_(first != Letter.address, lives)
