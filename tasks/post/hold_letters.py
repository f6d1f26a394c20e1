"""Stop all letters at once, and let them go again."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.history import Because
from models.hold import Hold
from models.vocabulary import Cause
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome


def hold(office: Office, by: str, reason: str, today: date) -> Outcome:
    """From now on no letter is written or posted. A hold that stands already stays as it is."""
    at = instant_of(today)
    with office.register.write(Because(by, at, Cause.PERSON, "hold")) as session:
        standing = standing_hold(session)
        if standing is not None:
            return Outcome(f"All letters are on hold already: {in_words(standing)}.")
        session.add(Hold(since=at, by=by, reason=reason))
    return Outcome(f"All letters are on hold: {by}, {reason}.")


def release(office: Office, by: str, today: date) -> Outcome:
    """Letters may go again. What was due meanwhile is caught up by the next chase, in that day's words."""
    at = instant_of(today)
    with office.register.write(Because(by, at, Cause.PERSON, "release")) as session:
        standing = standing_hold(session)
        if standing is None:
            return Outcome("No letters were on hold.")
        standing.lifted_at, standing.lifted_by = at, by
        return Outcome(f"Letters may go again; they were on hold: {in_words(standing)}.")


def standing_hold(session: Session) -> Hold | None:
    """The hold that stands, if any."""
    return session.scalars(select(Hold).where(Hold.lifted_at.is_(None)).order_by(Hold.id)).first()


def in_words(standing: Hold) -> str:
    """Who stopped the letters, when and why."""
    return f"{standing.by}, {standing.since:%-d %B %Y}: {standing.reason}"
