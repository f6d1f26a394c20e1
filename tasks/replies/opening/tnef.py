"""Reads winmail.dat, the wrapping in which Outlook sometimes sends what it cannot say in MIME (MS-OXTNEF).

Only what a reply needs: its words and its files. The one library for it has had no release since 2021. Words
that are there in Outlook's own rich text alone are not read; a message from within a message stays wrapped.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = b"\x78\x9f\x3e\x22"
BODY, CODEPAGE, MESSAGE = 0x0002800C, 0x00069007, 0x00069003
STARTS_FILE, TITLE, CONTENT, FILE = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
TEXT, HTML, RTF = 0x1000, 0x1013, 0x1009
BYTES, SHORT_NAME, LONG_NAME, MIME_TYPE, CONTENT_ID = 0x3701, 0x3704, 0x3707, 0x370E, 0x3712
SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
STRING, UNICODE, BINARY, OBJECT = 0x1E, 0x1F, 0x102, 0x0D
MANY, NAMED = 0x1000, 0x8000
MOST = 10_000  # attributes of a message, properties of one of them


class NotTnef(ValueError):
    """These bytes are no TNEF, or end too early: the message is listed for a person."""


@dataclass(frozen=True)
class WrappedFile:
    """A file within; one that is itself a message is TNEF still, and so no evidence."""

    name: str
    content_type: str
    content: bytes
    content_id: str = ""


@dataclass(frozen=True)
class Unwrapped:
    """What was within. `is_rich_only`: the words are there in Outlook's rich text alone."""

    text: str
    html: str
    files: tuple[WrappedFile, ...]
    is_rich_only: bool


def read_tnef(content: bytes) -> Unwrapped:
    """Words and files; raises NotTnef."""
    if not content.startswith(SIGNATURE):
        raise NotTnef("it does not begin as TNEF does")
    codepage, text = "cp1252", ""
    message: dict[int, bytes | str] = {}
    files: list[dict[int, bytes | str]] = []
    for attribute, value in _attributes(content):
        if attribute == CODEPAGE:
            codepage = f"cp{int.from_bytes(value[:4], 'little')}"
        elif attribute == BODY:
            text = _decoded(value, codepage)
        elif attribute == MESSAGE:
            message |= _properties(value, codepage)
        elif attribute == STARTS_FILE:
            files.append({})
        elif files and attribute == TITLE:
            files[-1].setdefault(SHORT_NAME, _decoded(value, codepage))
        elif files and attribute == CONTENT:
            files[-1][BYTES] = value
        elif files and attribute == FILE:
            files[-1] |= {name: each for name, each in _properties(value, codepage).items() if each}
    text, html = _text(message, TEXT) or text, _text(message, HTML)
    is_rich_only = RTF in message and not text.strip() and not html.strip()
    return Unwrapped(text, html, tuple(_file(one) for one in files), is_rich_only)


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each attribute's name and value. Behind a value stands a checksum, which writers get wrong."""
    at, seen = 6, 0
    while at < len(content):
        seen += 1
        size = int.from_bytes(content[at + 5 : at + 9], "little")
        start, end = at + 9, at + 9 + size
        if content[at] not in (1, 2) or end > len(content) or seen > MOST:
            raise NotTnef("it is damaged or ends too early")
        yield int.from_bytes(content[at + 1 : at + 5], "little"), content[start:end]
        at = end + 2


@dataclass
class _Reader:
    value: bytes
    at: int = 0

    def take(self, size: int) -> bytes:
        found = self.value[self.at : self.at + size]
        if size < 0 or len(found) < size:
            raise NotTnef("a property of it ends too early")
        self.at += size
        return found

    def number(self, size: int = 4) -> int:
        return int.from_bytes(self.take(size), "little")

    def padded(self) -> bytes:
        size = self.number()
        found = self.take(size)
        self.take(min(-size % 4, len(self.value) - self.at))
        return found


def _properties(value: bytes, codepage: str) -> dict[int, bytes | str]:
    """The strings and bytes among MAPI's properties, by name."""
    reader, found = _Reader(value), dict[int, bytes | str]()
    count = reader.number()
    if count > MOST:
        raise NotTnef("it has more properties than any message")
    for _ in range(count):
        kind, name = reader.number(2), reader.number(2)
        if name >= NAMED:
            reader.take(16)
            if reader.number():
                reader.padded()
            else:
                reader.take(4)
        single = kind & ~MANY
        many = reader.number() if kind & MANY or single in (STRING, UNICODE, BINARY, OBJECT) else 1
        if many > MOST:
            raise NotTnef("a property of it has more values than any")
        for _ in range(many):
            each = reader.take(SIZES[single]) if single in SIZES else _long_value(reader, single)
            if single == STRING:
                found[name] = _decoded(each, codepage)
            elif single == UNICODE:
                found[name] = each.decode("utf-16-le", "replace").rstrip("\0")
            elif single in (BINARY, OBJECT):
                found[name] = each[16:] if single == OBJECT else each  # before an object stands its interface
    return found


def _long_value(reader: _Reader, kind: int) -> bytes:
    if kind not in (STRING, UNICODE, BINARY, OBJECT):
        raise NotTnef("a property of it is of no known kind")
    return reader.padded()


def _file(one: dict[int, bytes | str]) -> WrappedFile:
    content = one.get(BYTES, b"")
    content = content if isinstance(content, bytes) else content.encode()
    name = _text(one, LONG_NAME) or _text(one, SHORT_NAME)
    return WrappedFile(
        name, _text(one, MIME_TYPE) or "application/octet-stream", content, _text(one, CONTENT_ID)
    )


def _text(found: dict[int, bytes | str], name: int) -> str:
    value = found.get(name, "")
    return value if isinstance(value, str) else _decoded(value, "utf-8")


def _decoded(value: bytes, codepage: str) -> str:
    try:
        return value.decode(codepage).rstrip("\0")
    except (LookupError, UnicodeDecodeError):
        return value.decode("cp1252", "replace").rstrip("\0")
