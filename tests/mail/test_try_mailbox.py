"""`iqip doctor` on each transport: what it finds where all is well, and the cure that it names where not."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.letter import Letter
from tasks.mailbox.send_to_self import PUT_AWAY
from tasks.post.hold_letters import hold
from tests.collecting import collect, message
from tests.mail.contract import reply
from tests.mail.letters import TODAY
from tests.mail.trying import mends, tried
from tests.mail.ways.fixture import way as way  # noqa: PLC0414
from tests.mail.ways.way import Fault, Way

PILOT = 'only_to = ["pilot@example.org"]\n[mail.'
HOUR = timedelta(hours=1)


def test_a_mailbox_that_works_is_found_well_from_end_to_end(way: Way) -> None:
    found = tried(way)
    assert mends(found) == ""
    said = "\n".join(one.says for one in found)
    for words in (
        "improvement@example.org can be read",
        "to improvement@example.org, and to nobody else",
        "can be sent as improvement@example.org; it kept its Message-ID, and is found again by its token",
        "came back with Message-ID, In-Reply-To, References, Auto-Submitted, X-Auto-Response-Suppress, "
        "the token in subject and body",
        "clock agrees",
        "Folders can be made and messages moved",
    ):
        assert words in said


def test_it_puts_its_own_messages_away_and_leaves_what_else_lies_there(way: Way) -> None:
    way.deliver(reply("not ours"))
    assert mends(tried(way)) == ""
    way.settle()
    assert (way.inside(""), way.inside(PUT_AWAY) > 0) == (1, True)
    assert collect(way.office, TODAY).sentence.startswith("1 message")


def test_it_writes_to_nobody_else_in_spite_of_a_hold_and_a_pilot_and_counts_no_letter(way: Way) -> None:
    hold(way.office, "PMO", "a fault", TODAY)
    if "[mail]\n" in way.settings:
        way.choose(way.settings.replace("[mail.", PILOT, 1))
    assert mends(tried(way)) == ""
    assert all(b"\r\nTo: improvement@example.org\r\n" in raw for raw in way.sent())
    with way.office.register.read() as session:
        assert session.scalar(select(func.count(Letter.id))) == 0


def test_without_sending_only_the_mailbox_is_read(way: Way) -> None:
    found = tried(way, sends=False)
    assert mends(found) == ""
    assert "--no-send" in found[-1].says
    assert way.sent() == [] and way.inside("") == 0


@pytest.mark.parametrize(
    ("wrong_by", "said"), [(HOUR, "60 minutes ahead of"), (-HOUR, "60 minutes behind"), (HOUR / 30, "")]
)
def test_a_clock_that_is_an_hour_off_is_told(way: Way, wrong_by: timedelta, said: str) -> None:
    told = mends(tried(way, wrong_by=wrong_by))
    assert (said in told and "NTP" in told) if said else not told


def test_a_test_message_that_a_collect_takes_meanwhile_is_answered_by_nobody(way: Way) -> None:
    way.provoke.get(Fault.FILING, lambda: None)()
    tried(way)
    way.mend()
    way.settle()
    left = way.inside("")
    outcome = collect(way.office, TODAY)
    assert "acknowledgement" not in outcome.sentence
    assert (way.inside(""), outcome.failures) == (0, ())
    assert left == 0 or message(way.office)[3] is None


@pytest.mark.parametrize("fault", [Fault.LOGIN, Fault.FORBIDDEN], ids=lambda fault: fault.name)
def test_what_is_refused_is_told_with_its_cure(way: Way, fault: Fault) -> None:
    if fault in way.cannot:
        pytest.skip(f"it cannot happen: {way.cannot[fault]}")
    way.provoke[fault]()
    cures = {
        ("folder", Fault.FORBIDDEN): "could not be written",
        ("smtp", Fault.LOGIN): "renew the password (IQIP_SMTP_PASSWORD",
        ("smtp", Fault.FORBIDDEN): "Relaying not permitted",
        ("exchange", Fault.LOGIN): "IQIP_EXCHANGE_SECRET",
        ("exchange", Fault.FORBIDDEN): "have who runs Exchange allow it",
        ("graph", Fault.LOGIN): "IQIP_GRAPH_SECRET",
        ("graph", Fault.FORBIDDEN): "Mail.Send",
    }
    assert cures[way.office.settings.mail.transport, fault] in mends(tried(way))
