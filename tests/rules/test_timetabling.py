"""The paper's own timetable: 19 January, 5, 12 and 23 February, 2 March 2021."""

from datetime import date

import pytest

from models.rules.calendar import WorkingCalendar, working_calendar_of
from models.rules.timetabling import (
    Facts,
    Sitting,
    TimetableStep,
    clashes,
    cycle_state,
    is_shown,
    papers_due,
    runs_ahead,
    step_states,
)
from models.vocabulary import CycleState, StepState

PLAIN = WorkingCalendar()
COMMITTEE, BOARD = date(2021, 2, 23), date(2021, 3, 2)


def step(number: int, due: date, done: date | None = None, *needs: int) -> TimetableStep:
    return TimetableStep(number, f"Step {number}", due, done, needs, "reset")


@pytest.mark.parametrize(
    ("meeting", "days", "due"),
    [
        (COMMITTEE, 5, date(2021, 2, 15)),
        (BOARD, 5, date(2021, 2, 22)),
        (BOARD, 0, date(2021, 3, 1)),
        (date(2021, 4, 6), 5, date(2021, 3, 25)),  # after Easter: Good Friday and Easter Monday do not count
    ],
)
def test_papers_leave_clear_working_days_before_the_meeting(meeting: date, days: int, due: date) -> None:
    easter = working_calendar_of([date(2021, 4, 2), date(2021, 4, 5)])
    assert papers_due(meeting, days, easter) == due


def test_the_boards_papers_are_due_before_the_committee_sits() -> None:
    sittings = [
        Sitting("Trust Board", 2, BOARD, papers_due(BOARD, 5, PLAIN)),
        Sitting("Quality Committee", 1, COMMITTEE, papers_due(COMMITTEE, 5, PLAIN)),
    ]
    assert clashes(sittings) == (
        "The papers for the Trust Board of 2 March 2021 are due on 22 February 2021, before the Quality "
        "Committee sits on 23 February 2021: what the Quality Committee decides cannot be in them.",
    )


def test_with_three_clear_days_the_board_reads_what_the_committee_decided() -> None:
    sittings = [
        Sitting("Quality Committee", 1, COMMITTEE, papers_due(COMMITTEE, 5, PLAIN)),
        Sitting("Trust Board", 2, BOARD, papers_due(BOARD, 3, PLAIN)),
    ]
    assert clashes(sittings) == ()


def test_a_step_is_late_the_day_after_and_blocks_what_needs_it() -> None:
    steps = [
        step(1, date(2021, 1, 7), date(2021, 1, 7)),
        step(2, date(2021, 1, 19), None, 1),
        step(3, date(2021, 2, 5), None, 2),
        step(4, date(2021, 2, 12), None, 3),
        step(5, date(2021, 2, 23)),
    ]
    assert set(step_states(steps, date(2021, 1, 19)).values()) == {StepState.DONE, StepState.PLANNED}
    assert step_states(steps, date(2021, 1, 20)) == {
        1: StepState.DONE,
        2: StepState.LATE,
        3: StepState.BLOCKED,
        4: StepState.BLOCKED,
        5: StepState.PLANNED,
    }


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2021, 1, 28), CycleState.COMING),
        (date(2021, 1, 29), CycleState.OPEN),
        (date(2021, 2, 10), CycleState.OPEN),
        (date(2021, 2, 11), CycleState.CLOSED),
    ],
)
def test_a_cycle_is_open_from_its_first_to_its_last_day(today: date, state: CycleState) -> None:
    assert cycle_state(date(2021, 1, 29), date(2021, 2, 10), today) is state


def test_a_step_is_shown_by_the_fact_that_it_names() -> None:
    facts = Facts(
        mapped=True, reset=True, new_poaps=False, aligned_poaps=False, reporting=False, presented=False
    )
    assert is_shown(step(1, date(2021, 1, 19)), facts)
    assert not is_shown(TimetableStep(2, "POAPs", date(2021, 2, 5), None, (), "new_poaps"), facts)
    assert not is_shown(TimetableStep(3, "By hand", date(2021, 2, 5), None, (), None), facts)


def test_no_run_is_planted_for_a_past_day_and_a_moved_date_is_another_run() -> None:
    dated = {
        "meeting 1/1": ("report", date(2021, 1, 6), "past"),
        "meeting 2/2": ("report", date(2021, 1, 7), "moved"),
    }
    assert [run.key for run in runs_ahead(dated, date(2021, 1, 7))] == ["meeting 2/2"]
