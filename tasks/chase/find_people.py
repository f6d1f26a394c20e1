"""Find the people that a letter could go to, as they are on one day."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.person import Absence, Address, Person
from models.rules.hearing import Recipient


def find_people(session: Session, ids: Iterable[int | None], today: date) -> dict[int, Recipient]:
    """The people with these ids, their deputies and those of the deputies, by id."""
    found: dict[int, Recipient] = {}
    wanted = {one for one in ids if one is not None}
    for _ in range(3):  # owner, deputy, and a lead who stands in brings a deputy of their own
        if not wanted:
            break
        found |= _recipients(session, wanted, today)
        deputies = {one.deputy_id for one in found.values() if one.deputy_id is not None}
        wanted = deputies - found.keys()
    return found


def _recipients(session: Session, ids: set[int], today: date) -> dict[int, Recipient]:
    away: dict[int, date] = {}
    absences = select(Absence.person_id, Absence.until).where(Absence.starts <= today, Absence.until >= today)
    for person, until in session.execute(absences.where(Absence.person_id.in_(ids))):
        away[person] = max(until, away.get(person, until))
    rows = session.execute(
        select(Person.id, Person.name, Person.left_on, Person.deputy_id, Address.email, Address.dead_since)
        .outerjoin(Address, Address.person_id == Person.id)
        .where(Person.id.in_(ids))
        .order_by(Person.id, Address.position.desc())
    )
    return {  # the last row of a person is their first address, the one that is written to
        id_: Recipient(
            id_,
            name,
            email,
            dead_since is not None,
            left_on is not None and left_on <= today,
            away.get(id_),
            deputy,
        )
        for id_, name, left_on, deputy, email, dead_since in rows
    }
