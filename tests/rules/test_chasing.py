from dataclasses import replace
from datetime import date

import pytest

from models.rules.answering import Reply
from models.rules.asking import Asked, LetterDue
from models.rules.chasing import owners_letters
from models.rules.hearing import HeldBack
from models.vocabulary import About, LetterKind
from tests.rules.situations import DEPUTY, DUE, LEAD, OWNER, TESTER, line, situation

TEN, FIVE, TWO = date(2021, 1, 22), date(2021, 1, 29), date(2021, 2, 3)
LATE = date(2021, 2, 8)


def asked(rung: int, *lines: object, letter: int = 20) -> dict[str, Asked]:
    return {one.subject: Asked(rung, letter) for one in lines}  # type: ignore[attr-defined]


def references(letter: LetterDue) -> list[str]:
    return [one.line.reference for item in letter.items for one in item.lines]


@pytest.mark.parametrize(
    ("today", "heard", "why"),
    [
        (date(2021, 1, 21), None, None),
        (TEN, None, "10 working days before"),
        (TEN, 10, None),
        (date(2021, 1, 26), None, "10 working days before, caught up with 8 left"),
        (FIVE, 10, "5 working days before"),
        (TWO, 5, "2 working days before"),
        (DUE, 2, "last day"),
        (LATE, 0, "first overdue day"),
        (date(2021, 2, 12), -1, "5 working days overdue"),
        (date(2021, 2, 13), -1, None),  # a Saturday
        (date(2021, 2, 15), -5, None),
    ],
)
def test_an_owner_hears_at_each_rung_once(today: date, heard: int | None, why: str | None) -> None:
    chased = line()
    found = owners_letters(
        situation(today, chased, asked={} if heard is None else asked(heard, chased))
    ).letters
    assert [item.lines[0].why for letter in found for item in letter.items] == ([why] if why else [])


def test_nothing_goes_on_a_bank_holiday_and_the_next_working_day_catches_it_up() -> None:
    good_friday, tuesday = date(2021, 4, 2), date(2021, 4, 6)
    chased = line(due=good_friday)
    assert not owners_letters(situation(good_friday, chased)).letters
    (letter,) = owners_letters(situation(tuesday, chased, asked=asked(2, chased))).letters
    assert letter.items[0].lines[0].rung == -1


def test_nothing_empty_is_sent() -> None:
    assert not owners_letters(situation(TEN)).letters


def test_one_letter_carries_everything_of_an_owner_that_is_due_before_the_next_could_go() -> None:
    today, soon, later = line(1), line(2, date(2021, 2, 9)), line(3, date(2021, 2, 10))
    (letter,) = owners_letters(situation(TEN, today, soon, later)).letters
    assert references(letter) == ["QS1.1", "QS1.2"]  # the third is due three working days later
    assert [item.lines[0].rung for item in letter.items] == [10, 10]


def test_at_most_one_letter_in_three_working_days() -> None:
    chased = line()
    for last, is_sent in ((date(2021, 1, 20), False), (date(2021, 1, 19), True)):
        written = {(OWNER.id, LetterKind.CHASE): last}
        assert bool(owners_letters(situation(TEN, chased, written=written)).letters) is is_sent


@pytest.mark.parametrize(("today", "heard"), [(DUE, 2), (LATE, 0)])
def test_a_last_day_and_a_first_overdue_day_are_told_whatever_went_before(today: date, heard: int) -> None:
    chased, other = line(1), line(2, date(2021, 2, 18))
    written = {(OWNER.id, LetterKind.CHASE): date(2021, 2, 4)}
    (letter,) = owners_letters(
        situation(today, chased, other, asked=asked(heard, chased), written=written)
    ).letters
    assert references(letter)[0] == "QS1.1"


@pytest.mark.parametrize("reply", [Reply.ANSWERED, Reply.UNCLEAR])
def test_a_line_that_is_answered_or_unclear_is_left_alone(reply: Reply) -> None:
    chased, open_one = line(1), line(2)
    replies = {chased.key: reply}
    (letter,) = owners_letters(situation(TEN, chased, open_one, replies=replies)).letters
    assert references(letter) == ["QS1.2"]


def test_a_refused_proposal_restarts_the_chase_at_once_and_once() -> None:
    chased, today = line(), date(2021, 2, 1)
    refused = {"replies": {chased.key: Reply.REFUSED}, "refused": {chased.key: 20}}
    (letter,) = owners_letters(situation(today, chased, asked=asked(5, chased, letter=20), **refused)).letters
    assert letter.items[0].lines[0].why == "what its owner proposed was refused"
    told = situation(today, chased, asked=asked(4, chased, letter=21), **refused)
    assert not owners_letters(told).letters


def test_a_moved_date_starts_its_ladder_anew() -> None:
    moved = line(due_version=2)
    (letter,) = owners_letters(situation(TEN, moved, asked=asked(-5, line()))).letters
    assert letter.items[0].lines[0].rung == 10


def test_a_new_owner_hears_by_their_own_ladder() -> None:
    chased = replace(line(), owner_id=DEPUTY.id)
    (letter,) = owners_letters(situation(date(2021, 2, 1), chased, asked=asked(5, line()))).letters
    assert letter.reader == DEPUTY
    assert letter.items[0].lines[0].why == "5 working days before, caught up with 4 left"


def test_an_absent_owners_deputy_hears_instead_in_one_letter_with_their_own_lines() -> None:
    away = replace(OWNER, away_until=date(2021, 2, 12))
    own = line(2, owner_id=DEPUTY.id)
    (letter,) = owners_letters(situation(TEN, line(1), own, people=(away,))).letters
    assert letter.reader == DEPUTY
    assert letter.instead_of is None  # not all of it is for the owner who is away
    words = [item.lines[0].instead_of for item in letter.items]
    assert words == ["for Matron, Medicine, who is away until 12 February 2021", ""]
    (alone,) = owners_letters(situation(TEN, line(1), people=(away,))).letters
    assert alone.instead_of == away


def test_what_the_deputy_was_asked_is_not_asked_again_when_the_owner_returns() -> None:
    chased = line()
    assert not owners_letters(situation(date(2021, 1, 25), chased, asked=asked(10, chased))).letters


def test_an_absent_owner_without_a_deputy_is_held_until_they_return_and_then_caught_up() -> None:
    away = replace(OWNER, away_until=date(2021, 1, 27), deputy_id=None)
    held = owners_letters(situation(TEN, line(), people=(away,)))
    assert not held.letters
    assert [one.why for one in held.held] == [HeldBack.AWAY]
    (letter,) = owners_letters(situation(date(2021, 1, 28), line())).letters
    assert letter.items[0].lines[0].why == "10 working days before, caught up with 6 left"


def test_a_leavers_lines_go_to_the_executive_lead_and_are_listed() -> None:
    gone = replace(OWNER, has_left=True)
    found = owners_letters(situation(TEN, line(), people=(gone,)))
    assert found.letters[0].reader == LEAD
    assert found.letters[0].items[0].lines[0].instead_of == "for Matron, Medicine, who has left"
    assert [(one.why, one.is_told) for one in found.held] == [(HeldBack.LEFT, True)]


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        (replace(OWNER, is_dead=True), HeldBack.DEAD_ADDRESS),
        (replace(OWNER, address=None), HeldBack.NO_ADDRESS),
    ],
)
def test_a_dead_address_silences_its_own_lines_and_no_others(owner: object, why: HeldBack) -> None:
    other = line(2, owner_id=DEPUTY.id)
    found = owners_letters(situation(TEN, line(1), other, people=(owner,)))  # type: ignore[arg-type]
    assert [one.why for one in found.held] == [why]
    assert [letter.reader for letter in found.letters] == [DEPUTY]


def test_an_action_without_an_owner_is_listed_once_it_would_be_chased() -> None:
    orphan = line(owner_id=None)
    assert [one.why for one in owners_letters(situation(TEN, orphan)).held] == [HeldBack.NO_OWNER]
    assert not owners_letters(situation(date(2021, 1, 20), orphan)).held


def test_a_tester_hears_in_a_letter_of_their_own() -> None:
    agreement = line(8, about=About.AGREEMENT, owner_id=TESTER.id)
    letters = owners_letters(situation(TEN, line(), agreement)).letters
    assert [(letter.reader, letter.kind) for letter in letters] == [
        (TESTER, LetterKind.TESTER),
        (OWNER, LetterKind.CHASE),
    ]


def test_how_an_action_stands_is_asked_in_one_item_though_two_dates_ask_for_it() -> None:
    action = line(7)
    returns = line(7, date(2021, 2, 8), About.CYCLE, meeting_id=2)
    poap = line(9, about=About.POAP, action_id=7)
    (letter,) = owners_letters(situation(FIVE, action, returns, poap)).letters
    assert [[one.line.about for one in item.lines] for item in letter.items] == [
        [About.ACTION, About.CYCLE],
        [About.POAP],
    ]


def test_no_claim_is_made_twice_in_one_day() -> None:
    lines = [line(id_, date(2021, 2, id_)) for id_ in range(1, 20)]
    letters = owners_letters(situation(FIVE, *lines)).letters
    claims = [one.claim for letter in letters for item in letter.items for one in item.lines]
    assert len(claims) == len(set(claims))
