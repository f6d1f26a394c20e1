"""Letters written by four hands are the letters that two would have written, each once and in its place."""

import pickle
from collections.abc import Iterator
from datetime import datetime

import pytest

from tasks.mail import second_hand
from tasks.mail.second_hand import write_many
from tasks.mail.writing import Draft, write_out
from tests.mail.letters import AT, make_letter, make_line


def draft(number: int, at: datetime = AT) -> Draft:
    return Draft(make_letter(make_line(reference=f"QS{number}.1"), to_name=f"Matron {number}"), at)


PORTIONS = [[draft(10 * place + number) for number in range(3)] for place in range(7)]
ALONE = [[write_out(one) for one in portion] for portion in PORTIONS]


def test_four_hands_write_what_two_would_have_written() -> None:
    written = dict(write_many(iter(PORTIONS)))
    assert [written[place] for place in range(len(PORTIONS))] == ALONE


@pytest.mark.parametrize("portions", [0, 1, 2, 3])
def test_few_portions_are_all_written(portions: int) -> None:
    assert dict(write_many(iter(PORTIONS[:portions]))) == dict(enumerate(ALONE[:portions]))


def test_what_a_second_hand_leaves_behind_the_first_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_hand, "__name__", "tasks.mail.no_such_module")
    written = dict(write_many(iter(PORTIONS)))
    assert [written[place] for place in range(len(PORTIONS))] == ALONE


def test_an_answer_that_breaks_off_is_written_by_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(_: object) -> Iterator[None]:
        raise EOFError

    monkeypatch.setattr(pickle, "load", breaks_off)
    assert dict(write_many(iter(PORTIONS))) == dict(enumerate(ALONE))
