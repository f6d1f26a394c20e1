"""How well replies are read, on what is open of the labelled set and on guard sentences.

The floors are those of all open writers together, and the one on completions holds for each reply.
What is held back is scored by `python -m tests.replies.score --held-back` alone.
"""

from itertools import pairwise

import pytest

from tests.replies.score.guarded import completions_in, falsely_completed
from tests.replies.score.labelled import guard_sentences, later_replies, open_replies
from tests.replies.score.outcomes import Outcome, outcomes_of, precision, recall
from tests.replies.score.tables import FLOORS, by_rule, misses

FEW = 40  # outcomes; below, one slip is more than the floor allows, and one slip it may be


@pytest.fixture(scope="module")
def found() -> list[Outcome]:
    return outcomes_of(open_replies())


def is_at_least(part: tuple[int, int], floor: float) -> bool:
    return part[0] >= floor * part[1]


def test_what_is_applied_without_a_person_is_right(found: list[Outcome]) -> None:
    applied = [one for one in found if one.is_applied]
    assert len(applied) > 200
    assert is_at_least(precision(applied), 0.995), "\n".join(misses(applied))


def test_what_is_proposed_is_right(found: list[Outcome]) -> None:
    assert is_at_least(precision(found), 0.97)


def test_what_is_wanted_is_proposed(found: list[Outcome]) -> None:
    assert is_at_least(recall(found), 0.90)


def test_no_reply_of_any_writer_becomes_completed_above_unsure_that_is_not() -> None:
    sure = [
        one
        for one in outcomes_of([*open_replies(), *later_replies()])
        if one.entry.value == "completed" and one.is_above_unsure
    ]
    assert len(sure) > 100
    assert not list(misses(sure))


def test_each_row_of_the_trust_table_holds_what_it_promises(found: list[Outcome]) -> None:
    rows = by_rule(found)
    assert len(rows) > 15
    for rule, level, (right, of) in rows:
        assert of - right <= max((1 - FLOORS[level]) * of, of < FEW), f"{rule} {level}: {right} of {of}"


@pytest.mark.parametrize("sentence", guard_sentences("not_completed"))
def test_no_guard_sentence_is_read_as_completed(sentence: str) -> None:
    assert not list(falsely_completed([sentence]))


def test_most_plain_completions_are_read_as_such() -> None:
    sentences = guard_sentences("completed")
    assert sum(bool(completions_in(one)) for one in sentences) >= 0.8 * len(sentences)
    assert len(list(falsely_completed(sentences))) >= 0.5 * len(sentences)


def test_every_guard_sentence_is_there_once() -> None:
    for name in ("completed", "not_completed"):
        sentences = sorted(guard_sentences(name))
        assert len(sentences) > 100
        assert all(one != other for one, other in pairwise(sentences))
