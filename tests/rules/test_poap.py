"""When a Plan on a Page is complete."""

from dataclasses import replace
from datetime import date

import pytest

from models.rules.poap import MeasurePart, MilestonePart, PoapParts, PointPart, is_complete, missing_parts

MEASURE = MeasurePart("Trained", "%", 61, 90, (PointPart(date(2021, 2, 26), 75),))
IN_TIME = "a milestone with a date no later than the action's, 31/03/2021"
WHOLE = PoapParts(
    "Everybody is trained",
    "Emergencies are led well",
    (MilestonePart("First course", date(2021, 2, 12)),),
    (MEASURE,),
    "Training records",
    "Release of staff",
    date(2021, 3, 31),
)


def test_a_poap_with_every_part_is_complete() -> None:
    assert is_complete(WHOLE)


@pytest.mark.parametrize(
    ("part", "value", "missing"),
    [
        ("aim", None, "the aim"),
        ("aim", "  \n", "the aim"),
        ("outcome", "", "the outcome"),
        ("evidence_expected", None, "the evidence expected"),
        ("risks", None, "the risks"),
        ("milestones", (), IN_TIME),
        ("milestones", (MilestonePart("Undated"),), IN_TIME),
        ("measures", (replace(MEASURE, baseline=None),), "the baseline of the measure"),
        ("measures", (replace(MEASURE, target=None),), "the target of the measure"),
        ("measures", (replace(MEASURE, trajectory=()),), "a point of the trajectory (date and value)"),
    ],
)  # fmt: skip
def test_each_part_that_is_missing_is_named(part: str, value: object, missing: str) -> None:
    assert missing_parts(replace(WHOLE, **{part: value})) == (missing,)  # type: ignore[arg-type]


def test_a_baseline_of_nothing_counts_as_a_baseline() -> None:
    assert is_complete(replace(WHOLE, measures=(replace(MEASURE, baseline=0.0),)))


def test_a_milestone_on_the_actions_last_day_is_in_time() -> None:
    assert is_complete(replace(WHOLE, milestones=(MilestonePart("Last course", date(2021, 3, 31)),)))


def test_a_milestone_after_the_actions_date_plans_nothing() -> None:
    assert not is_complete(replace(WHOLE, milestones=(MilestonePart("Too late", date(2021, 4, 1)),)))


def test_an_action_without_a_date_takes_any_dated_milestone() -> None:
    assert is_complete(replace(WHOLE, action_due=None))


def test_an_empty_form_misses_everything() -> None:
    assert len(missing_parts(PoapParts())) == 7
