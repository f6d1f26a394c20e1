"""The committee paper: one value, the same numbers in Word and in PDF, every one of them traced."""

import re
from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from tasks.papers.assembly import assemble
from tasks.papers.paper import Figures, Stamp
from tasks.papers.pdf import write_pdf
from tasks.papers.word import write_word
from tests.papers.december import FACTS
from tests.papers.words import words_of_value

PAPER = assemble(FACTS)
STAMP = Stamp(2, "DRAFT")
DIGITS = re.compile(r"\d+|Nil")


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(BytesIO(write_pdf(PAPER, STAMP)))


@pytest.fixture(scope="module")
def word() -> Any:
    return Document(BytesIO(write_word(PAPER, STAMP)))


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
