"""Heads that no database keeps do not stop the taking in, and lose no message."""

import pytest

from tasks.office import Office
from tests.collecting import MATRON, collect, make_desk
from tests.mails import deliver, reply


@pytest.mark.parametrize("name", [b"From: Somebody <", b"In-Reply-To: <", b"Message-ID: <"])
def test_a_zero_in_a_head_stops_nobody_elses_post(office: Office, name: bytes) -> None:
    desk = make_desk(office)
    strange = reply(desk.sent, "QS1.1 on track", "x@evil.example").replace(name, name + b"\x00\x1b", 1)
    deliver(office, strange, reply(desk.sent, "QS1.1 on track", MATRON))
    outcome = collect(office)
    assert outcome.sentence.startswith("2 messages: 2 replies")
    assert outcome.failures == ()
