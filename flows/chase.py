"""Who must hear from us today, and how firmly."""

from datetime import date

from flows.showing import job, step
from tasks.chase.chase_outcome import chase_outcome
from tasks.chase.look_up_absences import look_up_absences
from tasks.chase.write_and_post import write_and_post
from tasks.chase.write_letters import write_letters
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.review.say_replies import with_digests
from tasks.review.write_digest import write_digests


@job("chase")
def chase(office: Office, today: date, dry_run: bool) -> Outcome:
    """Write to everybody who must hear from us today: one letter each, with all that is due, and why.

    Run twice on one day, the second run finds nothing left to ask.
    """
    looked = step(look_up_absences)(office, today, dry_run)
    digests = step(write_digests)(office, today, dry_run)
    if dry_run:
        outcome = chase_outcome(step(write_letters)(office, today, dry_run))
    else:
        outcome = chase_outcome(*step(write_and_post)(office, today))
    return with_digests(looked.told_in(outcome), digests)
