"""Answers given in the order of the letter's actions, none of which they name.

One short word or line for each ("done / late / done"), one statement with as many parts ("Slipping, slipping,
fine"), or what stands behind words that say so: "In order:" and then a line, a sentence or a part for each.
Lines that only begin like answers, as many as there are actions, may be meant so: a person looks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tasks.replies.patterns.sifting import sifted
from tasks.replies.subject.mentions import Mentions
from tasks.replies.text.sentences import Statement
from tasks.replies.text.statements import ANSWER_WORD
from tasks.replies.trust import Basis

SHORT_ANSWER = 5  # words
RESPECTIVELY = re.compile(
    r",?\s+(?:respectively|(?:taken )?in (?:that|this|the same|your|list|the letter['’]s) order)\b(?=\W*$)"
    r"|,? respectively\b",
    re.IGNORECASE,
)
IN_TURN = re.compile(r"\s*(?:,|/|;|\band\b)\s*(?:and )?", re.IGNORECASE)
ORDERED = sifted(  # "In order:", "Taking them in the order you list them,", "As listed -"
    r"^\W*(?:(?:hi|hello|hiya|morning|afternoon|thanks|ok|so|right|well|and|there|all|both|here(?:['’]s|"
    r" is| are| you go| we go|)|(?:my |the |quick )?(?:updates?|answers?|replies|responses?)|taking|going"
    r" (?:down|through)|these|them|each|this|is|are|follow|the list|your list|jo)\b[\s,]*){0,6}"
    r"(?:in (?:the |your |that |this |list |letter |same )*(?:order|turn|sequence)|as (?:listed|numbered)"
    r"|top to bottom|from the top|same order as (?:yours|you|your list))"
    r"(?: (?:as|that|in which|you|they|i|we|asked|ask|list|listed|have|had|give|gave|given|put|sent|wrote"
    r"|set|out|are|were|was|it|them|these|of|on|in|from|the|your|list|letter|e-?mail|below|above|shown"
    r"|received|about)){0,9}\s*[:,.–-]+\s*",
    re.IGNORECASE,
)
BEGINS = re.compile(  # a line that begins with the answer itself
    r"\W*(?:(?:all|now|still|bit|a bit|slightly|running|is|it['’]?s|yes|no|again) )*"
    r"(?:done|complete[d]?|closed|finished|delayed|late|overdue|behind|slipp(?:ed|ing)|on (?:track|schedule"
    r"|target|plan|course)|at risk|green|amber|red|blue|not (?:yet )?(?:started|begun)|no (?:change|progress"
    r"|update|movement|start)|in progress|ongoing|under ?way|started|nothing (?:yet|new|to report)|same"
    r"|half(?:way)?|\d{1,3} ?%)\b",
    re.IGNORECASE,
)
MOST_BEFORE = 2  # statements that may stand before "In order:"


@dataclass(frozen=True)
class Answer:
    """A piece of the text and the action that its place tells; it opens the reply where it tells none."""

    text: str
    start: int
    reference: str
    basis: Basis = Basis.NUMBERED


def answers_in_order(statements: Sequence[Statement], mentions: Mentions) -> list[Answer]:
    """The answers with their actions, or none where it is not by order that the text tells them."""
    references = mentions.actions.references
    if len(references) < 2 or not statements:
        return []
    return (
        _one_each(statements, mentions)
        or _as_announced(statements, mentions)
        or _respectively(statements, mentions)
        or _by_lines(statements, mentions)
    )


def _is_of_none(text: str, mentions: Mentions) -> bool:
    """Whether a text names no action in any way."""
    return not mentions.named_in(text) and not mentions.told_in(
        text, is_first=True, mentioned=(), is_open=True, is_firm=False
    )


def _one_each(statements: Sequence[Statement], mentions: Mentions) -> list[Answer]:
    """One short word or line for each action."""
    references = mentions.actions.references
    if len(statements) != len(references):
        return []
    is_answer = all(
        len(one.text.split()) <= SHORT_ANSWER
        and ANSWER_WORD.search(one.text)
        and _is_of_none(one.text, mentions)
        for one in statements
    )
    alike = len({one.text.lower().strip(" .!") for one in statements}) == 1
    if not is_answer or not (alike or all(one.is_first for one in statements)):
        return []
    return [Answer(one.text, one.start, name) for one, name in zip(statements, references, strict=True)]


def _respectively(statements: Sequence[Statement], mentions: Mentions) -> list[Answer]:
    """One statement alone with a short answer for each action in turn: "Slipping, slipping, fine"."""
    references = mentions.actions.references
    if len(statements) != 1 or mentions.named_in(statements[0].text):
        return []
    one = statements[0]
    text = RESPECTIVELY.sub("", one.text)
    if mentions.listed_in(text):
        return []
    pieces = _pieces(text, one.start)
    is_answer = all(
        0 < len(piece.split()) <= SHORT_ANSWER
        and (ANSWER_WORD.search(piece) or re.search(r"\d ?%|slip", piece, re.IGNORECASE))
        for piece, _ in pieces[:-1]
    )
    many = len(references)
    is_meant = text != one.text or len({piece.strip().lower() for piece, _ in pieces}) < many or many > 2
    if len(pieces) != many or not is_answer or not is_meant:
        return []
    return [Answer(*piece, name) for piece, name in zip(pieces, references, strict=True)]


def _pieces(text: str, start: int) -> list[tuple[str, int]]:
    """The parts of a statement between its commas, each with its place."""
    cuts = [(0, 0), *[(part.start(), part.end()) for part in IN_TURN.finditer(text)], (len(text), len(text))]
    return [(text[before[1] : after[0]], start + before[1]) for before, after in pairwise(cuts)]


def _as_announced(statements: Sequence[Statement], mentions: Mentions) -> list[Answer]:
    """Behind "In order:", a line for each action, or a sentence, or a part of the one sentence."""
    references = mentions.actions.references
    place, lead = next(
        (
            (place, lead)
            for place, one in enumerate(statements[: MOST_BEFORE + 1])
            if (lead := ORDERED.match(one.text))
        ),
        (0, None),
    )
    if lead is None or any(mentions.named_in(one.text) for one in statements[place:]):
        return []
    if any(mentions.opening(one.text) for one in statements[place + 1 :]):
        return []  # their titles tell them
    before = [Answer(one.text, one.start, "", Basis.UNKNOWN) for one in statements[:place]]
    behind = [*statements[place + 1 :]]
    if rest := statements[place].text[lead.end() :]:
        begin = statements[place].start + lead.end()
        behind.insert(0, Statement(rest, begin, statements[place].end, True, statements[place].paragraph))
    many = len(references)
    lines = list(_lines(behind))
    if len(lines) == many:
        found = [(one, name) for line, name in zip(lines, references, strict=True) for one in line]
    elif len(behind) == many:
        found = list(zip(behind, references, strict=True))
    elif len(behind) == 1 and len(pieces := _pieces(behind[0].text, behind[0].start)) == many:
        return before + [Answer(*piece, name) for piece, name in zip(pieces, references, strict=True)]
    else:
        return []
    return before + [Answer(one.text, one.start, name) for one, name in found]


def _by_lines(statements: Sequence[Statement], mentions: Mentions) -> list[Answer]:
    """A line for each action, each of which begins with an answer and names none."""
    references, lines = mentions.actions.references, list(_lines(statements))
    if len(lines) != len(references) or not all(BEGINS.match(line[0].text) for line in lines):
        return []
    if not all(_is_of_none(one.text, mentions) for one in statements):
        return []
    return [
        Answer(one.text, one.start, name, Basis.UNKNOWN)
        for line, name in zip(lines, references, strict=True)
        for one in line
    ]


def _lines(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The statements of each line."""
    line: list[Statement] = []
    for one in statements:
        if one.is_first and line:
            yield line
            line = []
        line.append(one)
    if line:
        yield line
