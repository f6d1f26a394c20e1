"""Statements cut where they turn from one action to another, each with the actions it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tasks.replies.references import NUMBERED, OTHERS, About, Actions
from tasks.replies.statements import Statement, statements_of
from tasks.replies.trust import Basis

LISTED = re.compile(r"^[\s,&/+]*(?:and|or|both|as well as|also)?[\s,&/+]*$", re.IGNORECASE)
SEPARATOR = re.compile(
    r"[,;:.]\s|\s(?:but|and|while|whereas|although|whilst|however)\s|\s[-–—]\s|\n", re.IGNORECASE
)
JOINS = re.compile(
    r"^[\s,;:.–—-]*(?:(?:but|and|while|whereas|although|whilst|however)\b[\s,]*)?", re.IGNORECASE
)
LISTED_NUMBER = re.compile(
    r"(?:^|(?<=[\s,;.(]))([1-9]\d?)(?:[).:]|\s?[-–]|(?=\s))\s*(?:is |are |now |has |needs? |all )*"
    r"(?:done|completed?|closed|finished|on track|at risk|late|overdue|delayed|not |no |more time|green"
    r"|amber|red|\d+ ?%)",
    re.IGNORECASE,
)
LEADING_NUMBER = re.compile(r"^\W*(\d{1,2})\W*")
NO_WORDS = re.compile(r"^[\W_]*$")


@dataclass(frozen=True)
class Clause:
    """A stretch of a statement about certain actions.

    `plain` is its text with references, numbering and titles blanked out, of the same length,
    so that places found in it are places in the text.
    """

    text: str
    plain: str
    start: int
    about: About
    is_unknown: bool = False  # it names an action that the letter did not ask about


def clauses_of(
    text: str, actions: Actions, start: int = 0, about: About | None = None, answered: int | None = None
) -> Iterator[Clause]:
    """The clauses of a text in order; `about` says which actions are meant where the words do not."""
    scope = about or _only(actions)
    is_unknown = False
    paragraph = 0
    mentioned: set[str] = set()
    for statement in statements_of(text, actions.named_in, answered):
        pieces = _split(statement, actions)
        for piece, begin in pieces:
            named = tuple(dict.fromkeys(name for name, _, _ in actions.named_in(piece)))
            plain = _plain(piece, actions, is_first=statement.is_first)
            listed = LEADING_NUMBER.match(piece) if len(pieces) > 1 and not named else None
            if listed:
                plain = " " * listed.end() + piece[listed.end() :]
            mentioned.update(named)
            if named:
                scope, is_unknown = About(named, Basis.NAMED), False
            elif about is None and listed and 0 < int(listed.group(1)) <= len(actions.references):
                scope = About((actions.references[int(listed.group(1)) - 1],), Basis.NUMBERED)
            elif about is None and mentioned and OTHERS.search(piece):
                rest = tuple(name for name in actions.references if name not in mentioned)
                scope = About(rest, Basis.ALL) if rest else About(("",), Basis.UNKNOWN)
            elif actions.unknown_in(piece):
                is_unknown = True
            elif about is None:
                told = actions.told_by(piece, is_first=statement.is_first)
                if told:
                    scope, is_unknown = told, False
            if NO_WORDS.match(plain) and "✓" not in plain and not re.search("[✔✅☑]", plain):
                paragraph = statement.paragraph
                continue  # a heading: what follows stands under it
            yield Clause(piece, plain, start + begin, scope, is_unknown)
            scope = _carried(
                scope,
                under_heading=paragraph == statement.paragraph and scope.basis is Basis.NAMED and not named,
            )


def _only(actions: Actions) -> About:
    return (
        About(actions.references, Basis.ONLY_ONE) if len(actions.asked) == 1 else About(("",), Basis.UNKNOWN)
    )


def _carried(scope: About, *, under_heading: bool) -> About:
    """How far a scope reaches: what was said of one action goes on, what was said of all does not."""
    if scope.basis in {Basis.ONLY_ONE, Basis.UNKNOWN} or under_heading:
        return scope
    if scope.basis is Basis.ALL:
        return About(("",), Basis.UNKNOWN)
    return About(scope.references, Basis.CARRIED)


def _split(statement: Statement, actions: Actions) -> Sequence[tuple[str, int]]:
    named = actions.named_in(statement.text)
    cuts = [0, *_listed_numbers(statement.text, len(actions.asked))] if not named else [0]
    for (before, _, end), (after, start, _) in pairwise(named):
        between = statement.text[end:start]
        if before == after or LISTED.match(between):
            continue
        separators = list(SEPARATOR.finditer(between))
        cuts.append(end + separators[-1].start() if separators else start)
    cuts.append(len(statement.text))
    pieces = []
    for begin, end in pairwise(cuts):
        joins = JOINS.match(statement.text[begin:end])
        start = begin + (joins.end() if joins else 0)
        if start < end:
            pieces.append((statement.text[start:end].rstrip(), statement.start + start))
    return pieces


def _listed_numbers(text: str, count: int) -> list[int]:
    """Where the second and later numbers of a list on one line stand: "1 done, 2 on track, 3 late"."""
    places = [(int(found.group(1)), found.start(1)) for found in LISTED_NUMBER.finditer(text)]
    in_order = [number for number, _ in places] == list(range(1, len(places) + 1))
    return [place for _, place in places[1:]] if in_order and 2 <= len(places) <= count else []


def _plain(piece: str, actions: Actions, *, is_first: bool) -> str:
    plain = piece
    for _, start, end in actions.named_in(piece):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    for one in actions.asked:
        place = plain.lower().find(one.title.lower()) if len(one.title) > 5 else -1
        if place >= 0:
            plain = plain[:place] + " " * len(one.title) + plain[place + len(one.title) :]
    number = NUMBERED.match(plain) if is_first and len(actions.asked) > 1 else None
    return " " * number.end() + plain[number.end() :] if number else plain
