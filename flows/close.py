"""Close what is done, evidenced and agreed."""

from datetime import date

from flows.showing import job, step
from tasks.close.close_actions import close_actions
from tasks.office import Office
from tasks.outcome import Outcome


@job("close")
def close(office: Office, today: date, dry_run: bool) -> Outcome:
    """Close completed actions whose evidence is there and whose tester agreed; say what the others lack."""
    return step(close_actions)(office, today, dry_run)
