"""Whatever arrives is answered with a reading, in bounded time."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.replies import Asked, Kind, classify, extract_reply, interpret, read
from tests.replies.postbox import letter_of

HEAD = (
    b"From: a@example.org\nSubject: Re: x\nDate: Thu, 04 Feb 2021 10:15:00 +0000\n"
    b"Content-Type: text/%s; charset=utf-8\n\n"
)
LONG = 300_000
LINES = {
    "spaces": " " * LONG,
    "quotes": "> " * LONG,
    "brackets": "[" * LONG,
    "dashes": "-" * LONG,
    "words": "done " * (LONG // 5),
    "negations": "not " * (LONG // 4) + "done",
    "digits": "1" * LONG,
    "dates": "31/3/21 " * (LONG // 8),
    "addresses": "a@b.c " * (LONG // 6),
    "angles": "<" * LONG,
    "mailtos": "<mailto:" * (LONG // 8),
    "on_wrote": "On 1 Jan 2021, a@b.cc " * (LONG // 22) + "wrote:",
    "heads": "From: a@b.c\nSent: 1 Jan 2021\n" * (LONG // 30),
    "colons": ":" * LONG,
    "form": "[QS1.1] Status: \n" * (LONG // 17),
    "references": "QS1.1 " * (LONG // 6),
    "questions": "is it done? " * (LONG // 12),
    "short_lines": "done\n" * (LONG // 5),
    "quoted_lines": "> x\ny\n" * (LONG // 6),
    "until": "until the end of " * (LONG // 17),
    "handover": "this is now with " * (LONG // 17),
    "names": "Aa " * (LONG // 3),
}
PAGES = {
    "nested": "<div>" * 60_000 + "x",
    "quoted": "<blockquote>" * 60_000 + "x",
    "unclosed": "<a href='" * 40_000,
    "comments": "<!--" * 60_000,
    "entities": "&amp;" * 60_000,
    "flat": "<p>x</p>" * 60_000,
    "tables": "<table><tr><td>x" * 20_000,
}


def spent(raw: bytes) -> float:
    begin = process_time()
    read(raw, letter_of())
    extract_reply(raw)
    return process_time() - begin


@pytest.mark.parametrize("name", LINES)
def test_a_very_long_text_takes_no_unbounded_time(name: str) -> None:
    assert spent(HEAD % b"plain" + LINES[name].encode()) < 3


@pytest.mark.parametrize("name", PAGES)
def test_a_very_strange_page_takes_no_unbounded_time(name: str) -> None:
    assert spent(HEAD % b"html" + PAGES[name].encode()) < 3


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_no_bytes_whatever_raise(raw: bytes) -> None:
    assert read(raw, letter_of()).kind in Kind
    assert isinstance(extract_reply(HEAD % b"html" + raw), str)
    assert classify(raw) in set(Kind)


@given(st.text(alphabet="QS1.2 done not\n>-:[]?31/3by", max_size=200))
@settings(max_examples=150, deadline=None)
def test_every_ask_of_any_text_quotes_that_text(text: str) -> None:
    asked = [Asked("QS1.1", "Training", date(2021, 2, 26)), Asked("QS1.2", "Audit", date(2021, 3, 12))]
    assert all(
        text[ask.start : ask.end] == ask.quote for ask in interpret(text, on=date(2021, 2, 3), asked=asked)
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Content-Type: message/rfc822\n\nx",
        b'Content-Type: text/plain; charset="utf-8\x00"\n\nx',
        b"Subject: =?utf\x00-8?Q?Re=3A?=\n\nx",
        b"Content-Type: text/html; charset=hex\n\n<p>zz",
        b"Content-Type: text/html; charset=idna\n\n<p>x..y" + b"z" * 90,
        b"Subject: =?utf-8?b?!!!?=\nFrom: =?x?q?=zz?= <\nDate: 99 Foo 2021 99:99\n\nx",
        b"Content-Type: multipart/report; report-type=delivery-status\n\nx",
        b"Content-Disposition: attachment; filename*=utf-8''%ff%fe\nContent-Type: image/png\n\nx",
    ],
)
def test_a_broken_message_is_a_reading_that_says_so(raw: bytes) -> None:
    assert read(raw, letter_of()).reasons
    assert isinstance(extract_reply(raw), str)


@pytest.mark.parametrize(
    "name", [b"From", b"Sender", b"To", b"Content-Type", b"References", b"Subject", b"Date"]
)
@pytest.mark.parametrize("filling", [b"(", b"<a@b> ", b"; a=b", b'"', b"=?utf-8?q?=41?= ", b"a,", b"\n x"])
def test_no_header_however_long_takes_unbounded_time(name: bytes, filling: bytes) -> None:
    assert spent(name + b": x" + filling * 60_000 + b"\n" + HEAD % b"plain" + b"done") < 3


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode-escape", "utf-7", "iso-2022-kr", "hz"])
def test_no_charset_takes_unbounded_time(charset: str) -> None:
    head = b"From: a@example.org\nContent-Type: text/plain; charset=" + charset.encode()
    assert spent(head + b"\n\n" + b"done-9z9" * 25_000) < 3
