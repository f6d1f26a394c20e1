"""Makes the Word document of a paper, in the order and with the numbers of the one paper value."""

from datetime import UTC, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor

from models.rules.counting import Number
from tasks.papers.paper import Block, Chart, Paper, Points, Section, Sentence, Stamp, Words
from tasks.papers.pdf import write_chart
from tasks.papers.word_parts import NAVY, add_field, clean, describe, say_title, start_document
from tasks.papers.word_tables import add_figures, add_front_sheet, add_notes

MARGIN, WIDTH = 18, 174  # millimetres


def write_word(paper: Paper, stamp: Stamp) -> bytes:
    """The paper as a .docx file, its footer stamped."""
    document = start_document(Document(), MARGIN, 10)
    say_title(document, paper.title, author=paper.trust)
    made = datetime.combine(paper.as_at, time(9), UTC)
    document.core_properties.created = document.core_properties.modified = made
    _add_footer(document, stamp)
    trust = document.add_paragraph().add_run(clean(paper.trust))
    trust.bold, trust.font.color.rgb = True, RGBColor.from_string(NAVY)
    document.add_paragraph(clean(paper.title), style="Title")
    add_front_sheet(document, paper.front, WIDTH)
    for section in paper.sections:
        _add_section(document, section)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _add_section(document: Any, section: Section) -> None:
    heading = document.add_paragraph(clean(section.heading), style="Heading 1")
    heading.paragraph_format.page_break_before = section.new_page
    heading.paragraph_format.space_before = Pt(12)
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        is_opening = following is not None and not isinstance(following, Words)
        _add_block(document, block, is_opening)


def _add_block(document: Any, block: Block, is_opening: bool) -> None:
    if isinstance(block, Words):
        paragraph = _add_sentence(document.add_paragraph(), block.sentence)
        paragraph.paragraph_format.space_after = Pt(5)
        paragraph.paragraph_format.keep_with_next = is_opening
    elif isinstance(block, Points):
        _add_points(document, block)
    elif isinstance(block, Chart):
        picture = document.add_picture(BytesIO(write_chart(block)), width=Mm(165))
        describe(picture, block.title, block.alt)
        document.paragraphs[-1].paragraph_format.keep_with_next = True
    else:
        add_figures(document, block, WIDTH)


def _add_sentence(paragraph: Any, sentence: Sentence) -> Any:
    for part in sentence:
        paragraph.add_run(clean(part.shown if isinstance(part, Number) else part))
    return paragraph


def _add_points(document: Any, points: Points) -> None:
    for place, sentence in enumerate(points.sentences):
        if points.lettered:
            # lettered by hand: Word's own lists would carry on from one paper's list to the next
            paragraph = document.add_paragraph(f"{chr(ord('a') + place)})\t")
            paragraph.paragraph_format.left_indent = Mm(7)
            paragraph.paragraph_format.first_line_indent = Mm(-7)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7))
        else:
            paragraph = document.add_paragraph(style="List Bullet")
        _add_sentence(paragraph, sentence)
    add_notes(document, points.footnotes, points.source, lettered=False)


def _add_footer(document: Any, stamp: Stamp) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.style.paragraph_format.tab_stops.clear_all()
    paragraph.add_run(clean(f"{stamp.footer}\tPage "))
    add_field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    add_field(paragraph, "NUMPAGES")
    for run in paragraph.runs:
        run.font.size = Pt(8)
