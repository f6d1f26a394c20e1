"""A request for time that names no date."""

import re

from tasks.replies.due.deadline_words import WHY
from tasks.replies.due.more_time_asks import MAY_BE_LATER
from tasks.replies.due.more_time_denied import NO_TIME, OF_ANOTHER, OF_PATIENTS, WAITED
from tasks.replies.due.more_time_turns import ASKS_TIME, MOVED_TO
from tasks.replies.due.more_time_words import MORE_TIME
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field

ASKED = (MAY_BE_LATER, MORE_TIME, ASKS_TIME)


def more_time_in(plain: str, *, is_dated: bool = False) -> Finding | None:
    """A request for time that names no date; `is_dated`: one that is in no calendar, as "31 June"."""
    moved = MOVED_TO.search(plain) if is_dated else None
    if moved is not None:
        return Finding(Field.MORE_TIME, True, moved.start(), moved.end(), Rule.VAGUE)
    found = next(
        (one for pattern in ASKED if (one := pattern.search(plain)) and _is_wanted(plain, one)), None
    )
    if found is None:
        return None
    why = WHY.search(plain, found.end())
    reason = plain[why.end() :].strip(" .,;:()!?-–") if why else ""
    return Finding(
        Field.MORE_TIME,
        True,
        found.start(),
        found.end(),
        Rule.TIME_REQUEST,
        reason,
        takes_all=plain.rstrip().endswith("?"),
    )


def _is_wanted(plain: str, found: re.Match[str]) -> bool:
    """Whether the time is the writer's to ask for, and neither given already, denied nor another's."""
    before = plain[: found.start()]
    return not (
        OF_PATIENTS.match(plain, found.end())
        or WAITED.search(found.group())
        or NO_TIME.search(before)
        or OF_ANOTHER.search(before)
    )
