"""A return that goes back on the register or on an earlier return waits, and says why everywhere."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.letter import Letter
from models.proposal import Proposal
from models.vocabulary import LetterKind, Progress, ProposalState
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tests.collecting import MATRON, collect
from tests.deciding import Desk, make_desk, say, stand
from tests.mails import TODAY, Sent, deliver, reply

LATER = TODAY + timedelta(days=5)


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def says(desk: Desk, words: str, on: date = TODAY, to: Sent | None = None) -> None:
    deliver(desk.office, reply(to or desk.sent, words, MATRON, on=on))
    collect(desk.office, on)


def contradicts(desk: Desk) -> list[str | None]:
    with desk.office.register.read() as session:
        return list(session.scalars(select(Proposal.contradicts).order_by(Proposal.id)))


def test_a_lower_percentage_than_before_waits_and_says_what_stood(desk: Desk) -> None:
    says(desk, "QS1.1 80%")
    says(desk, "QS1.1 50%", LATER)
    assert contradicts(desk) == [None, "on 28/01/2021 they said 80 %"]
    assert stand(desk).percent == 80
    (waiting,) = list_waiting(desk.office, LATER).waiting
    assert waiting.why == "on 28/01/2021 they said 80 %"


def test_on_track_after_a_completion_is_for_a_person(desk: Desk) -> None:
    says(desk, "QS1.1 done")
    says(desk, "QS1.1 on track", LATER)
    assert contradicts(desk)[-1] == "on 28/01/2021 they said that it is completed"
    assert stand(desk).progress is Progress.NOT_STARTED
    say(desk, "P2")
    assert stand(desk).progress is Progress.ON_TRACK


def test_an_earlier_date_than_the_one_asked_before_says_so(desk: Desk) -> None:
    says(desk, "QS1.1 need more time until 31/03/2021")
    says(desk, "QS1.1 new date 26/02/2021", LATER)
    (waiting,) = list_waiting(desk.office, LATER).waiting
    assert waiting.why.startswith("a new date needs a person; on 28/01/2021 they said 31/03/2021")


def test_no_change_while_a_change_is_undecided_says_so(desk: Desk) -> None:
    says(desk, "QS1.1 need more time until 31/03/2021")
    says(desk, "QS1.1 no change", LATER)
    assert "which is not decided yet" in (contradicts(desk)[-1] or "")


def test_what_goes_back_stays_on_the_row_once_it_is_decided(desk: Desk) -> None:
    says(desk, "QS1.1 80%")
    says(desk, "QS1.1 50%", LATER)
    say(desk, "P2")
    assert stand(desk).percent == 50
    assert contradicts(desk)[-1] == "on 28/01/2021 they said 80 %"


def test_what_goes_on_is_applied_as_before(desk: Desk) -> None:
    says(desk, "QS1.1 50%")
    says(desk, "QS1.1 80%", LATER)
    assert contradicts(desk) == [None, None]
    assert stand(desk).percent == 80


def test_a_correction_in_reply_to_our_answer_replaces_and_contradicts_nothing(desk: Desk) -> None:
    says(desk, "QS1.1 done")
    with desk.office.register.read() as session:
        told = session.scalars(select(Letter).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)).one()
        answer = Sent(told.id, told.token, told.message_id or "", told.subject, told.text, told.address)
    assert "put it right" in answer.text
    says(desk, "QS1.1 on track", LATER, to=answer)
    with desk.office.register.read() as session:
        states = session.scalars(select(Proposal.state).order_by(Proposal.id)).all()
    assert states == [ProposalState.SUPERSEDED, ProposalState.ACCEPTED]
    assert contradicts(desk) == [None, None]


def test_a_correction_of_a_percentage_that_was_taken_in_is_taken_in(desk: Desk) -> None:
    says(desk, "QS1.1 80%")
    with desk.office.register.read() as session:
        told = session.scalars(select(Letter).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)).one()
        answer = Sent(told.id, told.token, told.message_id or "", told.subject, told.text, told.address)
    says(desk, "QS1.1 60%", LATER, to=answer)
    assert contradicts(desk) == [None, None]
    assert stand(desk).percent == 60


def test_the_owner_hears_that_it_differs(desk: Desk) -> None:
    says(desk, "QS1.1 80%")
    says(desk, "QS1.1 50%", LATER)
    with desk.office.register.read() as session:
        told = session.scalars(select(Letter.text).order_by(Letter.id.desc())).first()
    assert "It differs from what we had before." in (told or "")
