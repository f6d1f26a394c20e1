"""`iqip read` reads a message against the letter that it answers, and keeps nothing."""

from datetime import timedelta

from sqlalchemy import func, select

from models.message import Message
from models.proposal import Proposal
from tasks.collect.read_one import read_one
from tasks.collect.try_message import try_message
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.deciding import make_desk, say
from tests.mails import TODAY, deliver, reply


def test_a_message_is_read_against_the_letter_that_it_answers(office: Office) -> None:
    desk = make_desk(office)
    reading, letter = read_one(office, reply(desk.sent, "QS1.1 is on track.", MATRON))
    assert letter is not None
    assert desk.sent.token in letter
    assert [(ask.reference, ask.field, ask.value) for ask in reading.asks] == [
        ("QS1.1", "status", "on_track")
    ]
    with office.register.read() as session:
        assert session.scalar(select(func.count()).select_from(Message)) == 0


def test_a_message_that_answers_nothing_is_read_alone(sqlite_office: Office) -> None:
    raw = b"From: a@example.org\r\nSubject: hello\r\n\r\nQS9.9 is done.\r\n"
    reading, letter = read_one(sqlite_office, raw)
    assert letter is None
    assert reading.text == "QS9.9 is done."


def test_what_would_come_of_a_message_is_shown_and_nothing_is_kept(sqlite_office: Office) -> None:
    desk = make_desk(sqlite_office)
    deliver(desk.office, reply(desk.sent, "QS1.1 80%", MATRON))
    collect(desk.office)
    raw = reply(desk.sent, "QS1.1 is about 50% there.\nQS1.2 on track", MATRON)
    tried = try_message(desk.office, raw, TODAY + timedelta(days=5))
    first = tried.changes[0]
    assert first.change == "QS1.1: percent done 80 % becomes 50 %"
    assert (first.state, first.contradicts) == ("waiting", "on 28/01/2021 they said 80 %")
    assert first.contradicts in first.why
    assert "»" in first.words and "50%" in first.words
    assert "It differs from what we had before." in tried.answer
    with desk.office.register.read() as session:
        assert session.scalar(select(func.count()).select_from(Message)) == 1
        assert session.scalar(select(func.count()).select_from(Proposal)) == 1


def test_a_message_that_was_taken_in_is_shown_as_it_stands(sqlite_office: Office) -> None:
    desk = make_desk(sqlite_office)
    raw = reply(desk.sent, "QS1.1 done\nQS1.2 on track", MATRON)
    deliver(desk.office, raw)
    collect(desk.office)
    tried = try_message(desk.office, raw, TODAY)
    assert tried.kept == "I1"
    assert [one.state for one in tried.changes] == ["waiting", "accepted by policy"]
    say(desk, "P1")
    assert try_message(desk.office, raw, TODAY).changes[0].state == "accepted by PMO Officer"


def test_nothing_would_come_of_a_strangers_message(sqlite_office: Office) -> None:
    desk = make_desk(sqlite_office)
    tried = try_message(desk.office, reply(desk.sent, "QS1.1 done", "stranger@elsewhere.example"), TODAY)
    assert (tried.changes, tried.answer) == ((), "")
