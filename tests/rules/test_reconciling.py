"""Where a source's printed figures and its rows disagree, a footnote says so; else nothing does."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from models.rules.counting import Line, Number, by_printed_row, by_service, by_theme, count, of_grade
from models.rules.reconciling import (
    Printed,
    mapping_by_text,
    reconcile,
    reconcile_summary,
    services_named,
    themes_by_text,
)
from models.vocabulary import Grade, Outcome
from tests.papers.december import FINDINGS, GOVERNANCE, INSPECTION, SERVICES, STAFF, THEMES

COUNTED = {
    "themes": by_theme(FINDINGS, THEMES),
    "current": by_printed_row(FINDINGS, Outcome.ALIGNED, ()),
    "new": by_printed_row(FINDINGS, Outcome.NEW, ()),
    "must": by_service(of_grade(FINDINGS, Grade.MUST), SERVICES),
    "should": by_service(of_grade(FINDINGS, Grade.SHOULD), SERVICES),
}


def words(printed: Sequence[Printed], table: str) -> list[str]:
    return [note.words for note in reconcile(printed, COUNTED[table])]


def test_the_current_column_prints_19_and_adds_up_to_12() -> None:
    assert words(INSPECTION.printed_in("current"), "current") == [
        "The source prints 4 under Mandatory Training; 11 are counted here.",
        "The source prints 19 in total; its rows add up to 12.",
    ]


def test_eleven_instead_of_four_would_make_the_current_column_agree() -> None:
    mended = [
        replace(one, figure=11) if one.row == "Mandatory Training" else one
        for one in INSPECTION.printed_in("current")
    ]
    assert words(mended, "current") == []


@pytest.mark.parametrize("table", ["themes", "new", "must", "should"])
def test_what_agrees_earns_no_footnote(table: str) -> None:
    assert words(INSPECTION.printed_in(table), table) == []


@pytest.mark.parametrize("table", ["themes", "new", "must", "should"])
def test_a_changed_total_gets_its_footnotes_and_loses_them_again(table: str) -> None:
    printed = INSPECTION.printed_in(table)
    real = sum(line.number.value for line in COUNTED[table])
    altered = [replace(one, figure=one.figure + 1) if one.row == "Total" else one for one in printed]
    assert words(altered, table) == [
        f"The source prints {real + 1} in total; its rows add up to {real}.",
        f"The source prints {real + 1} in total; {real} are counted here.",
    ]
    assert words(printed, table) == []


def test_a_row_that_the_source_does_not_print_is_said() -> None:
    printed = [one for one in INSPECTION.printed_in("themes") if one.row not in {"Audit", "Total"}]
    assert words(printed, "themes") == ["The source has no row Audit."]


def test_by_their_text_two_findings_are_about_appraisals() -> None:
    notes = themes_by_text(COUNTED["themes"], by_theme(FINDINGS, THEMES, by_text=True))
    assert [(note.row, note.words) for note in notes] == [
        ("Appraisals", f"By the findings' own text it is 2 ({GOVERNANCE})."),
        ("Other", f"By the findings' own text it is 8 ({GOVERNANCE})."),
    ]


def test_by_text_the_mapping_is_eighteen_and_eighteen() -> None:
    notes = [mapping_by_text(FINDINGS, outcome) for outcome in Outcome]
    assert [note.words for note in notes if note] == [
        f"By the findings' own text it is 18, not 19 ({GOVERNANCE}).",
        f"By the findings' own text it is 18, not 17 ({GOVERNANCE}).",
    ]


def test_a_row_that_names_three_services_and_counts_a_fourth_is_said() -> None:
    line = next(line for line in COUNTED["new"] if line.label == STAFF)
    note = services_named(line, FINDINGS)
    assert note is not None
    assert note.words.startswith("The row names 3 services; its findings are of 4: ")
    assert "Medicine 1" in note.words


def test_a_row_that_names_no_services_is_left_alone() -> None:
    assert services_named(Line("Other (new)", count(["F1", "F2"])), FINDINGS) is None


EIGHT, DROP = Number(8, ("…",)), Number(82.5, ("…",), "%")


@pytest.mark.parametrize(
    ("row", "figure", "said"),
    [
        ("Theme categories", 7, "Theme categories: the source prints 7; by its rows it is 8."),
        ("Theme categories", 8, None),
        ("Reduction per cent", 82, "Reduction per cent: the source prints 82; by its rows it is 82.5%."),
        ("Wards visited", 40, None),
    ],
)
def test_a_figure_in_a_sentence_is_compared_with_ours(row: str, figure: int, said: str | None) -> None:
    notes = reconcile_summary([Printed(row, figure)], ((".*categories", EIGHT), ("reduction.*", DROP)))
    assert [note.words for note in notes] == ([said] if said else [])
