"""What is said of rows that are well-formed and cannot be right."""

from collections.abc import Mapping
from datetime import date

import pytest

from models.rules.objecting import OBJECTIONS, object_to_first_date

TODAY = date(2021, 1, 7)
FINE: Mapping[str, Mapping[str, object]] = {
    "actions": {
        "status": "open",
        "owner": "Matron",
        "due": date(2021, 3, 31),
        "grade": "must",
        "lead": "Chief Nurse",
    },
    "people": {"name": "Matron", "addresses": ("matron@example.org",)},
    "absences": {"starts": date(2021, 2, 1), "until": date(2021, 2, 1)},
    "findings": {"mapped_to": "new", "new_owner": "Matron", "new_tester": "Chief Nurse"},
    "notices": {"imposed_on": date(2020, 1, 1), "lifted_on": None},
    "meetings": {"cycle_opens": date(2021, 2, 1), "returns_due": date(2021, 2, 11), "on": date(2021, 2, 23)},
    "ratings": {"areas": 0},
}


@pytest.mark.parametrize("kind", sorted(OBJECTIONS))
def test_a_good_row_meets_no_objection(kind: str) -> None:
    assert list(OBJECTIONS[kind](FINE[kind], TODAY)) == []


@pytest.mark.parametrize(
    ("kind", "change", "field", "words", "stops"),
    [
        ("actions", {"lead": None}, "lead", "A Must Do without an executive lead", True),
        ("actions", {"tester": "Matron"}, "tester", "The tester is the owner", True),
        ("actions", {"agreed_by": "Matron"}, "agreed_by", "The person who agreed is the owner", True),
        ("actions", {"progress": "complete"}, "progress", "says complete, the status says open", True),
        ("actions", {"completed_on": date(2021, 1, 8)}, "completed_on", "still to come", True),
        ("actions", {"owner": None}, "owner", "without an owner", False),
        ("actions", {"due": None}, "due", "without a date", False),
        ("actions", {"status": "closed"}, "closed_on", "without the day on which it was closed", False),
        ("people", {"addresses": ("not an address",)}, "addresses", "is not an email address", True),
        ("people", {"addresses": ()}, "addresses", "has no email", False),
        ("people", {"deputy": "Matron"}, "deputy", "their own deputy", True),
        ("absences", {"until": date(2021, 1, 31)}, "until", "before the first", True),
        ("findings", {"mapped_to": None, "printed_row": "Audit"}, "printed_row", "maps to nothing", True),
        ("findings", {"new_tester": "Matron"}, "new_tester", "tester is its owner", True),
        ("notices", {"lifted_on": date(2019, 12, 31)}, "lifted_on", "lifted before it was imposed", True),
        ("meetings", {"on": date(2021, 2, 10)}, "on", "sits before the returns are due", True),
        ("meetings", {"returns_due": date(2021, 1, 31)}, "returns_due", "due before they are asked", True),
        ("ratings", {"areas": -1}, "areas", "cannot be", True),
    ],
)  # fmt: skip
def test_what_cannot_be_right_is_said(
    kind: str, change: dict[str, object], field: str, words: str, stops: bool
) -> None:
    (objection,) = OBJECTIONS[kind]({**FINE[kind], **change}, TODAY)
    assert (objection.field, objection.stops) == (field, stops)
    assert words in objection.wrong
    assert objection.right


def test_a_closed_must_do_needs_no_lead_any_more() -> None:
    row = {**FINE["actions"], "lead": None, "status": "closed", "closed_on": TODAY}
    assert list(OBJECTIONS["actions"](row, TODAY)) == []


@pytest.mark.parametrize(
    ("due", "baseline", "warned"),
    [
        (date(2021, 3, 31), None, True),
        (date(2021, 4, 1), None, False),
        (date(2021, 6, 30), date(2021, 3, 31), True),
        (None, None, False),
    ],
)
def test_a_first_date_before_the_plan_is_worth_a_look(
    due: date | None, baseline: date | None, warned: bool
) -> None:
    row = {"due": due, "baseline_due": baseline, "plan": "2021/22 IQIP"}
    found = list(object_to_first_date(row, date(2021, 4, 1)))
    assert bool(found) is warned
    assert not any(objection.stops for objection in found)
