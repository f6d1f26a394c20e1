"""What each accepted field does to its action, milestone or POAP date, inside the decision's transaction."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.action import Action
from models.evidence import Evidence
from models.person import Address, Person
from models.poap import Milestone, Poap
from models.vocabulary import About, Progress, Status
from tasks.decide.wanted import Wanted


class CannotApply(ValueError):
    """What was decided cannot be done as it stands; the message says what is missing. Nothing was changed."""


Change = Callable[[Session, Action, Wanted, Any, date], None]


def change_action(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    """Do what the field asks with `value`, as of the day `on` which the return came."""
    CHANGES[proposal.field](session, action, proposal, value, on)
    action.last_return_on = max(on, action.last_return_on or on)


def _status(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    if proposal.about is About.POAP or value == "no_change":
        return  # a POAP is completed by its form only
    if proposal.about is About.MILESTONE:
        milestone = session.get_one(Milestone, proposal.about_id)
        if value == "completed":
            milestone.done_on = on
        return
    if value == "completed":
        action.complete(on)
        return
    if action.status is not Status.OPEN:
        action.reopen()
    action.progress = Progress(value)


def _percent(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    if proposal.about in (About.MILESTONE, About.POAP):
        _narrative(session, action, proposal, f"{value} %", on)
    elif value >= 100:
        action.complete(on)
    else:
        if action.status is Status.COMPLETED:
            action.reopen()
        action.percent = value
        if action.progress is Progress.NOT_STARTED and value > 0:
            action.progress = Progress.ON_TRACK


def _due(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    due = date.fromisoformat(value)
    if proposal.about is About.MILESTONE:
        session.get_one(Milestone, proposal.about_id).move_due(due)
    elif proposal.about is About.POAP:
        session.get_one(Poap, proposal.about_id).move_due(due)
    else:
        action.move_due(due, proposal.reason)  # no reason given: none is made up


def _more_time(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    if not isinstance(value, str):
        raise CannotApply(
            f"{action.reference}: more time is asked for without a date; amend with the new date."
        )
    _due(session, action, proposal, value, on)


def _narrative(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    """The owner's word on the action, or on its milestone, each kept where it belongs.

    A tester's, or one about its POAP, stays with its proposal.
    """
    if proposal.about is About.MILESTONE:
        session.get_one(Milestone, proposal.about_id).comment = value
    elif proposal.about not in (About.AGREEMENT, About.POAP):
        action.narrative = value


def _evidence(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    kept = value if isinstance(value, dict) else {"name": str(value)}
    session.add(
        Evidence(
            action_id=action.id,
            message_id=proposal.message_id,
            name=kept["name"],
            content_type=kept.get("content_type"),
            sha256=kept.get("sha256"),
            size=kept.get("size"),
            received_on=on,
        )
    )


def _handover(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    name = value.strip() if isinstance(value, str) else ""
    if not name:
        raise CannotApply(
            f"{action.reference}: to whom it goes is missing; amend with a name of the register."
        )
    action.owner_id = find_person(session, name).id


def find_person(session: Session, name: str) -> Person:
    """The one person with this name or address; raises CannotApply with a sentence."""
    wanted = name.strip().lower()
    by_address = select(Address.person_id).where(Address.email == wanted)
    people = session.scalars(
        select(Person).where((func.lower(Person.name) == wanted) | Person.id.in_(by_address))
    ).all()
    if not people:
        like = session.scalars(
            select(Person).where(func.lower(Person.name).contains(wanted, autoescape=True)).limit(6)
        ).all()
        if len(like) != 1:
            known = f" (perhaps {', '.join(one.name for one in like)})" if like else ""
            raise CannotApply(
                f"Nobody in the register is called '{name}'{known}; amend with a full name or an address."
            )
        people = like
    if people[0].left_on is not None:
        raise CannotApply(f"{people[0].name} left on {people[0].left_on:%d/%m/%Y}; amend with another name.")
    return people[0]


def _question(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    """A question changes nothing; the decision's reason is its answer."""


def _agreement(session: Session, action: Action, proposal: Wanted, value: Any, on: date) -> None:
    if action.status is not Status.COMPLETED:
        raise CannotApply(f"{action.reference} is {action.status}, not completed: nothing is to be agreed.")
    if value is not True:
        action.reopen()
        return
    if proposal.person_id is None or proposal.person_id == action.owner_id:
        raise CannotApply(f"{action.reference}: its owner cannot be the one who agrees that it is done.")
    action.agreed_on, action.agreed_by_id = on, proposal.person_id


CHANGES: dict[str, Change] = {
    "status": _status,
    "percent": _percent,
    "due": _due,
    "more_time": _more_time,
    "narrative": _narrative,
    "evidence": _evidence,
    "handover": _handover,
    "refusal": _handover,  # "not mine": accepted only with the name of whose it is
    "question": _question,
    "agreement": _agreement,
}
