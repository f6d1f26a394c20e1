"""When a meeting's paper is made, and what a decision makes of it."""

from dataclasses import replace
from datetime import date

import pytest

from models.rules.issuing import PaperDates, is_to_be_made, next_state
from models.vocabulary import PaperState, Verdict

COMMITTEE = PaperDates(on=date(2021, 2, 23), papers_due=date(2021, 2, 15), returns_due=date(2021, 2, 11))


@pytest.mark.parametrize(
    ("day", "state", "made_on", "made"),
    [
        (11, None, None, False),  # returns may still come today
        (12, None, None, True),
        (12, PaperState.DRAFT, 12, False),
        (15, PaperState.DRAFT, 12, True),  # the papers are due: the figures of today
        (15, PaperState.DRAFT, 15, False),
        (16, PaperState.DRAFT, 12, True),  # yesterday's run was missed
        (15, PaperState.APPROVED, 12, False),
        (16, PaperState.ISSUED, 12, False),
        (23, None, None, True),
        (24, None, None, False),  # the committee has sat
    ],
)
def test_a_draft_is_made_when_returns_are_in_and_again_when_papers_are_due(
    day: int, state: PaperState | None, made_on: int | None, made: bool
) -> None:
    meeting = replace(COMMITTEE, state=state, made_on=date(2021, 2, made_on) if made_on else None)
    assert is_to_be_made(meeting, date(2021, 2, day)) is made


def test_without_a_day_for_returns_the_draft_is_made_when_papers_are_due() -> None:
    meeting = replace(COMMITTEE, returns_due=None)
    assert not is_to_be_made(meeting, date(2021, 2, 12))
    assert is_to_be_made(meeting, date(2021, 2, 15))


@pytest.mark.parametrize(
    ("state", "verdict", "becomes"),
    [
        (PaperState.DRAFT, Verdict.ACCEPT, PaperState.APPROVED),
        (PaperState.DRAFT, Verdict.REFUSE, PaperState.WITHDRAWN),
        (PaperState.DRAFT, Verdict.AMEND, None),
        (PaperState.APPROVED, Verdict.ACCEPT, PaperState.ISSUED),
        (PaperState.APPROVED, Verdict.REFUSE, PaperState.WITHDRAWN),
        (PaperState.ISSUED, Verdict.REFUSE, None),
        (PaperState.ISSUED, Verdict.ACCEPT, None),
        (PaperState.WITHDRAWN, Verdict.ACCEPT, None),
    ],
)
def test_an_issued_paper_takes_no_decision(
    state: PaperState, verdict: Verdict, becomes: PaperState | None
) -> None:
    assert next_state(state, verdict) is becomes
