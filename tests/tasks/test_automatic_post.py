"""Automatic post: an out-of-office is an absence, a bounce a dead address; neither is an answer."""

from datetime import date

import pytest
from sqlalchemy import select

from models.person import Absence, Address
from models.vocabulary import MessageState
from tasks.office import Office
from tests.collecting import MATRON, Desk, collect, make_desk, message, proposals
from tests.mails import TODAY, bounce, deliver, out_of_office


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def test_an_out_of_office_is_an_absence_until_its_date_and_no_answer(desk: Desk) -> None:
    deliver(desk.office, out_of_office(desk.sent, MATRON, "I am on leave until 10 February 2021."))
    outcome = collect(desk.office)
    with desk.office.register.read() as session:
        absence = session.scalars(select(Absence)).one()
        assert (absence.starts, absence.until) == (TODAY, date(2021, 2, 10))
    assert proposals(desk.office) == []
    assert message(desk.office)[0] is MessageState.SETTLED
    assert outcome.sentence == "1 message: 1 out of office."


def test_an_out_of_office_without_a_date_counts_for_a_week(desk: Desk) -> None:
    deliver(desk.office, out_of_office(desk.sent, MATRON, "I am out of the office."))
    collect(desk.office)
    with desk.office.register.read() as session:
        assert session.scalars(select(Absence.until)).one() == date(2021, 2, 4)


def test_a_bounce_for_good_marks_the_address_and_lists_its_actions(desk: Desk) -> None:
    deliver(desk.office, bounce(desk.sent))
    outcome = collect(desk.office)
    with desk.office.register.read() as session:
        assert session.scalars(select(Address.dead_since).where(Address.email == MATRON)).one() == TODAY
    assert "QS1.1, QS1.2" in outcome.did[0]["result"]
    assert "address_dead" in message(desk.office)[2]


def test_a_bounce_for_now_leaves_the_address_alone(desk: Desk) -> None:
    deliver(desk.office, bounce(desk.sent, "4.2.2"))
    collect(desk.office)
    with desk.office.register.read() as session:
        assert session.scalars(select(Address.dead_since).where(Address.email == MATRON)).one() is None
    assert message(desk.office)[0] is MessageState.SETTLED


def test_a_bounce_cannot_kill_an_address_that_our_letter_did_not_go_to(desk: Desk) -> None:
    deliver(desk.office, bounce(desk.sent, address="consultant.surgery@example.org"))
    collect(desk.office)
    with desk.office.register.read() as session:
        assert set(session.scalars(select(Address.dead_since))) == {None}
    assert message(desk.office)[0] is MessageState.REVIEW
