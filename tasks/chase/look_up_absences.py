"""Ask the mail server which of today's readers are away, so that their deputies hear instead.

Only Exchange and Graph can tell. What they tell is written down as an out-of-office reply would be, before
the letters are. Automatic replies that have no end are left alone: many a mailbox that is read has some. A
server that cannot be asked stops no letter.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from tasks.chase.plan_letters import plan_letters
from tasks.collect.mark_unreachable import mark_absent
from tasks.mail.transport import TransportError
from tasks.mailbox.can_tell_absences import can_tell_absences
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.hold_letters import standing_hold


@dataclass(frozen=True)
class LookedUp:
    """How many were found away, or why nobody could be asked."""

    away: int = 0
    failure: str = ""

    def told_in(self, outcome: Outcome) -> Outcome:
        """The outcome of the chase with what was found."""
        are = "s are" if self.away > 1 else " is"
        said = f" The mail server says that {self.away} reader{are} away." if self.away else ""
        said += f" Who is away could not be looked up: {self.failure}" if self.failure else ""
        return replace(outcome, sentence=outcome.sentence + said) if said else outcome


def look_up_absences(office: Office, today: date, dry_run: bool = False) -> LookedUp:
    """Ask about everybody who is about to be written to, then about those who would stand in for them."""
    if dry_run or not can_tell_absences(office):
        return LookedUp()
    asked: set[str] = set()
    away = 0
    readers = _readers(office, today, asked)
    if not readers:
        return LookedUp()
    try:
        with open_mailbox(office) as transport:
            while readers:
                until = {
                    readers[address]: last
                    for address, last in transport.absences(list(readers)).items()
                    if address in readers and last >= today
                }
                _write(office, today, until)
                away += len(until)
                asked |= readers.keys()
                readers = _readers(office, today, asked) if until else {}
    except (TransportError, OSError) as error:
        return LookedUp(away, str(error))
    return LookedUp(away)


def _readers(office: Office, today: date, asked: Collection[str]) -> dict[str, int]:
    """By address, the people who would be written to now and were not asked about."""
    with office.register.read() as session:
        if standing_hold(session) is not None:
            return {}
        letters = plan_letters(session, office, today).letters
    found = {one.reader.address.lower(): one.reader.id for one in letters if one.reader.address}
    return {address: id_ for address, id_ in found.items() if address not in asked}


def _write(office: Office, today: date, until: dict[int, date]) -> None:
    because = office.because_run("chase", today)
    with office.register.write(because) as session:
        for person, last in until.items():
            mark_absent(session, person, today, last, None, because)
