"""The short way of parsing gives what the library gives, and ordinary mail goes it."""

from email import message_from_bytes
from email.message import Message
from random import Random
from typing import Any

import pytest

from tasks.replies.opening.message import POLICY, Post, parsed, plain_params, post_of
from tasks.replies.opening.slicing import NotOrdinary, sliced
from tests.replies.clients import CLIENTS
from tests.replies.postbox import Reply, rows_of

NESTED = b"""Subject: Re: one
 thing
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

What no program shows.
--outer
Content-Type: multipart/alternative; boundary=outer-1

--outer-1
Content-Type: text/plain; charset=utf-8

QS1.1 done, says caf\xe9
--outer-2 is no boundary
--outer-1 \t

<p>QS1.1 done</p>

--outer-1--
After the alternatives.

--outer
Content-Type: application/pdf; name=a.pdf
Content-Transfer-Encoding: base64

QUJD
--outer--
After it all.
"""
STRANGE = (
    b"\n\n",
    b"\r\n--",
    b"--outer\n",
    b"--outer--",
    b"--\n",
    b"\r",
    b" ",
    b":",
    b"From x\n",
    b"\x00",
    b"\xff",
)
PIECES = (
    "; charset=utf-8",
    '; name="a b.pdf"',
    "; Name=c.pdf",
    ';\n boundary="=_x"',
    "; name*=utf-8''f",
    ' ; charset="',
    ";",
    '; name="<g>"',
    "; name=<h>",
    "; charset=",
    '; name="i;j\\"k"',
    "; charset='l'",
    " ",
    "=",
    "é",
)


def tree(message: Message) -> Any:
    payload: Any = message._payload  # type: ignore[attr-defined]
    within = [tree(one) for one in payload] if isinstance(payload, list) else payload
    return list(message.raw_items()), message.preamble, message.epilogue, within  # type: ignore[attr-defined]


def short(raw: bytes) -> Message:
    return sliced(raw, post_of)


def whole(raw: bytes) -> Message:
    return message_from_bytes(raw, _class=Post, policy=POLICY)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_what_mail_programs_write_is_ordinary_and_parsed_alike(client: str, ends: bytes) -> None:
    reply = Reply(rows_of("action", 3), top="Done.", files=(("audit.txt", "text/plain", b"19 of 20"),))
    raw = CLIENTS[client](reply).as_bytes().replace(b"\n", ends)
    assert tree(short(raw)) == tree(whole(raw))


def test_parts_within_parts_are_parsed_alike() -> None:
    for raw in (NESTED, NESTED.replace(b"\n", b"\r\n"), NESTED.rstrip(b"\n")):
        assert tree(short(raw)) == tree(whole(raw))


def test_whatever_goes_the_short_way_is_parsed_alike() -> None:
    random, alike = Random(20210122), 0
    for _ in range(4000):
        raw = bytearray(NESTED)
        for _ in range(random.randint(1, 3)):
            place = random.randrange(len(raw))
            raw[place : place + random.choice((0, 1, 9))] = random.choice(STRANGE)
        try:
            found = short(bytes(raw))
        except NotOrdinary:
            continue
        assert tree(found) == tree(whole(bytes(raw))), bytes(raw)
        alike += 1
    assert alike > 1000


def test_the_parameters_of_a_head_are_what_the_library_finds() -> None:
    random, plain = Random(20210125), 0
    for _ in range(4000):
        value = "".join(random.choices(PIECES, k=random.randint(1, 8)))
        raw = b"Content-Type: text/plain" + value.encode() + b"\n\nwords"
        found, library = parsed(raw), message_from_bytes(raw)
        for name in ("charset", "name", "boundary"):
            assert found.get_param(name) == library.get_param(name), value
        plain += plain_params(str(library["Content-Type"])) is not None
    assert plain > 400


@pytest.mark.parametrize(
    "encoding", ["", "7bit", "8bit", "quoted-printable", "base64", "x-uuencode", "other"]
)
def test_a_body_is_decoded_as_the_library_does_it(encoding: str) -> None:
    for body in (b"caf=C3=A9 =\n=3D\\u00e9\n", "café = \n".encode(), b"QUJD\n", b""):
        raw = b"Content-Transfer-Encoding: " + encoding.encode() + b"\n\n" + body
        assert parsed(raw).get_payload(decode=True) == message_from_bytes(raw).get_payload(decode=True)


@pytest.mark.parametrize(
    "raw",
    [
        NESTED.replace(b"--outer--\n", b""),
        NESTED.replace(b"--outer\n", b"--outer\n--outer\n"),
        NESTED.replace(b"\n", b"\r"),
        b"Subject: no end",
        b"Subject: x\nno field\n\nwords",
        b"From someone\nSubject: x\n\nwords",
        b"Content-Type: message/rfc822\n\nSubject: x\n\nwords",
        b"Content-Type: multipart/mixed\n\nwords",
    ],
)
def test_what_breaks_a_rule_is_left_to_the_library(raw: bytes) -> None:
    with pytest.raises(NotOrdinary):
        short(raw)
