import secrets
from datetime import date

import pytest

from models.message import Message
from models.poap import Poap
from models.proposal import Proposal
from models.vocabulary import About, MessageState, ProposalState, Trust
from tasks.clock import instant_of
from tasks.office import Office
from tests.factories import BECAUSE
from tests.tasks.chases import DUE, FIVE, TEN, change_action, chase, make_trust, told


@pytest.mark.parametrize(
    ("state", "is_chased"),
    [
        (ProposalState.WAITING, False),
        (ProposalState.ACCEPTED, False),
        (ProposalState.REFUSED, True),
        (ProposalState.SUPERSEDED, True),
    ],
)
def test_an_answered_line_is_left_alone(office: Office, state: ProposalState, is_chased: bool) -> None:
    make_trust(office)
    (letter,) = chase(office, TEN).letters
    answer(office, letter.id, date(2021, 1, 25), state=state)
    assert bool(told(chase(office, FIVE))) is is_chased


def test_an_out_of_office_is_no_answer_and_an_unclear_one_stops_the_chase_three_working_days(
    office: Office,
) -> None:
    make_trust(office)
    (letter,) = chase(office, TEN).letters
    write_message(office, letter.id, date(2021, 1, 22), "auto_reply")
    write_message(office, letter.id, date(2021, 1, 28), "human")
    assert not told(chase(office, FIVE))  # a Friday: answered unclearly the day before
    assert not told(chase(office, date(2021, 2, 1)))
    assert told(chase(office, date(2021, 2, 2)))


def test_a_complete_poap_that_waits_for_a_person_is_not_chased_and_half_a_one_is(office: Office) -> None:
    make_trust(office)
    change_action(office, "QS1.1", due=date(2021, 6, 30))
    with office.register.write(BECAUSE) as session:
        session.add(Poap(action_id=1, due=DUE, aim="No record lies open", outcome="None lost", risks="None"))
    (letter,) = chase(office, TEN).letters
    milestone = [{"title": "Cabinets fitted", "due": "2021-03-31"}]
    answer(office, letter.id, TEN, about=About.POAP, field="evidence_expected", value="Audit of records")
    answer(office, letter.id, TEN, about=About.POAP, field="milestones", value=milestone)
    assert told(chase(office, FIVE)) == [("Matron, Medicine", "QS1.1", "POAP")]
    points = [{"on": "2021-03-31", "planned": 95.0}]
    measure = {"name": "records locked away", "unit": "%", "baseline": 71, "target": 95, "trajectory": points}
    answer(office, letter.id, FIVE, about=About.POAP, field="measures", value=[measure])
    assert not told(chase(office, DUE))


def answer(office: Office, letter_id: int | None, on: date, **fields: object) -> None:
    values = {
        "letter_id": letter_id, "action_id": 1, "about": About.ACTION, "about_id": 1, "field": "status",
        "value": "on_track", "quote": "on track", "start": 0, "end": 8, "confidence": "certain",
        "trust": Trust.OWN_TOKEN, "created_on": on, "key": "once", "state": ProposalState.WAITING,
    }  # fmt: skip
    message = write_message(office, letter_id, on, "human", MessageState.READ)
    with office.register.write(BECAUSE) as session:
        session.add(Proposal(message_id=message, **(values | fields)))


def write_message(
    office: Office,
    letter_id: int | None,
    on: date,
    kind: str,
    state: MessageState = MessageState.REVIEW,
) -> int:
    with office.register.write(BECAUSE) as session:
        name = secrets.token_hex(8)
        message = Message(
            mailbox="inbox", message_id=f"<{name}@example.org>", sha256=name,
            received_at=instant_of(on), received_on=on, state=state, kind=kind, letter_id=letter_id,
        )  # fmt: skip
        session.add(message)
        session.flush()
        return message.id
