"""The head of a message in plain words: subject, addresses, ids and the day it was written."""

import re
from base64 import b32encode, b64decode
from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
LONGEST = 20_000
TOKEN = re.compile(r"IQIP-([A-Z2-7]{16})(?![A-Z0-9])", re.IGNORECASE)
TOKEN_BYTES = re.compile(rb"iqip-([a-z2-7]{16})(?![a-z0-9])")
TAG = re.compile(r"\[([A-Z]{1,6}-?\d{1,4}(?:\.\d{1,4}){0,4})\]", re.IGNORECASE)
OUR_THREADS = b"IQIP\0\0"  # how the conversation of a letter of ours begins
PLAIN_MAILBOX = re.compile(
    r"(?:([A-Za-z]+(?: [A-Za-z]+)*) |\"([^\"\\]*)\" )?<([\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)*)>", re.ASCII
)
PLAIN_DATE = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) ([12]\d{3}) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)", re.ASCII
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FOLD = re.compile(r"[\r\n]+[ \t]*")


def header(message: Message, name: str) -> str:
    """The first header of that name, unfolded and decoded; empty if there is none."""
    value = message.get(name)
    return "" if value is None else decoded(str(value))


def decoded(value: str) -> str:
    """Encoded words made readable; what cannot be decoded stays as it came."""
    value = value[:LONGEST]
    value = (FOLD.sub(" ", value) if "\n" in value or "\r" in value else value).strip()
    if "=?" not in value:
        return (
            value if value.isascii() else value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        )
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    return "".join(_piece(text, charset) for text, charset in pieces)


def _piece(text: bytes | str, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):  # no such charset, or a zero in its name
        return text.decode("utf-8", "replace")


def mailbox(message: Message, name: str) -> tuple[str, str]:
    """Display name and lower-cased address of the first mailbox in a header."""
    value = header(message, name)
    if not value:
        return "", ""
    if plain := PLAIN_MAILBOX.fullmatch(value):
        return (plain[1] or plain[2] or "").strip(), plain[3].lower()
    try:
        found = getaddresses([value])
    except (ValueError, IndexError, RecursionError):  # of brackets, the library opens one within another
        return "", ""
    return (found[0][0].strip(), found[0][1].strip().lower()) if found else ("", "")


def sender_of_record(message: Message) -> str:
    """Who sent it for the person in From: the address under Sender, else a second one under From."""
    values = [decoded(str(value)) for value in message.get_all("From", [])]
    if len(values) == 1 and PLAIN_MAILBOX.fullmatch(values[0]):
        return mailbox(message, "Sender")[1]
    try:
        found = getaddresses(values)
    except (ValueError, IndexError, RecursionError):
        found = []
    others = [address.strip().lower() for _, address in found[1:] if "@" in address]
    return mailbox(message, "Sender")[1] or next(iter(others), "")


def conversation(message: Message) -> tuple[str, ...]:
    """The token that our letters put into Thread-Index; Outlook's answers hand it on (MS-OXOMSG 2.2.1.3)."""
    try:
        index = b64decode(header(message, "Thread-Index")[:4000])
    except ValueError:
        return ()
    ours = index[6:22]
    return (b32encode(ours[6:]).decode(),) if len(ours) == 16 and ours.startswith(OUR_THREADS) else ()


def message_ids(message: Message, *names: str) -> tuple[str, ...]:
    """Message ids of these headers in order, split on blanks and commas (Exchange and iOS write commas)."""
    words = " ".join([header(message, name) for name in names]).replace(",", " ").split()
    return tuple(dict.fromkeys(words))


def written_on(message: Message) -> date | None:
    """The day of the Date header, as London's calendar has it."""
    value = header(message, "Date")
    try:
        moment = _plain_moment(value) or parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(LONDON).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _plain_moment(value: str) -> datetime | None:
    """A moment as RFC 5322 wants it written; None for any other form, and for one that cannot be."""
    found = PLAIN_DATE.fullmatch(value)
    if found is None or found[2] not in MONTHS:
        return None
    day, month, rest = int(found[1]), MONTHS.index(found[2]) + 1, found[4]
    try:
        return datetime.fromisoformat(f"{found[3]}-{month:02}-{day:02} {rest}{found[5]}:{found[6]}")
    except ValueError:
        return None


def tokens_in(text: str) -> list[str]:
    """Our letters' tokens in a text, upper-cased, each once."""
    return list(dict.fromkeys(found.upper() for found in TOKEN.findall(text)))


def tokens_among(content: bytes) -> list[str]:
    """The same in the bytes of a body, which may be long."""
    low = content.lower()
    return [found.decode().upper() for found in dict.fromkeys(TOKEN_BYTES.findall(low))]


def tags_in(subject: str) -> tuple[str, ...]:
    """Bare references of actions such as [QS1.1] in a subject."""
    return tuple(dict.fromkeys(found.upper() for found in TAG.findall(subject)))
