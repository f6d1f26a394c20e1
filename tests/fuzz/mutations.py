"""What may befall a message, by name; each takes its bytes and a source of chance."""

import re
from collections.abc import Callable
from random import Random

HEADER = re.compile(rb"^[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*", re.MULTILINE)
BOUNDARY = re.compile(rb'boundary="?([^";\r\n]+)"?')
CHARSET = re.compile(rb'charset="?[^";\s]+"?')
BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{60,76}\r?\n){2,}")
CHARSETS = (b"utf-16", b"utf-7", b"idna", b"punycode", b"no-such", b"", b"big5", b"undefined", b"x" * 3000,
            b"utf-8\x00", b"rot13", b"hex", b"unicode_escape", b"iso-2022-kr", b"cp65001")  # fmt: skip
ENCODINGS = (b"base64", b"quoted-printable", b"x-uuencode", b"7bit", b"binary", b"no-such", b"BASE64;")
STRANGE = (
    b"\x00",
    b"\xff\xfe",
    b"\x1b[2J",
    b"\r",
    b"\n\n",
    b"=?utf-8?b?",
    b"=?x?q?=ff?=",
    b"\xed\xa0\x80",
    b"--",
)
HUGE = (b"Subject", b"References", b"From", b"To", b"Content-Type", b"Date", b"Received", b"Thread-Index",
        b"Authentication-Results")  # fmt: skip
FILLINGS = (b"x", b"<a@b> ", b"=?utf-8?q?=41?= ", b"(", b'"', b"; a=b", b"a,", b"\n x", b"[QS1.1] ")
WRAPPINGS = (b"application/pkcs7-mime", b"application/ms-tnef", b"multipart/signed", b"multipart/encrypted",
             b"multipart/report; report-type=delivery-status", b"message/partial",
             b"text/calendar")  # fmt: skip

Mutate = Callable[[bytes, Random], bytes]


def _place(raw: bytes, chance: Random) -> int:
    """Somewhere, and as often as not in the head, where most can go wrong."""
    head = raw.find(b"\n\n") if chance.random() < 0.5 else -1
    return chance.randrange(max(1, head if head > 0 else len(raw)))


def cut_short(raw: bytes, chance: Random) -> bytes:
    return raw[: _place(raw, chance)]


def beginning_lost(raw: bytes, chance: Random) -> bytes:
    return raw[_place(raw, chance) :]


def bits_flipped(raw: bytes, chance: Random) -> bytes:
    flipped = bytearray(raw or b"x")
    for _ in range(chance.choice((1, 8, 64))):
        flipped[_place(raw, chance) % len(flipped)] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def zeros_put_in(raw: bytes, chance: Random) -> bytes:
    at = _place(raw, chance)
    return raw[:at] + b"\x00" * chance.choice((1, 3, 5000)) + raw[at:]


def strange_signs(raw: bytes, chance: Random) -> bytes:
    for _ in range(chance.randrange(1, 6)):
        at = _place(raw, chance)
        raw = raw[:at] + chance.choice(STRANGE) * chance.choice((1, 2, 200)) + raw[at:]
    return raw


def piece_repeated(raw: bytes, chance: Random) -> bytes:
    at, size = _place(raw, chance), chance.choice((3, 40, 400))
    return raw[:at] + raw[at : at + size] * chance.choice((2, 50, 400)) + raw[at:]


def header_twice(raw: bytes, chance: Random) -> bytes:
    found = HEADER.findall(raw[:20_000])
    return chance.choice(found) * chance.choice((1, 2, 300)) + raw if found else raw


def header_gone(raw: bytes, chance: Random) -> bytes:
    found = list(HEADER.finditer(raw[:20_000]))
    gone = chance.choice(found).span() if found else (0, 0)
    return raw[: gone[0]] + raw[gone[1] :]


def header_huge(raw: bytes, chance: Random) -> bytes:
    name, filling = chance.choice(HUGE), chance.choice(FILLINGS)
    return name + b": " + filling * chance.choice((2_000, 60_000)) + b"\n" + raw


def charset_wrong(raw: bytes, chance: Random) -> bytes:
    return CHARSET.sub(lambda _: b'charset="' + chance.choice(CHARSETS) + b'"', raw)


def encoding_wrong(raw: bytes, chance: Random) -> bytes:
    return re.sub(
        rb"(?im)^content-transfer-encoding:.*$",
        lambda _: b"Content-Transfer-Encoding: " + chance.choice(ENCODINGS),
        raw,
    )


def base64_broken(raw: bytes, chance: Random) -> bytes:
    found = list(BASE64.finditer(raw))
    if not found:
        return b"Content-Transfer-Encoding: base64\n" + raw
    start, end = chance.choice(found).span()
    at = chance.randrange(start, end)
    return raw[:at] + chance.choice((b"====", b"!\x00!", b"-", b"\n\n\n")) + raw[at + chance.randrange(3) :]


def boundary_games(raw: bytes, chance: Random) -> bytes:
    found = BOUNDARY.search(raw)
    if not found:
        return b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n' + raw
    name = found[1]
    return chance.choice(
        (
            raw.replace(name, b"", 1),
            raw.replace(name, name + b"x", 1),
            raw.replace(b"--" + name + b"--", b""),
            raw.replace(b"--" + name, b"--" + name + b"\n\n--" + name),
            raw + (b"\n--" + name) * chance.choice((3, 20_000)),
            raw.replace(name, name[:1]),
            raw.replace(name, b"b" * 5_000),
            raw.replace(b"--" + name + b"\n", b"--" + name + b"--\n", 1),
        )
    )


def nested_deep(raw: bytes, chance: Random) -> bytes:
    how, depth = chance.choice((b"multipart/mixed", b"message/rfc822", b"multipart/alternative")), 100
    head, _, body = raw.partition(b"\n\n")
    inner = b"Content-Type: text/plain\n\n" + body[:5_000]
    for level in range(depth):
        if how == b"message/rfc822":
            inner = b"Content-Type: message/rfc822\n\n" + inner
        else:
            mark = b"b%d" % level
            inner = b"Content-Type: %s; boundary=%s\n\n--%s\n%s\n--%s--\n" % (how, mark, mark, inner, mark)
    return re.sub(rb"(?im)^content-type:.*\n(?:[ \t].*\n)*", b"", head + b"\n") + inner


def page_deep(raw: bytes, chance: Random) -> bytes:
    tag = chance.choice((b"<div>", b"<blockquote>", b"<table><tr><td>", b"<b><p>", b"<!--", b"<a href='"))
    head = re.sub(rb"(?im)^content-type:.*\n(?:[ \t].*\n)*", b"", raw.partition(b"\n\n")[0] + b"\n")
    return head + b"Content-Type: text/html\n\n" + tag * chance.choice((500, 5_000, 40_000)) + raw[-2_000:]


def lines_ended_otherwise(raw: bytes, chance: Random) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(
        b"\n", chance.choice((b"\r\n", b"\r", b"\n\r", b"\r\r\n", b"\x85"))
    )


def date_wrong(raw: bytes, chance: Random) -> bytes:
    when = chance.choice((b"Thu, 99 Foo 99999 99:99:99 +9999", b"0", b"", b"Thu, 01 Jan 0001 00:00:00 +2359",
                          b"Fri, 31 Dec 9999 23:59:59 -2359", b"1 Jan 1900 00:00 GMT", b"\x00"))  # fmt: skip
    return re.sub(rb"(?im)^date:.*$", lambda _: b"Date: " + when, raw, count=1)


def wrapped_strangely(raw: bytes, chance: Random) -> bytes:
    return b"Content-Type: " + chance.choice(WRAPPINGS) + b"\n" + raw


MUTATIONS: dict[str, Mutate] = {
    one.__name__: one
    for one in (
        cut_short, beginning_lost, bits_flipped, zeros_put_in, strange_signs, piece_repeated, header_twice,
        header_gone, header_huge, charset_wrong, encoding_wrong, base64_broken, boundary_games, nested_deep,
        page_deep, lines_ended_otherwise, date_wrong, wrapped_strangely,
    )
}  # fmt: skip
MESSAGE_ID = re.compile(rb"(?im)^message-id:.*$")


def mutilated(raw: bytes, number: int, chance: Random) -> tuple[bytes, tuple[str, ...]]:
    """The message after one to three misfortunes, and their names; until then its Message-ID is its own."""
    raw = MESSAGE_ID.sub(b"Message-ID: <fuzz-%d@example.org>" % number, raw, count=1)
    names = tuple(chance.choices(list(MUTATIONS), k=chance.choice((1, 1, 2, 3))))
    for name in names:
        raw = MUTATIONS[name](raw, chance)
    return raw, names
