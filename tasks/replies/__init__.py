"""The reading room: a raw message in; out come its kind, what the author wrote, and what they ask for.

A message goes through `opening` (bytes to parts), `author` (quotes and signatures off), `ours` (our own
letter taken away), `text` (sentences) and `subject` (which action is meant), then the fields `owner`, `due`,
`percent`, `status` and `narrative`; `meaning` settles what is asked for. `patterns` and `days` serve them
all, and `trust` says how far each rule is believed.
"""

from tasks.replies.author.extraction import extract_reply
from tasks.replies.meaning.interpretation import interpret
from tasks.replies.opening.kinds import classify
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
