"""Rows for tests, as short as the test wants them."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from models.action import Action
from models.history import Because
from models.person import Address, Person
from models.plan import Plan
from models.vocabulary import Cause

BECAUSE = Because("a test", datetime(2021, 1, 7, 9, tzinfo=UTC), Cause.PERSON, "a test")


def make_plan(session: Session, name: str = "2021/22 IQIP", **fields: Any) -> Plan:
    plan = Plan(name=name, **fields)
    session.add(plan)
    session.flush()
    return plan


def make_person(session: Session, name: str = "Matron, Medicine", *emails: str, **fields: Any) -> Person:
    addresses = emails or (name.lower().replace(",", "").replace(" ", ".") + "@example.org",)
    person = Person(
        name=name,
        addresses=[Address(email=email, position=place) for place, email in enumerate(addresses)],
        **fields,
    )
    session.add(person)
    session.flush()
    return person


def make_action(session: Session, plan: Plan, owner: Person | None = None, **fields: Any) -> Action:
    fields = {"reference": "QS1.1", "title": "Store records securely", "due": date(2021, 2, 5)} | fields
    action = Action(plan_id=plan.id, owner_id=owner.id if owner else None, **fields)
    session.add(action)
    session.flush()
    return action
