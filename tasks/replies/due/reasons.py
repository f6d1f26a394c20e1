"""Where the words of a new date begin, and the reason given for it."""

import re

from tasks.replies.days.dates import FoundDate
from tasks.replies.due.deadline_words import SO, WAITS, WHY


def lead_start(plain: str, start: int) -> int:
    """Where the words that lead to a date begin: "push to", "should be done by"."""
    lead = re.search(
        r"(?:\b(?:push|move|extend|extension|new date|revised date|by|until|till|to|on|before|should be"
        r"|will be|done|complete|completed)\b[\w ,:'’-]{0,30})$",
        plain[max(0, start - 60) : start],
        re.IGNORECASE,
    )
    return max(0, start - 60) + lead.start() if lead else start


def reason_for(plain: str, one: FoundDate) -> tuple[str, int]:
    """Why: behind "as" or "due to"; else what stands before "so can we …"; else what follows a dash."""
    found = WHY.search(plain, one.end)
    if found and found.start() - one.end < 60:
        begin = (
            found.start() if WAITS.match(found.group()) else found.end()
        )  # the waiting is itself the reason
        return plain[begin:].strip(" .,;:()!?-–"), len(plain)
    before = WHY.search(plain, 0, one.start)
    if before:
        told = re.split(r",|;| so | can | could | we | I['’]", plain[before.end() : one.start], maxsplit=1)[
            0
        ].strip(" .,;:()")
        if len(told.split()) > 1:
            return told, 0
    tail = re.match(r"\s*(?:please\s*)?(?:[-–—,(:]|\bdue\b|\bwhen\b)\s*(.{8,})$", plain[one.end :], re.DOTALL)
    if tail and not re.match(
        r"(?:please|thanks|if|ok|at the latest|instead)\b", tail.group(1), re.IGNORECASE
    ):
        return tail.group(1).strip(" .,;:()!?-–"), len(plain)
    so = SO.match(plain[: one.start])
    return (so.group(1).strip(" .,;:()"), 0) if so and len(so.group(1).split()) > 2 else ("", 0)
