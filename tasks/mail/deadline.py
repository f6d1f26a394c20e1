"""The deadlines of a letter as calendar files (RFC 5545): kept, moved or cancelled under a lasting key.

Whoever opens the file again after a date moved sees the entry move: the UID stays, the SEQUENCE grows.
An entry takes up a day without marking it busy. The dozen properties are written here: a general library
took as long over them as everything else in a letter together (0.3 ms an entry).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from models.vocabulary import About, LetterKind
from tasks.mail.content import AttachedFile, LetterContent, LineContent, SenderContent
from tasks.mail.tidying import one_line

KINDS = {LetterKind.CHASE, LetterKind.TESTER, LetterKind.DATE_MOVED}
WHAT = {
    About.ACTION: "action due",
    About.POAP: "Plan on a Page due",
    About.MILESTONE: "milestone due",
    About.CYCLE: "return due",
    About.AGREEMENT: "your agreement due",
}
SPECIAL = re.compile(r"([\\;,])")
LONGEST_LINE = 75  # octets, without the line end (RFC 5545, 3.1)


@dataclass(frozen=True)
class CalendarEntries:
    """The lines of a letter whose calendar entry it makes or moves, and those whose entry it takes out."""

    kept: tuple[LineContent, ...]
    cancelled: tuple[LineContent, ...]


def calendar_entries(content: LetterContent) -> CalendarEntries:
    """A day that has passed needs no entry; one that was entered before stays where it is."""
    keyed = [line for line in content.lines if line.key and content.kind in KINDS]
    return CalendarEntries(
        tuple(line for line in keyed if not line.is_cancelled and line.due >= content.today),
        tuple(line for line in keyed if line.is_cancelled),
    )


def calendar_files(content: LetterContent, stamp: datetime) -> tuple[AttachedFile, ...]:
    """The files that go with a letter: deadlines.ics, cancelled-deadlines.ics, or none."""
    entries = calendar_entries(content)
    files = (
        ("deadlines.ics", "PUBLISH", entries.kept),
        ("cancelled-deadlines.ics", "CANCEL", entries.cancelled),
    )
    return tuple(_file(name, method, lines, content.sender, stamp) for name, method, lines in files if lines)


def _file(
    name: str, method: str, lines: tuple[LineContent, ...], sender: SenderContent, stamp: datetime
) -> AttachedFile:
    address, stamped = one_line(sender.email), f"{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    domain, organiser = address.rpartition("@")[2], _folded(f"ORGANIZER:mailto:{address}")
    opening = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//iqip//deadlines//EN", f"METHOD:{method}")
    events = (words for line in lines for words in _event(line, domain, organiser, stamped))
    written = "\r\n".join((*opening, *events, "END:VCALENDAR", ""))
    content_type = f'text/calendar; charset="utf-8"; method={method}; name="{name}"'
    return AttachedFile(name, content_type, written.encode())


def _event(line: LineContent, domain: str, organiser: str, stamped: str) -> tuple[str, ...]:
    return (
        "BEGIN:VEVENT",
        _folded(f"UID:{one_line(line.key)}@iqip.{domain}"),
        f"DTSTAMP:{stamped}",
        f"DTSTART;VALUE=DATE:{_day(line.due)}",
        f"DTEND;VALUE=DATE:{_day(line.due + timedelta(days=1))}",  # the first day after (3.6.1)
        f"SEQUENCE:{max(line.due_version - 1, 0)}",
        _folded(f"SUMMARY:{_text(f'{line.reference} {WHAT[line.about]}: {line.title}')}"),
        *((_folded(f"DESCRIPTION:{_text(line.detail)}"),) if line.detail else ()),
        organiser,
        "TRANSP:TRANSPARENT",
        f"STATUS:{'CANCELLED' if line.is_cancelled else 'CONFIRMED'}",
        "END:VEVENT",
    )


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(words: str) -> str:
    return SPECIAL.sub(r"\\\1", one_line(words))


def _folded(words: str) -> str:
    """A content line that people's words could make too long, folded so that no character is cut in two."""
    if words.isascii():
        if len(words) <= LONGEST_LINE:
            return words
        rest = range(LONGEST_LINE, len(words), LONGEST_LINE - 1)  # a folded line begins with a blank
        folds = (words[start : start + LONGEST_LINE - 1] for start in rest)
        return "\r\n ".join((words[:LONGEST_LINE], *folds))
    lines, room = [""], LONGEST_LINE
    for character in words:
        size = len(character.encode())
        if size > room:
            lines.append(" ")
            room = LONGEST_LINE - 1
        lines[-1] += character
        room -= size
    return "\r\n".join(lines)
