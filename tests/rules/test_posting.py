from datetime import timedelta

import pytest

from docs.make_ledger import FILE, written
from models.rules.posting import ALLOWED, NotAllowed, after_looking, check_move
from models.vocabulary import Posting

HALF_AN_HOUR = timedelta(minutes=30)


def test_a_letter_that_went_is_never_moved_again() -> None:
    assert not [move for move in ALLOWED if move[0] is Posting.SENT]


def test_nothing_goes_without_being_claimed_first() -> None:
    assert {before for before, after in ALLOWED if after is Posting.SENDING} == {Posting.QUEUED}


def test_every_state_can_be_reached() -> None:
    assert {after for _, after in ALLOWED} == set(Posting)


@pytest.mark.parametrize(
    ("is_found", "waited", "trusted_after", "expected"),
    [
        (True, timedelta(0), None, Posting.SENT),
        (False, timedelta(0), None, Posting.HELD_FOR_A_PERSON),
        (False, timedelta(minutes=29), HALF_AN_HOUR, Posting.UNKNOWN),
        (False, HALF_AN_HOUR, HALF_AN_HOUR, Posting.QUEUED),
    ],
)
def test_an_unknown_letter_is_looked_for_and_never_resent_blind(
    is_found: bool, waited: timedelta, trusted_after: timedelta | None, expected: Posting
) -> None:
    assert after_looking(is_found, waited, trusted_after) is expected


def test_a_move_that_the_table_does_not_have_is_refused() -> None:
    check_move(Posting.QUEUED, Posting.SENDING)
    with pytest.raises(NotAllowed, match="A letter that is 'sent' cannot become 'queued'"):
        check_move(Posting.SENT, Posting.QUEUED)


def test_the_documentation_is_what_the_table_prints() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "say make ledger"
    assert "| queued | sending | a run takes it up; committed before it is posted |" in written()
