"""The recipes and the decisions of the example fit its people, its files and its days."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

from tests.examples.the_example import FOLDER, load_deliver, rows_of

deliver = load_deliver()

from delivery.clients import CLIENTS  # noqa: E402
from delivery.evidence import EVIDENCE  # noqa: E402
from delivery.people import find_writer  # noqa: E402
from delivery.recipes import Shape, read_recipes  # noqa: E402

RECIPES = read_recipes()
REPLIES = FOLDER / "replies"
FIRST, LAST = date(2021, 1, 7), date(2021, 3, 2)


def test_every_kind_of_answer_occurs() -> None:
    assert {one.client for one in RECIPES} == set(CLIENTS)
    assert {one.shape for one in RECIPES} == set(Shape)
    assert all(FIRST <= one.on <= LAST for one in RECIPES)
    for has in ("form", "inline", "attach", "poaps", "button", "forged", "address", "letter_to"):
        assert any(getattr(one, has) for one in RECIPES), has
    assert any("@" in one.writer for one in RECIPES)
    assert any(one.on.weekday() == 5 for one in RECIPES)


def test_each_recipe_names_people_files_and_actions_that_there_are() -> None:
    evidence = tomllib.loads(EVIDENCE.read_text(encoding="utf-8"))
    actions = {row["Reference"] for row in rows_of("actions")}
    actions |= {row["New reference"] for row in rows_of("findings")}
    for one in RECIPES:
        assert one.address < len(find_writer(one.writer).addresses)
        assert {one.answers} | {part[0] for part in (*one.form, *one.inline)} <= actions | {""}
        assert set(one.attach) <= evidence.keys()
        assert all((REPLIES / "poaps" / f"{stem}.toml").exists() for stem in one.poaps)


def test_17_plans_fall_due_of_which_11_come_whole_and_3_in_part_and_3_not_at_all() -> None:
    came = [stem for one in RECIPES if one.on <= date(2021, 2, 5) for stem in one.poaps]
    assert max(Counter(came).values()) == 1
    parts = {"aim", "outcome", "evidence", "risks", "milestones", "measures", "trajectory"}
    whole = [stem for stem in came if parts <= tomllib.loads(_poap(stem)).keys()]
    new = {row["New reference"] for row in rows_of("findings")} - {""}
    assert (len(whole), len(came) - len(whole), len(new - set(came))) == (11, 3, 3)


def _poap(stem: str) -> str:
    return (REPLIES / "poaps" / f"{stem}.toml").read_text(encoding="utf-8")


def test_each_decision_has_a_name_and_a_reason_and_falls_on_a_working_day(tmp_path: Path) -> None:
    written = tomllib.loads((FOLDER / "decisions.toml").read_text(encoding="utf-8"))["day"]
    days = [day["on"] for day in written]
    assert days == sorted(set(days))
    assert all(FIRST <= day <= LAST and day.weekday() < 5 for day in days)
    found = [one for day in days for one in deliver.expected(tmp_path, day)]
    assert len(found) == sum(len(day.get("decisions", [])) for day in written)
    assert {one.verdict for one in found} == {"accept", "amend", "refuse"}
    assert all((one.amended is not None) == (one.verdict == "amend") for one in found)
    assert all(one.by and len(one.reason) > 10 for one in found)
    assert all(one.value for one in found if one.field == "narrative"), "of several the oldest would be met"
    deeds = [one for day in days for one in deliver.deeds(tmp_path, day)]
    assert [one.what for one in deeds].count("paper") == 2
    assert [one.what for one in deeds].count("reset") == 1
