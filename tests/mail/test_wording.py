"""Dates, numbers and lists as people say them."""

from datetime import date

import pytest

from tasks.mail.content import most_urgent_first, owner_by_owner
from tasks.mail.tidying import one_line
from tasks.mail.wording import counted, in_list, in_words, sentence, when_due
from tests.mail.letters import make_line

FRIDAY = date(2021, 2, 5)


@pytest.mark.parametrize(
    ("due", "today", "days_left", "says"),
    [
        (FRIDAY, date(2021, 2, 3), 2, "due on Friday 5 February 2021, in 2 working days"),
        (FRIDAY, date(2021, 2, 4), 1, "due on Friday 5 February 2021, in 1 working day"),
        (FRIDAY, FRIDAY, 0, "due today, Friday 5 February 2021"),
        (FRIDAY, date(2021, 2, 8), -1, "was due on Friday 5 February 2021, 1 working day ago"),
        (FRIDAY, date(2021, 2, 12), -5, "was due on Friday 5 February 2021, 5 working days ago"),
        # A date on a Saturday, seen from the Friday before and from the Monday after.
        (date(2021, 2, 6), FRIDAY, 0, "due on Saturday 6 February 2021, before the next working day"),
        (date(2021, 2, 6), date(2021, 2, 8), 0, "was due on Saturday 6 February 2021"),
        # Over Easter: Good Friday and Easter Monday are bank holidays.
        (date(2021, 4, 6), date(2021, 4, 1), 1, "due on Tuesday 6 April 2021, in 1 working day"),
        (date(2024, 2, 29), date(2024, 2, 29), 0, "due today, Thursday 29 February 2024"),
    ],
)
def test_when_something_is_due_is_said_in_words(due: date, today: date, days_left: int, says: str) -> None:
    assert when_due(make_line(due=due, days_left=days_left), today) == says


@pytest.mark.parametrize(
    ("words", "says"),
    [((), ""), (("the aim",), "the aim"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_a_list_reads_as_a_sentence(words: tuple[str, ...], says: str) -> None:
    assert in_list(words) == says


@pytest.mark.parametrize(
    ("number", "says"), [(1, "one line"), (2, "two lines"), (10, "ten lines"), (11, "11 lines")]
)
def test_small_numbers_are_words(number: int, says: str) -> None:
    assert counted(number, "line") == says


def test_a_sentence_has_one_end() -> None:
    assert [sentence(words) for words in ("done", "Done.", "done?", "")] == ["Done.", "Done.", "Done?", "."]


def test_a_day_has_no_leading_nought() -> None:
    assert in_words(date(2021, 3, 2)) == "Tuesday 2 March 2021"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("one\r\ntwo\n\n three\t", "one two three"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("abc\u202edef\u200b\x00\x07", "abcdef"),
        ("Renée  Müller-Łukasz", "Renée Müller-Łukasz"),
        ("x" * 700, "x" * 599 + "…"),
    ],
)
def test_a_value_is_printed_on_one_line(typed: str, printed: str) -> None:
    assert one_line(typed) == printed


def test_the_most_urgent_line_comes_first() -> None:
    late, soon = make_line(due=date(2021, 1, 27), reference="QS2.4"), make_line()
    assert [(line.number, line.reference) for line in most_urgent_first((soon, late))] == [
        (1, "QS2.4"),
        (2, "QS1.1"),
    ]


def test_a_digest_keeps_each_owners_lines_together() -> None:
    lines = (
        make_line(reference="QS1", owner="Matron", due=date(2021, 1, 27)),
        make_line(reference="QS2", owner="Consultant", due=date(2021, 1, 28)),
        make_line(reference="QS3", owner="Matron", due=date(2021, 1, 29)),
    )
    assert [line.reference for line in owner_by_owner(lines)] == ["QS1", "QS3", "QS2"]
    assert [line.number for line in owner_by_owner(lines)] == [1, 2, 3]
