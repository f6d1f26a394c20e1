"""Every move of the ledger's table is made by the steps themselves; the table has no other."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.letter import Letter
from models.person import Address
from models.rules.posting import ALLOWED
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.mail.transport import AnswerLost, Envelope, Posted, TransportError
from tasks.office import Office
from tasks.post.claim_letters import claim_letters
from tasks.post.post_letters import post_letters
from tasks.post.recover_letters import recover_letters
from tasks.post.settle_letter import settle_letter
from tests.factories import BECAUSE
from tests.tasks.chases import TEN, Scripted, letters, make_trust, post_by

NEXT = date(2021, 1, 25)
A, ANNE = "matron.a@example.org", "matron.anne@example.org"
ERRORS = {
    Posting.FAILED_FOR_NOW: TransportError("Later.", permanent=False),
    Posting.FAILED_FOR_GOOD: TransportError("Nobody there.", permanent=True),
    Posting.UNKNOWN: AnswerLost("The line broke."),
}


class Watching(Scripted):
    """Sees what state a letter is in at the moment it is posted."""

    office: Office
    seen: Posting | None = None

    def post(self, envelope: Envelope, raw: bytes) -> Posted:
        self.seen = letters(self.office)[0][1]
        return super().post(envelope, raw)


class Way:
    """One letter on its way out."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        self.office, self.monkeypatch, self.transport = office, monkeypatch, Watching()
        self.transport.office = office
        make_trust(office, "Matron A")
        write_letters(office, TEN)
        post_by(monkeypatch, self.transport)

    def claim(self) -> None:
        claim_letters(self.office, TEN, 1)

    def post(self, error: Posting | None = None) -> None:
        self.transport.errors = {A: ERRORS[error]} if error else {}
        post_letters(self.office, TEN)
        self.transport.errors = {}

    def recover(self) -> None:
        recover_letters(self.office, self.transport, TEN)

    def hold(self) -> None:
        self.monkeypatch.setattr("tasks.post.recover_letters.TRUSTED_AFTER", {})
        self.recover()

    def arrive_after_all(self) -> None:
        with self.office.register.read() as session:
            token = session.scalars(select(Letter.token)).one()
        self.transport.posted.append(Envelope("", A, token, "", TEN))
        self.recover()

    def settle(self, was_sent: bool) -> None:
        settle_letter(self.office, 1, was_sent, "PMO Officer", "asked the matron", TEN)

    def correct_the_address(self) -> None:
        write_letters(self.office, NEXT)
        assert letters(self.office) == [(A, Posting.FAILED_FOR_GOOD)]  # not before
        with self.office.register.write(BECAUSE) as session:
            session.scalars(select(Address).where(Address.email == A)).one().email = ANNE
        write_letters(self.office, NEXT)


Step = Callable[[Way], None]


def post(error: Posting | None = None) -> Step:
    return lambda way: way.post(error)


LOST, HELD = [post(Posting.UNKNOWN)], [post(Posting.UNKNOWN), Way.hold]
MOVES: dict[tuple[Posting, Posting], tuple[list[Step], Step]] = {  # how a letter comes there, and goes on
    (Posting.QUEUED, Posting.SENDING): ([], Way.claim),
    (Posting.SENDING, Posting.SENT): ([], post()),
    (Posting.SENDING, Posting.FAILED_FOR_NOW): ([], post(Posting.FAILED_FOR_NOW)),
    (Posting.SENDING, Posting.FAILED_FOR_GOOD): ([], post(Posting.FAILED_FOR_GOOD)),
    (Posting.SENDING, Posting.UNKNOWN): ([], post(Posting.UNKNOWN)),
    (Posting.UNKNOWN, Posting.SENT): (LOST, Way.arrive_after_all),
    (Posting.UNKNOWN, Posting.QUEUED): (LOST, Way.recover),
    (Posting.UNKNOWN, Posting.HELD_FOR_A_PERSON): (LOST, Way.hold),
    (Posting.HELD_FOR_A_PERSON, Posting.SENT): (HELD, lambda way: way.settle(True)),
    (Posting.HELD_FOR_A_PERSON, Posting.QUEUED): (HELD, lambda way: way.settle(False)),
    (Posting.FAILED_FOR_NOW, Posting.QUEUED): ([post(Posting.FAILED_FOR_NOW)], Way.recover),
    (Posting.FAILED_FOR_GOOD, Posting.QUEUED): ([post(Posting.FAILED_FOR_GOOD)], Way.correct_the_address),
}


def test_the_moves_that_are_tried_are_those_of_the_table() -> None:
    assert MOVES.keys() == ALLOWED


@pytest.mark.parametrize(("before", "after"), MOVES, ids=str)
def test_each_move_is_made(
    office: Office, monkeypatch: pytest.MonkeyPatch, before: Posting, after: Posting
) -> None:
    way = Way(office, monkeypatch)
    first, then = MOVES[before, after]
    for step in first:
        step(way)
    was = letters(office)[0][1]
    then(way)
    assert (way.transport.seen if before is Posting.SENDING else was) is before
    assert letters(office)[-1][1] is after


def test_one_that_was_held_and_found_after_all_is_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = Way(office, monkeypatch)
    for step in HELD:
        step(way)
    way.arrive_after_all()
    assert letters(office) == [(A, Posting.SENT)]


def test_a_run_that_was_killed_leaves_its_letter_unknown_and_not_queued(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = Way(office, monkeypatch)
    way.claim()
    monkeypatch.setattr("tasks.post.recover_letters.LOOKED_FOR", ())
    way.recover()
    assert letters(office) == [(A, Posting.UNKNOWN)]
