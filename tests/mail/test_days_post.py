"""A day's letters and a day's post through an office, on each transport that has a server."""

import pytest
from sqlalchemy import select

from models.hold import Cursor
from models.letter import Letter
from models.message import Message
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.collect.take_in_post import is_there_post, take_in_post
from tasks.post.post_letters import post_letters
from tests.mail.contract import reply
from tests.mail.letters import TODAY
from tests.mail.ways.fixture import way as way  # noqa: PLC0414
from tests.mail.ways.way import Fault, Way
from tests.tasks.chases import TEN, make_trust

pytestmark = pytest.mark.parametrize("way", ["smtp", "exchange", "graph"], indirect=True)


def test_a_days_letters_go_and_a_lost_answer_is_found_by_the_next_run(way: Way) -> None:
    make_trust(way.office, "Matron A", "Matron B", "Matron C")
    write_letters(way.office, TEN)
    way.provoke[Fault.AFTER]()
    first = post_letters(way.office, TEN)
    way.settle()
    assert (len(first.sent), [one.posting for one in first.failed]) == (2, [Posting.UNKNOWN])
    second = post_letters(way.office, TEN)
    assert (second.found, second.sent, second.failed) == (1, (), ())
    assert len(way.sent()) == 3
    with way.office.register.read() as session:
        letters = session.execute(select(Letter.posting, Letter.message_id)).all()
    assert {one.posting for one in letters} == {Posting.SENT}
    assert all(one.message_id for one in letters)


def test_a_days_post_is_kept_once_filed_and_remembered_by_its_cursor(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("exchange_inbox", "graph_inbox", "imap_mailbox"):
        monkeypatch.setattr(f"tasks.mail.{place}.PAGE", 3)
    for words in ("one", "two", "two", "three"):
        way.deliver(reply(words))
    taken = take_in_post(way.office, TODAY)
    is_marked = way.office.settings.mail.transport == "smtp"  # each delivery in headers of its own
    assert (taken.new, taken.again, taken.failures) == ((4, 0, ()) if is_marked else (3, 1, ()))
    assert not is_there_post(way.office)
    assert way.inside("iqip") == 4
    cursor = position(way)
    way.provoke[Fault.LOST]()
    way.deliver(reply("four"))
    assert is_there_post(way.office)
    assert take_in_post(way.office, TODAY).new == 1
    assert position(way) != cursor


def position(way: Way) -> str:
    with way.office.register.read() as session:
        return session.scalars(select(Cursor.position)).one()


def test_a_message_that_could_not_be_filed_comes_again_and_is_kept_once(way: Way) -> None:
    way.deliver(reply("one"))
    way.provoke[Fault.FILING]()
    assert len(take_in_post(way.office, TODAY).failures) == 1
    way.mend()
    again = take_in_post(way.office, TODAY)
    assert (again.new, again.failures) == (0, ())
    assert not is_there_post(way.office)
    with way.office.register.read() as session:
        assert len(session.scalars(select(Message.id)).all()) == 1
