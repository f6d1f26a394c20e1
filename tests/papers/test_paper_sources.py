"""Each counted number of a paper is traced to its rows, under a name of its own."""

from dataclasses import replace

from tasks.papers.assembly import assemble
from tasks.papers.paper import Figures, Words, numbers
from tests.papers.december import FACTS

PAPER = assemble(FACTS)
BODY = replace(PAPER, sections=PAPER.sections[:-1])
OPENING, TABLE = PAPER.sections[-1].blocks


def listed() -> list[tuple[str, str, str, str]]:
    """The appendix, each row with the name of its table or section."""
    assert isinstance(TABLE, Figures)
    rows, where = [], ""
    for row in TABLE.rows:
        first, name, number, references = (cell.shown for cell in row)
        where = first or where
        rows.append((where, name, number, references))
    return rows


def test_every_number_counts_the_rows_that_it_names() -> None:
    counted = [number for _, _, number in numbers(PAPER) if len(number.rows) > 1]
    assert len(counted) > 40
    assert all(number.value == len(set(number.rows)) for number in counted)


def test_the_appendix_lists_each_counted_number_once() -> None:
    counted = {(number.shown, frozenset(number.rows)) for _, _, number in numbers(BODY) if number.rows}
    found = [(number, frozenset(references.split(", "))) for _, _, number, references in listed()]
    assert len(found) == len(set(found))
    assert set(found) == counted
    assert isinstance(OPENING, Words)
    assert str(OPENING.sentence[0]).startswith("Each counted number, once")


def test_ratings_and_the_year_before_are_traced_too() -> None:
    rows = listed()
    earlier = "printed: Must and Should Do actions in 2019"
    assert ("Summary", "Areas rated Inadequate in 2019", "19", "Inadequate 2019") in rows
    assert ("Areas by rating", "2020 Report, Requires improvement", "36", "Requires improvement 2020") in rows
    assert ("Areas by rating", "2020 Report, Inadequate", "Nil", "Inadequate 2020") in rows
    assert ("Summary", "Must and Should Do actions in 2019", "206", earlier) in rows
    assert ("Summary", "Reduction since 2019", "82.5%", f"{earlier}; the 36 findings") in rows


def test_each_number_has_a_name_of_its_own() -> None:
    names = [(where, name) for where, name, *_ in listed()]
    assert len(names) == len(set(names))
    assert all(name[0].isalnum() and not name.startswith("…") for _, name in names)
    assert all(name for _, name, _ in numbers(BODY))


def test_both_columns_of_the_mapping_name_their_rows() -> None:
    names = [name for where, name, *_ in listed() if where == "Current IQIP actions and new actions"]
    assert "Current IQIP Actions: Mandatory Training" not in names  # the same 11 as under Themes
    assert "New Actions: Workforce: (ED, DI, MAT)" in names
