"""What is decided by its id and key, what cannot be, and messages that a person ties or settles."""

import pytest
from sqlalchemy import select

from models.message import Message
from models.proposal import Proposal
from models.vocabulary import (
    MessageState,
    Progress,
    ProposalState,
    Status,
    Verdict,
)
from tasks.decide.decide import decide, decide_many
from tasks.decide.list_waiting import list_waiting
from tasks.decide.named_ids import named_ids
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.deciding import PMO, Desk, heard, make_desk, say, stand
from tests.mails import TODAY, deliver, reply


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def test_a_doubtful_message_can_be_believed_and_its_proposals_still_wait(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", "stranger@elsewhere.example"))
    (waiting,) = collect(desk.office).waiting
    outcome = say(desk, waiting.id, key=waiting.key)
    assert outcome.sentence == "I1 taken as an answer by PMO Officer: 1 proposals wait for a decision."
    with desk.office.register.read() as session:
        assert session.scalars(select(Proposal.state)).all() == [ProposalState.WAITING]
    say(desk, "P1")
    assert stand(desk).progress is Progress.ON_TRACK


def test_a_message_can_be_tied_to_the_letter_that_a_person_names(desk: Desk) -> None:
    deliver(desk.office, reply(None, "QS1.1 on track", MATRON))
    (waiting,) = collect(desk.office).waiting
    assert "is no letter" in say(desk, waiting.id, "amend", value="L999").failures[0]
    assert "1 proposals" in say(desk, waiting.id, "amend", value=f"L{desk.sent.id}").sentence


def test_a_refused_message_is_settled_and_changes_nothing(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 done", "stranger@elsewhere.example"))
    (waiting,) = collect(desk.office).waiting
    say(desk, waiting.id, "refuse")
    with desk.office.register.read() as session:
        assert session.scalars(select(Message.state)).all() == [MessageState.SETTLED]
        assert session.scalars(select(Proposal.id)).all() == []


def test_everything_that_waits_is_in_one_list(desk: Desk) -> None:
    deliver(
        desk.office,
        reply(desk.sent, "QS1.1 done", MATRON),
        reply(desk.sent, "QS1.2 late", "stranger@elsewhere.example"),
    )
    collect(desk.office)
    listed = list_waiting(desk.office, TODAY)
    assert listed.sentence == "2 things wait for a person."
    assert [one.id for one in listed.waiting] == ["P1", "I2"]
    assert listed.waiting[0].what == "QS1.1: status not started becomes completed, asked by Matron, Medicine"


def test_a_testers_yes_waits_for_a_person(desk: Desk) -> None:
    deliver(desk.office, reply(desk.tested, "QS1.3 yes", "clinical.governance.lead@example.org"))
    (waiting,) = collect(desk.office).waiting
    assert stand(desk, "QS1.3").agreed_on is None
    say(desk, waiting.id)
    assert stand(desk, "QS1.3").agreed_on == TODAY


def test_an_office_may_let_a_testers_own_yes_through(trusting_office: Office) -> None:
    desk = make_desk(trusting_office)
    deliver(desk.office, reply(desk.tested, "QS1.3 yes", "clinical.governance.lead@example.org"))
    collect(desk.office)
    assert stand(desk, "QS1.3").agreed_on == TODAY


def test_a_testers_no_reopens_the_action_once_a_person_agrees(desk: Desk) -> None:
    deliver(desk.office, reply(desk.tested, "QS1.3 no", "clinical.governance.lead@example.org"))
    (waiting,) = collect(desk.office).waiting
    assert stand(desk, "QS1.3").status is Status.COMPLETED
    say(desk, waiting.id)
    now = stand(desk, "QS1.3")
    assert (now.status, now.completed_on) == (Status.OPEN, None)


def test_a_decision_is_taken_once(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 done")
    say(desk, id_)
    assert "is accepted already" in say(desk, id_, "refuse").failures[0]
    assert stand(desk).status is Status.COMPLETED


@pytest.mark.parametrize(
    ("id_", "more", "said"),
    [
        ("P999", {}, "There is no proposal P999"),
        ("I999", {}, "There is no message I999"),
        ("M999", {}, "no reset M999"),
        ("R999", {}, "no paper R999"),
        ("B999", {}, "no batch B999"),
        ("X1", {}, "is no id"),
        ("P1", {"by": " "}, "needs the name"),
        ("P1", {"verdict": "perhaps"}, "is no decision"),
    ],
)
def test_what_cannot_be_decided_gets_one_sentence(
    desk: Desk, id_: str, more: dict[str, str], said: str
) -> None:
    answer = {"verdict": "accept", "by": PMO, "reason": "seen"} | more
    outcome = decide(desk.office, id_, today=TODAY, **answer)  # type: ignore[arg-type]
    assert said in outcome.failures[0]
    assert outcome.failures[0].endswith(".")


def test_a_link_must_carry_the_proposals_own_key(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 done")
    assert "not the one made for" in say(desk, id_, key="wrong").failures[0]
    assert stand(desk).status is Status.OPEN
    with desk.office.register.read() as session:
        key = session.scalars(select(Proposal.key)).one()
    assert not say(desk, id_, key=key).failures


def test_a_rehearsed_decision_changes_nothing(desk: Desk) -> None:
    id_ = heard(desk, "QS1.1 done")
    assert "accepted" in say(desk, id_, dry_run=True).sentence
    assert stand(desk).status is Status.OPEN


def test_decisions_in_bulk_each_stand_for_themselves(desk: Desk) -> None:
    first, second = heard(desk, "QS1.1 done"), "P998"
    outcome = decide_many(desk.office, [first, second], Verdict.ACCEPT, PMO, "seen", today=TODAY)
    assert outcome.sentence == "1 of 2 decided by PMO Officer; 1 could not be."
    assert len(outcome.failures) == 1


def test_a_range_of_ids_means_what_waits_in_it(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 done\nQS1.1 need more time until 31/03/2021", MATRON))
    collect(desk.office)
    assert named_ids(desk.office, "P1-P9, m1") == ("P1", "P2", "m1")
    say(desk, "P1", "refuse")
    assert named_ids(desk.office, "p1 - 9;R3, R3") == ("P2", "R3", "R3")
    assert named_ids(desk.office, "P7-P8") == ("P7", "P8")  # deciding them says what they are
    assert named_ids(desk.office, "M1-M3") == ("M1-M3",)


def test_a_link_for_several_carries_the_key_of_each(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 done\nQS1.1 need more time until 31/03/2021", MATRON))
    one, two = collect(desk.office).waiting
    outcome = decide_many(
        desk.office, [one.id, two.id], Verdict.REFUSE, PMO, "no", None, [one.key, one.key], TODAY
    )
    assert outcome.sentence == "1 of 2 decided by PMO Officer; 1 could not be."
