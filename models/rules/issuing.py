"""A paper's way from draft to issued, and when a meeting's paper is to be made."""

from dataclasses import dataclass
from datetime import date, timedelta

from models.vocabulary import PaperState, Verdict

TRANSITIONS = {
    (PaperState.DRAFT, Verdict.ACCEPT): PaperState.APPROVED,
    (PaperState.DRAFT, Verdict.REFUSE): PaperState.WITHDRAWN,
    (PaperState.APPROVED, Verdict.ACCEPT): PaperState.ISSUED,
    (PaperState.APPROVED, Verdict.REFUSE): PaperState.WITHDRAWN,
}


@dataclass(frozen=True)
class PaperDates:
    """A meeting that receives a paper, and the paper that stands for it (if not withdrawn)."""

    on: date
    papers_due: date
    returns_due: date | None
    state: PaperState | None = None
    made_on: date | None = None


def next_state(state: PaperState, verdict: Verdict) -> PaperState | None:
    """What a verdict makes of a paper; None when it cannot be given."""
    return TRANSITIONS.get((state, verdict))


def is_to_be_made(meeting: PaperDates, today: date) -> bool:
    """Whether to make a draft today.

    The first is made on the day after the returns were due (on the day the papers are due, if nobody
    said when returns are), so that there is time to read it; a new one on the day the papers are due.
    A paper that was approved stays as it is.
    """
    if today > meeting.on or meeting.state in {PaperState.APPROVED, PaperState.ISSUED}:
        return False
    first = meeting.papers_due
    if meeting.returns_due is not None:
        first = min(first, meeting.returns_due + timedelta(days=1))
    if meeting.state is None or meeting.made_on is None:
        return today >= first
    return meeting.made_on < meeting.papers_due <= today
