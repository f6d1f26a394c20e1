"""A change of the register by a person, without a workbook."""

from datetime import date
from typing import Annotated

from flows.showing import asked, job, step
from tasks.amend_register import Amendment, What
from tasks.amend_register import amend as make_amendment
from tasks.office import Office
from tasks.outcome import Outcome


@job("amend")
def amend(
    office: Office,
    today: date,
    dry_run: bool,
    what: Annotated[What, asked("What changes", "Of an action, a person, a meeting or a step.")],
    of: Annotated[
        str,
        asked("Of what or whom", "An action's reference, a name, a step's number."),
    ],
    by: Annotated[str, asked("Your name", "It is kept with the change.")],
    reason: Annotated[str, asked("Why", "In a few words; it is kept with the change.")],
    to: Annotated[str, asked("To", "The new owner's name, or the new day as 31/03/2021.")] = "",
    which: Annotated[
        str,
        asked("Which one", "A milestone's title; a meeting's old day; who takes over from a leaver."),
    ] = "",
    until: Annotated[str, asked("Until", "The last day of an absence.")] = "",
) -> Outcome:
    """Change an owner, a deputy, a date or a step, or note that somebody left or is away."""
    return step(make_amendment)(office, Amendment(what, of, to, which, until), by, reason, today, dry_run)
