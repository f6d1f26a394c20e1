"""What sort of message it is, before anybody reads its words."""

import pytest

from tasks.replies import classify


def raw(head: str, body: str = "Hello there") -> bytes:
    return (head + "\n\n" + body + "\n").encode()


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        ("human", "From: Jo <jo@x.org>\nSubject: RE: Your actions"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: Undeliverable: Your actions"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: actions\nPrecedence: bulk"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: actions\nAuto-Submitted: no"),
        ("human", "From: Jo <jo@x.org>\nSubject: FW: actions\nAuto-Submitted: auto-forwarded"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: actions\nX-Auto-Response-Suppress: All"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: actions\nX-MS-Exchange-Inbox-Rules-Loop: jo@x.org"),
        ("human", "From: Jo <jo@x.org>\nSubject: RE: actions\nReturn-Path: <>"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: Automatic reply: Your actions"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: Out of Office: Your actions"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: Abwesenheitsnotiz"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: x\nAuto-Submitted: auto-replied (vacation)"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: x\nX-Autoreply: yes"),
        ("auto_reply", "From: Jo <jo@x.org>\nSubject: x\nPrecedence: auto_reply"),
        (
            "auto_reply",
            (
                "From: Jo <jo@x.org>\nSubject: x\nX-Auto-Response-Suppress:"
                " All\nX-MS-Exchange-Inbox-Rules-Loop: jo@x.org"
            ),
        ),
        ("bounce", "From: MAILER-DAEMON@x.org\nSubject: failure notice"),
        (
            "bounce",
            "From: Jo <postmaster@x.org>\nSubject: Undeliverable: Your actions\nAuto-Submitted: auto-replied",
        ),
        ("bounce", "From: x@x.org\nSubject: y\nX-Failed-Recipients: jo@x.org"),
        (
            "receipt",
            (
                "From: Jo <jo@x.org>\nSubject: Read: x\nContent-Type: multipart/report;"
                " report-type=disposition-notification; boundary=b"
            ),
        ),
        (
            "complaint",
            (
                "From: Jo <jo@x.org>\nSubject: x\nContent-Type: multipart/report;"
                " report-type=feedback-report; boundary=b"
            ),
        ),
        ("bulk", "From: news@x.org\nSubject: Offers\nPrecedence: bulk\nList-Unsubscribe: <https://x.org>"),
        ("other", 'From: Jo <jo@x.org>\nSubject: Accepted: x\nContent-Type: text/calendar; method="REPLY"'),
    ],
)
def test_the_kind_is_told_by_what_servers_and_people_write(kind: str, head: str) -> None:
    assert classify(raw(head)) == kind
