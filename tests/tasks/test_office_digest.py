"""The office's digest: who gets it, when, and what a reply to it decides."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.action import Action
from models.decision import Decision
from models.message import Message
from models.person import Person
from models.proposal import Proposal
from models.vocabulary import LetterKind, MessageState, ProposalState
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.review.write_digest import is_digest_due, write_digests
from tests.collecting import MATRON, collect
from tests.deciding import say, stand
from tests.factories import BECAUSE
from tests.mails import deliver, reply
from tests.reviewing import FRIDAY, OFFICER, Reviewed, answer, letters, make_review, run, with_officer

MONDAY = FRIDAY + timedelta(days=3)


@pytest.fixture
def review(office: Office) -> Reviewed:
    return make_review(office)


def states(review: Reviewed) -> list[ProposalState]:
    with review.office.register.read() as session:
        return list(session.scalars(select(Proposal.state).order_by(Proposal.id)))


def receipts(review: Reviewed) -> list[str]:
    return [one.text for one in letters(review.office, LetterKind.OFFICE_RECEIPT)]


W, A, M, R = (
    ProposalState.WAITING,
    ProposalState.ACCEPTED,
    ProposalState.AMENDED,
    ProposalState.REFUSED,
)


def test_the_digest_numbers_what_waits_and_says_how_to_decide(review: Reviewed) -> None:
    text = review.digest.text
    assert review.digest.subject.startswith("3 proposals wait for your decision, Friday 29 January 2021")
    assert "\n1. QS1.1  Store records securely\n" in text
    assert "Date 05/02/2021 becomes 31/03/2021. Asked by Matron, Medicine" in text
    assert '"1 yes, 2 no: ask for the certificate" is enough' in text
    assert review.digest.address == OFFICER


def test_nobody_gets_a_digest_until_the_office_names_an_officer(review: Reviewed) -> None:
    unnamed = with_officer(review.office, "")
    assert write_digests(unnamed, MONDAY).letter_ids == ()


def test_a_digest_goes_once_a_day_and_only_with_something_new(review: Reviewed) -> None:
    assert write_digests(review.office, FRIDAY).letter_ids == ()
    assert not is_digest_due(review.office, MONDAY)  # all was shown on Friday
    deliver(review.office, reply(review.desk.sent, "QS1.1 done", MATRON))
    collect(review.office, FRIDAY)
    assert not is_digest_due(review.office, FRIDAY)  # today's has gone
    assert not is_digest_due(review.office, FRIDAY + timedelta(days=1))  # a Saturday
    assert is_digest_due(review.office, MONDAY)


def test_an_officer_whom_nobody_knows_is_named(review: Reviewed) -> None:
    assert write_digests(with_officer(review.office, "nobody@example.org"), MONDAY).unknown == (
        "nobody@example.org",
    )


def test_a_reply_decides_in_the_officers_name_with_their_words_as_reason(review: Reviewed) -> None:
    outcome = answer(review, "1 yes, 2 no: ask for the certificate")
    assert "2 of 2 decisions by reply taken" in outcome.sentence
    assert states(review) == [A, R, W]
    assert stand(review.desk).due == date(2021, 3, 31)
    with review.office.register.read() as session:
        rows = session.execute(select(Decision.by, Decision.reason).order_by(Decision.id)).all()
        message = session.scalars(select(Message.state).order_by(Message.id.desc())).first()
    assert [tuple(row) for row in rows] == [
        ("Jo Smith", "1 yes (by reply I2)"),
        ("Jo Smith", "ask for the certificate (by reply I2)"),
    ]
    assert message is MessageState.SETTLED
    (told,) = receipts(review)
    assert "1: P1 accepted by Jo Smith" in told and "2: P2 refused by Jo Smith" in told
    assert "Still open in that list: 3." in told


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("all yes", [A, A, A]),
        ("1-2 yes", [A, A, W]),
        ("1 amend 12/3: the course is then", [M, W, W]),
        ("3 no, the rest yes", [A, A, R]),
        ("P2 yes", [W, A, W]),
    ],
)
def test_the_usual_ways_to_answer_are_understood(
    review: Reviewed, words: str, after: list[ProposalState]
) -> None:
    answer(review, words)
    assert states(review) == after


def test_an_answer_typed_under_an_item_is_about_that_item(review: Reviewed) -> None:
    lines = review.digest.text.split("\n")
    place = next(at for at, line in enumerate(lines) if line.startswith("2. QS1.1"))
    typed = "\n".join([f"> {line}" for line in lines[: place + 4]] + ["", "no, too early", ""])
    typed += "\n".join(f"> {line}" for line in lines[place + 4 :])
    answer(review, f"On Friday the office wrote:\n{typed}", quoted=False)
    assert states(review) == [W, R, W]


def test_a_second_reply_to_the_same_line_changes_nothing_and_is_told_so(review: Reviewed) -> None:
    answer(review, "1 yes")
    answer(review, "1 no: changed my mind")
    assert states(review) == [A, W, W]
    assert "1: P1 is accepted already" in receipts(review)[-1]


def test_what_is_not_understood_is_asked_back_once_and_waits_for_a_person(review: Reviewed) -> None:
    outcome = answer(review, "1 yes\n2 if the certificate is there")
    assert states(review) == [A, W, W]
    (told,) = receipts(review)
    assert 'You wrote: "2 if the certificate is there"' in told
    assert 'Please reply "2 yes", "2 no" and why, or "2 amend"' in told
    assert "I2" in [one.id for one in outcome.waiting]
    run(review.office)
    assert len(receipts(review)) == 1
    receipt = letters(review.office, LetterKind.OFFICE_RECEIPT)[0]
    answer(review, "2 yes", to=receipt)  # answering the question decides
    assert states(review) == [A, A, W]


def test_a_value_that_fits_nothing_is_said_and_stays_open(review: Reviewed) -> None:
    answer(review, "1 amend soon")
    assert states(review) == [W, W, W]
    assert "'soon' is not a date" in receipts(review)[0]


def test_what_the_register_changed_since_the_digest_is_looked_at_anew(review: Reviewed) -> None:
    with review.office.register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == "QS1.1")).one()
        action.move_due(date(2021, 2, 26), "agreed by telephone")
    answer(review, "1 yes")
    assert states(review) == [W, W, W]
    assert "look at it anew" in receipts(review)[0]


def test_a_line_decided_at_the_desk_meanwhile_is_told(review: Reviewed) -> None:
    say(review.desk, "P1", "refuse")
    answer(review, "1 yes")
    assert "P1 is refused already" in receipts(review)[0]


def test_an_officer_who_left_is_not_written_to(review: Reviewed) -> None:
    deliver(review.office, reply(review.desk.sent, "QS1.1 done", MATRON))
    collect(review.office, FRIDAY)
    with review.office.register.write(BECAUSE) as session:
        session.scalars(select(Person).where(Person.name == "Jo Smith")).one().left_on = FRIDAY
    assert not is_digest_due(review.office, MONDAY)


def test_the_digest_and_the_receipt_are_posted(review: Reviewed) -> None:
    answer(review, "1 yes")
    assert len(post_letters(review.office, FRIDAY).sent) >= 2
