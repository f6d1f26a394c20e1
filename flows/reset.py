"""The yearly reset: a manifest that a person decides on."""

from datetime import date

from flows.showing import job, step
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.reset.propose_reset import propose_reset


@job("reset")
def reset(office: Office, today: date, dry_run: bool) -> Outcome:
    """Propose the coming year's plan: each old action carried or archived, each finding aligned or new.

    Nothing of the plan changes until a person accepts the manifest (M…) that this run lists.
    """
    return step(propose_reset)(office, today, dry_run)
