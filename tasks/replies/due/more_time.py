"""A request for time that names no date."""

from tasks.replies.due.deadline_words import WHY
from tasks.replies.due.more_time_denied import NO_TIME, OF_ANOTHER, OF_PATIENTS
from tasks.replies.due.more_time_turns import ASKS_TIME, MOVED_TO
from tasks.replies.due.more_time_words import MORE_TIME
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field


def more_time_in(plain: str, *, is_dated: bool = False) -> Finding | None:
    """A request for time that names no date; `is_dated`: one that is in no calendar, as "31 June"."""
    moved = MOVED_TO.search(plain) if is_dated else None
    if moved is not None:
        return Finding(Field.MORE_TIME, True, moved.start(), moved.end(), Rule.VAGUE)
    found = MORE_TIME.search(plain) or ASKS_TIME.search(plain)
    if found is None or OF_PATIENTS.match(plain, found.end()):
        return None
    before = plain[: found.start()]
    if NO_TIME.search(before) or OF_ANOTHER.search(before):
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
