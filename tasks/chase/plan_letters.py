"""Plan the letters of one day: read what is due and what was said and asked, let the rules decide."""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy.orm import Session

from models.rules.asking import LetterDue, Line, Round
from models.rules.chasing import Situation, owners_letters
from models.rules.digesting import leads_letters
from models.rules.ladder import Ladder, Pace
from models.rules.moving import moved_letters
from tasks.chase.find_asked import find_asked, find_written
from tasks.chase.find_lines import count_actions, find_lines, newest_cycle
from tasks.chase.find_people import find_people
from tasks.chase.find_replies import find_replies
from tasks.chase.find_told import REMEMBERED_DAYS, find_told
from tasks.office import Office
from tasks.working_days import working_calendar


def plan_letters(
    session: Session, office: Office, today: date, foresee: Callable[[int], None] | None = None
) -> Round:
    """The letters that are due today and the lines that are held back; changes nothing.

    `foresee` is told how many lines come into question, before anything is decided of them; and before they
    are read, how many actions.
    """
    pace = pace_of(office, today)
    if not pace.calendar.is_working_day(today):
        return Round()
    if foresee is not None:
        foresee(count_actions(session, today, pace))
    lines = find_lines(session, today, pace)
    if foresee is not None:
        foresee(len(lines))
    return _plan(session, office, today, pace, lines)


def pace_of(office: Office, today: date) -> Pace:
    """The ladder, the calendar and the quiet days that this Trust has chosen."""
    chosen = office.settings.chase
    ladder = Ladder(chosen.before, chosen.every_after, chosen.first_overdue)
    return Pace(ladder, working_calendar(office, today), chosen.quiet_days)


def _plan(session: Session, office: Office, today: date, pace: Pace, lines: Sequence[Line]) -> Round:
    chosen, calendar = office.settings.chase, pace.calendar
    actions = sorted({line.action_id for line in lines})
    replies = find_replies(
        session,
        lines,
        actions,
        today,
        unclear_since=calendar.add_working_days(today, -chosen.unclear_pause_days),
        cycle_began=newest_cycle(session, today),
    )
    told, current = find_told(session, calendar.add_working_days(today, -REMEMBERED_DAYS))
    owners = {one.owner_id for one in told}
    people = find_people(
        session, owners | _people_of(lines) | _people_of([one.line for one in current]), today
    )
    situation = Situation(
        today,
        pace,
        people,
        lines,
        replies.standing,
        replies.refused,
        find_asked(session, actions),
        find_written(session, pace.quiet_since(today)),
        frozenset(address.lower() for address in office.settings.mail.only_to),
    )
    to_owners, to_leads = owners_letters(situation), leads_letters(situation)
    moved = moved_letters(told, current, situation, to_owners.letters)
    letters: tuple[LetterDue, ...] = (*to_owners.letters, *to_leads.letters, *moved)
    return Round(letters, (*to_owners.held, *to_leads.held))


def _people_of(lines: Sequence[Line]) -> set[int | None]:
    return {one for line in lines for one in (line.owner_id, line.lead_id)}
