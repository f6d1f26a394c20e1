"""The committee paper: one value, the same numbers in Word and in PDF, every one of them traced."""

import json
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from models.rules.counting import Number
from models.rules.reconciling import Printed
from tasks.papers.assembly import assemble
from tasks.papers.facts import LastPaper, PaperFacts
from tasks.papers.paper import Chart, Figures, Paper, Points, Stamp, Words, numbers
from tasks.papers.pdf import write_pdf
from tasks.papers.plain import NotAPaper, paper_from, to_plain
from tasks.papers.word import write_word
from tests.papers.december import FACTS, PRINTED

PAPER = assemble(FACTS)
STAMP = Stamp(2, "DRAFT")
DIGITS = re.compile(r"\d+|Nil")


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(BytesIO(write_pdf(PAPER, STAMP)))


@pytest.fixture(scope="module")
def word() -> Any:
    return Document(BytesIO(write_word(PAPER, STAMP)))


def words_of_value(paper: Paper, *, charts: bool) -> str:
    """All that the value says, as one text."""
    said = [paper.trust, paper.title, *(part for row in paper.front for part in row)]
    for section in paper.sections:
        said.append(section.heading)
        for block in section.blocks:
            if isinstance(block, Words | Points):
                sentences = block.sentences if isinstance(block, Points) else (block.sentence,)
                said += ["".join(shown(part) for part in sentence) for sentence in sentences]
            if isinstance(block, Figures):
                said += [*block.header, block.definition]
                said += [cell.shown for row in block.rows for cell in row]
            if isinstance(block, Points | Figures) and block.footnotes:
                said += [block.source, *block.footnotes]
            if isinstance(block, Chart) and charts:
                said += [shown(part) for bar in block.bars for part in (bar.label, bar.number)]
    return " \n".join(said)


def shown(part: str | Number) -> str:
    return part.shown if isinstance(part, Number) else part


def words_of_pdf(pdf: PdfReader) -> str:
    """Its pages without footers, and without the header rows that a page repeats."""
    text = ""
    for page in pdf.pages:
        text += re.sub(r"Edition 2 · DRAFT\s*|Page \d+ of \d+\s*", "", page.extract_text()) + "\n"
    return text


def words_of_word(word: Any) -> str:
    paragraphs = word.element.body.iter(qn("w:p"))
    return " \n".join("".join(text.text or "" for text in one.iter(qn("w:t"))) for one in paragraphs)


def test_word_and_pdf_print_the_numbers_of_the_value_and_no_others(pdf: PdfReader, word: Any) -> None:
    in_value = Counter(DIGITS.findall(words_of_value(PAPER, charts=False)))
    in_chart = Counter(DIGITS.findall(words_of_value(PAPER, charts=True))) - in_value
    assert Counter(DIGITS.findall(words_of_word(word))) == in_value
    assert Counter(DIGITS.findall(words_of_pdf(pdf))) == in_value + in_chart


def test_the_tables_of_word_hold_the_rows_of_the_value(word: Any) -> None:
    tables = [block for section in PAPER.sections for block in section.blocks if isinstance(block, Figures)]
    for figures, table in zip(tables, word.tables[1:], strict=True):
        for row, printed in zip(figures.rows, table.rows[1:], strict=True):
            assert [cell.shown + cell.marks for cell in row] == [cell.text for cell in printed.cells]


def test_headings_stand_in_the_order_of_the_trusts_own_paper(pdf: PdfReader, word: Any) -> None:
    headings = [section.heading for section in PAPER.sections]
    assert headings == [
        "The Quality Committee is asked to note:",
        "Summary",
        "2019 v 2020 Trust Rating Breakdown",
        "December 2020 Must Do Actions",
        "December 2020 Should Do Actions",
        "December 2020 Must & Should Do Themes",
        "Current IQIP Actions and New Actions",
        "Next Steps",
        "Progress of the 2021/22 IQIP by BRAG",
        "Overdue actions",
        "Returns from action owners",
        "Plans on a Page",
        "Changes since the last paper",
        "Appendix: where the numbers come from",
    ]
    assert [one.text for one in word.paragraphs if one.style.name == "Heading 1"] == headings
    text = " ".join(words_of_pdf(pdf).split())
    place = 0
    for heading in headings:
        place = text.index(heading, place) + len(heading)


def test_every_number_counts_the_rows_that_it_names() -> None:
    counted = [number for _, _, number in numbers(PAPER) if len(number.rows) > 1]
    assert len(counted) > 40
    assert all(number.value == len(set(number.rows)) for number in counted)


def test_the_definition_of_the_colours_stands_under_their_table(pdf: PdfReader, word: Any) -> None:
    definition = (
        "Blue: complete, evidence tested; Green: on track; Amber: at risk; Red: overdue or off track."
    )
    assert definition in " ".join(words_of_pdf(pdf).split())
    assert definition in [one.text for one in word.paragraphs]


def test_the_pdf_is_tagged_and_says_its_title_and_language(pdf: PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert pdf.metadata is not None
    assert pdf.metadata.title == PAPER.title
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()


def test_the_chart_of_word_says_in_words_what_it_draws(word: Any) -> None:
    picture = next(iter(word.element.body.iter(qn("wp:docPr"))))
    assert picture.get("descr") == (
        "Bar chart of the 4 actions of the 2021/22 IQIP by colour: Blue 1, Green 1, Amber 1, Red 1."
    )
    assert word.core_properties.title == PAPER.title


def test_header_rows_repeat_and_rows_stay_whole(word: Any) -> None:
    for table in word.tables[1:]:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_the_footer_says_edition_state_and_page(pdf: PdfReader, word: Any) -> None:
    assert f"Page 1 of {len(pdf.pages)}" in pdf.pages[0].extract_text()
    assert "Edition 2 · DRAFT" in pdf.pages[-1].extract_text()
    assert word.sections[0].footer.paragraphs[0].text == "Edition 2 · DRAFT\tPage 1 of 1"


def test_no_page_is_empty(pdf: PdfReader) -> None:
    footer = len("Edition 2 · DRAFT\nPage 1 of 9\n")
    assert all(len(page.extract_text()) > 2 * footer for page in pdf.pages)


def test_owners_words_are_printed_and_never_read_as_markup(pdf: PdfReader, word: Any) -> None:
    assert "Audit <b>#care[ $x$" in words_of_pdf(pdf)
    assert "Audit <b>#care[ $x$" in words_of_word(word)


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


TOTALS = [(table, printed) for table, printed in PRINTED if printed.row == "Total"]


@pytest.mark.parametrize(("table", "total"), TOTALS, ids=[table for table, _ in TOTALS])
def test_altering_one_printed_total_brings_its_footnote_and_no_other(table: str, total: Printed) -> None:
    altered = tuple(
        (name, replace(one, figure=99)) if (name, one) == (table, total) else (name, one)
        for name, one in PRINTED
    )
    inspection = replace(FACTS.inspection, printed=altered)
    before, after = notes(FACTS), notes(replace(FACTS, inspection=inspection))
    assert {note for note in after - before if "99 in total" not in note} == set()
    assert len(after - before) == 2
    assert all("in total" in note for note in before - after)


def notes(facts: PaperFacts) -> set[str]:
    blocks = [block for section in assemble(facts).sections for block in section.blocks]
    return {note for block in blocks if isinstance(block, Figures | Points) for note in block.footnotes}


def test_a_plan_without_an_inspection_still_has_its_paper() -> None:
    bare = replace(FACTS.inspection, report="", findings=(), rated=(), printed=())
    paper = assemble(replace(FACTS, inspection=bare, steps=(), asked=(), undecided=()))
    assert [section.heading for section in paper.sections][:3] == [
        "The Quality Committee is asked to note:",
        "Summary",
        "Progress of the 2021/22 IQIP by BRAG",
    ]
    assert write_pdf(paper, STAMP)[:5] == b"%PDF-"


def test_the_second_paper_says_what_changed_since_the_first() -> None:
    moved = replace(FACTS.actions[0], due=FACTS.occasion.on)
    last = LastPaper("Quality Committee", FACTS.occasion.on, PAPER.snapshot)
    said = words_of_value(
        assemble(replace(FACTS, actions=(moved, *FACTS.actions[1:]), last=last)), charts=False
    )
    assert "Since the paper for the Quality Committee of 23 February 2021, 1 actions" in said
    assert "due 23/02/2021, was 31/03/2021" in said
