"""The closed sets of words as PMOs write them, each to the register's own word."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from models.vocabulary import (
    CycleState,
    Grade,
    NoticeKind,
    Outcome,
    PlanState,
    Progress,
    Status,
    StepState,
)

COMPLETE = "complete"  # a BRAG that says "done": no progress of its own, the status must agree


def _words(kind: type[StrEnum], **others: str) -> Mapping[str, str]:
    own = {word.value.replace("_", " "): word.value for word in kind}
    more = {other: value for value, line in others.items() for other in line.split(", ")}
    return MappingProxyType(own | more)


GRADES = _words(Grade, must="must do, m", should="should do, s")
PLAN_STATES = _words(PlanState, current="open, live", past="closed, old, archived")
STATUSES = _words(
    Status,
    open="in progress, ongoing, active, not started, on track, at risk, late, overdue",
    completed="complete, done, finished",
    closed="closed and tested, signed off, archived",
)
PROGRESS = MappingProxyType(
    dict(
        _words(
            Progress,
            not_started="white, grey, not begun",
            on_track="green, g",
            at_risk="amber, a, some issues",
            late="red, r, off track, overdue, delayed",
        )
    )
    | dict.fromkeys(("blue", "b", "complete", "completed", "closed", "delivered"), COMPLETE)
)
NOTICE_KINDS = MappingProxyType(
    dict.fromkeys(
        ("section 31", "s31", "31", "condition", "section 31 condition"), NoticeKind.SECTION_31.value
    )
    | dict.fromkeys(
        ("section 29a", "s29a", "29a", "warning notice", "section 29a warning notice"),
        NoticeKind.SECTION_29A.value,
    )
)
STEP_STATES = _words(StepState, done="completed, complete", planned="open")
CYCLES = _words(CycleState)
OUTCOMES = _words(Outcome, aligned="current, existing", new="new action")
RATINGS = MappingProxyType(
    {
        rating.casefold(): rating
        for rating in ("Inadequate", "Requires improvement", "Good", "Outstanding", "Not rated")
    }
)
