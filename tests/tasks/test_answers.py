"""An owner's question is answered by a letter to them, once for a message."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from models.letter import Letter, LetterBytes
from models.proposal import Proposal
from models.vocabulary import LetterKind
from tasks.decide.decide import decide, decide_many
from tasks.office import Office
from tasks.review.write_answers import are_answers_owed, write_answers
from tests.collecting import MATRON, collect
from tests.deciding import PMO, Desk, make_desk, say
from tests.mails import TODAY, deliver, out_of_office, reply
from tests.reviewing import letters

ASKS = "QS1.1 on track. Do agency staff count towards the number trained?"


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = make_desk(office)
    deliver(desk.office, reply(desk.sent, ASKS, MATRON))
    collect(desk.office)
    return desk


def question(desk: Desk) -> str:
    from tasks.decide.list_waiting import list_waiting  # noqa: PLC0415

    (waiting,) = list_waiting(desk.office, TODAY).waiting
    assert "question:" in waiting.what
    return waiting.id


def answers(desk: Desk) -> list[str]:
    return [one.text for one in letters(desk.office, LetterKind.ANSWER)]


def test_the_reason_that_a_question_is_accepted_with_is_its_answer(desk: Desk) -> None:
    outcome = say(desk, question(desk), reason="Yes, if they worked here in the last three months.")
    assert "answered by PMO Officer" in outcome.sentence
    assert write_answers(desk.office, TODAY) == 1
    (text,) = answers(desk)
    assert 'You asked: "Do agency staff count towards the number trained?"' in text
    assert "Our answer: Yes, if they worked here in the last three months." in text
    assert "1. QS1.1  Store records securely" in text


def test_words_of_their_own_may_answer_and_the_reason_stays_inside(desk: Desk) -> None:
    decide(
        desk.office, question(desk), "accept", PMO, "asked the Chief Nurse", "Yes, they count", None, TODAY
    )
    write_answers(desk.office, TODAY)
    (text,) = answers(desk)
    assert "Our answer: Yes, they count." in text
    assert "Chief Nurse" not in text


def test_an_answer_is_written_once(desk: Desk) -> None:
    say(desk, question(desk))
    assert are_answers_owed(desk.office, TODAY)
    assert write_answers(desk.office, TODAY, dry_run=True) == 1
    assert [write_answers(desk.office, TODAY) for _ in range(2)] == [1, 0]
    assert not are_answers_owed(desk.office, TODAY)


def test_a_refused_question_gets_no_letter(desk: Desk) -> None:
    say(desk, question(desk), "refuse")
    assert write_answers(desk.office, TODAY) == 0


def test_an_answer_that_nobody_sent_in_time_is_left_alone(desk: Desk) -> None:
    say(desk, question(desk))
    assert write_answers(desk.office, TODAY + timedelta(days=30)) == 0


def test_the_answer_threads_under_the_owners_own_message(desk: Desk) -> None:
    say(desk, question(desk))
    write_answers(desk.office, TODAY)
    with desk.office.register.read() as session:
        written = select(LetterBytes.raw).join(Letter, Letter.id == LetterBytes.id)
        raw = session.scalars(written.where(Letter.kind == LetterKind.ANSWER)).one()
    assert b"In-Reply-To: <" in raw


def test_the_acknowledgement_still_goes_when_the_answer_was_quicker(office: Office) -> None:
    desk = make_desk(office)
    deliver(desk.office, reply(desk.sent, ASKS, MATRON))
    saturday = TODAY + timedelta(days=2)
    collect(desk.office, saturday)
    say(desk, question(desk), today=saturday)
    write_answers(desk.office, saturday)
    collect(desk.office, saturday + timedelta(days=2))
    assert len(letters(desk.office, LetterKind.ACKNOWLEDGEMENT)) == 1


def test_a_reply_to_the_answer_is_an_answer_to_the_letter_that_began_it(desk: Desk) -> None:
    say(desk, question(desk))
    write_answers(desk.office, TODAY)
    (sent,) = letters(desk.office, LetterKind.ANSWER)
    deliver(desk.office, reply(sent, "Thanks. QS1.1 done", MATRON, on=TODAY + timedelta(days=1)))
    outcome = collect(desk.office, TODAY + timedelta(days=1))
    assert "QS1.1: status on track becomes completed" in outcome.waiting[0].what


def test_automatic_mail_is_not_answered(office: Office) -> None:
    desk = make_desk(office)
    deliver(desk.office, out_of_office(desk.sent, MATRON, "I am away until 5 February. Who can help?"))
    collect(desk.office)
    assert write_answers(desk.office, TODAY) == 0


def test_a_reason_given_for_several_decisions_at_once_is_no_answer_to_any(office: Office) -> None:
    desk = make_desk(office)
    deliver(desk.office, reply(desk.sent, f"{ASKS}\nQS1.2 done on Tuesday", MATRON))
    collect(desk.office)
    decide_many(desk.office, ["P1", "P2", "P3"], "accept", PMO, "agreed on Monday", today=TODAY)
    assert write_answers(desk.office, TODAY) == 0


def test_two_questions_may_have_the_same_answer(office: Office) -> None:
    desk = make_desk(office)
    deliver(desk.office, reply(desk.sent, ASKS, MATRON))
    deliver(desk.office, reply(desk.sent, "QS1.1 Do bank staff count as well?", MATRON))
    collect(desk.office)
    with desk.office.register.read() as session:
        asked = session.scalars(select(Proposal.id).where(Proposal.field == "question")).all()
    for id_ in asked:
        say(desk, f"P{id_}", reason="Yes.")
    assert len(asked) == write_answers(desk.office, TODAY) == 2
