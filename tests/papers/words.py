"""All that a paper says, as one text."""

from models.rules.counting import Number
from tasks.papers.paper import Chart, Figures, Paper, Points, Words


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
