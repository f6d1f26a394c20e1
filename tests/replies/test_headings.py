"""Which action an answer is about, where a heading, a number or a pronoun says it."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
AUDIT, FRIDGES, LOCKS = "QS1.1", "QS1.2", "QS1.3"
THREE = (
    Asked(AUDIT, "Local audit performance, ED", date(2021, 2, 26)),
    Asked(FRIDGES, "Fridge temperature monitoring", date(2021, 3, 12)),
    Asked(LOCKS, "Medicines reconciliation within 24 hours", date(2021, 3, 31)),
)
DONE, ON_TRACK, LATE = "completed", "on_track", "late"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ED audits: done\nFridges - on track\nMed rec: late", (DONE, ON_TRACK, LATE)),
        ("ED audits: done\nFridges - on track\nPharmacy bit: late", (DONE, ON_TRACK, LATE)),
        ("1. Done 2. On track 3. Late", (DONE, ON_TRACK, LATE)),
        ("1 done. 2 on track. 3 late", (DONE, ON_TRACK, LATE)),
        ("Late, late, on track", (LATE, LATE, ON_TRACK)),
        ("The last one is late, the others on track", (ON_TRACK, ON_TRACK, LATE)),
        ("Everything bar the last one is on track. Last one late.", (ON_TRACK, ON_TRACK, LATE)),
        ("All - fine, on track", (ON_TRACK, ON_TRACK, ON_TRACK)),
    ],
)
def test_each_answer_goes_to_the_action_that_its_line_speaks_of(text: str, expected: tuple[str, ...]) -> None:
    found = {
        one.reference: one.value for one in interpret(text, on=ON, asked=THREE) if one.field is Field.STATUS
    }
    assert tuple(found.get(one.reference) for one in THREE) == expected


def test_an_exception_that_is_no_action_leaves_nothing_completed() -> None:
    asks = interpret("QS1.1: done everything except the chapel.", on=ON, asked=THREE)
    assert not [one for one in asks if one.field is Field.STATUS]


FOUR = (
    Asked("A1", "Freedom of information backlog", date(2021, 2, 26)),
    Asked("A2", "Validation of the planned list", date(2021, 3, 12)),
    Asked("A3", "E-roster training", date(2021, 3, 12)),
    Asked("A4", "Single sign-on for ED", date(2021, 3, 31)),
)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("A1 is on track. Validation is late.", "A2"),
        ("A1 is on track. For the validation bit we are late.", "A2"),
        ("A3 is on track. FOI has slipped.", "A1"),
        ("A1 is on track. The eroster is late.", "A3"),
        ("A1 is on track. E-roster: late", "A3"),
        ("A1 on track. sso - late", "A4"),
        ("A2 on track.\n\nFOI late", "A1"),
        ("sso late, FOI on track", "A4"),
        ("a) fine, on track. b) on track. c) on track. d) late, no supplier", "A4"),
    ],
)
def test_the_subject_of_a_sentence_turns_to_its_action(text: str, reference: str) -> None:
    assert {one.reference for one in interpret(text, on=ON, asked=FOUR) if one.value == LATE} == {reference}


@pytest.mark.parametrize(
    "text",
    [
        "A1 is late because of the validation.",
        "A1 is late. We were short of people for training.",
        "A1 is late. There was no single lead.",
    ],
)
def test_a_word_in_passing_turns_to_no_other_action(text: str) -> None:
    assert {one.reference for one in interpret(text, on=ON, asked=FOUR)} == {"A1"}


TWO = FOUR[:2]


@pytest.mark.parametrize(
    "text", ["Both a bit late, sorry.", "Both dates are late.", "We are late on both of them.", "All late."]
)
def test_both_is_said_of_both(text: str) -> None:
    assert {one.reference for one in interpret(text, on=ON, asked=TWO)} == {"A1", "A2"}


def test_what_holds_for_all_is_parted_from_what_is_said_of_one() -> None:
    asks = interpret("All on track, though I would watch A4: cover is thin on Sundays.", on=ON, asked=FOUR)
    assert {one.reference for one in asks if one.field is Field.NARRATIVE} == {"A4"}


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("The other matter is late. FOI is on track.", "A2"),
        ("The clerks are off, so it is late. FOI is on track.", "A2"),
        ("Late, no clerks. FOI on track.", "A2"),
    ],
)
def test_an_opening_speaks_of_the_one_action_that_is_not_told(text: str, reference: str) -> None:
    assert {one.reference for one in interpret(text, on=ON, asked=TWO) if one.value == LATE} == {reference}


def test_an_opening_before_one_of_four_actions_speaks_of_none() -> None:
    asks = interpret("We are late with it, no clerks. FOI on track.", on=ON, asked=FOUR)
    assert {one.reference for one in asks if one.value == LATE} == {""}
