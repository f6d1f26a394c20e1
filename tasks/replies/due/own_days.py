"""The action's own day said again: only words that hold to it say that the action is on track."""

import re
from collections.abc import Sequence

from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.values import Field

NEAR = 40  # characters on either side
HOLDS_TO_IT = sifted(
    r"\b(?:as|per) (?:(?:we|i|you|previously|already|originally) )?(?:agreed|planned|expected|scheduled"
    r"|stated|reported|required|requested|promised|said|have it)\b"
    r"|(?:\b(?:will|shall|should|on course to|expect(?:ed)? to|going to|due to)|['’]ll)(?: \w+){0,2}?"
    r" (?:be (?:\w+ )?)?(?:done|finish(?:ed)?|complete[d]?|closed?|ready|in place|live|delivered)\b"
    r"|\bstill\b",
    re.IGNORECASE,
)


def holds_to_its_day(found: Sequence[Finding], text: str, start: int, end: int) -> bool:
    """Whether the words around the action's own day say that it will be kept, and nothing says its status."""
    is_told = any(one.field is Field.STATUS for one in found)
    return not is_told and HOLDS_TO_IT.search(text, max(0, start - NEAR), end + NEAR) is not None
