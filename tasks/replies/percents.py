"""How far the action is, in per cent; a measure in per cent (compliance, staff trained) is no progress."""

import re

from tasks.replies.findings import Finding
from tasks.replies.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

NUMBER = re.compile(r"(?<![\d.])(\d{1,3})\s?(?:%|per\s?cent\b)", re.IGNORECASE)
PROGRESS = re.compile(
    r"\b(?:complete[d]?|done|there|through|finished|progress(?:ed)?|of the way|implemented|completion"
    r"|delivered|in place|status|overall|to go)\b",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"\b(?:compliance|compliant|staff|trained|training|target|rate|attendance|nurses?|doctors?|patients?"
    r"|audit(?:s|ed)?|records?|forms?|appraisals?|score|sample|wards?|people|team|medics|against|threshold"
    r"|trajectory|"
    r"vacanc\w+|fill|occupancy|uptake|response|increase|decrease|reduction|improvement|up from|down from"
    r"|bed|cover|band|budget|of (?:the |our |all |my )?(?:\w+ )?(?:staff|nurses|patients|wards|records"
    r"|plans|cases|sites|teams?|doctors))\b",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:will|should|by|aim\w*|expect\w*|target|hope|until|once|want|need|reach|to get to|get to|would)\b",
    re.IGNORECASE,
)
HALF = re.compile(
    r"\bhalf[- ]?way(?: there| through| done)?\b|\bhalf (?:done|complete|finished|there)\b", re.IGNORECASE
)
FILLERS = re.compile(
    r"\b(?:we|are|is|it|this|now|currently|about|around|approx(?:imately)?|roughly|at|the|action|on|track"
    r"|still|i|would|say|estimate|am|s|re|m|so|far|and|up|to|date|progress|status|done|complete|no|change"
    r"|all|good|moved|gone|nearly|just|over|under|only|our|my|for|of|yes|ok|update|percent|per|cent)\b|\W"
    r"|\d",
    re.IGNORECASE,
)


def percent_in(plain: str) -> Finding | None:
    """The progress that a statement gives, or None."""
    if is_question(plain):
        return None
    for match in NUMBER.finditer(plain):
        value = int(match.group(1))
        if value > 100:
            continue
        after, before = (
            plain[match.end() : match.end() + 40],
            plain[max(0, match.start() - 40) : match.start()],
        )
        alone = not FILLERS.sub("", plain[: match.start()] + plain[match.end() :])
        follows = re.match(
            r"\s*(?:of the way|complete[d]?|done|there|through|finished|progress|implemented|delivered"
            r"|in place|completion)\b",
            after,
            re.IGNORECASE,
        )
        measured = MEASURE.search(before) or MEASURE.match(after.strip()) or MEASURE.search(after)
        if (
            FUTURE.search(before)
            or re.search(r"\b(?:not|n['’]t|less than|from)\s*$", before, re.IGNORECASE)
            or re.match(r"\s*(?:to go|left|remaining|outstanding|short)\b", after, re.IGNORECASE)
        ):
            continue
        if alone or (
            follows and not MEASURE.search(before) and not re.match(r"\s*\w+ (?:the |their |of )", after)
        ):
            return Finding(
                Field.PERCENT,
                value,
                match.start(),
                match.end() + (follows.end() if follows else 0),
                Rule.PERCENT_DONE,
            )
        if PROGRESS.search(before + " " + after) and not measured:
            return Finding(Field.PERCENT, value, match.start(), match.end(), Rule.PLAIN_STATEMENT)
    half = HALF.search(plain)
    if half and not FUTURE.search(plain) and not MEASURE.search(plain[half.end() : half.end() + 30]):
        return Finding(Field.PERCENT, 50, half.start(), half.end(), Rule.HEDGED)
    return None
