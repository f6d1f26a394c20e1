"""The reading room: a raw message in; out come its kind, what the author wrote, and what they ask for."""

from tasks.replies.extraction import extract_reply
from tasks.replies.interpretation import interpret
from tasks.replies.kinds import classify
from tasks.replies.reading import Opened, glance, open_post, read
from tasks.replies.values import (
    Ask,
    Asked,
    Attachment,
    Bounce,
    Confidence,
    Field,
    Glance,
    Kind,
    Reading,
    Reason,
    Segment,
    SentLetter,
    SentLine,
    Status,
)

__all__ = [
    "Ask",
    "Asked",
    "Attachment",
    "Bounce",
    "Confidence",
    "Field",
    "Glance",
    "Kind",
    "Opened",
    "Reading",
    "Reason",
    "Segment",
    "SentLetter",
    "SentLine",
    "Status",
    "classify",
    "extract_reply",
    "glance",
    "interpret",
    "open_post",
    "read",
]
