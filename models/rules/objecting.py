"""What a PMO is told about a row that is well-formed, and still cannot be right.

Each check takes a row's values by field, as they would stand after the import, and yields objections. One
that `stops` is a fault: nothing is imported. The others are warnings.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from models.vocabulary import Grade, Status

Values = Mapping[str, object]
EMAIL = re.compile(r"[^@\s<>,;:\"()\[\]]+@[^@\s<>,;:\"()\[\]]+\.[^@\s<>,;:\"()\[\]]+")
COMPLETE = "complete"


@dataclass(frozen=True)
class Objection:
    """What is wrong in which field of the row, and what would be right."""

    field: str
    wrong: str
    right: str
    stops: bool = True


def object_to_action(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one action."""
    status = row.get("status") or Status.OPEN
    if row.get("grade") == Grade.MUST and not row.get("lead") and status != Status.CLOSED:
        yield Objection("lead", "A Must Do without an executive lead.", "Name the executive lead.")
    for field, what in (("tester", "tester"), ("agreed_by", "person who agreed")):
        if row.get(field) and row.get(field) == row.get("owner"):
            right = f"The {what} must be someone other than the owner."
            yield Objection(field, f"The {what} is the owner, {row['owner']}.", right)
    if row.get("progress") == COMPLETE and status == Status.OPEN:
        right = "Write the status completed (evidence to be tested) or closed, or another colour."
        yield Objection("progress", "The colour says complete, the status says open.", right)
    if status == Status.OPEN and not row.get("owner"):
        yield Objection("owner", "An open action without an owner.", "Nobody will be written to.", False)
    if status == Status.OPEN and not row.get("due"):
        yield Objection("due", "An open action without a date.", "Nobody will be chased.", False)
    if status == Status.CLOSED and not row.get("closed_on"):
        yield Objection(
            "closed_on", "A closed action without the day on which it was closed.", "Fill it in.", False
        )
    for field in ("completed_on", "agreed_on", "closed_on"):
        day = row.get(field)
        if isinstance(day, date) and day > today:
            yield Objection(field, f"{day:%d/%m/%Y} is still to come.", "Give the day on which it happened.")


def object_to_first_date(row: Values, plan_starts: object) -> Iterator[Objection]:
    """A new action whose first date lies before its plan begins: it may be so, it is worth a look."""
    field = "baseline_due" if row.get("baseline_due") else "due"
    first = row.get(field)
    if isinstance(first, date) and isinstance(plan_starts, date) and first < plan_starts:
        wrong = f"First due {first:%d/%m/%Y}, before {row['plan']} starts ({plan_starts:%d/%m/%Y})."
        yield Objection(field, wrong, "Check the date; the action is imported as it is.", False)


def object_to_person(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one person."""
    addresses = row.get("addresses")
    emails = addresses if isinstance(addresses, tuple) else ()
    for email in emails:
        if not EMAIL.fullmatch(email):
            yield Objection("addresses", f"“{email}” is not an email address.", "Write name@example.org.")
    if not emails and not row.get("left_on"):
        yield Objection("addresses", f"{row['name']} has no email.", "No letter can reach them.", False)
    if row.get("deputy") and row.get("deputy") == row.get("name"):
        yield Objection("deputy", "Nobody can be their own deputy.", "Name somebody else, or nobody.")


def object_to_absence(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one absence."""
    yield from _ordered(row, "starts", "until", "The last day away lies before the first.")


def object_to_finding(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one finding with its mapping."""
    if not row.get("mapped_to"):
        for field in ("mapped_by_text", "mapping_reason", "printed_row", "new_title", "new_reference"):
            if row.get(field):
                right = "Say to which open action the finding is mapped, or new."
                yield Objection(field, "A mapping that maps to nothing.", right)
                break
    if row.get("new_tester") and row.get("new_tester") == row.get("new_owner"):
        wrong = f"The new action's tester is its owner, {row['new_owner']}."
        yield Objection("new_tester", wrong, "The tester must be someone other than the owner.")


def object_to_notice(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one notice."""
    yield from _ordered(row, "imposed_on", "lifted_on", "It was lifted before it was imposed.")


def object_to_meeting(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one meeting."""
    yield from _ordered(row, "cycle_opens", "returns_due", "Returns are due before they are asked for.")
    yield from _ordered(row, "returns_due", "on", "The committee sits before the returns are due.")


def object_to_rating(row: Values, today: date) -> Iterator[Objection]:
    """Objections to one count of a rating."""
    areas = row.get("areas")
    if isinstance(areas, int) and areas < 0:
        yield Objection("areas", f"{areas} areas cannot be.", "Write how many areas were rated so.")


def _ordered(row: Values, first: str, last: str, wrong: str) -> Iterator[Objection]:
    start, end = row.get(first), row.get(last)
    if isinstance(start, date) and isinstance(end, date) and end < start:
        yield Objection(last, f"{wrong} ({start:%d/%m/%Y}, {end:%d/%m/%Y})", "Mend one of the two dates.")


def object_to_nothing(row: Values, today: date) -> Iterator[Objection]:
    """A kind of row that cannot be wrong by itself."""
    yield from ()


OBJECTIONS: Mapping[str, Callable[[Values, date], Iterator[Objection]]] = {
    "actions": object_to_action,
    "people": object_to_person,
    "absences": object_to_absence,
    "findings": object_to_finding,
    "notices": object_to_notice,
    "meetings": object_to_meeting,
    "ratings": object_to_rating,
}
