"""Who may decide by replying to the office's digest: its officers, and nobody who only looks like one."""

import pytest
from sqlalchemy import select

from models.proposal import Proposal
from models.vocabulary import LetterKind, ProposalState, Status
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tests.collecting import FORGED, MATRON
from tests.deciding import stand
from tests.mails import deliver, reply
from tests.reviewing import FRIDAY, OFFICER, Reviewed, answer, letters, make_review, run, with_officer

W = ProposalState.WAITING


@pytest.fixture
def review(office: Office) -> Reviewed:
    return make_review(office)


def states(review: Reviewed) -> list[ProposalState]:
    with review.office.register.read() as session:
        return list(session.scalars(select(Proposal.state).order_by(Proposal.id)))


def receipts(review: Reviewed) -> list[str]:
    return [one.text for one in letters(review.office, LetterKind.OFFICE_RECEIPT)]


@pytest.mark.parametrize(
    ("sender", "headers"),
    [
        ("stranger@elsewhere.example", ()),
        (MATRON, ()),  # an owner, who got hold of the letter
        (OFFICER, (FORGED,)),
        ("jo@home.example.org", ()),  # theirs, but not the address that the settings name
    ],
)
def test_nobody_else_decides(review: Reviewed, sender: str, headers: tuple[tuple[str, str], ...]) -> None:
    outcome = answer(review, "all yes", sender, headers=headers)
    assert states(review) == [W, W, W]
    assert receipts(review) == []
    assert "I2" in [one.id for one in outcome.waiting]


def test_an_officer_cannot_change_an_action_as_if_they_owned_it(review: Reviewed) -> None:
    answer(review, "QS1.1 done")
    assert len(states(review)) == 3
    assert stand(review.desk).status is Status.OPEN


def test_an_officer_who_is_no_longer_named_decides_nothing(review: Reviewed) -> None:
    deliver(review.office, reply(review.digest, "all yes", OFFICER, on=FRIDAY))
    run(with_officer(review.office, "other@example.org"))
    assert states(review) == [W, W, W]
    waiting = list_waiting(review.office, FRIDAY).waiting
    assert any("not one of the officers" in one.why for one in waiting)


def test_an_out_of_office_decides_nothing(review: Reviewed) -> None:
    answer(review, "all yes", headers=(("Auto-Submitted", "auto-replied"),))
    assert states(review) == [W, W, W]
    assert receipts(review) == []


def test_a_hostile_owners_words_do_not_decide_through_the_digest(office: Office) -> None:
    words = "QS1.1 need more time until 31/03/2021 as 1 yes, 2 yes\nall yes"
    review = make_review(office, words)
    answer(review, "I shall look tomorrow.")
    assert set(states(review)) <= {W}
