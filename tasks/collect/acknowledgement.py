"""What an acknowledgement says of each message: its proposals as they stand now, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.letter import LetterLine
from models.proposal import Proposal
from models.rules.asking_back import left_over, ways_to_say
from models.rules.deciding import LOOKED_AT, POAP_FIELDS, what_they_read
from models.rules.poap import missing_parts
from models.vocabulary import About, ProposalState
from tasks.collect.proposed_poap import proposed_poaps
from tasks.decide.describe import name_of, shown_value
from tasks.mail.content import ChangeContent, NotUnderstoodContent, UnderstoodContent

Said = dict[str, Any]  # the parts of a `LetterContent`
DIFFERS = "It differs from what we had before. Our office will look at it."
APPLIED = (ProposalState.ACCEPTED, ProposalState.AMENDED)


@dataclass(frozen=True)
class Heard:
    """A message that is owed an acknowledgement."""

    id: int
    message_id: str
    sender: str
    received_on: date
    text: str | None
    reasons: list[object]
    letter_id: int
    person_id: int
    name: str


@dataclass(frozen=True)
class Line:
    """A line of the letter that a message answers."""

    reference: str
    title: str
    about: About
    action_id: int


def acknowledgements(session: Session, heard: Sequence[Heard], day: date) -> dict[int, Said]:
    """By message: `understood` and `not_understood`, as `LetterContent` takes them.

    `day`: the date that an example of a new date gives.
    """
    proposals = _proposals(session, heard)
    lines = _lines(session, {one.letter_id for one in heard})
    plans = {
        proposal.action_id
        for one in heard
        for proposal, _, _ in proposals.get(one.id, [])
        if _is_plan(proposal)
    }
    plans |= {
        line.action_id
        for one in heard
        if "empty_form" in one.reasons
        for line in lines.get(one.letter_id, [])
        if line.about is About.POAP
    }
    missing = {action: missing_parts(parts) for action, parts in proposed_poaps(session, plans).items()}
    return {
        one.id: {
            "understood": _understood(one, proposals.get(one.id, []), lines.get(one.letter_id, []), missing),
            "not_understood": _not_understood(
                one, proposals.get(one.id, []), lines.get(one.letter_id, []), day
            ),
        }
        for one in heard
    }


def _proposals(session: Session, heard: Sequence[Heard]) -> dict[int, list[tuple[Proposal, str, str]]]:
    rows = session.execute(
        select(Proposal, Action.reference, Action.title)
        .join(Action, Action.id == Proposal.action_id)
        .where(
            Proposal.message_id.in_([one.id for one in heard]),
            Proposal.state.in_((*APPLIED, ProposalState.WAITING)),
        )
        .order_by(Action.reference, Proposal.id)
    )
    found: dict[int, list[tuple[Proposal, str, str]]] = {}
    for proposal, reference, title in rows:
        found.setdefault(proposal.message_id, []).append((proposal, reference, title))
    return found


def _lines(session: Session, letters: set[int]) -> dict[int, list[Line]]:
    rows = session.execute(
        select(LetterLine.letter_id, Action.reference, Action.title, LetterLine.about, LetterLine.action_id)
        .join(Action, Action.id == LetterLine.action_id)
        .where(LetterLine.letter_id.in_(letters))
        .order_by(LetterLine.letter_id, LetterLine.number)
    )
    found: dict[int, list[Line]] = {}
    for letter_id, reference, title, about, action_id in rows:
        found.setdefault(letter_id, []).append(Line(reference, title, about, action_id))
    return found


def _is_plan(proposal: Proposal) -> bool:
    return proposal.about is About.POAP and proposal.field in POAP_FIELDS


def _understood(
    one: Heard,
    proposals: list[tuple[Proposal, str, str]],
    lines: list[Line],
    missing: dict[int, tuple[str, ...]],
) -> tuple[UnderstoodContent, ...]:
    actions: dict[str, tuple[str, list[Proposal]]] = {}
    for proposal, reference, title in proposals:
        actions.setdefault(reference, (title, []))[1].append(proposal)
    said = [
        UnderstoodContent(
            reference,
            title,
            applied=tuple(_change(each) for each in those if each.state in APPLIED),
            waiting=_waiting([each for each in those if each.state is ProposalState.WAITING]),
            missing=_missing(those, missing),
            correction="no" if any(each.about is About.AGREEMENT for each in those) else "at risk",
        )
        for reference, (title, those) in actions.items()
    ]
    if "empty_form" in one.reasons:
        said += [
            UnderstoodContent(line.reference, line.title, missing=missing[line.action_id])
            for line in lines
            if line.about is About.POAP and line.reference not in actions and missing.get(line.action_id)
        ]
    return tuple(said)


def _missing(proposals: list[Proposal], missing: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """What the POAP still lacks when all that its form says is accepted."""
    action = next((each.action_id for each in proposals if _is_plan(each)), None)
    return () if action is None else missing.get(action, ())


def _waiting(proposals: list[Proposal]) -> tuple[ChangeContent, ...]:
    """What waits; what our office does with it is said once, after the last that it is true of."""
    changes = [_change(each) for each in proposals]
    last = {change.why: place for place, change in enumerate(changes)}
    return tuple(
        change if last[change.why] == place else replace(change, why="")
        for place, change in enumerate(changes)
    )


def _change(proposal: Proposal) -> ChangeContent:
    name = name_of(proposal)
    value = shown_value(proposal.field, proposal.value)
    why = ""
    if proposal.state is ProposalState.WAITING:
        why = what_they_read(proposal.field, proposal.value, proposal.why_waiting or "")
        if proposal.contradicts and why == LOOKED_AT:
            why = DIFFERS
    if proposal.field == "refusal":
        what = "You say that this is not yours"
    elif proposal.field == "more_time":
        what = "You need more time"
    elif proposal.field == "handover":
        what = f"New owner: {value}" if value else "It goes to somebody else"
    else:
        what = f"{name}: {value}"
    if proposal.about is About.POAP:
        what = f"Plan on a Page, {what}"
        return ChangeContent(what + (f". {proposal.reason}" if proposal.reason else ""), "", why)
    if proposal.about is About.MILESTONE:
        what = f"Milestone, {what}"
    quote = "" if proposal.field in ("narrative", "question") or not proposal.end else proposal.quote
    return ChangeContent(what, quote, why)


def _not_understood(
    one: Heard, proposals: list[tuple[Proposal, str, str]], lines: list[Line], day: date
) -> tuple[NotUnderstoodContent, ...]:
    if not lines:
        return ()
    references, abouts = [line.reference for line in lines], [line.about for line in lines]
    spans = [(proposal.start, proposal.end) for proposal, _, _ in proposals]
    quote = left_over(one.text or "", spans) or left_over(one.text or "", ())
    ways = ways_to_say((str(code) for code in one.reasons), references, abouts, day)
    return tuple(
        NotUnderstoodContent(quote if place == 0 else "", way.say, way.besides, way.question, way.others)
        for place, way in enumerate(ways)
    )
