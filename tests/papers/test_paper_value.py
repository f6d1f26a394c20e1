"""The committee paper as a value: what it says, kept in the register and back again."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tasks.papers.assembly import assemble
from tasks.papers.facts import LastPaper
from tasks.papers.paper import Figures, Stamp
from tasks.papers.pdf import write_pdf
from tasks.papers.plain import NotAPaper, paper_from, to_plain
from tests.papers.december import FACTS
from tests.papers.words import words_of_value

PAPER = assemble(FACTS)


def test_the_paper_comes_back_from_the_register_as_it_was() -> None:
    assert paper_from(json.loads(json.dumps(to_plain(PAPER)))) == PAPER


@pytest.mark.parametrize("plain", [None, {}, {"trust": "x"}, {**to_plain(PAPER), "on": "never"}])
def test_what_is_no_paper_is_refused(plain: Any) -> None:
    with pytest.raises(NotAPaper):
        paper_from(plain)


def test_the_source_disagreements_of_january_2021_are_all_in_the_paper() -> None:
    said = words_of_value(PAPER, charts=False)
    for words in (
        "The source prints 19 in total; its rows add up to 12.",
        "By the findings' own text it is 2 ",
        "By the findings' own text it is 18, not 19 ",
        "The row names 3 services; its findings are of 4",
        "Should Do actions to be aligned: the source prints 19; by its rows it is 18.",
        "2 of the 3 Must Do actions are among the new ones",
        "Theme categories: the source prints 7; by its rows it is 8.",
        "2 open actions carried over and 17 new ones make 19",
        "Reduction per cent: the source prints 82; by its rows it is 82.5%.",
    ):
        assert words in said, words


def test_a_plan_without_an_inspection_still_has_its_paper() -> None:
    bare = replace(FACTS.inspection, report="", findings=(), rated=(), printed=())
    paper = assemble(replace(FACTS, inspection=bare, steps=(), asked=(), undecided=()))
    assert [section.heading for section in paper.sections][:3] == [
        "The Quality Committee is asked to note:",
        "Summary",
        "Progress of the 2021/22 IQIP by BRAG",
    ]
    assert write_pdf(paper, Stamp(1, "DRAFT"))[:5] == b"%PDF-"


def test_the_second_paper_says_what_changed_since_the_first() -> None:
    moved = replace(FACTS.actions[0], due=FACTS.occasion.on)
    last = LastPaper("Quality Committee", FACTS.occasion.on, PAPER.snapshot)
    said = words_of_value(
        assemble(replace(FACTS, actions=(moved, *FACTS.actions[1:]), last=last)), charts=False
    )
    assert "Since the paper for the Quality Committee of 23 February 2021, 1 action has changed." in said
    assert "due 23/02/2021, was 31/03/2021" in said


def test_lateness_is_counted_in_working_days_as_the_letters_count_it() -> None:
    (table,) = [
        block
        for section in PAPER.sections
        for block in section.blocks
        if isinstance(block, Figures) and block.name == "Overdue actions"
    ]
    assert table.header[-1] == "Working days late"
    assert [(row[0].shown, row[-1].shown) for row in table.rows] == [("QS2.1", "11")]  # 29/01 to 15/02
