"""Stretches of an author's text, and what in them is our letter's, a telephone's or the POAP's."""

import re
from dataclasses import dataclass

from tasks.replies.ours.forms import Label
from tasks.replies.patterns.sifting import sifted

OURS = sifted(
    r"^[ \t>]*(?:Ref(?:erence)?\s*:\s*)?\[?IQIP-[A-Z2-7]{16}\]?[ \t]*$", re.IGNORECASE | re.MULTILINE
)
BOAST = sifted(  # of a phone, on the author's own line
    r"(?:\bsent|\bcomposed) (?:from|via|by) (?:my |an? |the )?(?:iphone|ipad|android|samsung"
    r"|galaxy|mobile|phone|blackberry|outlook|huawei|mail"
    r"|tablet|work)\b[^\n]*$|\bget outlook for \w+[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
ASKS_ITSELF = re.compile(
    r"^\W*(?:is|are|has|have|was|were|will|did)\b[^?]*\?\W*$"
    r"|^\W*(?:(?:the|any|all|fully|now|action|evidence|form|files?) )*(?:completed?|done|finished"
    r"|closed|on (?:track|target|time|schedule)|evidence|attached|started|delayed|late|change|risks?)\?\W*$",
    re.IGNORECASE,
)
ANSWERS = re.compile(
    r"^\W*(?:yes|yep|yup|no|nope|not(?! (?:sure|clear|certain|that|if|unless))|none|never|n/?a\b|nothing)\b",
    re.IGNORECASE,
)
POAP = sifted(r"\bpoaps?\b|\bplans? on a page\b", re.IGNORECASE)


@dataclass(frozen=True)
class Stretch:
    """A stretch of the author's text and what of our letter it stands under."""

    start: int
    end: int
    reference: str | None = None
    label: Label | None = None
    line: int | None = None  # the number of the item


def is_answered(asked: str, said: str) -> bool:
    """Whether a question is the writer's own, with what follows as its answer: "Evidence? Not yet"."""
    return ASKS_ITSELF.match(asked) is not None and ANSWERS.match(said) is not None


def without(text: str, start: int, end: int) -> str:
    """The text with one line blanked out, every other character still in its place."""
    return text[:start] + "\n" * (end > start) + " " * (end - start - 1) + text[end:]
