"""Find what the same people asked before about the same things, for the rule of going back."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.letter import Letter
from models.message import Message
from models.proposal import Proposal
from models.rules.recalling import Earlier
from models.vocabulary import About, LetterKind
from tasks.decide.wanted import Wanted

Key = tuple[int | None, str, int]  # who, and the subject as one word with its id


def find_corrected(session: Session, messages: Collection[int]) -> dict[int, int]:
    """By message, the one that it corrects, by answering our acknowledgement of it."""
    rows = session.execute(
        select(Message.id, Letter.answers_id)
        .join(Letter, Letter.id == Message.named_letter_id)
        .where(Message.id.in_(messages), Letter.kind == LetterKind.ACKNOWLEDGEMENT)
    )
    return {id_: answered for id_, answered in rows if answered is not None}


def find_earlier(
    session: Session, proposals: Sequence[Wanted], corrected: Mapping[int, int]
) -> dict[int, list[Earlier]]:
    """By id of each proposal, what its person asked before in other messages, the newest first.

    What the message that it corrects had asked is left out.
    """
    people = {one.person_id for one in proposals if one.person_id is not None}
    actions = {one.action_id for one in proposals}
    if not people:
        return {}
    rows = session.execute(
        select(
            Proposal.person_id, Proposal.about, Proposal.about_id, Proposal.action_id, Proposal.message_id,
            Proposal.field, Proposal.value, Proposal.created_on, Proposal.state, Message.received_at,
        )
        .join(Message, Message.id == Proposal.message_id)
        .where(Proposal.action_id.in_(actions), Proposal.person_id.in_(people))
        .order_by(Message.received_at.desc(), Proposal.message_id.desc(), Proposal.id)
    ).all()  # fmt: skip
    times: dict[int, datetime] = {}
    said: dict[Key, list[tuple[int, tuple[Any, ...]]]] = {}
    for person, about, about_id, action, message, *asked, received_at in rows:
        times[message] = received_at
        said.setdefault((person, *subject(about, about_id, action)), []).append((message, tuple(asked)))
    return {
        one.id: [
            Earlier(*asked)
            for message, asked in said.get((one.person_id, *_subject(one)), ())
            if message != one.message_id
            and (times[message], message) < (times[one.message_id], one.message_id)
            and message != corrected.get(one.message_id)
        ]
        for one in proposals
        if one.person_id is not None
    }


def subject(about: About, about_id: int, action_id: int) -> tuple[str, int]:
    """Milestones and POAPs have a life of their own, and so has a tester's agreement."""
    if about in (About.MILESTONE, About.POAP, About.AGREEMENT):
        return about.value, about_id
    return About.ACTION.value, action_id


def _subject(one: Wanted) -> tuple[str, int]:
    return subject(one.about, one.about_id, one.action_id)
