"""The example's files say what the paper says, and what they add is marked as added."""

from collections import Counter

import pytest

from tests.examples.the_example import FOLDER, REGISTER, notes_of, rows_of

PAPER = " ".join((FOLDER / "paper.txt").read_text(encoding="utf-8").split())
FINDINGS = rows_of("findings")
ACTIONS = rows_of("actions")
AS_PRINTED = "S30"  # the third finding under Appraisals


def printed(table: str) -> dict[str, int]:
    return {row["Row"]: int(row["Figure"]) for row in rows_of("printed_figures") if row["Table"] == table}


def counted(table: dict[str, int]) -> dict[str, int]:
    return {row: figure for row, figure in table.items() if row != "Total"}


def test_all_36_findings_stand_in_the_paper_word_for_word_and_in_its_order() -> None:
    assert len(FINDINGS) == 36
    assert [row["Reference"] for row in FINDINGS] == ["M1", "M2", "M3", *(f"S{n}" for n in range(1, 34))]
    assert [row["Order"] for row in FINDINGS] == [str(n) for n in range(1, 37)]
    place = 0
    for row in FINDINGS:
        place = PAPER.index(row["Text"], place) + len(row["Text"])
    assert "children’s’ training" in FINDINGS[5]["Text"]


def test_findings_by_service_are_those_that_the_paper_prints() -> None:
    for grade in ("must", "should"):
        services = Counter(row["Service"] for row in FINDINGS if row["Must or should"] == grade)
        assert services == counted(printed(grade))
        assert services.total() == printed(grade)["Total"]


def test_the_theme_that_counts_gives_the_printed_themes() -> None:
    themes = Counter(row["Theme"] for row in FINDINGS)
    assert themes == counted(printed("themes"))
    assert themes.total() == printed("themes")["Total"] == 36


def test_by_text_one_finding_under_appraisals_is_another_theme() -> None:
    moved = [row for row in FINDINGS if row["Theme"] != row["Theme by text"]]
    assert [(row["Reference"], row["Theme"], row["Theme by text"]) for row in moved] == [
        (AS_PRINTED, "Appraisals", "Other")
    ]
    assert moved[0]["Theme reason"].startswith("As printed, not by its text")
    by_text = Counter(row["Theme by text"] for row in FINDINGS)
    assert (by_text["Appraisals"], by_text["Other"]) == (2, 8)


def test_the_mapping_that_acts_is_19_and_17_and_by_text_18_and_18() -> None:
    current = [row for row in FINDINGS if row["Mapped to"] != "new"]
    new = [row for row in FINDINGS if row["Mapped to"] == "new"]
    assert (len(current), len(new)) == (19, 17)
    assert Counter(row["Mapped by text"] for row in FINDINGS) == {"aligned": 18, "new": 18}
    (moved,) = [row for row in current if row["Mapped by text"] == "new"]
    assert moved["Reference"] == AS_PRINTED
    assert moved["Mapping reason"].startswith("As printed, not by its text")


def test_the_mapping_table_is_as_printed_but_for_the_4_that_must_be_11() -> None:
    current = Counter(row["Printed row"] for row in FINDINGS if row["Mapped to"] != "new")
    new = Counter(row["Printed row"] for row in FINDINGS if row["Mapped to"] == "new")
    assert new == counted(printed("new"))
    assert current == counted(printed("current")) | {"Mandatory Training": 11}
    assert sum(counted(printed("current")).values()) == 12
    assert current.total() == printed("current")["Total"] == 19


def test_each_finding_says_why_it_stands_where_it_stands() -> None:
    for row in FINDINGS:
        reasons = ("Theme reason", "Theme by text reason", "Mapping reason", "Mapping by text reason")
        assert all(row[reason] for reason in reasons)


def test_28_open_actions_and_17_new_ones_make_45_and_by_text_46() -> None:
    open_ones = {row["Reference"] for row in ACTIONS if row["Status"] == "open"}
    assert len(open_ones) == printed("summary")["Open actions carried"] == 28
    assert len(ACTIONS) == 42
    mapped = {row["Mapped to"] for row in FINDINGS} - {"new"}
    assert mapped <= open_ones
    new = [row["New reference"] for row in FINDINGS if row["Mapped to"] == "new"]
    assert all(new)
    assert len(open_ones | set(new)) == 45
    assert len(open_ones) + sum(row["Mapped by text"] == "new" for row in FINDINGS) == 46


def test_only_a_finding_that_becomes_a_new_action_has_what_that_needs() -> None:
    for row in FINDINGS:
        needs = ("New reference", "New title", "New owner", "New executive lead", "New tester", "New due")
        assert {bool(row[name]) for name in needs} == {row["Mapped to"] == "new"}


def test_45_actions_have_so_few_owners_that_letters_carry_several_lines() -> None:
    owners = [row["Owner"] for row in ACTIONS if row["Status"] == "open"]
    owners += [row["New owner"] for row in FINDINGS if row["New owner"]]
    assert len(owners) == 45
    assert 14 <= len(set(owners)) <= 18


def test_nobody_tests_an_action_of_their_own_and_everybody_is_in_the_list_of_people() -> None:
    people = {row["Name"] for row in rows_of("people")}
    for row in ACTIONS:
        assert row["Owner"] != row["Tester"]
        assert {row["Owner"], row["Executive lead"], row["Tester"]} <= people
    for row in FINDINGS:
        assert {row["New owner"], row["New executive lead"], row["New tester"]} - {""} <= people


def test_the_ratings_are_those_of_the_paper() -> None:
    areas = {(row["Year"], row["Rating"]): int(row["Areas"]) for row in rows_of("ratings")}
    order = ("Inadequate", "Requires improvement", "Good", "Not rated")
    assert [areas["2019", rating] for rating in order] == [19, 22, 23, 2]
    assert [areas["2020", rating] for rating in order] == [0, 36, 28, 2]
    assert "2019 Report 19 22 23 2 2020 Report Nil 36 28 2" in PAPER


def test_five_next_steps_and_two_meetings() -> None:
    steps = rows_of("steps")
    assert [row["Due"] for row in steps] == [
        "07/01/2021",
        "19/01/2021",
        "05/02/2021",
        "05/02/2021",
        "12/02/2021",
    ]
    for row in (steps[0], steps[2], steps[3], steps[4]):
        assert row["Title"] in PAPER
    for part in steps[1]["Title"].replace("include: ", "include: • ").split("; "):
        assert part.split("• ")[-1][1:] in PAPER
    meetings = [(row["Committee"], row["Date"]) for row in rows_of("meetings")]
    assert meetings == [("Quality Committee", "23/02/2021"), ("Trust Board", "02/03/2021")]


@pytest.mark.parametrize("file", sorted(path.stem for path in REGISTER.glob("*.csv")))
def test_each_file_says_what_is_the_papers_and_what_is_invented(file: str) -> None:
    assert notes_of(file)[0].startswith(("# From the paper", "# Illustrative"))


def test_people_are_roles_at_example_org() -> None:
    for row in rows_of("people"):
        assert all(address.strip().endswith("@example.org") for address in row["Email"].split(";"))
