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
