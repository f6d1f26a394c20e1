"""Makes the PDF of a paper, and charts as pictures, with typst: tagged (PDF/UA-1), in the shipped font."""

import json
from pathlib import Path
from typing import Literal

import typst

from models.rules.counting import Number
from tasks.papers.paper import Chart, Paper, Stamp
from tasks.papers.plain import to_plain

TEMPLATES = Path(__file__).parents[2] / "templates" / "report"
FONTS = TEMPLATES / "fonts"
PIXELS_PER_INCH = 200


def write_pdf(paper: Paper, stamp: Stamp) -> bytes:
    """The paper as PDF/UA-1, its footer stamped; missing titles or alt texts would make typst refuse it."""
    inputs = {"paper": json.dumps(with_shown(to_plain(paper))), "footer": stamp.footer}
    return _compile("paper.typ", "pdf", inputs)


def write_chart(chart: Chart) -> bytes:
    """The same drawing as a PNG, for Word."""
    return _compile("chart.typ", "png", {"chart": json.dumps(with_shown(to_plain(chart)))})


def with_shown(plain: object) -> object:
    """The plain data with the words of each number put beside its value, so that no template formats one."""
    if isinstance(plain, list):
        return [with_shown(one) for one in plain]
    if not isinstance(plain, dict):
        return plain
    if plain.get("kind") == "number":
        value, unit = plain["value"], plain["unit"]
        return {"value": value, "shown": Number(value, (), unit).shown}
    return {name: with_shown(value) for name, value in plain.items()}


def _compile(template: str, kind: Literal["pdf", "png"], inputs: dict[str, str]) -> bytes:
    return typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format=kind,
        ppi=PIXELS_PER_INCH,
        sys_inputs=inputs,
        pdf_standards=["ua-1"] if kind == "pdf" else [],
    )
