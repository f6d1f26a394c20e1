"""How fast this office's letters may go, and how many went already today."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from models.letter import Letter
from models.rules.pacing import Pace, pace_of
from tasks.clock import LONDON
from tasks.mailbox.sign_in_to_exchange import exchange_host
from tasks.office import Office

OLDEST = timedelta(days=14)  # a letter that is tried again is for a day not longer ago


def find_pace(office: Office) -> Pace:
    """What the settings say, or else what the provider of the transport bears."""
    mail = office.settings.mail
    host = {"smtp": mail.smtp.host, "exchange": exchange_host(office)}.get(mail.transport, "")
    return pace_of(mail.transport, host, a_minute=mail.letters_a_minute, a_day=mail.letters_a_day)


def count_taken_up(office: Office, today: date) -> int:
    """The letters that were taken up for posting on that day in London, whatever became of them."""
    midnight = datetime.combine(today, time(), LONDON)
    with office.register.read() as session:
        taken = (
            select(func.count(Letter.id))
            .where(Letter.on >= today - OLDEST)
            .where(Letter.claimed_at >= midnight, Letter.claimed_at < midnight + timedelta(days=1))
        )
        return session.scalar(taken) or 0
