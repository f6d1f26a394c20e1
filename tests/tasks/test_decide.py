"""Decisions: what accepting, amending and refusing each field does."""

from datetime import date

import pytest
from sqlalchemy import select

from models.action import Action
from models.decision import Decision
from models.history import History
from models.poap import Milestone
from models.proposal import Proposal
from models.vocabulary import (
    Cause,
    MessageState,
    Progress,
    ProposalState,
    Status,
)
from tasks.office import Office
from tests.collecting import MATRON, collect, message
from tests.deciding import PMO, Desk, heard, make_desk, say, stand
from tests.mails import TODAY, deliver, reply


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def test_an_accepted_completion_completes_the_action_because_of_the_decision(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 done")
    outcome = say(desk, id_)
    assert outcome.sentence == f"{id_} accepted by PMO Officer: QS1.1: status not started becomes completed."
    now = stand(desk)
    assert (now.status, now.completed_on, now.percent, now.last_return_on) == (
        Status.COMPLETED,
        TODAY,
        100,
        TODAY,
    )
    with desk.office.register.read() as session:
        decision, by = session.execute(select(Decision.id, Decision.by).where(Decision.by != "policy")).one()
        rows = session.execute(
            select(History.cause, History.reference, History.who).where(History.field == "completed_on")
        )
        causes = {tuple(row) for row in rows}
    assert (by, causes) == (PMO, {(Cause.DECISION, f"D{decision}", PMO)})
    assert message(desk.office)[0] is MessageState.SETTLED


def test_a_new_date_moves_the_action_and_keeps_the_first_one(desk: Desk) -> None:
    say(desk, heard(desk, "QS1.1 can we push to 31/03/2021 as the trainer is off sick"))
    now = stand(desk)
    assert (now.due, now.due_version, now.baseline_due) == (date(2021, 3, 31), 2, date(2021, 2, 5))


def test_a_date_that_moved_without_a_reason_has_none_made_up(desk: Desk) -> None:
    say(desk, heard(desk, "QS1.1 move to 26/02/2021."))
    with desk.office.register.read() as session:
        row = session.execute(select(Action.due, Action.due_reason).where(Action.reference == "QS1.1")).one()
    assert tuple(row) == (date(2021, 2, 26), None)


def test_an_amended_date_is_the_one_that_counts(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 can we push to 31/03/2021 as the trainer is off sick")
    outcome = say(desk, id_, "amend", value="12/03/2021")
    assert "becomes 12/03/2021" in outcome.sentence
    assert stand(desk).due == date(2021, 3, 12)
    with desk.office.register.read() as session:
        assert (
            session.scalars(select(Proposal.state).where(Proposal.id == int(id_[1:]))).one()
            is ProposalState.AMENDED
        )


def test_more_time_without_a_date_needs_one_from_a_person(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 need more time")
    assert "without a date" in say(desk, id_).failures[0]
    assert stand(desk).due == date(2021, 2, 5)
    assert not say(desk, id_, "amend", value="2021-02-26").failures
    assert stand(desk).due == date(2021, 2, 26)


def test_a_refusal_changes_nothing_but_is_remembered(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 done")
    assert say(desk, id_, "refuse").sentence.startswith(f"{id_} refused by PMO Officer")
    assert stand(desk).status is Status.OPEN
    with desk.office.register.read() as session:
        assert session.scalars(select(Proposal.state)).all() == [ProposalState.REFUSED]


def test_a_handover_goes_to_a_person_of_the_register(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 has been handed over to the Estates Manager")
    outcome = say(desk, id_, "amend", value="estates manager")
    assert not outcome.failures, outcome
    assert stand(desk).name == "Estates Manager"


def test_a_handover_to_nobody_known_says_what_is_missing(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 has been handed over to the Estates Manager")
    assert "Nobody in the register is called 'Jo'" in say(desk, id_, "amend", value="Jo").failures[0]
    assert stand(desk).name == "Matron, Medicine"


def test_a_milestone_is_done_and_its_action_is_not(desk: Desk) -> None:
    say(desk, heard(desk, "QS1.2 done"))
    with desk.office.register.read() as session:
        assert session.scalars(select(Milestone.done_on)).one() == TODAY
    assert stand(desk, "QS1.2").status is Status.OPEN


def test_on_track_after_completed_waits_and_reopens_when_accepted(desk: Desk) -> None:
    say(desk, heard(desk, "QS1.1 done"))
    id_ = heard(desk, "QS1.1 at risk")
    say(desk, id_)
    now = stand(desk)
    assert (now.status, now.progress) == (Status.OPEN, Progress.AT_RISK)


def test_a_milestones_comment_stays_with_its_milestone(desk: Desk) -> None:
    words = "QS1.1 Two wards are left.\nQS1.2 The rota waits for a signature."
    deliver(desk.office, reply(desk.sent, words, MATRON))
    for waiting in collect(desk.office).waiting:
        say(desk, waiting.id)
    with desk.office.register.read() as session:
        narratives = dict(session.execute(select(Action.reference, Action.narrative)).all())
        comment = session.scalars(select(Milestone.comment)).one() or ""
    assert comment.endswith("The rota waits for a signature.")
    assert (narratives["QS1.1"] or "").endswith("Two wards are left.")
    assert narratives["QS1.2"] is None
