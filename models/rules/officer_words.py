"""What a PMO officer's reply to the office's digest decides: "1 yes, 2 no: ask for the certificate".

A decision is taken only from words that can mean nothing else: a number (several, a range, "all", "the
rest") beside a verdict, at the beginning of a clause, the verdict followed by an end, a stop or a reason.
A condition, a hedge, a question or a "not" near it leaves the line undecided, and so do two verdicts for
one number and a number that the digest does not have: those words are asked back. Wrong is worse than slow.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.rules.officer_clauses import ALL, Clause, Piece, clauses_in
from models.vocabulary import Verdict

MOST = 4000  # characters that are read


@dataclass(frozen=True)
class Decided:
    """One line's decision. `values` are what an amendment may mean, the likeliest first."""

    number: int
    verdict: Verdict
    reason: str  # the words after the verdict
    words: str  # the clause as it was written
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heard:
    """What a reply decides, and the words that nothing was made of."""

    decided: tuple[Decided, ...] = ()
    unclear: tuple[str, ...] = ()


def decisions_in(pieces: Sequence[Piece], names: Mapping[str, int]) -> Heard:
    """What the pieces decide. `names`: the digest's lines by what they may be called, "3" and "P12"."""
    clauses: list[Clause] = []
    unclear: list[str] = []
    every = set(names.values())
    only = every.pop() if len(every) == 1 else None
    room = MOST
    for piece in pieces:
        if len(piece.text) > room:
            unclear.append(f"{piece.text[room : room + 200].strip()} …")
        found, rest = clauses_in(replace(piece, text=piece.text[:room]), only)
        room = max(0, room - len(piece.text))
        clauses += found
        unclear += rest
    if not clauses and not unclear:  # a courtesy and nothing else, or so it seems: a person reads it
        unclear += [piece.text for piece in pieces]
    return _settled(clauses, unclear, names)


def _settled(clauses: Sequence[Clause], unclear: list[str], names: Mapping[str, int]) -> Heard:
    decided: dict[int, list[Decided]] = {}
    every: list[tuple[Clause, frozenset[int]]] = []
    for clause in clauses:
        numbers = _numbers(clause, names)
        if clause.is_doubtful or numbers is None:
            unclear.append(clause.words)
        elif clause.under is None and re.match(ALL, clause.which, re.IGNORECASE):
            every.append((clause, numbers))
        else:
            for number in numbers:
                decided.setdefault(number, []).append(_decided(number, clause))
    doubted = {number for clause in clauses if clause.is_doubtful for number in _numbers(clause, names) or ()}
    for clause, numbers in every:
        for number in numbers - decided.keys() - doubted:
            decided[number] = [_decided(number, clause)]
    taken = []
    for number, those in sorted(decided.items()):
        if len({(one.verdict, one.values) for one in those}) > 1 or number in doubted:
            unclear += [one.words for one in those]
        else:
            taken.append(those[0])
    return Heard(tuple(taken), tuple(dict.fromkeys(filter(None, map(_one_line, unclear)))))


def _decided(number: int, clause: Clause) -> Decided:
    reason = _one_line(clause.tail).strip(" ,;:.-–—")
    if clause.verdict is not Verdict.AMEND:
        return Decided(number, clause.verdict, reason, _one_line(clause.words))
    value, *why = re.split(r"\s*(?:[;\n]|:\s|\s[-–—]\s|\bbecause\b)\s*", clause.tail.strip(), maxsplit=1)
    short, _, more = value.partition(", ")
    values = tuple(dict.fromkeys(one.strip(" ,.'\"“”") for one in (value, short)))
    said = " ".join(filter(None, (*why, more if not why else "")))
    return Decided(number, clause.verdict, _one_line(said).strip(" ,;."), _one_line(clause.words), values)


def _numbers(clause: Clause, names: Mapping[str, int]) -> frozenset[int] | None:
    """The lines that it speaks of; None where one of them is not in the digest."""
    if clause.under is not None:
        return frozenset({clause.under})
    which, every = clause.which.casefold(), frozenset(names.values())
    if re.match(ALL, which):
        if which.startswith("both") and len(every) != 2:
            return None
        left_out = _listed(re.sub(rf"^{ALL}", "", which), names)
        return None if left_out is None else every - left_out
    return _listed(which, names)


def _listed(words: str, names: Mapping[str, int]) -> frozenset[int] | None:
    found: set[int] = set()
    tokens = re.findall(r"p?\d+|-|–|\bto\b", words)
    place = 0
    while place < len(tokens):
        first = names.get(tokens[place].upper())
        if first is None:
            return None
        if place + 2 < len(tokens) and tokens[place + 1] in ("-", "–", "to"):
            last = names.get(tokens[place + 2].upper())
            if last is None or last < first:
                return None
            found |= set(range(first, last + 1))
            place += 3
        else:
            found.add(first)
            place += 1
    return frozenset(found)


def lines_called(numbers: Mapping[int, str]) -> dict[str, int]:
    """The names of a digest's lines: each by its number and by its proposal's id."""
    return {str(number): number for number in numbers} | {id_: number for number, id_ in numbers.items()}


def _one_line(words: str) -> str:
    return " ".join(words.split())
