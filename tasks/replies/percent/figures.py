"""Figures in per cent as people write them: "60%", "sixty per cent", "50%, no sorry 65", "from 60 to 75%"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.replies.patterns.sifting import sifted

_TEN_WORDS = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_UNIT_WORDS = "one two three four five six seven eight nine"
_TEEN_WORDS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = {word: place for place, word in enumerate(_UNIT_WORDS.split(), start=1)}
_WORDS = (
    {word: 10 * place for place, word in enumerate(_TEN_WORDS.split(), start=1)}
    | {word: place for place, word in enumerate(_TEEN_WORDS.split(), start=11)}
    | {"zero": 0, "nought": 0}
    | _UNITS
)
_LOOSELY = r"(?:[\s-]?(?:odd|ish))?"  # "70-odd per cent"
NUMBER = sifted(
    rf"(?<![\d£])(?<!\d\.)(?<!\s\.)(\d{{1,3}}){_LOOSELY}\s?(?:%|per\s?cent\b|p\.?c\.?t?\b)", re.IGNORECASE
)
WORDS = sifted(
    rf"\b(?<!hundred and )(?<!point )(?<!-)(?:a |one )?({'|'.join(_WORDS)})(?:[ -]({'|'.join(_UNITS)}))?"
    rf"{_LOOSELY}\s(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
LABELLED = sifted(  # "% complete: 45", "Completion (%) - 45"
    r"(?<!\d)(?<!\d )(?:(?:%|\bper ?cent(?:age)?) ?(?:complete[d]?|completion|done|delivered|progress)"
    r"(?: \([^)\n]{1,12}\))?|\b(?:complete[d]?|completion|progress|done) \(?(?:%|per ?cent(?:age)?)\)?)"
    r"\s*(?:[:=–-]|\b(?:is|now|at)\b|(?<=\w) )\s*(?:(?:about|around|now|at|still) )*(\d{1,3})(?=\s*%|\s*$"
    r"|\s*[,;.(\n](?!\d))",
    re.IGNORECASE,
)
PUT_RIGHT = re.compile(  # "50%, no sorry 65"
    r"[\s,.;:-]*(?:sorry,? )?(?:no,? sorry|sorry,? no|no,? wait|i mean|make that|actually"
    r"|scrap that)[\s,:-]*(?P<value>\d{1,3})\b",
    re.IGNORECASE,
)
COURSE = re.compile(  # "from 60 to 75%", "up another 5 to 75%"
    r"\b(?:up|from|by)(?: (?:by|from|about|around|another|a further))* \d{1,3} ?(?:%|per ?cent)?"
    r"(?: (?:up|last (?:time|week|month|quarter)|in \w+|a (?:week|month) ago))? (?:up )?to (?:about "
    r"|around )?$"
    r"|\b\d{1,3} ?% ?(?:-+>|=+>|\u2192) ?$",
    re.IGNORECASE,
)
CHANGE = re.compile(r"\b(?:up|down|another|further|extra) $", re.IGNORECASE)
RANGE = re.compile(r"\d ?%? ?(?:-|to|and|or) ?$")
RANGES_ON = re.compile(r"\s*(?:-|to|or|and|-+>|=+>|\u2192) ?\d")


@dataclass(frozen=True)
class Figure:
    """One value and its place; `since` is where the words before it end that tell of what it is."""

    value: int
    since: int
    start: int
    end: int


def figures_in(plain: str) -> Iterator[Figure]:
    """The figures up to 100 in order, without ranges; of "from 60 to 75%" the present one."""
    labelled = list(LABELLED.finditer(plain))
    named = [
        one
        for one in (*NUMBER.finditer(plain), *WORDS.finditer(plain))
        if not any(label.start() < one.end() and one.start() <= label.end() for label in labelled)
    ]
    for one in sorted((*labelled, *named), key=lambda one: one.start()):
        put_right = PUT_RIGHT.match(plain, one.end())
        value, before = int(put_right["value"]) if put_right else _value(one), plain[: one.start()]
        course = COURSE.search(before)
        since = course.start() if course else one.start()
        is_range = (RANGE.search(before) and not course) or RANGES_ON.match(plain, one.end())
        if value <= 100 and not is_range and not CHANGE.search(before):
            yield Figure(value, since, one.start(), one.end())


def _value(match: re.Match[str]) -> int:
    first = match.group(1)
    if first.isdigit():
        return int(first)
    unit = match.group(2)
    return _WORDS[first.lower()] + (_UNITS[unit.lower()] if unit else 0)
