"""Heads that no database keeps do not stop the taking in, and lose no message."""

from tasks.office import Office
from tests.collecting import collect, make_desk
from tests.mails import deliver, reply


def test_a_message_id_with_a_zero_in_it_stops_nobody_elses_post(office: Office) -> None:
    desk = make_desk(office)
    strange = reply(desk.sent, "QS1.1 on track", "x@evil.example").replace(
        b"Message-ID: <", b"Message-ID: <\x00\x1b"
    )
    deliver(office, strange, reply(desk.sent, "QS1.1 on track", "matron.medicine@example.org"))
    assert collect(office).sentence.startswith("2 messages")
