"""The parts of a message: what is to be read, and what came with it."""

import re
from dataclasses import dataclass
from email.message import Message

from tasks.replies.opening.headers import decoded
from tasks.replies.values import Attachment

MOST_TEXT = 400_000  # characters of one body that are read
MOST_PARTS = 200
NO_CHARSETS = frozenset(
    {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
SIGNATURES = ("application/pkcs7-sig", "application/x-pkcs7-sig")
LONGEST_STUB = 160
STUB = re.compile(r"\b(html|enable|viewer|browser)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Body:
    """One text to read: plain or HTML."""

    text: str
    is_html: bool


def walk(message: Message) -> list[Message]:
    """The parts, in order, without those inside an attached message; at most a few hundred."""
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < MOST_PARTS:
        part = waiting.pop()
        found.append(part)
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            children = part.get_payload()
            assert isinstance(children, list)
            waiting.extend([child for child in reversed(children) if isinstance(child, Message)])
    return found


def words_of(part: Message) -> str:
    """A text part decoded: its own charset, else UTF-8, else Windows Latin."""
    content = payload(part)[: MOST_TEXT * 4]
    for charset in (_charset(part), "utf-8"):
        try:
            return _tidy(content.decode(charset))
        except (LookupError, ValueError):  # no such charset, no such text, a zero in the charset's name
            continue
    return _tidy(content.decode("cp1252", "replace"))


def payload(part: Message) -> bytes:
    """The decoded bytes of a part; empty for a part that holds parts."""
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str:
    try:
        charset = part.get_content_charset() or "utf-8"
    except (ValueError, LookupError, AssertionError):
        return "utf-8"
    return "utf-8" if charset.replace("-", "_") in NO_CHARSETS else charset


def _tidy(text: str) -> str:
    text = text[:MOST_TEXT]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "")


def is_attached(part: Message) -> bool:
    """Whether a text part is a file that came along rather than words to read."""
    return part.get_content_disposition() == "attachment" or (part.get_filename() is not None)


def bodies(message: Message) -> list[Body]:
    """What to read, in order: of alternatives the plain one, unless it only says to read the other."""
    words = [
        part for part in walk(message) if part.get_content_maintype() == "text" and not is_attached(part)
    ]
    plain = (Body(words_of(part), is_html=False) for part in words if part.get_content_subtype() == "plain")
    texts = [body for body in plain if body.text.strip()]
    said = " ".join(body.text for body in texts).strip()
    if texts and not (len(said) < LONGEST_STUB and STUB.search(said)):
        return texts
    pages = [Body(words_of(part), is_html=True) for part in words if part.get_content_subtype() == "html"]
    is_stub = sum(len(body.text) for body in pages) > 20 * len(said)
    return pages if pages and (is_stub or not texts) else texts


def attachments(message: Message) -> tuple[Attachment, ...]:
    """Files that came along, real ones first; a picture shown within the text is marked inline."""
    pages: str | None = None
    found = []
    for part in walk(message):
        kind = part.get_content_type()
        if part.is_multipart() and kind != "message/rfc822":
            continue
        if kind in {"text/plain", "text/html"} and not is_attached(part):
            continue
        if kind.startswith(
            ("message/delivery-status", "message/disposition", "message/feedback", *SIGNATURES)
        ):
            continue
        if pages is None and part.get_content_maintype() == "image":
            pages = " ".join(body.text for body in bodies(message) if body.is_html)
        found.append(Attachment(_name(part), kind, _content(part), _is_inline(part, pages or "")))
    return tuple(sorted(found, key=lambda attachment: attachment.inline))


def _name(part: Message) -> str:
    try:
        name = decoded(part.get_filename() or "")
    except (ValueError, TypeError, LookupError):
        name = ""
    return re.split(r"[\\/]", name)[-1].strip()[:200]


def _content(part: Message) -> bytes:
    if part.get_content_type() != "message/rfc822":
        return payload(part)
    try:
        return b"\n".join(child.as_bytes() for child in part.get_payload() if isinstance(child, Message))
    except (ValueError, LookupError, TypeError, KeyError, RecursionError):
        return b""


def _is_inline(part: Message, pages: str) -> bool:
    if part.get_content_maintype() != "image":
        return False
    shown = str(part.get("Content-ID", "")).strip(" <>")
    in_page = bool(shown) and f"cid:{shown}" in pages
    return in_page or (part.get_content_disposition() != "attachment" and bool(shown))
