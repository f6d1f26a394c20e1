"""The clauses of a text, each with the actions it is about."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from tasks.replies.due.last_steps import THEN_DONE
from tasks.replies.due.pointed_days import POINTS
from tasks.replies.meaning.signatures import unsigned
from tasks.replies.owner.whose import is_let_go
from tasks.replies.subject.mentions import Mentions
from tasks.replies.subject.references import About
from tasks.replies.subject.scopes import Clause, Scopes
from tasks.replies.text.guards import is_question
from tasks.replies.text.sentences import Statement
from tasks.replies.text.statements import ANSWER_WORD, statements_of
from tasks.replies.trust import Basis

SHORT_ANSWER = 5  # words
NOTHING = About(("",), Basis.UNKNOWN)
RESPECTIVELY = re.compile(r",? respectively\b", re.IGNORECASE)
IN_ORDER = re.compile(
    r"^\W*(?:taking (?:them|these|each) )?in (?:(?:that|the|your|the same) )?order"
    r"(?: (?:given|asked|listed))?\W+",
    re.IGNORECASE,
)
LEAD = re.compile(r"^\W*(?:\(?[a-f][).:]|\d{1,2}[).:]|\d(?:st|nd|rd|th)(?: one)?\b)\s*", re.IGNORECASE)
IN_TURN = re.compile(r"\s*(?:,|/|;|\band\b)\s*(?:and )?", re.IGNORECASE)


def clauses_of(
    text: str, mentions: Mentions, start: int = 0, about: About | None = None, answered: int | None = None
) -> list[Clause]:
    """The clauses of a text in order; `about` says which actions are meant where the words do not."""
    written = statements_of(text, mentions.actions.named_in, answered, mentions.opens)
    statements = unsigned(written, answered, mentions.opens, is_let_go)
    in_order = _one_each(statements, mentions) if about is None else []
    if in_order:
        return [
            Clause(one.text, _without_lead(one.text), start + one.start, About((name,), Basis.NUMBERED))
            for one, name in zip(statements, in_order, strict=True)
        ]
    lines = _line_each(statements, mentions) if about is None else []
    if lines:
        return [
            Clause(one.text, _without_lead(one.text), start + one.start, About((name,), Basis.NUMBERED))
            for one, name in lines
        ]
    respectively = _respectively(statements, mentions) if about is None else []
    if respectively:
        return [
            Clause(piece, _without_lead(piece), start + place, About((name,), Basis.NUMBERED))
            for name, (place, piece) in zip(mentions.actions.references, respectively, strict=True)
        ]
    found = Scopes(mentions, about).clauses(statements, start)
    found = _pointing_back(_before_the_end(_beside_refusals(found)))
    return _leads_settled(found, mentions) if about is None else found


def _without_lead(text: str) -> str:
    return LEAD.sub(lambda found: " " * len(found.group()), text)


def _one_each(statements: Sequence[Statement], mentions: Mentions) -> Sequence[str]:
    """The actions in order where the answer is one short word or line for each and names none."""
    references = mentions.actions.references
    if len(references) < 2 or len(statements) != len(references):
        return ()
    is_answer = all(
        len(one.text.split()) <= SHORT_ANSWER
        and ANSWER_WORD.search(one.text)
        and not _names_one(one.text, mentions)
        for one in statements
    )
    alike = len({one.text.lower().strip(" .!") for one in statements}) == 1
    return references if is_answer and (alike or all(one.is_first for one in statements)) else ()


def _names_one(text: str, mentions: Mentions) -> bool:
    """Whether a line says itself which action it is about, by its reference or its title."""
    return bool(
        mentions.named_in(text)
        or mentions.told_in(text, is_first=True, mentioned=(), is_open=True, is_firm=False)
    )


def _line_each(statements: Sequence[Statement], mentions: Mentions) -> list[tuple[Statement, str]]:
    """The statements below "in order:" with the action of each, where there is a line for each action."""
    references = mentions.actions.references
    if not statements or not IN_ORDER.fullmatch(f"{statements[0].text} ") or len(references) < 2:
        return []
    below = statements[1:]
    lines = list(accumulate(one.is_first for one in below))
    if not below or lines[0] != 1 or lines[-1] != len(references):
        return []
    if any(_names_one(one.text, mentions) for one in below):
        return []
    return [(one, references[line - 1]) for one, line in zip(below, lines, strict=True)]


def _respectively(statements: Sequence[Statement], mentions: Mentions) -> list[tuple[int, str]]:
    """One statement alone with a short answer for each action in turn: "Slipping, slipping, fine"."""
    count = len(mentions.actions.references)
    if len(statements) != 1 or count < 2 or mentions.named_in(statements[0].text):
        return []
    one = statements[0]
    text = IN_ORDER.sub(lambda found: " " * len(found.group()), RESPECTIVELY.sub("", one.text))
    if mentions.listed_in(text):
        return []
    cuts = [(0, 0), *[(part.start(), part.end()) for part in IN_TURN.finditer(text)], (len(text), len(text))]
    pieces = [(one.start + before[1], text[before[1] : after[0]]) for before, after in pairwise(cuts)]
    is_answer = all(
        0 < len(piece.split()) <= SHORT_ANSWER
        and (ANSWER_WORD.search(piece) or re.search(r"\d ?%|slip", piece, re.IGNORECASE))
        for _, piece in pieces[:-1]
    )
    is_meant = text != one.text or len({piece.strip().lower() for _, piece in pieces}) < count or count > 2
    return pieces if len(pieces) == count and is_answer and is_meant else []


def _leads_settled(found: list[Clause], mentions: Mentions) -> list[Clause]:
    """What was said of no action that is told: of all, if all is what is told later; else an opening.

    Where all actions but one are told, an opening speaks of that one; a question is the letter's still.
    """
    told = [one.about for one in found if one.about.basis not in {Basis.UNKNOWN, Basis.ONLY_ONE}]
    if not told or len(mentions.actions.references) < 2:
        return found
    everything = About(mentions.actions.references, Basis.ALL)
    spoken_of = {name for about in told for name in about.references}
    left = [name for name in everything.references if name not in spoken_of]
    only_all = all(about.references == everything.references for about in told)
    other = About((left[0],), Basis.UNKNOWN) if len(left) == 1 else NOTHING
    return [
        one if one.about != NOTHING
        else replace(one, about=everything) if only_all
        else replace(one, about=NOTHING if is_question(one.text) else other, is_lead=True)
        for one in found
    ]  # fmt: skip


def _beside_refusals(found: list[Clause]) -> list[Clause]:
    """With those marked that stand near "not mine": "HR! Not me.", "Not mine. I order them. Ask Jo"."""
    refused = [one.about.references if is_let_go(one.plain) else () for one in found]
    return [
        replace(one, is_beside_refusal=True)
        if one.about.references in {*refused[max(place - 2, 0) : place], *refused[place + 1 : place + 2]}
        else one
        for place, one in enumerate(found)
    ]


def _before_the_end(found: list[Clause]) -> list[Clause]:
    """With that marked after which all is done: "It comes to Board on 5 October. After that it's done."."""
    behind = [*(THEN_DONE.match(one.plain) is not None for one in found[1:]), False]
    return [
        replace(one, is_last_step=True) if closes else one for one, closes in zip(found, behind, strict=False)
    ]


def _pointing_back(found: list[Clause]) -> list[Clause]:
    """With the words that those point back to which name no day themselves: "Could we extend to then?"."""
    return [
        replace(
            one,
            told=" ".join(said.plain for said in found[max(place - 2, 0) : place] if said.about == one.about),
        )
        if POINTS.search(one.plain)
        else one
        for place, one in enumerate(found)
    ]
