"""Each figure that the paper of January 2021 prints, altered in turn: its footnote comes, and it goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.meeting import Meeting
from models.rules.reconciling import Printed
from tasks.import_register import import_files
from tasks.office import make_office
from tasks.papers.assembly import assemble
from tasks.papers.facts import PaperFacts
from tasks.papers.paper import Figures, Points
from tasks.report.gather_facts import gather_facts
from tasks.working_days import working_calendar
from tests.examples.the_example import REGISTER, rows_of

TODAY = date(2021, 1, 7)
PRINTED = [(row["Table"], row["Row"], int(row["Figure"])) for row in rows_of("printed_figures")]
EARLIER, REDUCTION = "Must and Should Do actions in 2019", "Reduction per cent"
DIFFERS = {  # what the rows give where the paper prints another figure
    ("current", "Mandatory Training"): 11,  # for 4
    ("summary", "Theme categories"): 8,  # for 7
    ("summary", "Should Do actions to be aligned"): 18,  # for 19, of which one is a Must Do
    ("summary", REDUCTION): 82.5,  # for 82
    ("summary", EARLIER): 200,  # for 206: with 200 the printed 82 % would be right
}
WRONG = 99


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PaperFacts]:
    """What the paper is made of on the day the example begins."""
    folder: Path = tmp_path_factory.mktemp("december")
    office = make_office(folder, "")
    assert not import_files(office, REGISTER, TODAY).faults
    with office.register.read() as session:
        meeting = session.scalars(select(Meeting.id).order_by(Meeting.on)).all()[0]
        yield gather_facts(session, office.settings, working_calendar(office, TODAY), meeting, TODAY)
    office.register.engine.dispose()


def with_figure(facts: PaperFacts, table: str, row: str, figure: float) -> PaperFacts:
    printed = tuple(
        (name, Printed(row, figure) if (name, one.row) == (table, row) else one)  # type: ignore[arg-type]
        for name, one in facts.inspection.printed
    )
    assert len(printed) == len(PRINTED)
    return replace(facts, inspection=replace(facts.inspection, printed=printed))


def notes(facts: PaperFacts) -> set[tuple[str, str]]:
    """Each footnote under the heading where it stands."""
    return {
        (section.heading, note)
        for section in assemble(facts).sections
        for block in section.blocks
        if isinstance(block, Figures | Points)
        for note in block.footnotes
    }


def own(table: str, row: str, figure: float, found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The footnotes about this figure itself."""
    if row == EARLIER:
        start = f"{REDUCTION}: the source prints "
    elif table == "summary":
        start = f"{row}: the source prints {figure}; by its rows it is "
    elif row == "Total":
        start = f"The source prints {figure} in total; "
    else:
        start = f"The source prints {figure} under {row}; "
    return {note for note in found if note[1].startswith(start) and "rows add up" not in note[1]}


def right(table: str, row: str, figure: int) -> float:
    return DIFFERS.get((table, row), figure)


@pytest.mark.parametrize(("table", "row", "figure"), PRINTED, ids=str)
def test_a_footnote_comes_and_goes_with_its_figure(
    facts: PaperFacts, table: str, row: str, figure: int
) -> None:
    as_printed = notes(facts)
    assert bool(own(table, row, figure, as_printed)) is ((table, row) in DIFFERS)

    put_right = right(table, row, figure)
    corrected = notes(with_figure(facts, table, row, put_right))
    assert own(table, row, put_right, corrected) == set()

    altered = notes(with_figure(facts, table, row, WRONG))
    (came,) = own(table, row, WRONG, altered)
    said = "63.6%" if row == EARLIER else f"{put_right:g}"
    assert came[1].split("; ")[1].removeprefix("by its rows it is ").startswith(said)
    others = {came, *own(table, row, figure, as_printed)}
    assert {note for note in (altered ^ as_printed) - others if "rows add up" not in note[1]} == set()


@pytest.mark.parametrize(("table", "row", "figure"), [one for one in PRINTED if one[0] != "summary"])
def test_a_total_beside_rows_that_do_not_add_up_to_it_has_its_footnote(
    facts: PaperFacts, table: str, row: str, figure: int
) -> None:
    right_rows = with_figure(facts, "current", "Mandatory Training", 11)
    assert not [note for _, note in notes(right_rows) if "rows add up" in note]
    altered = notes(with_figure(right_rows, table, row, WRONG))
    (said,) = [note for _, note in altered if "rows add up" in note]
    total = next(number for name, label, number in PRINTED if (name, label) == (table, "Total"))
    summed = total if row == "Total" else total - right(table, row, figure) + WRONG
    printed = WRONG if row == "Total" else total
    assert said == f"The source prints {printed} in total; its rows add up to {summed:g}."


def test_all_44_figures_are_altered() -> None:
    assert len(PRINTED) == 44
    assert ("current", "Total", 19) in PRINTED
