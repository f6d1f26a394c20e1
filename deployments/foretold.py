"""The letters that a rehearsal wrote: when each would go, to whom, and why."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import aliased, selectinload

from models.action import Action
from models.letter import Letter, LetterLine
from models.person import Person
from models.rules.calendar import WorkingCalendar
from models.vocabulary import About, Posting
from tasks.office import Office
from tasks.working_days import working_calendar

WORDS = {
    About.ACTION: "action",
    About.POAP: "Plan on a Page",
    About.MILESTONE: "milestone",
    About.CYCLE: "return",
    About.AGREEMENT: "tester's agreement",
}


@dataclass(frozen=True)
class ForetoldLetter:
    """One letter. `held`: it would wait for a person instead of going."""

    on: date
    kind: str
    to: str
    address: str
    instead_of: str
    subject: str
    why: tuple[str, ...]
    held: bool


def last_letter(office: Office) -> int:
    """The id of the newest letter; 0 where there is none."""
    with office.register.read() as session:
        return session.scalar(select(func.max(Letter.id))) or 0


def letters_after(office: Office, last: int) -> tuple[ForetoldLetter, ...]:
    """Every letter written since, in the order of writing."""
    absent = aliased(Person)
    calendar = working_calendar(office, office.today)
    with office.register.read() as session:
        references: dict[int, str] = {
            row[0]: row[1] for row in session.execute(select(Action.id, Action.reference))
        }
        found = session.execute(
            select(Letter, Person.name, absent.name)
            .join(Person, Person.id == Letter.person_id)
            .outerjoin(absent, absent.id == Letter.instead_of_id)
            .where(Letter.id > last)
            .order_by(Letter.on, Letter.id)
            .options(selectinload(Letter.lines))
        )
        return tuple(
            ForetoldLetter(
                letter.on,
                letter.kind,
                name,
                letter.address,
                instead_of or "",
                letter.subject,
                tuple(_why(line, letter.on, references[line.action_id], calendar) for line in letter.lines),
                letter.posting is Posting.HELD_FOR_A_PERSON,
            )
            for letter, name, instead_of in found
        )


def _why(line: LetterLine, on: date, reference: str, calendar: WorkingCalendar) -> str:
    left = calendar.working_days_left(on, line.due)
    days = f"{abs(left)} working day{'' if abs(left) == 1 else 's'}"
    when = "the last day" if left == 0 else f"{days} before" if left > 0 else f"{days} late"
    return f"{reference} {WORDS[line.about]} due {line.due:%-d %b %Y}: {when}"
