"""Write down what was read from a batch of messages, and leave each in the state that the rule gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, bindparam, inspect, select, update
from sqlalchemy.orm import Session

from models.history import Because
from models.message import Message, MessageBytes
from models.rules.matching import Doubt
from models.rules.settling import AUTO_REPLY, BOUNCE, HUMAN, end_of
from models.vocabulary import Cause, MessageState, Trust
from tasks.clock import instant_of
from tasks.collect.find_letters import FoundLetter, Ledger
from tasks.collect.find_repeats import KeptMessage, find_repeats
from tasks.collect.keep_evidence import keep_apart, keep_file
from tasks.collect.mark_unreachable import bounced_letter, is_of_letter, mark_absent, mark_bounced
from tasks.collect.propose_changes import Return, propose_changes
from tasks.collect.read_head import read_head
from tasks.collect.sort_attachments import quarantined
from tasks.collect.storable import storable
from tasks.collect.understand_message import Understood
from tasks.office import Office


@dataclass(frozen=True)
class ReadMessage:
    """What one message turned out to be; `about` are the references that it speaks of."""

    id: int
    kind: str
    state: MessageState
    sender: str
    subject: str
    reasons: tuple[str, ...]
    about: tuple[str, ...]
    proposal_ids: tuple[int, ...]
    note: str = ""


def keep_readings(
    session: Session,
    office: Office,
    understood: Sequence[tuple[KeptMessage, Understood]],
    ledger: Ledger,
    today: date,
    dry_run: bool = False,
) -> tuple[ReadMessage, ...]:
    """Proposals, absences, dead addresses and the messages' own rows, in a few statements for all."""
    twice = find_repeats(session, [one for one, _ in understood])
    returns = [
        _return_of(one, said, ledger, today)
        for one, said in understood
        if said.reading.kind == HUMAN and one.id not in twice
    ]
    proposed = propose_changes(session, returns)
    made = proposed.made
    read, rows = [], []
    for one, said in understood:
        codes = [*said.reasons, *proposed.unclear.get(one.id, ())]
        if said.forms and not made.get(one.id):
            codes.append("empty_form")
        letter, note = said.letter, ""
        if one.id in twice:
            codes, letter = [twice[one.id]], None
        elif said.reading.sender == office.settings.trust.email.lower() and said.reading.kind != HUMAN:
            codes = ["our_own_letter"]
        elif said.reading.kind == BOUNCE:
            letter, codes, note = _bounce(session, one, said, ledger, today)
        elif said.reading.kind == AUTO_REPLY and said.match.trust is not Trust.REVIEW:
            person = ledger.people[said.reading.sender]
            last = mark_absent(
                session,
                person,
                one.received_on,
                said.reading.absence_until,
                one.id,
                _because(one, said, today),
            )
            note = f"away until {last:%d/%m/%Y}"
        if not dry_run:
            for offered in said.files:
                keep_file(office, offered.file, offered.content)
            for refused in said.refused:
                keep_apart(office, refused.file, refused.content)
        codes = list(dict.fromkeys([*codes, *quarantined(said.refused)]))
        state = end_of(said.reading.kind, said.match.trust, len(made.get(one.id, ())), codes)
        rows.append(_row(one, said, letter, ledger, state, codes))
        read.append(_read_message(one, said, state, codes, tuple(made.get(one.id, ())), note))
    _update(session, rows)
    return tuple(read)


def leave_for_a_person(session: Session, id_: int, reason: str) -> None:
    """Put a message whose reading failed into the list, with what its head says."""
    sender, subject = read_head(session.scalar(select(MessageBytes.raw).where(MessageBytes.id == id_)) or b"")
    session.execute(
        update(Message)
        .where(Message.id == id_)
        .values(state=MessageState.REVIEW, kind="other", reasons=[reason], sender=sender, subject=subject)
    )


def _because(one: KeptMessage, said: Understood, today: date) -> Because:
    return Because(
        storable(said.reading.sender) or "somebody", instant_of(today), Cause.MESSAGE, f"I{one.id}"
    )


def _return_of(one: KeptMessage, said: Understood, ledger: Ledger, today: date) -> Return:
    person = ledger.people.get(said.reading.sender)
    return Return(one.id, one.received_at, one.received_on, person, said, _because(one, said, today))


def _bounce(
    session: Session, one: KeptMessage, said: Understood, ledger: Ledger, today: date
) -> tuple[FoundLetter | None, list[str], str]:
    if Doubt.FORGED in said.match.doubts:
        return None, [Doubt.FORGED], ""
    letter, bounce = bounced_letter(said.reading, ledger), said.reading.bounce
    if letter is None or bounce is None or not is_of_letter(bounce, letter):
        return None, ["no_letter"], ""
    if not mark_bounced(session, letter, bounce, one.received_on, _because(one, said, today)):
        return letter, ["not_delivered_yet"], f"{letter.address} is not reached yet"
    waiting = ", ".join(dict.fromkeys(line.reference for line in letter.lines)) or "no action"
    return letter, ["address_dead"], f"{letter.address} is dead; it was asked about {waiting}"


def _row(
    one: KeptMessage,
    said: Understood,
    letter: FoundLetter | None,
    ledger: Ledger,
    state: MessageState,
    codes: list[str],
) -> dict[str, Any]:
    reading = said.reading
    named = ledger.by_id.get(said.match.named_id or 0) or letter
    return {
        "id_": one.id,
        "state": state,
        "kind": str(reading.kind),
        "sender": storable(reading.sender),
        "subject": storable(reading.subject),
        "person_id": ledger.people.get(reading.sender),
        "letter_id": letter.lines_of if letter else None,
        "named_letter_id": named.known.id if named else None,
        "trust": said.match.trust,
        "text": storable(reading.text),
        "reasons": codes,
    }


def _update(session: Session, rows: list[dict[str, Any]]) -> None:
    if rows:
        names = [name for name in rows[0] if name != "id_"]
        table = inspect(Message).local_table
        assert isinstance(table, Table)
        session.connection().execute(
            update(table)
            .where(table.c.id == bindparam("id_"))
            .values({name: bindparam(name) for name in names}),
            rows,
        )


def _read_message(
    one: KeptMessage,
    said: Understood,
    state: MessageState,
    codes: list[str],
    proposals: tuple[int, ...],
    note: str,
) -> ReadMessage:
    return ReadMessage(
        one.id, str(said.reading.kind), state, said.reading.sender, said.reading.subject,
        tuple(codes), said.references, proposals, note,
    )  # fmt: skip
