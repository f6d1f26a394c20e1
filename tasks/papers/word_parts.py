"""What python-docx leaves out and our Word documents need: widths that hold, shading, headers, titles."""

import re
from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"  # on every Trust's machine; Liberation Sans of the PDF has its widths
LONG = 900  # characters of a cell
NAVY, LINE = "003087", "A9B4BC"
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return UNWRITABLE.sub("", text)


def start_document(document: Any, margin: int, points: float, *, landscape: bool = False) -> Any:
    """A4 with `margin` millimetres all round and our font; the document's own first section is used."""
    section = document.sections[0]
    width, height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(margin)
    section.header_distance = section.footer_distance = Mm(6)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(points)
    normal.paragraph_format.space_after = Pt(2)
    normal.paragraph_format.space_before = Pt(0)
    _set_language(normal)
    for name, size in (("Title", points + 6), ("Heading 1", points + 5), ("Heading 2", points + 1.5)):
        _set_heading(document.styles[name], size)
    note = document.styles.add_style("Note", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = normal, Pt(8)
    note.font.color.rgb = RGBColor.from_string("425563")
    return document


def _set_language(style: Any) -> None:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    style.element.get_or_add_rPr().append(language)


def _set_heading(style: Any, size: float) -> None:
    style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
    style.font.name, style.font.color.rgb = FONT, RGBColor.from_string(NAVY)
    fonts = style.element.rPr.rFonts  # theme fonts would win over the name
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    spacing = style.element.rPr.find(qn("w:spacing"))
    if spacing is not None:
        style.element.rPr.remove(spacing)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(4)
    style.paragraph_format.keep_with_next = True
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def say_title(document: Any, title: str, *, keywords: str = "", author: str = "") -> None:
    """The file's own title, which screen readers say first."""
    about = document.core_properties
    about.title, about.keywords, about.author, about.comments = clean(title), keywords, clean(author), ""
    about.language = "en-GB"


def shade(cell: Any, colour: str) -> None:
    """Fill a cell with a colour (RRGGBB)."""
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        element.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(element)


def fix_widths(table: Any, widths: Sequence[float]) -> None:
    """Column widths in millimetres, in the grid and in each cell: Word reads one, LibreOffice the other."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        place = 0
        for element in row._tr.tc_lst:
            span = element.grid_span
            element.width = Mm(sum(widths[place : place + span]))
            place += span


def keep_rows_whole(table: Any) -> None:
    """No row is torn apart by the end of a page, but for one that may be longer than a page."""
    for row in table.rows:
        if any(len(cell.text) > LONG for cell in row.cells):
            continue
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def least_height(table: Any, height: float) -> None:
    """Each row at least so many millimetres high."""
    for row in table.rows:
        row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST


def draw_lines(table: Any, sides: Sequence[str] = EDGES, air: int = 45) -> None:
    """Thin grey lines on the given sides, and some air (twentieths of a point) above words in cells.

    The table is moved right by its cells' margin: else Word lets it stick out of the text's left edge.
    """
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), "90")
    indent.set(qn("w:type"), "dxa")
    borders = OxmlElement("w:tblBorders")
    for side in EDGES:
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:val"), "single" if side in sides else "nil")
        edge.set(qn("w:sz"), "4")
        edge.set(qn("w:color"), LINE)
        borders.append(edge)
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", str(air)), ("left", "90"), ("bottom", "30"), ("right", "90")):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), width)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties = table._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))  # the schema wants borders before it, margins after
    if layout is None:
        properties.extend((indent, borders, margins))
    else:
        layout.addprevious(indent)
        layout.addprevious(borders)
        layout.addnext(margins)


def line_above(row: Any) -> None:
    """A thin grey line over each cell of a row."""
    for cell in row.cells:
        borders, edge = OxmlElement("w:tcBorders"), OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "4"), ("color", LINE)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
        properties = cell._tc.get_or_add_tcPr()
        shading = properties.find(qn("w:shd"))  # the schema wants borders before it
        if shading is None:
            properties.append(borders)
        else:
            shading.addprevious(borders)


def keep_together(table: Any) -> None:
    """The whole table stays on one page."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def repeat_header(table: Any) -> None:
    """The first row is a header: repeated on each page, said by screen readers."""
    element = OxmlElement("w:tblHeader")
    element.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(element)


def describe(picture: Any, title: str, alt: str) -> None:
    """A picture's title and alternative text."""
    about = picture._inline.docPr
    about.set("title", clean(title))
    about.set("descr", clean(alt))


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word computes: PAGE, NUMPAGES."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind == "text":
            continue
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.set(qn("xml:space"), "preserve")
            element.text = f" {text} "
        run._r.append(element)
