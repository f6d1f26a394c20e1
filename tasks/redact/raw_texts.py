"""Every text of a raw message: its subject, its bodies, the names and words of what is attached."""

import io
import re
import zlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message as Parsed
from html import unescape
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

LARGEST_PART = 20_000_000
TAG = re.compile(r"<[^>]*>")
BUTTON = re.compile(r"""mailto:([^"'\s>]*)""")  # its subject and body become an answer's
PARAGRAPH = re.compile(r"</w:p>|<w:br/>")  # in Word's XML
SUBJECTS = ("Subject", "Thread-Topic")


def texts_of(raw: bytes) -> Iterator[str]:
    """Each text by itself, as a person reads it."""
    for part in message_from_bytes(raw, policy=policy.default).walk():
        yield from (str(part[name]) for name in SUBJECTS if part[name])
        if not part.is_multipart():
            yield part.get_filename() or ""
            yield from texts_of_part(part)


def texts_of_part(part: Parsed) -> Iterator[str]:
    """The texts of one part that holds no others."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > LARGEST_PART:
        return
    if part.get_content_maintype() == "text":
        words = decoded(part, content)
        if part.get_content_subtype() != "html":
            yield words
            return
        yield unescape(TAG.sub(" ", words))
        for button in BUTTON.findall(words):
            yield unquote(unescape(button).replace("+", " "))
    elif content.startswith(b"PK"):
        yield from _texts_of_document(content)


def decoded(part: Parsed, content: bytes) -> str:
    """The text in the character set that the part claims, or in UTF-8 where that is none."""
    try:
        return content.decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:
        return content.decode("utf-8", errors="replace")


def _texts_of_document(content: bytes) -> Iterator[str]:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith(".xml") and archive.getinfo(name).file_size <= LARGEST_PART:
                    words = archive.read(name).decode("utf-8", errors="replace")
                    yield unescape(TAG.sub("", PARAGRAPH.sub("\n", words)))
    except (BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        return
