"""A small Trust to chase in: one owner, one executive lead, an action due on 5 February 2021."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.action import Action
from models.letter import Letter, LetterBytes
from models.person import Person
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.chase.written import Written
from tasks.mail.transport import Envelope, Fetched, Posted
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.post.post_letters import post_letters
from tests.factories import BECAUSE, make_action, make_person, make_plan

DUE, TEN, FIVE, TWO, OVERDUE = (
    date(2021, 2, 5),
    date(2021, 1, 22),
    date(2021, 1, 29),
    date(2021, 2, 3),
    date(2021, 2, 8),
)


def make_trust(office: Office, *owners: str) -> None:
    """An action due on 5 February for each owner, QS1.1 onwards, all under the Chief Nurse."""
    with office.register.write(BECAUSE) as session:
        plan, lead = make_plan(session), make_person(session, "Chief Nurse")
        for number, owner in enumerate(owners or ("Matron, Medicine",), start=1):
            make_action(
                session,
                plan,
                make_person(session, owner),
                lead_id=lead.id,
                reference=f"QS1.{number}",
                due=DUE,
            )


def make_three(office: Office) -> None:
    """Three owners, one letter written to each."""
    make_trust(office, "Matron A", "Matron B", "Matron C")
    write_letters(office, TEN)


def chase(office: Office, today: date) -> Written:
    """Write and post, as the flow does."""
    written = write_letters(office, today)
    post_letters(office, today)
    return written


def told(written: Written) -> list[tuple[str, str, str]]:
    return [(letter.name, line.reference, line.about) for letter in written.letters for line in letter.lines]


def raw_of(office: Office, letter_id: int | None) -> bytes:
    with office.register.read() as session:
        return session.scalars(select(LetterBytes.raw).where(LetterBytes.id == letter_id)).one()


def outbox(office: Office) -> list[Path]:
    return sorted(office.outbox.glob("*.eml"))


def letters(office: Office) -> list[tuple[str, Posting]]:
    with office.register.read() as session:
        rows = session.execute(select(Letter.address, Letter.posting).order_by(Letter.id))
        return [(address, posting) for address, posting in rows]


def change_person(office: Office, name: str, **fields: object) -> None:
    with office.register.write(BECAUSE) as session:
        person = session.scalars(select(Person).where(Person.name == name)).one()
        for field_name, value in fields.items():
            setattr(person, field_name, value)


def person_id(office: Office, name: str) -> int:
    with office.register.read() as session:
        return session.scalars(select(Person.id).where(Person.name == name)).one()


def change_action(office: Office, reference: str, **fields: object) -> None:
    with office.register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == reference)).one()
        for field_name, value in fields.items():
            setattr(action, field_name, value)


@dataclass
class Scripted:
    """A transport that does what a test says for an address, and remembers what it was given."""

    errors: dict[str, Exception] = field(default_factory=dict)
    lost_but_gone: bool = False  # an answer that got lost: did the letter go?
    posted: list[Envelope] = field(default_factory=list)

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        error = self.errors.get(envelope.recipient)
        if error is None or self.lost_but_gone:
            self.posted.append(envelope)
        if error is not None:
            raise error
        return Posted(f"<real-{envelope.token}@example.org>", envelope.token)

    def find(self, token: str) -> Posted | None:
        there = [one for one in self.posted if one.token == token]
        return Posted(f"<found-{token}@example.org>", token) if there else None

    def fetch(self, cursor: str | None) -> Fetched:
        return Fetched((), cursor)

    def file(self, server_id: str, folder: str) -> None: ...

    def absences(self, addresses: Sequence[str]) -> dict[str, date]:
        return {}


def post_by(monkeypatch: pytest.MonkeyPatch, transport: Scripted) -> None:
    """From here on letters are posted by this transport."""

    @contextmanager
    def opened(_: Office) -> Iterator[Scripted]:
        yield transport

    monkeypatch.setattr("tasks.post.postman.open_mailbox", opened)


def words(outcome: Outcome) -> str:
    return "\n".join(f"{one.id}: {one.what}: {one.why}" for one in outcome.waiting)
