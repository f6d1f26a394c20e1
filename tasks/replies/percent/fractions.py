"""Progress as a fraction: "three fifths of the way", "a quarter of it done", "3/4 complete", "half way".

A fraction counts by a word of progress behind it, or where it is all that is said between two signs.
"""

import re

from tasks.replies.patterns.sifting import sifted
from tasks.replies.percent.percent_words import DONE

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_COUNTS = {
    **{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9},
}
_PART = "|".join(_PARTS)
_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_DONE = (
    rf"(?:{DONE}|shredded|boxed|labelled|moved|converted|merged|migrated|tested|wired|painted|behind us"
    r"|gone(?! (?:off|on|to|out|home|sick|missing|from|up|down|wrong|back)\b))"
)
NAMED = sifted(
    rf"\b(?:(?P<count>{_COUNT})[ -])?(?P<part>{_PART})s?(?P<way>[- ]?way)?\b(?P<behind>"
    rf"(?P<named> of (?:the|our|my) (?!way|work|action|plan|job|whole)[\w ]{{3,45}}? {_DONE}\b)"
    r"|(?: (?:of )?(?:the )?(?:way|it|this|them|these|that|work|action|plan|job|whole thing)\b)?"
    rf"(?:['’]s| is| are| has been| have been| now)*(?: {_DONE}\b)?)",
    re.IGNORECASE,
)
FIGURES = sifted(
    rf"(?<![\d/])(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\d/])(?P<behind>(?: of (?:the )?\w+)? {_DONE}\b| of"
    rf" the (?:way|work|action|plan|job))",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"(?:^|[,;:–-]|\b(?:is|are|at|done|completed|finished|covered|reached|say|about|around|roughly|approx\w*|still|now|only|over|reckon|think|maybe"
    r"|probably|put it at"
    r"|call it))\s*(?:the |a |about |roughly )*$",
    re.IGNORECASE,
)
MIDWAY = sifted(
    r"\bmid[ -]?way (?:through|there|point|mark|along)\b(?= (?:it|this|that|with|on)\b|\W*$|\s*[,.;:(–-]"
    r"| the (?:work|action|plan|job|project|list|rest))",
    re.IGNORECASE,
)
HALF_A_JOB = re.compile(rf"an? half[ -]{_DONE}", re.IGNORECASE)  # "a half finished job"
ENDS = re.compile(r"^\W*$|^\s*[,.;:(–-]")
SAYS_SO = re.compile(rf"way\b|\b{_DONE}\b", re.IGNORECASE)
TIME = re.compile(
    r"^\W*(?:an? )?(?:hour|day|year|term|month|dozen|price|time|past|floor|line|party|of (?:january|february"
    r"|march|april|may"
    r"|june|july|august|september|october|november|december|the (?:month|year|nurses|staff|team"
    r"|patients)))\b",
    re.IGNORECASE,
)


def fraction_in(plain: str) -> tuple[int, int, int] | None:
    """The per cent that a fraction of the action comes to, and its place."""
    for found in FIGURES.finditer(plain):
        over, under = int(found["over"]), int(found["under"])
        if over < under:
            return round(100 * over / under), found.start(), found.end()
    midway = MIDWAY.search(plain)
    if midway is not None:
        return 50, midway.start(), midway.end()
    for found in NAMED.finditer(plain):
        count, part = _COUNTS[(found["count"] or "a").lower()], _PARTS[found["part"].lower()]
        says_so = SAYS_SO.search(f"{found['way']} {found['behind']}") is not None
        is_alone = ALONE.search(plain[: found.start()]) and ENDS.match(plain[found.end() :])
        is_job = HALF_A_JOB.match(found.group()) and re.match(
            r" (?!and\b|but\b|so\b|now\b|as\b)[a-z]", plain[found.end() :]
        )
        if (
            is_job
            or count >= part
            or TIME.match(plain[found.end("part") :])
            or (part > 4 and not found["count"])
        ):
            continue
        if says_so or (is_alone and (found["count"] or part in {2, 4})):
            end = found.start("named") if found["named"] else found.end()  # of what it is half is news
            return round(100 * count / part), found.start(), end
    return None
