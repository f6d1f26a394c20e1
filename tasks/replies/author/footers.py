"""What a phone, a mailing list or a signature delimiter adds below an author's words.

Only what is certain goes: the boast of a mail program by its fixed words, what stands below
"-- ", the foot of a mailing list. A name under a greeting is the author's and stays.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from tasks.replies.author.languages import DEVICES, MOBILE
from tasks.replies.author.lines import Line, Mark

LONGEST_SIGNATURE = 24  # lines below a delimiter that may still be one
LINK = re.compile(r"\(?<?https?://[^\s>)]*[>)]?|[\[\]]")
DELIMITER = re.compile(r"^\s{0,2}--\s?$|^\s{0,2}—\s$")
ONLY_SIGNS = re.compile(r"^[\s\-_*#~=+–—]*$")
LIST_FOOT = re.compile(r"^[_\-]{2,}$")
DASHED_NAME = re.compile(r"^-\s?[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2}$")
REFERENCE = re.compile(r"\b[A-Z]{1,6}-?\d{1,4}(?:\.\d{1,4}){1,4}\b")
_DEVICE = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, DEVICES)) + r")(?!\w)", re.IGNORECASE)
_BOAST = re.compile(r"^[\s<(\[*_>]*(?:" + "|".join(map(re.escape, MOBILE)) + r")", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^[\s<(*_]*(?:sent|envoyé|gesendet) from my \S+(?: \S+){0,4}$", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|has|have)\b", re.IGNORECASE)
_SHORT = re.compile(r"^.{0,30}\bfrom mobile$|^.{0,20}\bvia mobile$", re.IGNORECASE)


def is_boast(text: str) -> bool:
    """Whether a line is what a phone or mail program adds ("Sent from my iPhone")."""
    return len(text) > 3 and _is_boast(text[:300])


@lru_cache(maxsize=2048)  # the lines of our letters come back with every answer
def _is_boast(text: str) -> bool:
    if "[" in text or "]" in text or "://" in text:
        text = LINK.sub(" ", text)
    text = " ".join(text.split())
    if not 3 < len(text) <= 110 or _SENTENCE.search(text):
        return False
    if text[-1] in "eE" and _SHORT.match(text):
        return True
    if not _BOAST.match(text) and not text.startswith("Diese Nachricht wurde"):
        return False
    return _DEVICE.search(text) is not None or (_POSSESSIVE.match(text) is not None and "," not in text)


def without_footers(lines: Sequence[Line]) -> list[Line]:
    """The lines without program boasts, signatures below a delimiter and list footers."""
    kept = _before_list_foot([line for line in lines if not is_boast(line.text)])
    kept = _before_delimiter(kept)
    while kept and ONLY_SIGNS.match(kept[-1].text):
        kept.pop()
    return kept


def _before_delimiter(lines: list[Line]) -> list[Line]:
    for place, line in enumerate(lines):
        if DELIMITER.match(line.text) and line.mark is not Mark.RULE and _holds_words(lines[:place]):
            below = [later for later in lines[place + 1 :] if later.text.strip()]
            if len(below) <= LONGEST_SIGNATURE and not any(REFERENCE.search(later.text) for later in below):
                return lines[:place]
    return lines


def _holds_words(lines: Sequence[Line]) -> bool:
    return any(line.text.strip() for line in lines)


def _before_list_foot(lines: list[Line]) -> list[Line]:
    for place, line in enumerate(lines[:-1]):
        if LIST_FOOT.match(line.text) and lines[place + 1].text.rstrip().endswith("mailing list"):
            above = lines[:place]
            while above and not above[-1].text.strip():
                above.pop()
            return above[:-1] if above and DASHED_NAME.match(above[-1].text) else above
    return lines
