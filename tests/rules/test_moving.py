from dataclasses import replace
from datetime import date

import pytest

from models.rules.asking import LetterDue
from models.rules.moving import Current, Told, moved_letters
from models.vocabulary import LetterKind
from tests.rules.situations import DEPUTY, DUE, OWNER, line, situation

TODAY, LATER = date(2021, 2, 1), date(2021, 3, 31)
TOLD = Told(OWNER.id, "action-7", DUE, 1, letter_id=20)
MOVED = Current(line(due=LATER, due_version=2), LATER, "ward moves first", OWNER.name)
HANDED_OVER = Current(line(owner_id=DEPUTY.id), DUE, "", DEPUTY.name)


def letters(told: Told, now: Current, today: date = TODAY, **more: object) -> tuple[LetterDue, ...]:
    return moved_letters([told], [now], situation(today, **more), ())  # type: ignore[arg-type]


def test_a_moved_date_is_told_with_its_calendar_entry_and_why() -> None:
    (letter,) = letters(TOLD, MOVED)
    (due,) = letter.items[0].lines
    assert (letter.kind, letter.reader) == (LetterKind.DATE_MOVED, OWNER)
    assert (due.previous_due, due.line.due, due.reason) == (DUE, LATER, "ward moves first")
    assert not due.is_cancelled


def test_a_date_that_moved_twice_is_told_as_it_stands_now() -> None:
    thrice = Current(line(due=LATER, due_version=3), LATER)
    (letter,) = letters(replace(TOLD, due_version=2), thrice)
    assert letter.items[0].lines[0].claim == "moved 1/action-7/3"


def test_what_was_told_already_is_not_told_again() -> None:
    assert not letters(replace(TOLD, due_version=2, due=LATER), MOVED)


def test_the_old_owners_calendar_entry_is_cancelled_when_a_line_changes_hands() -> None:
    (letter,) = letters(TOLD, HANDED_OVER)
    (due,) = letter.items[0].lines
    assert letter.reader == OWNER
    assert due.is_cancelled
    assert (due.line.due, due.line.owner_id) == (DUE, OWNER.id)
    assert due.reason == "it is now with Deputy Matron"
    assert due.is_anothers


@pytest.mark.parametrize(
    ("told", "now", "today"),
    [
        (replace(TOLD, is_cancelled=True), HANDED_OVER, TODAY),  # taken back already
        (TOLD, HANDED_OVER, date(2021, 2, 8)),  # its day is over
        (TOLD, MOVED, date(2021, 1, 31)),  # a Sunday
    ],
)
def test_no_letter_where_no_entry_is_wrong_or_nobody_works(told: Told, now: Current, today: date) -> None:
    assert not letters(told, now, today)


def test_a_date_that_was_taken_away_is_cancelled() -> None:
    (letter,) = letters(TOLD, Current(line(due_version=1), None, "no longer needed", OWNER.name))
    (due,) = letter.items[0].lines
    assert (due.is_cancelled, due.is_anothers) == (True, False)


def test_these_letters_keep_their_distance_too() -> None:
    assert not letters(TOLD, MOVED, written={(OWNER.id, LetterKind.CHASE): date(2021, 1, 28)})
    going = LetterDue(LetterKind.CHASE, OWNER, ())
    assert not moved_letters([TOLD], [MOVED], situation(TODAY), [going])


def test_somebody_who_has_left_is_told_nothing() -> None:
    assert not letters(TOLD, HANDED_OVER, people=(replace(OWNER, has_left=True),))
