"""Finds what an amendment names, or refuses with the names that look most like it."""

from collections.abc import Iterable
from datetime import date

from rapidfuzz import fuzz, process, utils
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.action import Action
from models.person import Address, Person
from models.plan import Plan
from models.vocabulary import PlanState
from tasks.amend_register.amendment import AmendmentRefused
from tasks.sheets.days import read_day
from tasks.sheets.values import NotThat


def person_of(session: Session, words: str) -> Person:
    """The person of this name or address, whatever its case."""
    wanted = " ".join(words.split()).casefold()
    named = {name.casefold(): key for key, name in session.execute(select(Person.id, Person.name))}
    addressed = select(Address.person_id).where(Address.email == wanted)
    key = named.get(wanted) or session.scalars(addressed).first()
    if key is None:
        near = _nearest(words, session.scalars(select(Person.name)))
        told = f". {near}" if near else ": the people sheet of an export lists the names."
        raise AmendmentRefused(f"Nobody is called “{words}”{told}")
    return session.get_one(Person, key)


def action_of(session: Session, words: str) -> Action:
    """The action of this reference: in the current plan, else in the only plan that has it."""
    wanted = " ".join(words.split()).casefold()
    whole = func.lower(Plan.name + " " + Action.reference)
    query = (
        select(Action, Plan.state)
        .join(Plan, Plan.id == Action.plan_id)
        .where(or_(func.lower(Action.reference) == wanted, whole == wanted))
    )
    found = session.execute(query).all()
    current = [action for action, state in found if state is PlanState.CURRENT]
    if len(current) == 1 or len(found) == 1:
        return current[0] if current else found[0][0]
    if found:
        raise AmendmentRefused(f"{len(found)} plans have an action {words}: write the plan's name before it.")
    near = _near(words, session.scalars(select(Action.reference)))
    raise AmendmentRefused(f"There is no action “{words}”. {near}")


def plan_of(session: Session, words: str) -> Plan:
    """The plan of this name; without one, the coming plan, whose timetable runs, else the current one."""
    if words:
        found = session.scalars(select(Plan).where(func.lower(Plan.name) == words.strip().casefold())).first()
        if found is None:
            near = _near(words, session.scalars(select(Plan.name)))
            raise AmendmentRefused(f"There is no plan “{words}”. {near}")
        return found
    for state in (PlanState.COMING, PlanState.CURRENT):
        plans = session.scalars(select(Plan).where(Plan.state == state)).all()
        if len(plans) == 1:
            return plans[0]
    raise AmendmentRefused("Which plan? Name it.")


def day_of(words: str) -> date:
    """The day that is written."""
    try:
        return read_day(words)
    except NotThat as fault:
        raise AmendmentRefused(str(fault)) from None


def _near(words: str, names: Iterable[str]) -> str:
    return _nearest(words, names) or "Look at an export."


def _nearest(words: str, names: Iterable[str]) -> str:
    found = process.extract(
        words, list(names), scorer=fuzz.WRatio, processor=utils.default_process, limit=3, score_cutoff=60
    )
    return f"Did you mean {' or '.join(f'“{name}”' for name, _, _ in found)}?" if found else ""
