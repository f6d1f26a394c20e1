"""The words of the reading room: what a letter was, and what an answer to it asks for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What sort of message this is, before anybody reads its words."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    RECEIPT = "receipt"
    BULK = "bulk"
    OTHER = "other"


class Field(StrEnum):
    """What an ask would change or set going."""

    STATUS = "status"
    PERCENT = "percent"
    DUE = "due"
    NARRATIVE = "narrative"
    EVIDENCE = "evidence"
    HANDOVER = "handover"
    REFUSAL = "refusal"
    MORE_TIME = "more_time"
    QUESTION = "question"
    AGREEMENT = "agreement"  # a tester's yes or no; only under a line that asks for it


class Status(StrEnum):
    """The values of a status ask."""

    COMPLETED = "completed"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    LATE = "late"
    NOT_STARTED = "not_started"
    NO_CHANGE = "no_change"


class Confidence(StrEnum):
    """How far the rule that read an ask may be trusted; `trust.py` holds the table."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


class Reason(StrEnum):
    """Why a reading is what it is, or what is missing from it."""

    UNREADABLE = "unreadable"  # the bytes could not be read as a message
    ENCRYPTED = "encrypted"  # only the holder of a key could read it
    NOT_OPENED = "not_opened"  # a winmail.dat or S/MIME part is damaged or of a kind that is not read
    TOO_LONG = "too_long"  # text beyond the limit was left out
    NO_BODY = "no_body"  # no text part at all
    NO_WORDS_LEFT = "no_words_left"  # nothing of the author's once our letter is taken away
    NO_ASK = "no_ask"  # words, but nothing they ask for was understood
    NO_LETTER = "no_letter"  # read without the letter it answers
    NO_TOKEN = "no_token"  # no token of ours anywhere
    UNDATED = "undated"  # no usable Date header: relative dates were not read
    UNKNOWN_REFERENCE = "unknown_reference"  # names an action that the letter did not list
    UNCLEAR_REFERENCE = "unclear_reference"  # words that could belong to several actions
    PAST_DATE = "past_date"  # a new date that lies before the message
    IMPOSSIBLE_DATE = "impossible_date"  # 31 February and its like
    CONTRADICTION = "contradiction"  # two values for one field of one action
    FORWARDED = "forwarded"  # passes on somebody else's words


Value: TypeAlias = Status | str | int | bool | date


@dataclass(frozen=True)
class Asked:
    """One action that a letter asked about."""

    reference: str
    title: str
    due: date


@dataclass(frozen=True)
class Ask:
    """One thing the author asks for, with the words it rests on.

    `quote` is `text[start:end]` of the text that was read; `rule` names the row of the
    trust table that gave the confidence. An empty `reference` means that it cannot be told
    which action is meant. `line` is the number of the item of our letter that it answers, where
    the words stand under one.
    """

    reference: str
    field: Field
    value: Value
    reason: str
    quote: str
    start: int
    end: int
    confidence: Confidence
    rule: str = ""
    line: int | None = None


@dataclass(frozen=True)
class SentLine:
    """One numbered item of a letter of ours."""

    number: int
    reference: str
    title: str
    kind: str  # "action", "poap", "milestone", "cycle" or "agreement"
    due: date


@dataclass(frozen=True)
class SentLetter:
    """A letter as we sent it; `text` is its plain-text body."""

    token: str
    message_id: str
    subject: str
    text: str
    sent_on: date
    lines: tuple[SentLine, ...] = ()


@dataclass(frozen=True)
class Segment:
    """A piece of the author's own text.

    `under` is the line of our letter it stands under, `line` the number of the item, when they can be told;
    `start` is where it begins in the reading's text.
    """

    text: str
    under: str | None = None
    line: int | None = None
    start: int = 0


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message; one shown inline (a logo) is no evidence."""

    name: str
    content_type: str
    content: bytes
    inline: bool


@dataclass(frozen=True)
class Bounce:
    """Which addresses could not be reached, whether for good, and the letter that did not arrive."""

    addresses: tuple[str, ...]
    permanent: bool
    message_id: str


@dataclass(frozen=True)
class Glance:
    """What a message's head says: enough to find the letter that it answers."""

    kind: Kind
    message_id: str
    in_reply_to: tuple[str, ...]
    conversation: tuple[str, ...]  # the token in Outlook's Thread-Index
    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    sender: str
    sender_name: str
    sender_of_record: str
    authentication: str  # the topmost Authentication-Results; below, Exchange's copy and its mark
    authentication_copied: str
    authenticated_as: str
    subject: str
    written_on: date | None
    bounce: Bounce | None


@dataclass(frozen=True)
class Reading(Glance):
    """Everything that is seen in one message; the asks' spans count in `text`."""

    text: str
    segments: tuple[Segment, ...]
    asks: tuple[Ask, ...]
    attachments: tuple[Attachment, ...]
    links: tuple[str, ...]
    absence_until: date | None
    absence_contact: str | None
    reasons: tuple[Reason, ...]
