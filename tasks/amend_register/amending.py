"""Make one amendment in one transaction: what a run form and `iqip amend` both call."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from models.history import Because
from models.vocabulary import Cause
from tasks.amend_register import dates, people
from tasks.amend_register.amendment import Amendment, AmendmentRefused, What
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome

Change = Callable[[Session, Amendment, str, date], str]

CHANGES: Mapping[What, Change] = {
    What.OWNER: people.change_owner,
    What.LEAD: people.change_lead,
    What.TESTER: people.change_tester,
    What.DEPUTY: people.change_deputy,
    What.ABSENCE: people.record_absence,
    What.LEAVER: people.record_leaver,
    What.ADDRESS: people.correct_address,
    What.DATE: dates.change_date,
    What.POAP_DATE: dates.change_poap_date,
    What.MILESTONE_DATE: dates.change_milestone_date,
    What.MEETING_DATE: dates.change_meeting_date,
    What.STEP_DATE: dates.change_step_date,
    What.STEP_DONE: dates.change_step_done,
}


def amend(
    office: Office, amendment: Amendment, by: str, reason: str, today: date, dry_run: bool = False
) -> Outcome:
    """Make it, and say in a sentence what was before and what is now; raises AmendmentRefused."""
    if not by.strip() or not reason.strip():
        raise AmendmentRefused("Say who changes it and why: both are kept with the change.")
    if not amendment.of.strip():
        raise AmendmentRefused(f"Say whose {amendment.what} changes.")
    because = Because(
        by.strip(), instant_of(today), Cause.PERSON, f"{amendment.what} of {amendment.of}: {reason.strip()}"
    )
    with office.register.write(because, dry_run=dry_run) as session:
        sentence = CHANGES[amendment.what](session, amendment, reason.strip(), today)
    would = "Would change: " if dry_run else ""
    row = {"what": str(amendment.what), "of": amendment.of, "by": by.strip(), "reason": reason.strip()}
    return Outcome(f"{would}{sentence}", (row,))
