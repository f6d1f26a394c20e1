"""Whatever goes wrong between us and a server, nothing is lost or goes twice: each fault, each transport.

`make table` prints this module's cases and the contract's as one table.
"""

from contextlib import suppress
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select

from models.letter import Letter
from models.message import Message
from models.vocabulary import Posting
from tasks.chase.write_letters import write_letters
from tasks.clock import instant_of
from tasks.collect.take_in_post import take_in_post
from tasks.mail.transport import TransportError
from tasks.post.post_letters import post_letters
from tests import mails
from tests.collecting import MATRON, collect, make_desk, proposals
from tests.mail.contract import reply
from tests.mail.letters import TODAY
from tests.mail.ways.fixture import way as way  # noqa: PLC0414
from tests.mail.ways.way import LETTERS, MESSAGES, Fault, Way
from tests.tasks.chases import FIVE, TEN, make_trust

OWNERS, MANY = 3, 12
LINES = ("smtp", "exchange", "graph")  # a folder has none that could fail
ON_TRACK = [("QS1.1", "status", "on_track"), ("QS1.1", "percent", 80)]


@pytest.mark.parametrize("fault", LETTERS, ids=lambda fault: fault.name)
def test_every_letter_goes_exactly_once(way: Way, fault: Fault) -> None:
    if fault in way.cannot:
        pytest.skip(f"it cannot happen: {way.cannot[fault]}")
    make_trust(way.office, *(f"Matron {number}" for number in range(OWNERS)))
    write_letters(way.office, TEN)
    way.provoke[fault]()
    first = post_letters(way.office, TEN)
    post_letters(way.office, TEN)
    way.mend()
    for _ in range(2):  # the wait after which an absence is trusted is over by then
        post_letters(way.office, FIVE)
    check_all_went_once(way)
    if fault in (Fault.LOGIN, Fault.FORBIDDEN):
        assert first.failed
    if fault in (Fault.THROTTLED, Fault.BUSY) and way.office.settings.mail.transport != "smtp":
        assert (len(first.sent), way.waits) == (OWNERS, [7.0])


@pytest.mark.parametrize("fault", MESSAGES, ids=lambda fault: fault.name)
def test_every_message_is_kept_exactly_once_and_filed(way: Way, fault: Fault) -> None:
    if fault in way.cannot:
        pytest.skip(f"it cannot happen: {way.cannot[fault]}")
    if fault is Fault.LOST:
        way.deliver(reply("number 0"))
        take_in_post(way.office, TODAY)
    for number in range(1, OWNERS + 1):
        way.deliver(reply(f"number {number}"))
    way.provoke[fault]()
    with suppress(TransportError):
        take_in_post(way.office, TODAY)
    way.mend()
    take_in_post(way.office, TODAY)
    check_all_kept_once(way, OWNERS + (fault is Fault.LOST))
    assert way.waits == ([7.0] if fault is Fault.LATER else [])


def test_a_message_that_is_delivered_twice_counts_once(way: Way) -> None:
    desk = make_desk(way.office)
    for _ in range(2):
        way.deliver(mails.reply(desk.sent, "QS1.1 on track, 80%", MATRON))
    collect(way.office)
    assert (way.inside(""), way.inside("iqip")) == (0, 2)
    assert [one[:3] for one in proposals(way.office)] == ON_TRACK


def test_an_owner_who_writes_from_their_second_address_is_known(way: Way) -> None:
    desk = make_desk(way.office)
    way.deliver(mails.reply(desk.sent, "QS1.1 on track, 80%", "matron@home.example.org"))
    collect(way.office)
    assert [one[:3] for one in proposals(way.office)] == ON_TRACK


@pytest.mark.parametrize("ahead", [timedelta(hours=1), -timedelta(hours=1)])
def test_a_clock_that_is_an_hour_off_loses_nothing(way: Way, ahead: timedelta) -> None:
    desk = make_desk(way.office)
    at = instant_of(mails.TODAY) + ahead
    way.set_clock(lambda: at)
    raw = mails.reply(desk.sent, "QS1.1 on track, 80%", MATRON)
    way.deliver(raw.replace(b"10:30:00", f"{at:%H:%M:%S}".encode(), 1))
    collect(way.office)
    assert [one[:3] for one in proposals(way.office)] == ON_TRACK


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("way", LINES, indirect=True)
def test_every_letter_goes_exactly_once_whatever_fails_in_whatever_order(way: Way, seed: int) -> None:
    make_trust(way.office, *(f"Matron {number}" for number in range(MANY)))
    write_letters(way.office, TEN)
    way.trouble(Random(seed), 30)
    for _ in range(4):
        post_letters(way.office, TEN)
    way.mend()
    for _ in range(2):
        post_letters(way.office, FIVE)
    check_all_went_once(way)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("way", LINES, indirect=True)
def test_every_message_is_kept_exactly_once_whatever_fails_in_whatever_order(
    way: Way, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("exchange_inbox", "graph_inbox", "imap_mailbox"):
        monkeypatch.setattr(f"tasks.mail.{place}.PAGE", 3)
    for number in range(MANY):
        way.deliver(reply(f"number {number}"))
    way.trouble(Random(seed), 20)
    for turn in range(8):
        with suppress(TransportError):
            take_in_post(way.office, TODAY)
        if turn == 5:
            way.provoke[Fault.LOST]()
    way.mend()
    take_in_post(way.office, TODAY)
    check_all_kept_once(way, MANY)


def check_all_went_once(way: Way) -> None:
    with way.office.register.read() as session:
        letters = session.execute(select(Letter.token, Letter.posting)).all()
    told = way.sent()
    assert {letter.posting for letter in letters} == {Posting.SENT}
    assert all(sum(letter.token.encode() in raw for raw in told) == 1 for letter in letters)
    assert len(told) == len(letters)


def check_all_kept_once(way: Way, messages: int) -> None:
    with way.office.register.read() as session:
        assert len(session.scalars(select(Message.sha256)).all()) == messages
    assert (way.inside(""), way.inside("iqip")) == (0, messages)
