"""The PMO's decisions in the example: each must meet the very proposal that it was written for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, TypeAlias

from sqlalchemy import select

from models.action import Action
from models.letter import Batch
from models.manifest import Manifest
from models.meeting import Committee, Meeting
from models.message import Message
from models.paper import PaperRecord
from models.proposal import Proposal
from models.vocabulary import ManifestState, MessageState, PaperState, ProposalState
from tasks.office import Office

Answers: TypeAlias = dict[str, str]  # of a run form
MESSAGE = "message"  # the deed that settles one


class NoSuchProposal(LookupError):
    """The example decides something that does not wait: the program read a reply otherwise."""


@dataclass(frozen=True)
class Given:
    """A decision of the PMO: what one `decide` run, or a part of it, answers."""

    reference: str
    id: str
    verdict: str
    by: str
    reason: str
    value: str = ""


def decisions(
    office: Office, today: date, expected: Iterable[Any], messages: Iterable[Any] = ()
) -> Iterator[Answers]:
    """The day's decisions, on proposals and messages, as answers of `decide` runs.

    Raises NoSuchProposal, naming the line.
    """
    left = _waiting(office)
    found = [
        Given(one.of, _id(office, today, MESSAGE, one.of), one.verdict, one.by, one.reason)
        for one in messages
    ]
    for line in expected:
        fits = [
            one for one in left
            if (one[1], one[2]) == (line.reference, line.field) and line.value in (None, one[3])
        ]  # fmt: skip
        if not fits:
            told = [f"{one[0]} {one[2]} = {one[3]!r}" for one in left if one[1] == line.reference]
            raise NoSuchProposal(
                f"On {today}, no proposal waits for {line.reference} {line.field} = {line.value!r}; "
                f"for that action wait: {', '.join(told) or 'none'}."
            )
        left.remove(fits[0])
        amended = "" if line.amended is None else str(line.amended)
        found.append(Given(line.reference, fits[0][0], line.verdict, line.by, line.reason, amended))
    return _together(found)


def deed(office: Office, today: date, done: Any) -> tuple[str, Answers]:
    """Something else that a person does that day, as a job and its answers."""
    who = {"by": done.by, "reason": done.reason}
    if done.what == "step":
        return "amend", {"what": "step done", "of": done.of, "to": today.isoformat(), **who}
    return "decide", {"id": _id(office, today, done.what, done.of), "verdict": done.verdict, **who}


def _together(given: Iterable[Given]) -> Iterator[Answers]:
    """One run for the same verdict of one person on one day; an amended value has a run of its own."""

    def alike(one: Given) -> tuple[str, str, str]:
        return one.verdict, one.by, one.value and one.id

    for (verdict, by, _), group in groupby(sorted(given, key=alike), key=alike):
        same = list(group)
        about: dict[str, list[str]] = {}
        for one in same:
            about.setdefault(one.reason, []).append(one.reference)
        reason = " ".join(f"{', '.join(dict.fromkeys(told))}: {why}" for why, told in about.items())
        ids = ", ".join(one.id for one in same)
        yield {"id": ids, "verdict": verdict, "by": by, "reason": reason, "value": same[0].value}


def _waiting(office: Office) -> list[tuple[str, str, str, object]]:
    with office.register.read() as session:
        rows = session.execute(
            select(Proposal.id, Action.reference, Proposal.field, Proposal.value)
            .join(Action, Action.id == Proposal.action_id)
            .where(Proposal.state == ProposalState.WAITING)
            .order_by(Proposal.id)
        )
        return [(f"P{id_}", reference, field, value) for id_, reference, field, value in rows]


def _id(office: Office, today: date, what: str, of: str) -> str:
    """The id of what a deed names. A paper is approved and issued at one go: its id twice."""
    asked = {
        "reset": ("M", select(Manifest.id).where(Manifest.state == ManifestState.PROPOSED)),
        "batch": ("B", select(Batch.id).where(Batch.released_at.is_(None))),
        MESSAGE: (
            "I",
            select(Message.id).where(Message.state == MessageState.REVIEW, Message.sender.ilike(f"%{of}%")),
        ),
        "paper": (
            "R",
            select(PaperRecord.id)
            .join(Meeting, Meeting.id == PaperRecord.meeting_id)
            .join(Committee, Committee.id == Meeting.committee_id)
            .where(PaperRecord.state == PaperState.DRAFT, Committee.name == of),
        ),
    }
    letter, query = asked[what]
    with office.register.read() as session:
        number = session.scalars(query.order_by("id")).first()
    if number is None:
        raise NoSuchProposal(
            f"On {today}, no {what} {of} waits for the decision that the example has for it."
        )
    return f"{letter}{number}, {letter}{number}" if what == "paper" else f"{letter}{number}"
