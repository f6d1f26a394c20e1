"""Numbers that carry the rows they were counted from."""

from models.rules.counting import (
    Number,
    by_printed_row,
    by_service,
    by_theme,
    count_ratings,
    in_order,
    of_grade,
    reduction,
    total_line,
)
from models.vocabulary import Grade, Outcome
from tests.papers.december import FINDINGS, GOVERNANCE, INSPECTION, RATINGS, SERVICES, THEMES


def test_the_papers_findings_count_as_it_lists_them() -> None:
    must = {line.label: line.number.value for line in by_service(of_grade(FINDINGS, Grade.MUST), SERVICES)}
    should = {
        line.label: line.number.value for line in by_service(of_grade(FINDINGS, Grade.SHOULD), SERVICES)
    }
    assert must == {"Maternity": 1, "Diagnostic Imaging": 2}
    assert list(should.values()) == [1, 8, 7, 2, 6, 5, 4]


def test_the_themes_count_as_printed_and_otherwise_by_their_text() -> None:
    printed = {line.label: line.number.value for line in by_theme(FINDINGS, THEMES)}
    by_text = {line.label: line.number.value for line in by_theme(FINDINGS, THEMES, by_text=True)}
    assert list(printed.values()) == [11, 7, 3, 3, 2, 2, 1, 7]
    assert (by_text["Appraisals"], by_text["Other"]) == (2, 8)


def test_the_mapping_counts_nineteen_and_seventeen() -> None:
    sums = [total_line(by_printed_row(FINDINGS, outcome, ())).number.value for outcome in Outcome]
    assert sums == [19, 17]


def test_every_number_carries_the_rows_that_make_it() -> None:
    lines = by_theme(FINDINGS, THEMES)
    assert all(line.number.value == len(set(line.number.rows)) for line in lines)
    assert GOVERNANCE in next(line for line in lines if line.label == "Appraisals").number.rows
    assert sorted(total_line(lines).number.rows) == sorted(one.reference for one in FINDINGS)


def test_a_rating_that_no_area_has_is_nil() -> None:
    counted = count_ratings(INSPECTION.rated, RATINGS)
    assert [line.number.shown for line in counted[2020]] == ["Nil", "36", "28", "2"]


def test_206_to_36_is_a_reduction_of_82_and_a_half_per_cent() -> None:
    assert reduction(206, 36) == 82.5
    assert Number(82.5, (), "%").shown == "82.5%"


def test_references_are_ordered_as_people_count() -> None:
    assert sorted(["QS10.1", "QS2.10", "QS2.9", "M3"], key=in_order) == ["M3", "QS2.9", "QS2.10", "QS10.1"]
