"""`iqip read` reads a message against the letter that it answers, and keeps nothing."""

from sqlalchemy import func, select

from models.message import Message
from tasks.collect.read_one import read_one
from tasks.office import Office
from tests.collecting import MATRON
from tests.deciding import make_desk
from tests.mails import reply


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
