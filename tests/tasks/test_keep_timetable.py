"""The timetable keeps itself: steps done, late or blocked, cycles open or closed, runs to plant."""

from datetime import date

import pytest
from sqlalchemy import select

from models.meeting import Committee, Meeting
from models.step import Step
from models.vocabulary import CycleState, PlanState, StepState
from tasks.office import Office
from tasks.timetable.keep_timetable import is_keep_time_due, keep_timetable, planned_runs
from tests.factories import BECAUSE, make_plan


@pytest.fixture
def timetable(office: Office) -> Office:
    """The paper's steps of 19 January and 5 February, its committee and its board."""
    with office.register.write(BECAUSE) as session:
        plan = make_plan(session, state=PlanState.COMING)
        session.add_all(
            [
                Step(plan_id=plan.id, number=2, title="Reset", due=date(2021, 1, 19), shown_by="reset"),
                Step(plan_id=plan.id, number=3, title="POAPs", due=date(2021, 2, 5), needs=[2]),
            ]
        )
        for position, (name, day) in enumerate(
            [("Quality Committee", date(2021, 2, 23)), ("Trust Board", date(2021, 3, 2))], start=1
        ):
            committee = Committee(name=name, position=position)
            session.add(committee)
            session.flush()
            session.add(Meeting(committee_id=committee.id, plan_id=plan.id, on=day))
    return office


def states(office: Office) -> list[StepState]:
    with office.register.read() as session:
        return list(session.scalars(select(Step.state).order_by(Step.number)))


def test_a_late_step_blocks_what_needs_it_and_waits_for_a_person(timetable: Office) -> None:
    outcome = keep_timetable(timetable, date(2021, 1, 20))
    assert states(timetable) == [StepState.LATE, StepState.BLOCKED]
    assert [waiting.what for waiting in outcome.waiting] == ["Reset"]


def test_a_second_run_of_the_day_finds_nothing_to_do(timetable: Office) -> None:
    keep_timetable(timetable, date(2021, 1, 20))
    assert keep_timetable(timetable, date(2021, 1, 20)).sentence.startswith(
        "Nothing changed; 1 step late; 1 clash"
    )
    assert not is_keep_time_due(timetable, date(2021, 1, 20))


def test_the_board_is_told_that_its_papers_are_due_before_the_committee_sits(timetable: Office) -> None:
    outcome = keep_timetable(timetable, date(2021, 1, 18))
    assert any("before the Quality Committee sits" in row["now"] for row in outcome.did)


def test_a_cycle_opens_and_closes_on_its_days(timetable: Office) -> None:
    keep_timetable(timetable, date(2021, 1, 18))
    with timetable.register.read() as session:
        meeting = session.scalars(select(Meeting).order_by(Meeting.on)).first()
        assert meeting is not None
        assert meeting.returns_due == date(2021, 2, 10)
        assert meeting.cycle_opens == date(2021, 1, 27)
    for today, expected in [
        (date(2021, 1, 27), CycleState.OPEN),
        (date(2021, 2, 10), CycleState.OPEN),
        (date(2021, 2, 11), CycleState.CLOSED),
    ]:
        keep_timetable(timetable, today)
        with timetable.register.read() as session:
            assert session.scalars(select(Meeting.cycle).order_by(Meeting.on)).first() is expected


def test_a_rehearsal_changes_no_step(timetable: Office) -> None:
    keep_timetable(timetable, date(2021, 1, 20), dry_run=True)
    assert states(timetable) == [StepState.PLANNED, StepState.PLANNED]


def test_a_moved_date_is_planted_under_another_key_and_no_past_day_is(timetable: Office) -> None:
    keep_timetable(timetable, date(2021, 1, 18))
    before = {run.key for run in planned_runs(timetable, date(2021, 1, 20))}
    with timetable.register.write(BECAUSE) as session:
        step = session.scalars(select(Step).where(Step.number == 3)).one()
        step.move_due(date(2021, 2, 8))
    runs = planned_runs(timetable, date(2021, 1, 20))
    assert len({run.key for run in runs} - before) == 1
    assert all(run.on >= date(2021, 1, 20) for run in runs)
    assert any(run.job == "report" and run.on == date(2021, 2, 15) for run in runs)
