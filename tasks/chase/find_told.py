"""Find whose calendar entries no longer fit: the date has moved, or the line has changed hands."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.action import Action
from models.letter import Letter, LetterLine
from models.meeting import Committee, Meeting
from models.person import Person
from models.poap import Milestone, Poap
from models.rules.asking import Line
from models.rules.moving import Current, Told
from models.vocabulary import About, LetterKind, Status

REMEMBERED_DAYS = 60  # working days: whoever was told a date longer ago has been told of it since
TELLS = (LetterKind.CHASE, LetterKind.DATE_MOVED)


def find_told(session: Session, since: date) -> tuple[list[Told], list[Current]]:
    """What owners were last told after `since` of lines that are otherwise now, and how those stand."""
    now = [*_actions(session, since), *_poaps(session, since), *_milestones(session, since)]
    now += _cycles(session, since)
    current = {one.line.key: one for one in now}
    if not current:
        return [], []
    return list(_last_told(session, current, since)), list(current.values())


def _last_told(session: Session, current: dict[str, Current], since: date) -> Iterable[Told]:
    actions = {one.line.action_id for one in current.values()}
    rows = session.execute(
        select(LetterLine.owner_id, LetterLine.about, LetterLine.about_id, LetterLine.meeting_id)
        .add_columns(LetterLine.due, LetterLine.due_version, LetterLine.letter_id, LetterLine.claim)
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(LetterLine.action_id.in_(actions), Letter.kind.in_(TELLS), LetterLine.owner_id.is_not(None))
        .order_by(LetterLine.letter_id)
    )
    last: dict[tuple[int, str], Told] = {}
    for owner, about, about_id, meeting, due, version, letter, claim in rows:
        key = f"{about.value}-{about_id}" + ("" if meeting is None else f"-{meeting}")
        if key in current and owner is not None:
            is_cancelled = claim.startswith("cancelled ")
            last[owner, key] = Told(owner, key, due, version, letter, is_cancelled)
    return last.values()


def _actions(session: Session, since: date) -> Iterator[Current]:
    rows = session.execute(
        select(Action.id, Action.reference, Action.title, Action.owner_id, Action.lead_id, Person.name)
        .add_columns(Action.due, Action.due_version, Action.due_reason, LetterLine.due)
        .outerjoin(Person, Person.id == Action.owner_id)
        .join(LetterLine, and_(LetterLine.action_id == Action.id, LetterLine.about == About.ACTION))
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(*_told_otherwise(since, Action.due_version))
    )
    for id_, reference, title, owner, lead, name, due, version, reason, told in rows:
        line = Line(About.ACTION, id_, id_, reference, title, due or told, owner, lead, due_version=version)
        yield Current(line, due, reason or "", name or "")


def _poaps(session: Session, since: date) -> Iterator[Current]:
    rows = session.execute(
        select(Poap.id, Action.id, Action.reference, Action.title, Action.owner_id, Action.lead_id)
        .add_columns(Person.name, Poap.due, Poap.due_version, LetterLine.due)
        .join(Poap, Poap.action_id == Action.id)
        .outerjoin(Person, Person.id == Action.owner_id)
        .join(LetterLine, and_(LetterLine.about_id == Poap.id, LetterLine.about == About.POAP))
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(*_told_otherwise(since, Poap.due_version), Poap.completed_on.is_(None))
    )
    for id_, action, reference, title, owner, lead, name, due, version, told in rows:
        line = Line(About.POAP, id_, action, reference, title, due or told, owner, lead, due_version=version)
        yield Current(line, due, "", name or "")


def _milestones(session: Session, since: date) -> Iterator[Current]:
    rows = session.execute(
        select(Milestone.id, Action.id, Action.reference, Action.title, Action.owner_id, Action.lead_id)
        .add_columns(Person.name, Milestone.due, Milestone.due_version, Milestone.title, LetterLine.due)
        .join(Poap, Poap.action_id == Action.id)
        .join(Milestone, Milestone.poap_id == Poap.id)
        .outerjoin(Person, Person.id == Action.owner_id)
        .join(LetterLine, and_(LetterLine.about_id == Milestone.id, LetterLine.about == About.MILESTONE))
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(*_told_otherwise(since, Milestone.due_version), Milestone.done_on.is_(None))
    )
    for id_, action, reference, title, owner, lead, name, due, version, detail, told in rows:
        line = Line(
            About.MILESTONE,
            id_,
            action,
            reference,
            title,
            due or told,
            owner,
            lead,
            due_version=version,
            detail=detail,
        )
        yield Current(line, due, "", name or "")


def _cycles(session: Session, since: date) -> Iterator[Current]:
    rows = session.execute(
        select(Meeting.id, Action.id, Action.reference, Action.title, Action.owner_id, Action.lead_id)
        .add_columns(Person.name, Meeting.returns_due, Meeting.date_version, Committee.name, Meeting.on)
        .add_columns(LetterLine.due)
        .select_from(LetterLine)
        .join(Meeting, Meeting.id == LetterLine.meeting_id)
        .join(Committee, Committee.id == Meeting.committee_id)
        .join(Action, Action.id == LetterLine.action_id)
        .outerjoin(Person, Person.id == Action.owner_id)
        .join(Letter, Letter.id == LetterLine.letter_id)
        .where(*_told_otherwise(since, Meeting.date_version), LetterLine.about == About.CYCLE)
    )
    for meeting, id_, reference, title, owner, lead, name, due, version, committee, on, told in rows:
        detail = f"{committee} on {on:%A %-d %B %Y}"
        line = Line(
            About.CYCLE, id_, id_, reference, title, due or told, owner, lead, meeting, version, detail=detail
        )
        yield Current(line, due, "", name or "")


def _told_otherwise(since: date, version: Any) -> tuple[ColumnElement[bool], ...]:
    """A letter after `since` told another version of the date, or told it to somebody else."""
    return (
        Letter.on > since,
        Letter.kind.in_(TELLS),
        Action.status == Status.OPEN,
        or_(LetterLine.due_version != version, LetterLine.owner_id.is_distinct_from(Action.owner_id)),
    )
