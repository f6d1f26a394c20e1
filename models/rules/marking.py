"""The words that a proposal rests on, marked inside their sentence, so that a reader sees what stands around.

"Not" before "completed" is the difference between two decisions; a bare quotation hides it.
"""

import re
from dataclasses import dataclass

MOST = 160  # characters kept on either side
OPENING, CLOSING = "»", "«"
END = re.compile(r"[.!?…](?=\s)|\n\s*\n")


@dataclass(frozen=True)
class Marked:
    """A sentence in three parts, each on one line; `before` and `after` keep the space next to the quote."""

    before: str
    quote: str
    after: str

    def __str__(self) -> str:
        """With marks around the quotation; without them where it stands alone."""
        if not self.quote or not (self.before or self.after):
            return self.quote
        return f"{self.before}{OPENING}{self.quote}{CLOSING}{self.after}"


def marked(text: str, quote: str, start: int, end: int) -> Marked:
    """The quotation inside its sentence; alone where the text does not have it at that place."""
    if not quote or text[start:end] != quote:
        return Marked("", _flat(quote).strip(), "")
    first = max((found.end() for found in END.finditer(text, max(0, start - MOST * 4), start)), default=0)
    following = END.search(text, max(start, end - 1))
    last = following.end() if following else len(text)
    before, after = _flat(text[first:start]).lstrip(), _flat(text[end:last]).rstrip()
    if len(before) > MOST:
        before = "…" + before[-MOST:]
    if len(after) > MOST:
        after = after[:MOST].rstrip() + "…"
    return Marked(before, _flat(quote).strip(), after)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
