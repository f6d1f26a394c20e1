"""A table pasted into a reply: its rows made sentences, of the same length, by what its heading row says.

What stands between two cells becomes a colon behind the first and a semicolon behind the others; a bare
number under a heading of progress becomes a percentage, and one under "Last month" or "Planned" is none.
"""

import re

BETWEEN = re.compile(r"[ ]*(?:\t|\|)[ \t|]*")
SHARE = re.compile(
    r"(?:actual |current )?(?:(?:%|per ?cent(?:age)?)(?: (?:done|complete[d]?|progress))?"
    r"|progress(?: ?\(?%\)?)?|(?:done|complete) ?\(?%\)?)",
    re.IGNORECASE,
)
OTHER_TIME = re.compile(
    r"(?:last|this|prev(?:ious)?|prior|current) (?:month|week|quarter|year|period|cycle|time|report)"
    r"|(?:planned|plan|target|forecast|baseline|standard|compliance|measure|result|score|expected)"
    r"(?: (?:progress|%|rate))?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*",
    re.IGNORECASE,
)
HEAD = re.compile(
    rf"{SHARE.pattern}|{OTHER_TIME.pattern}|(?:action |item )?(?:ref(?:erence)?|no|number|title|name|id)\.?"
    r"|actions?|items?|status|rag|brag|rating|updates?|comments?|notes?|narrative|position|where we are|news"
    r"|when|due(?: date)?|dates?|new date|deadline|evidence|owner|lead|who|what|progress note|next steps?",
    re.IGNORECASE,
)
RULED = re.compile(r"[\s|:=+-]*")
NUMBER = re.compile(r"\d{1,3}")


def laid_out(text: str) -> str:
    """The text with the rows of its tables as sentences; their heading rows are blanked."""
    if "\t" not in text and "|" not in text:
        return text
    heads: list[str] = []
    out: list[str] = []
    for line in text.split("\n"):
        if not BETWEEN.search(line.strip("| \t")):
            heads = heads if RULED.fullmatch(line) and line.strip() else []
            out.append(line)
        elif _is_heading(cells := [cell.strip() for cell in BETWEEN.split(line.strip("| \t"))]):
            heads = cells
            out.append(" " * len(line))
        else:
            out.append(_row(line, heads) if heads else line)
    return "\n".join(out)


def _is_heading(cells: list[str]) -> bool:
    return sum(HEAD.fullmatch(cell) is not None for cell in cells) > max(1, len(cells) // 2)


def _row(line: str, heads: list[str]) -> str:
    """One row as a sentence, of the same length."""
    if RULED.fullmatch(line):
        return " " * len(line)
    begin = len(line) - len(line.lstrip("| \t"))
    out, place = " " * begin, begin
    for head in heads:
        between = BETWEEN.search(line, place)
        cell = line[place : between.start() if between else len(line)]
        gap = between.end() - between.start() if between else 0
        is_share = SHARE.fullmatch(head) is not None and NUMBER.fullmatch(cell) is not None
        out += cell.replace("%", " ") if OTHER_TIME.fullmatch(head) else cell
        out += (("%" if is_share else "") + (":" if place == begin else ";")).ljust(gap)[:gap]
        place += len(cell) + gap
    return out + line[place:]
