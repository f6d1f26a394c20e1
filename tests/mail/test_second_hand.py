"""Letters written by a second hand are the letters that the first would have written, in the same order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import pytest

from tasks import second_process
from tasks.mail import second_hand
from tasks.mail.second_hand import MANY, SecondHand, write_portion
from tasks.mail.writing import Draft, WrittenOut
from tests.mail.letters import AT, make_letter, make_line


def draft(number: int, at: datetime = AT) -> Draft:
    return Draft(make_letter(make_line(reference=f"QS{number}.1"), to_name=f"Matron {number}"), at)


PORTIONS = [[draft(10 * place + number) for number in range(3)] for place in range(7)]
ALONE = list(map(write_portion, PORTIONS))


def write_many(portions: Iterable[Sequence[Draft]]) -> Iterator[list[WrittenOut]]:
    with SecondHand() as hand:
        hand.foresee(MANY)
        yield from hand.write(portions)


def test_a_second_hand_writes_what_the_first_would_have_written() -> None:
    assert list(write_many(iter(PORTIONS))) == ALONE


def test_for_few_letters_there_is_no_second_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_hand, "SecondProcess", None)  # whoever called it would fail
    with SecondHand() as hand:
        hand.foresee(MANY - 1)
        assert list(hand.write(PORTIONS)) == ALONE


@pytest.mark.parametrize("portions", [0, 1, 2, 3])
def test_few_portions_are_all_written(portions: int) -> None:
    assert list(write_many(iter(PORTIONS[:portions]))) == ALONE[:portions]


def test_a_second_hand_is_only_a_little_ahead() -> None:
    drafted = []

    def drafting() -> Iterator[Sequence[Draft]]:
        for portion in PORTIONS:
            drafted.append(portion)
            yield portion

    written = write_many(drafting())
    next(written)
    assert len(drafted) == second_hand.AHEAD + 1
    assert list(written) == ALONE[1:]


def test_what_a_second_hand_leaves_behind_the_first_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_hand, "__name__", "tasks.mail.no_such_module")
    assert list(write_many(iter(PORTIONS))) == ALONE


def test_an_answer_that_breaks_off_is_written_by_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(_: object) -> None:
        raise EOFError

    monkeypatch.setattr(second_process, "_receive", breaks_off)
    assert list(write_many(iter(PORTIONS))) == ALONE


def test_with_one_core_there_is_no_second_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0})
    monkeypatch.setattr(second_hand, "SecondProcess", None)  # whoever called it would fail
    assert list(write_many(iter(PORTIONS))) == ALONE
