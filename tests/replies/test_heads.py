"""What a message's head gives: enough to find the letter that it answers."""

from datetime import date, datetime, time, timedelta, timezone
from email.message import Message
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.replies import classify, glance
from tasks.replies.opening.headers import LONDON, written_on
from tests.replies.postbox import TOKEN, message

BOUNCE = b"""From: MAILER-DAEMON@mx.example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Sorry
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx

Final-Recipient: rfc822; gone@trust.example.org
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822

Message-ID: <letter-1@trust.example.org>
Subject: Your actions [IQIP-ABCDEFGHIJKLMNOP]

hi
--b--
"""


def test_the_head_gives_what_finds_the_letter() -> None:
    post = message(
        subject=f"RE: [QS1.2] update [IQIP-{TOKEN}]", sender='"Field, Jo" <Jo.Field@Trust.Example.org>'
    )
    post["References"] = "<a@x>,<b@x> <c@x>"
    post["Sender"] = "pa@trust.example.org"
    post["Authentication-Results"] = "spf=pass (sender IP is 1.2.3.4); dmarc=pass"
    post.set_content("ok\n\n> Ref: IQIP-ZZZZZZZZZZZZZZZZ")
    seen = glance(post.as_bytes())
    assert seen.tokens == (TOKEN, "ZZZZZZZZZZZZZZZZ")
    assert seen.in_reply_to == ("<letter-1@trust.example.org>", "<a@x>", "<b@x>", "<c@x>")
    assert (seen.sender, seen.sender_name, seen.sender_of_record) == (
        "jo.field@trust.example.org",
        "Field, Jo",
        "pa@trust.example.org",
    )
    assert (seen.tags, seen.written_on) == (("QS1.2",), date(2021, 2, 4))
    assert seen.authentication.startswith("spf=pass")


def test_the_day_is_londons_day() -> None:
    assert glance(b"Date: Thu, 01 Jul 2021 23:30:00 +0000\n\nx").written_on == date(2021, 7, 2)


def test_a_bounce_names_the_address_and_the_letter() -> None:
    seen = glance(BOUNCE)
    assert classify(BOUNCE) == "bounce"
    assert seen.bounce is not None
    assert (seen.bounce.addresses, seen.bounce.permanent, seen.bounce.message_id) == (
        ("gone@trust.example.org",),
        True,
        "<letter-1@trust.example.org>",
    )
    assert seen.tokens == (TOKEN,)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.times(), st.integers(-14, 14))
def test_a_date_as_the_standard_wants_it_is_read_as_the_library_reads_it(
    day: date, at: time, hours: int
) -> None:
    zone = timezone(timedelta(hours=hours, minutes=30 * (hours % 2)))
    moment = datetime.combine(day, at.replace(microsecond=0), zone)
    for value in (format_datetime(moment), format_datetime(moment).split(", ")[1]):
        post = Message()
        post["Date"] = value
        assert written_on(post) == parsedate_to_datetime(value).astimezone(LONDON).date()


@pytest.mark.parametrize(
    "value", ["31 Feb 2021 10:00:00 +0000", "1 Feb 2021 25:00:00 +0000", "1 Foo 2021 10:00:00 +0000", "soon"]
)
def test_a_moment_that_cannot_be_gives_no_day(value: str) -> None:
    post = Message()
    post["Date"] = value
    assert written_on(post) is None
