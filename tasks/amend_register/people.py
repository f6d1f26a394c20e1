"""Amendments of who: owners, leads, testers, deputies, absences, leavers, addresses."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.person import Absence, Address, Person
from models.rules.objecting import EMAIL
from models.vocabulary import Status
from tasks.amend_register.amendment import Amendment, AmendmentRefused
from tasks.amend_register.finding import action_of, day_of, person_of

NOBODY = "nobody"


def change_owner(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another owner, who from now on hears of the action."""
    action, person = action_of(session, amendment.of), person_of(session, amendment.to)
    _check_there(person, today)
    if action.tester_id == person.id:
        raise AmendmentRefused(f"{person.name} tests {action.reference}: give it another tester first.")
    before = _name(session, action.owner_id)
    action.owner_id = person.id
    return f"{action.reference}: owner {before} → {person.name}."


def change_lead(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another executive lead."""
    action, person = action_of(session, amendment.of), person_of(session, amendment.to)
    _check_there(person, today)
    before = _name(session, action.lead_id)
    action.lead_id = person.id
    return f"{action.reference}: executive lead {before} → {person.name}."


def change_tester(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another tester, who is not the owner."""
    action, person = action_of(session, amendment.of), person_of(session, amendment.to)
    _check_there(person, today)
    if action.owner_id == person.id:
        raise AmendmentRefused(f"{person.name} owns {action.reference}: the tester must be someone else.")
    before = _name(session, action.tester_id)
    action.tester_id = person.id
    return f"{action.reference}: tester {before} → {person.name}."


def change_deputy(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Another deputy, or none."""
    person = person_of(session, amendment.of)
    deputy = person_of(session, amendment.to) if amendment.to.strip() else None
    if deputy is not None and deputy.id == person.id:
        raise AmendmentRefused(f"{person.name} cannot be their own deputy.")
    before = _name(session, person.deputy_id)
    person.deputy_id = deputy.id if deputy else None
    return f"{person.name}: deputy {before} → {deputy.name if deputy else NOBODY}."


def record_absence(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Days away; an absence that begins on the same day gets the new last day."""
    person = person_of(session, amendment.of)
    starts, until = day_of(amendment.to), day_of(amendment.until)
    if until < starts:
        raise AmendmentRefused(
            f"The last day away, {until:%d/%m/%Y}, lies before the first, {starts:%d/%m/%Y}."
        )
    query = select(Absence).where(Absence.person_id == person.id, Absence.starts == starts)
    absence = session.scalars(query).first()
    if absence is None:
        session.add(Absence(person_id=person.id, starts=starts, until=until))
    else:
        absence.until = until
    hears = _name(session, person.deputy_id)
    return f"{person.name}: away from {starts:%d/%m/%Y} until {until:%d/%m/%Y}; {hears} hears instead."


def record_leaver(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """Somebody leaves; who takes over, if named, becomes the owner of their open actions."""
    person, day = person_of(session, amendment.of), day_of(amendment.to)
    mine = (Action.owner_id == person.id, Action.status == Status.OPEN)
    owned = session.scalars(select(Action).where(*mine).order_by(Action.id)).all()
    person.left_on = day
    said = f"{person.name}: no longer there from {day:%d/%m/%Y}"
    if not amendment.which.strip():
        names = ", ".join(action.reference for action in owned)
        return f"{said}; {f'still the owner of {names}' if owned else 'owns nothing open'}."
    heir = person_of(session, amendment.which)
    _check_there(heir, today)
    tested = [action.reference for action in owned if action.tester_id == heir.id]
    if heir.id == person.id or tested:
        why = "they are the one who leaves" if not tested else f"they test {', '.join(tested)}"
        raise AmendmentRefused(f"{heir.name} cannot take over: {why}.")
    for action in owned:
        action.owner_id = heir.id
    return f"{said}; {heir.name} takes over {len(owned)} open action{'' if len(owned) == 1 else 's'}."


def correct_address(session: Session, amendment: Amendment, reason: str, today: date) -> str:
    """The right address in place of a wrong one; it is written to from now on if the wrong one was."""
    person, email = person_of(session, amendment.of), amendment.to.strip().casefold()
    if not EMAIL.fullmatch(email):
        raise AmendmentRefused(f"“{amendment.to}” is not an email address: write name@example.org.")
    other = session.scalars(select(Address).where(Address.email == email)).first()
    if other is not None and other.person_id != person.id:
        raise AmendmentRefused(f"{email} belongs to {_name(session, other.person_id)}.")
    query = select(Address).where(Address.person_id == person.id).order_by(Address.position, Address.id)
    addresses = session.scalars(query).all()
    wrong = amendment.which.strip().casefold()
    old = next((one for one in addresses if not wrong or one.email == wrong), None)
    if wrong and old is None:
        raise AmendmentRefused(f"{person.name} has no address {wrong}.")
    if other is not None and other is not old:
        raise AmendmentRefused(f"{person.name} has the address {email} already.")
    if old is None:
        session.add(Address(person_id=person.id, email=email, position=0))
        return f"{person.name}: address {email}."
    before, old.email, old.dead_since = old.email, email, None
    return f"{person.name}: address {before} → {email}."


def _check_there(person: Person, today: date) -> None:
    if person.left_on is not None and person.left_on <= today:
        raise AmendmentRefused(
            f"{person.name} left on {person.left_on:%d/%m/%Y}: no letter would reach them."
        )


def _name(session: Session, person_id: int | None) -> str:
    return session.get_one(Person, person_id).name if person_id is not None else NOBODY
