""" "Not mine, it belongs to the Estates Manager": one question, one decision."""

import pytest
from sqlalchemy import select

from models.decision import Decision
from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState, ProposalState, Verdict
from tasks.decide.decide import decide_many
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.deciding import PMO, Desk, make_desk, say, stand
from tests.mails import TODAY, deliver, reply

NOT_MINE = "QS1.1 not mine, it belongs to the Estates Manager"


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = make_desk(office)
    deliver(desk.office, reply(desk.sent, NOT_MINE, MATRON))
    collect(desk.office)
    return desk


def halves(desk: Desk) -> dict[str, tuple[str, ProposalState]]:
    with desk.office.register.read() as session:
        rows = session.execute(select(Proposal.field, Proposal.id, Proposal.state))
        return {row[0]: (f"P{row[1]}", row[2]) for row in rows}


def states(desk: Desk) -> dict[str, ProposalState]:
    return {field: state for field, (_, state) in halves(desk).items()}


def test_both_halves_are_one_line_of_the_list(desk: Desk) -> None:
    assert set(halves(desk)) == {"handover", "refusal"}
    (one,) = list_waiting(desk.office, TODAY).waiting
    assert one.id == halves(desk)["handover"][0]


@pytest.mark.parametrize("half", ["handover", "refusal"])
def test_accepting_either_hands_the_action_over_and_settles_both(desk: Desk, half: str) -> None:
    outcome = say(desk, halves(desk)[half][0])
    other = halves(desk)["refusal" if half == "handover" else "handover"][0]
    assert "becomes the Estates Manager" in outcome.sentence.replace("becomes Estates", "becomes the Estates")
    assert outcome.sentence.endswith(f"; {other} is settled with it.")
    assert stand(desk).name == "Estates Manager"
    assert states(desk) == {"handover": ProposalState.ACCEPTED, "refusal": ProposalState.ACCEPTED}
    with desk.office.register.read() as session:
        assert session.scalars(select(Message.state)).all() == [MessageState.SETTLED]
        reasons = session.scalars(select(Decision.reason).order_by(Decision.id)).all()
    assert reasons == ["seen", f"settled with {halves(desk)[half][0]}"]


@pytest.mark.parametrize("half", ["handover", "refusal"])
def test_amending_either_with_a_name_settles_the_other(desk: Desk, half: str) -> None:
    say(desk, halves(desk)[half][0], "amend", value="Clinical Governance Lead")
    assert stand(desk).name == "Clinical Governance Lead"
    assert states(desk)[half] is ProposalState.AMENDED
    assert ProposalState.WAITING not in states(desk).values()


@pytest.mark.parametrize("half", ["handover", "refusal"])
def test_refusing_either_leaves_the_action_where_it_is(desk: Desk, half: str) -> None:
    say(desk, halves(desk)[half][0], "refuse")
    assert stand(desk).name == "Matron, Medicine"
    assert set(states(desk).values()) == {ProposalState.REFUSED}


def test_a_name_that_nobody_has_settles_neither(desk: Desk) -> None:
    assert say(desk, halves(desk)["refusal"][0], "amend", value="Nobody At All").failures
    assert set(states(desk).values()) == {ProposalState.WAITING}


def test_saying_the_same_of_the_other_half_is_no_fault(desk: Desk) -> None:
    ids = [halves(desk)[half][0] for half in ("handover", "refusal")]
    outcome = decide_many(desk.office, ids, Verdict.ACCEPT, PMO, "agreed", today=TODAY)
    assert not outcome.failures
    assert "says the same" in say(desk, ids[1], "amend", value="Estates Manager").sentence
    assert say(desk, ids[1], "amend", value="Clinical Governance Lead").failures
    assert say(desk, ids[1], "refuse").failures
    assert stand(desk).name == "Estates Manager"
