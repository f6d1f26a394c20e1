"""The line that introduces a quote ("On …, … wrote:"), in many languages and broken anyhow."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tasks.replies.author.languages import FORWARDED, ORIGINAL, STARTERS, WROTE
from tasks.replies.author.lines import Line, Mark

MOST_LINES, MOST_CHARACTERS = 6, 420
LONGEST_VERB = 100  # with all that may follow it
_WROTE = (
    r"(?:(?<![^\W\d_])(?:"
    + "|".join(sorted(map(re.escape, WROTE), key=len, reverse=True))
    + r")(?![^\W\d_]))"
)
_START = r"(?:" + "|".join(sorted(map(re.escape, STARTERS), key=len, reverse=True)) + r")"
HINT = re.compile(r"[\d@]|" + _WROTE, re.IGNORECASE)
VERB = re.compile(_WROTE, re.IGNORECASE)
ENDS_IN_VERB = re.compile(
    _WROTE + r"(?:\(a\)|\s+(?:het\s+)?volgende(?:\s+geschreven)?|\s*-{2,})?\s*[:：]?\s*$", re.IGNORECASE
)
END_SIGNS = ":：>)]-"
END_WORDS = (*map(str.lower, WROTE), "volgende", "geschreven")
END_LETTERS = frozenset(word[-1] for word in END_WORDS)
BUTTON = "?subject="  # in the link of an answer button of ours
STARTS = re.compile(r"^[\s*\-\"'(]*(?:" + _START + r")[\s.,]", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
ADDRESS = re.compile(r"[<(\[]?[\w.+'=-]{1,80}@[\w.-]{2,80}")
ENDS_IN_ADDRESS = re.compile(r"[\w.+'=-]{1,80}@[\w.-]{2,80}(?:<mailto:[^>\s]{1,200})?\s*[>)\]]{1,2}\s*:?\s*$")
DATE_FIRST = re.compile(
    r"^[\s*]*(?:\w{2,12}\.?,?\s+)?(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,2}\.?\s+\w{2,12}\.?,?\s+\d{4}"
    r"|\d{1,2}:\d{2}|\w{3,12}\s+\d{1,2},\s+\d{4})"
)
STAMPED = re.compile(r"^\s*\d{4}-\d\d-\d\d \d\d?:\d\d GMT[+-]\d\d:\d\d\b")
WITHIN = re.compile(r"(?:-{2,}\s*)?\bOn (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .{6,160}\bwrote:?\s*-*$")
DASHED = re.compile(r"^[\s*_]*-{2,}\s*(.{1,120}?)\s*-{2,}[\s*_]*$")
OPENERS = re.compile(r"Begin|Anfang|Début|Inizio")
TITLE = re.compile(r"^[\s*_>\-=]*(.{4,60}?)[\s*_\-=:]*$")


def attribution_at(lines: Sequence[Line], start: int) -> int | None:
    """Where the attribution that starts on this line ends (the line after it), or None."""
    line = lines[start]
    if line.mark is Mark.ATTRIBUTION:
        return start + 1
    if not line.text.strip() or not _may_begin(line.text[:MOST_CHARACTERS]):
        return None
    text, blanks = "", 0
    for place in range(start, min(start + MOST_LINES, len(lines))):
        piece = lines[place].text.strip()
        blanks += not piece
        if blanks > 1 or lines[place].depth != line.depth:
            break
        text = f"{text} {piece}".strip()
        if len(text) > MOST_CHARACTERS:
            break
        if piece and _is_attribution(text, is_one_line=place == start, follows=lines, after=place + 1):
            return place + 1
        if place == start and not (STARTS.match(text) or DATE_FIRST.match(text) or _is_addressed(text)):
            break
    return None


@lru_cache(maxsize=2048)  # the lines of our letters come back with every answer
def _may_begin(text: str) -> bool:
    return HINT.search(text) is not None


def _is_attribution(text: str, *, is_one_line: bool, follows: Sequence[Line], after: int) -> bool:
    if not _may_end(text):
        return False
    dated = CLOCK.search(text) is not None
    addressed = _is_addressed(text)
    ends_in_verb = _ends_in_verb(text)
    starts = STARTS.match(text) is not None or DATE_FIRST.match(text) is not None
    if ends_in_verb and (starts or "---" in text) and (dated or addressed):
        return True
    if (
        ends_in_verb
        and addressed
        and len(text) < 160
        and (text.endswith(":") or (is_one_line and _quotes(follows, after)))
    ):
        return True
    if (
        text.endswith((":", "："))
        and addressed
        and dated
        and (VERB.search(text) or ENDS_IN_ADDRESS.search(text))
        and _opens(text)
    ):
        return True
    if DATE_FIRST.match(text) and ENDS_IN_ADDRESS.search(text) and _quotes(follows, after):
        return True
    if ends_in_verb and starts and _quotes(follows, after):
        return True
    dashed = DASHED.match(text)
    if dashed and ends_in_verb and is_one_line:
        return True
    return (
        is_one_line
        and STAMPED.match(text) is not None
        and len(text) < 120
        and not addressed
        and _blank(follows, after)
    )


def _is_addressed(text: str) -> bool:
    return "@" in text and ADDRESS.search(text) is not None


@lru_cache(maxsize=2048)  # the lines of our letters come back with every answer
def _ends_in_verb(text: str) -> bool:
    return ENDS_IN_VERB.search(text, max(0, len(text) - LONGEST_VERB)) is not None


def _may_end(text: str) -> bool:
    """Whether a line ends as attributions do, or is a stamp; a button of a letter of ours is none."""
    if BUTTON in text:
        return False
    low = text.lower()
    return (
        text[-1:] in END_SIGNS
        or (low[-1:] in END_LETTERS and low.endswith(END_WORDS))
        or STAMPED.match(text) is not None
    )


def _opens(text: str) -> bool:
    """Whether a line begins like an attribution: with a date, a preposition, or a name with its address."""
    return bool(DATE_FIRST.match(text) or STARTS.match(text) or _is_addressed(text[:120]))


def _quotes(lines: Sequence[Line], place: int) -> bool:
    """Whether the next words are a quote."""
    for line in lines[place : place + 4]:
        if line.text.strip() or line.depth:
            return line.depth > 0 or line.text.startswith("|")
    return False


def _blank(lines: Sequence[Line], place: int) -> bool:
    return place >= len(lines) or not lines[place].text.strip()


def shared_line(text: str) -> int | None:
    """Where an attribution begins that stands behind the author's words on one line."""
    found = WITHIN.search(text[:MOST_CHARACTERS]) if "wrote" in text else None
    return found.start() if found and found.start() else None


def title_of(text: str) -> str | None:
    """Whether a line is the title of an "original" or "forwarded" message carried along; else None."""
    if not 4 <= len(text) <= 120 or not _is_marked(text):
        return None
    found = TITLE.match(text)
    words = found.group(1).casefold().strip(" :-") if found else ""
    if words.startswith(FORWARDED):
        return "forwarded"
    return "original" if words in ORIGINAL else None


def _is_marked(text: str) -> bool:
    signs = "--" in text or "__" in text or "==" in text or "*-" in text
    return signs or OPENERS.search(text) is not None
