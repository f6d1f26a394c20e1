"""The head of a quoted message as Outlook writes it: From, Sent, To, Subject, in the client's language.

Two labels of the right kinds in a row are needed, so that "Date: …" and "Time: …" of an
invitation, or "From: 3 Feb / To: 5 Feb" of a rota, stay the author's.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from tasks.replies.author.languages import labels
from tasks.replies.author.lines import Line

LABELS = labels()
LABEL = re.compile(r"^[\s*_|]{0,12}([^:：\n]{1,28}?)[\s*_]{0,4}[:：][\s*_]{0,4}(.*)$")
UNDERSCORES = re.compile(r"^\s*[_\-─—]{5,}\s*$")
ONE_LINE = re.compile(r"@\S+ +(?:Date|Sent|Datum|Gesendet|Envoyé) ?: .{4,}")  # a head whose breaks were lost
MOST_CONTINUED = 3  # a long To line goes on over this many lines


def label_of(text: str) -> tuple[str, str] | None:
    """Which field of a head a line names, and its value; None for any other line."""
    return _label_of(text[:400]) if ":" in text or "：" in text else None


@lru_cache(maxsize=2048)  # the lines of our letters come back with every answer
def _label_of(text: str) -> tuple[str, str] | None:
    found = LABEL.match(text)
    if found is None:
        return None
    field = LABELS.get(" ".join(found.group(1).casefold().split()))
    return None if field is None else (field, found.group(2).strip(" *_"))


def head_at(lines: Sequence[Line], start: int) -> int | None:
    """Where the head that starts on this line ends (the line after it), or None if none starts here."""
    first = label_of(lines[start].text)
    if first is None:
        return _foreign_head_at(lines, start)
    seen: dict[str, str] = {}
    if ONE_LINE.search(first[1]):
        return start + 1
    end, gap = start, 0
    for place in range(start, min(start + 24, len(lines))):
        found = label_of(lines[place].text)
        if found is not None:
            seen.setdefault(*found)
            end, gap = place + 1, 0
        elif lines[place].text.strip():
            gap += 1
            if gap > MOST_CONTINUED or ("subject" in seen and not _goes_on(lines, place + 1)):
                break
        elif gap or (end - start >= 3 and "subject" in seen):
            break
    return end if _is_head(seen) else None


def _is_head(seen: dict[str, str]) -> bool:
    has_address = any("@" in value for value in seen.values())
    if "from" in seen and ("sent" in seen or "subject" in seen):
        return len(seen) >= 3 or has_address or ("sent" in seen and any(map(str.isdigit, seen["sent"])))
    return has_address and "to" in seen and ("sent" in seen or "from" in seen)


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a head's next line follows (a subject broken over two lines stands in between)."""
    return place < len(lines) and label_of(lines[place].text) is not None


def _foreign_head_at(lines: Sequence[Line], start: int) -> int | None:
    """A head in a language that the table lacks: a rule, then labelled lines with an address and a number."""
    if start == 0 or not UNDERSCORES.match(lines[start - 1].text) or len(lines[start - 1].text.strip()) < 20:
        return None
    end = start
    while end < min(start + 8, len(lines)) and LABEL.match(lines[end].text[:400]):
        end += 1
    block = " ".join(line.text for line in lines[start:end])
    return end if end - start >= 3 and "@" in block and re.search(r"\d", block) else None
