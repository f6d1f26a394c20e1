"""Which action a bare number at the head of a sentence means, and when it is only a count."""

from datetime import date

import pytest

from tasks.replies import Asked, Field, interpret

ON = date(2021, 2, 3)
DUE = date(2021, 3, 31)
DONE, ON_TRACK, LATE, SAME = "completed", "on_track", "late", "no_change"


TITLES = ("Comfort rounds", "Visiting policy", "Bed washing")


def three(*references: str, titles: tuple[str, ...] = TITLES) -> tuple[Asked, ...]:
    return tuple(Asked(name, title, DUE) for name, title in zip(references, titles, strict=True))


BY_REFERENCE = three("SD80", "SD81", "SD102")
IN_ORDER = three("QS4.1", "QS4.3", "QR2.2")
BY_TITLE = three("TH4", "TH5", "TH6", titles=("Theatre 7 checks", "Theatre 8 checks", "Theatre 9 checks"))


def statuses(text: str, asked: tuple[Asked, ...]) -> tuple[object, ...]:
    found = {
        one.reference: one.value for one in interpret(text, on=ON, asked=asked) if one.field is Field.STATUS
    }
    assert set(found) <= {one.reference for one in asked}
    return tuple(found.get(one.reference) for one in asked)


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (BY_REFERENCE, "81 is closed. The rest no change.", (SAME, DONE, SAME)),
        (BY_REFERENCE, "80 late. 102 on track", (LATE, None, ON_TRACK)),
        (BY_REFERENCE, "80 & 81 no change. 102 late", (SAME, SAME, LATE)),
        (BY_REFERENCE, "80 late, no porters. 81 done", (LATE, DONE, None)),
        (BY_REFERENCE, "80: on track\n81: late\n102: done", (ON_TRACK, LATE, DONE)),
        (BY_REFERENCE, "80 - on track\n102 - done", (ON_TRACK, None, DONE)),
        (BY_REFERENCE, "81 = late", (None, LATE, None)),
        (BY_REFERENCE, "80 haven't begun.\n81 should be fine, on track.\n102. late",
         ("not_started", ON_TRACK, LATE)),
        (IN_ORDER, "1 and 3 no change. 2 late.", (SAME, LATE, SAME)),
        (IN_ORDER, "3 complete. 1 on track. 2 late", (ON_TRACK, LATE, DONE)),
        (IN_ORDER, "1 late. the pump swap waits for a supplier who gives no date to anybody\n2 done\n3 late",
         (LATE, DONE, LATE)),
        (BY_TITLE, "7 done. 8 late, ducts. 9 on track", (DONE, LATE, ON_TRACK)),
    ],
)  # fmt: skip
def test_a_number_means_the_action_that_ends_in_it_bears_it_or_stands_there(
    asked: tuple[Asked, ...], text: str, expected: tuple[object, ...]
) -> None:
    assert statuses(text, asked) == expected


@pytest.mark.parametrize(
    "text",
    [
        "12 wards have signed, late as ever.",
        "18 of 24 done now.",
        "80 done out of 95.",
        "2 started last week, 1 to go.",
        "81 people trained so far.",
        "80 people are done. 82 people are late.",
        "81 porters done.",
        "3 nurses left. 2 doctors too.",
    ],
)
def test_a_count_of_things_means_no_action(text: str) -> None:
    asks = interpret(text, on=ON, asked=BY_REFERENCE)
    assert not [one for one in asks if one.reference in {"SD81", "SD102"} and len(asks) == 1]
    assert not [one for one in asks if one.value == DONE and one.reference]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The last of these is late.", (None, None, LATE)),
        ("Only the second of the three is late.", (None, LATE, None)),
        ("The first of them has slipped.", (LATE, None, None)),
    ],
)
def test_the_second_of_these_is_one_action(text: str, expected: tuple[object, ...]) -> None:
    assert statuses(text, IN_ORDER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("top one is done, bottom one late", (DONE, None, LATE)),
        ("the middle one is late", (None, LATE, None)),
        ("#1 done #2 late #3 on track", (DONE, LATE, ON_TRACK)),
        ("(1) done (2) late (3) on track", (DONE, LATE, ON_TRACK)),
        ("1/ done 2/ late 3/ on track", (DONE, LATE, ON_TRACK)),
        ("1= done\n2= late\n3= on track", (DONE, LATE, ON_TRACK)),
        ("a) done\nb) late\nc) on track", (DONE, LATE, ON_TRACK)),
        ("1st one done, 2nd one late, 3rd on track", (DONE, LATE, ON_TRACK)),
        ("no 1 done, no 2 late", (DONE, LATE, None)),
        ("item two is late. action three is done", (None, LATE, DONE)),
        ("QS4.1-QR2.2 done", (DONE, DONE, DONE)),
        ("rounds done visiting late washing on track", (DONE, LATE, ON_TRACK)),
        ("Rounds & visiting done, washing late", (DONE, DONE, LATE)),
        ("everything but the washing is done", (DONE, DONE, None)),
        ("the rounds are done. the policy's late", (DONE, LATE, None)),
    ],
)
def test_people_count_point_and_list_in_many_ways(text: str, expected: tuple[object, ...]) -> None:
    assert statuses(text, IN_ORDER) == expected


@pytest.mark.parametrize("text", ["The policy's author is away.", "Top nurses left."])
def test_an_owner_is_no_verb_and_the_top_no_action(text: str) -> None:
    assert statuses(text, IN_ORDER)[2] is None


@pytest.mark.parametrize("text", ["I need more time for one of these.", "We need longer on two of these."])
def test_one_of_these_is_none_that_is_told(text: str) -> None:
    assert {one.reference for one in interpret(text, on=ON, asked=IN_ORDER)} == {""}
