"""Assembles the paper from its facts; its last section lists what each number was counted from."""

from dataclasses import replace

from tasks.papers.facts import PaperFacts
from tasks.papers.inspection_sections import inspection_sections
from tasks.papers.opening_sections import asked_to_note, front_sheet, summary
from tasks.papers.paper import Figures, Paper, Section, Words, numbers
from tasks.papers.progress_sections import progress_sections, snapshot
from tasks.papers.tables import cells

SOURCES = "Where the numbers come from"


def assemble(facts: PaperFacts) -> Paper:
    """The paper; the same facts make the same paper."""
    occasion = facts.occasion
    paper = Paper(
        trust=occasion.trust,
        committee=occasion.committee,
        on=occasion.on,
        title=f"{occasion.title}: {occasion.plan}",
        as_at=occasion.as_at,
        front=front_sheet(facts),
        sections=(
            asked_to_note(facts),
            summary(facts),
            *inspection_sections(facts),
            *progress_sections(facts),
        ),
        snapshot=snapshot(facts),
    )
    return replace(paper, sections=(*paper.sections, _sources(paper)))


def _sources(paper: Paper) -> Section:
    """Each number that names its rows, once, under the name that it has where it first stands."""
    seen = set()
    rows = []
    last = ""
    for where, label, number in numbers(paper):
        same = (number.value, frozenset(number.rows))
        if number.rows and same not in seen:
            seen.add(same)
            rows.append(cells("" if where == last else where, label, number, ", ".join(number.rows)))
            last = where
    said = "Each counted number, once, with the references of the rows that it counts; areas are kept under "
    opening = Words((f"{said}their rating and year, a figure that only the source gives under its words.",))
    header = ("Table or section", "Number of", "No.", "Counted from")
    table = Figures(SOURCES, header, tuple(rows), (18, 24, 6, 52))
    return Section(f"Appendix: {SOURCES.lower()}", (opening, table), new_page=True)
