"""Turn what messages ask for into proposals, many messages at one flush; nothing of the plan changes here."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import compress, permutations
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.history import Because, give_reason
from models.many import add_rows
from models.message import Message
from models.proposal import Proposal, proposal_label
from models.rules.contradicting import Request, replaces
from models.rules.judging import worth_asking
from models.rules.tying import Tied
from models.vocabulary import About, ProposalState
from tasks.collect.compare_poap import compare_poap
from tasks.collect.look_up_actions import RegisterNow, look_up_actions
from tasks.collect.storable import storable, storable_value
from tasks.collect.understand_message import Understood, Wish


@dataclass(frozen=True)
class Return:
    """A human message that was understood: its row's id, who sent it, and the reason that history gives."""

    message_id: int
    received_at: datetime
    received_on: date
    person_id: int | None
    understood: Understood
    because: Because


@dataclass(frozen=True)
class Proposed:
    """The ids of the proposals that were made, by message, and the reasons why some could not be made."""

    made: dict[int, list[int]]
    unclear: dict[int, list[str]]


def propose_changes(session: Session, returns: Sequence[Return]) -> Proposed:
    """Write the proposals of these returns; what the same people asked before, undecided, is superseded."""
    now = _register(session, returns)
    rows: list[dict[str, Any]] = []
    reasons: list[Because] = []
    unclear: dict[int, list[str]] = {}
    for one in returns:
        for wish in _worth_asking(one, now):
            tied = _tied(one, wish.reference, wish.tied, now)
            if tied is None:
                unclear.setdefault(one.message_id, []).append("unknown_reference")
            else:
                rows.append(_row(one, wish, tied, now))
                reasons.append(one.because)
    ids = add_rows(session, Proposal, rows, proposal_label, reasons)
    _supersede(session, {row["action_id"] for row in rows}, dict(zip(ids, reasons, strict=True)))
    made: dict[int, list[int]] = {}
    for id_, row in zip(ids, rows, strict=True):
        made.setdefault(row["message_id"], []).append(id_)
    return Proposed(made, unclear)


def _register(session: Session, returns: Sequence[Return]) -> RegisterNow:
    tied, references, forms_of = [], [], []
    for one in returns:
        said = one.understood
        parts = [(wish.tied, wish.reference) for wish in said.wishes]
        parts += [(file.tied, file.reference) for file in said.files]
        tied += [line for line, _ in parts if line is not None]
        references += [reference for line, reference in parts if line is None]
        for form in said.forms:
            line = _line(one, form.reference)
            if line is None:
                references.append(form.reference)
            else:
                tied.append(line)
                forms_of.append(line.action_id)
    return look_up_actions(session, tied, references, forms_of)


def _worth_asking(one: Return, now: RegisterNow) -> list[Wish]:
    wishes = list(_wishes(one, now))
    return list(compress(wishes, worth_asking([(wish.reference, wish.is_idle) for wish in wishes])))


def _wishes(one: Return, now: RegisterNow) -> Iterator[Wish]:
    """Everything asked in words, by files and by forms, in one shape; unknown actions stay untied."""
    yield from one.understood.wishes
    for offered in one.understood.files:
        yield Wish(
            offered.reference,
            offered.tied,
            "evidence",
            asdict(offered.file),
            "",
            offered.file.name,
            0,
            0,
            "certain",
        )
    for form in one.understood.forms:
        tied = _tied(one, form.reference, None, now)
        poap = now.poaps.get(tied.action_id) if tied else None
        if tied is None or poap is None:
            yield Wish(form.reference, None, "aim", "", "", "", 0, 0, "unsure")
            continue
        about = Tied(About.POAP, poap[0], tied.action_id)
        for change in compare_poap(form.form.parts, poap[1], form.form.unread):
            yield Wish(
                form.reference,
                about,
                change.field,
                change.value,
                change.problem or "",
                change.quote,
                0,
                0,
                "certain",
            )


def _line(one: Return, reference: str) -> Tied | None:
    """The action of our letter's line with this reference."""
    letter = one.understood.letter
    lines = letter.lines if letter else ()
    found = next((line for line in lines if line.reference.upper() == reference.upper()), None)
    return Tied(About.ACTION, found.action_id, found.action_id) if found else None


def _tied(one: Return, reference: str, tied: Tied | None, now: RegisterNow) -> Tied | None:
    if tied is not None:
        return tied
    known = _line(one, reference)
    if known is not None:
        return known
    action = now.by_reference.get(reference.upper())
    return Tied(About.ACTION, action, action) if action else None


def _row(one: Return, wish: Wish, tied: Tied, now: RegisterNow) -> dict[str, Any]:
    letter = one.understood.letter
    return {
        "message_id": one.message_id,
        "letter_id": letter.lines_of if letter else None,
        "person_id": one.person_id,
        "action_id": tied.action_id,
        "about": tied.about,
        "about_id": tied.about_id,
        "meeting_id": tied.meeting_id,
        "field": wish.field,
        "value": storable_value(wish.value),
        "reason": storable(wish.reason) or None,
        "before": None if tied.about is About.POAP and wish.field != "due" else now.before(wish.field, tied),
        "quote": storable(wish.quote),
        "start": wish.start,
        "end": wish.end,
        "confidence": wish.confidence,
        "trust": one.understood.match.trust,
        "created_on": one.received_on,
        "state": ProposalState.WAITING,
        "key": secrets.token_urlsafe(9),
    }


def _supersede(session: Session, actions: set[int], reasons: dict[int, Because]) -> None:
    """Between two undecided proposals of one person about one thing the later message counts.

    `reasons` are those of the new ones, by their ids.
    """
    rows = session.execute(
        select(
            Proposal.id, Proposal.person_id, Proposal.about, Proposal.about_id, Proposal.action_id,
            Proposal.field, Message.received_at, Proposal.message_id,
        )
        .join(Message, Message.id == Proposal.message_id)
        .where(Proposal.action_id.in_(actions), Proposal.state == ProposalState.WAITING)
        .order_by(Proposal.id)
    )  # fmt: skip
    by_asker: dict[tuple[int, int | None], list[Request]] = {}
    for id_, person_id, about, about_id, action_id, field, received_at, message_id in rows:
        request = Request(id_, person_id, about, about_id, action_id, field, (received_at, message_id))
        by_asker.setdefault((action_id, person_id), []).append(request)
    for asked in by_asker.values():
        for later, earlier in permutations(asked, 2):
            if later.order != earlier.order and replaces(later, earlier):
                old = session.get_one(Proposal, earlier.id)
                old.state, old.why_waiting = (
                    ProposalState.SUPERSEDED,
                    f"{proposal_label(later.id)} came later",
                )
                if later.id in reasons:
                    give_reason(old, reasons[later.id])
