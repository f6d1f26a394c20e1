"""Is there anything for the chase to do today? Asked before a run is started, so that none is empty."""

from datetime import date

from sqlalchemy import select

from models.letter import Letter
from models.vocabulary import Posting
from tasks.chase.plan_letters import pace_of, plan_letters
from tasks.office import Office
from tasks.post.hold_letters import standing_hold
from tasks.review.write_digest import is_digest_due

LEFT_BEHIND = (Posting.QUEUED, Posting.SENDING, Posting.FAILED_FOR_NOW, Posting.UNKNOWN)


def is_chase_due(office: Office, today: date) -> bool:
    """Whether a letter would be written today, or one of an earlier run is still on its way."""
    if not pace_of(office, today).calendar.is_working_day(today):
        return False
    with office.register.read() as session:
        if standing_hold(session) is not None:
            return False
        left = session.scalar(select(Letter.id).where(Letter.posting.in_(LEFT_BEHIND)).limit(1))
        if left is not None or plan_letters(session, office, today).letters:
            return True
    return is_digest_due(office, today)
