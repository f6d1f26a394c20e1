"""Takes the message out of an opaque S/MIME signature (RFC 8551, RFC 5652), as if it had come without.

The signature is not checked: nobody's certificate is known here, and the mail boundary says who writes.
What signs is read to its content and no further. Outlook and OpenSSL write lengths that are not told
beforehand (BER), which the `cryptography` package does not take.
"""

SIGNED, ENVELOPED = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03"
SEQUENCE, NAME, EXPLICIT, OCTETS, OCTETS_IN_PARTS, END = 0x30, 0x06, 0xA0, 0x04, 0x24, 0x00
DEEPEST = 12
MOST_PARTS = 200_000


class NotSigned(ValueError):
    """No signature with content, or a damaged one: the message is listed for a person."""


class Encrypted(NotSigned):
    """Only the holder of a key can read this: ask for it unencrypted."""


def signed_content(wrapped: bytes) -> bytes:
    """The MIME entity that was signed; raises NotSigned and Encrypted."""
    try:
        return _content(wrapped)
    except IndexError as error:
        raise NotSigned("the signature ends too early") from error


def _content(wrapped: bytes) -> bytes:
    at, _ = _enter(wrapped, 0, SEQUENCE)
    start, end = _enter(wrapped, at, NAME)
    kind = wrapped[start:end]
    if kind != SIGNED:
        raise Encrypted("it is encrypted") if kind == ENVELOPED else NotSigned("it is no signature")
    at, _ = _enter(wrapped, end or 0, EXPLICIT)
    at, _ = _enter(wrapped, at, SEQUENCE)
    at = _after(wrapped, _after(wrapped, at))  # the version, the digests
    at, _ = _enter(wrapped, at, SEQUENCE)
    at, _ = _enter(wrapped, _after(wrapped, at), EXPLICIT)
    pieces: list[bytes] = []
    _gather(wrapped, at, pieces)
    return b"".join(pieces)


def _enter(data: bytes, at: int, tag: int) -> tuple[int, int | None]:
    """Where the content of this element begins and ends; None: where its end mark stands."""
    if data[at] != tag:
        raise NotSigned("it is not built like a signature")
    return _bounds(data, at)


def _bounds(data: bytes, at: int) -> tuple[int, int | None]:
    length = data[at + 1]
    if length == 0x80:
        return at + 2, None
    start = at + 2
    if length > 0x80:
        start += length - 0x80
        length = int.from_bytes(data[at + 2 : start], "big") if length <= 0x88 else len(data)
    if start + length > len(data):
        raise NotSigned("the signature ends too early")
    return start, start + length


def _after(data: bytes, at: int, depth: int = 0) -> int:
    """Where the next element begins."""
    start, end = _bounds(data, at)
    if end is not None:
        return end
    if depth > DEEPEST:
        raise NotSigned("it is nested deeper than any signature")
    while data[start] != END:
        start = _after(data, start, depth + 1)
    return start + 2


def _gather(data: bytes, at: int, pieces: list[bytes], depth: int = 0) -> int:
    """Collect the octets of a string that may stand in parts; answers where the next element begins."""
    start, end = _bounds(data, at)
    if depth > DEEPEST or len(pieces) > MOST_PARTS:
        raise NotSigned("it is in more parts than any message")
    if data[at] == OCTETS and end is not None:
        pieces.append(data[start:end])
        return end
    if data[at] != OCTETS_IN_PARTS:
        raise NotSigned("what was signed is not in it")
    while start < end if end is not None else data[start] != END:
        start = _gather(data, start, pieces, depth + 1)
    return start if end is not None else start + 2
