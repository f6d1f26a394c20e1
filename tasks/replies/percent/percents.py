"""How far the action is, in per cent; a measure in per cent (compliance, staff trained) is no progress.

A figure counts where nothing else stands by it between two commas ("bit behind, 50%, will catch up"), or
where a word of progress follows ("40% through the plan"). A range, a goal and a share of
something else do not.
"""

import re
from collections.abc import Sequence

from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.percent.fractions import fraction_in
from tasks.replies.percent.percent_words import BESIDE, DEED, GOAL, NEARLY, RANGE
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

_TENS = {
    word: 10 * place
    for place, word in enumerate(
        ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"],
        start=1,
    )
}
_UNITS = {
    word: place
    for place, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], start=1
    )
}
NUMBER = sifted(r"(?<![\d.£])(\d{1,3})\s?(?:%|per\s?cent\b|p\.?c\.?t?\b)", re.IGNORECASE)
WORDS = sifted(
    rf"\b(?:a |one )?({'|'.join(_TENS)})(?:[ -]({'|'.join(_UNITS)}))?\s(?:%|per\s?cent\b)", re.IGNORECASE
)
_DONE = (
    r"(?:complete[d]?|done|dun|thru|achieved|there|through|finished|implemented|delivered|in place"
    r"|progress(?:ed)?|rolled out"
    r"|sorted|cleared|built|written|re-?written|drafted|fitted|scanned|loaded|uploaded"
    r"|replaced|swapped|reviewed|over the line|of (?:the )?total"
    r"|of (?:it|this|that|them)(?: (?:is|are|has been|have been))?(?: now)? (?:done"
    r"|complete[d]?|finished|in place|sorted)"
    r"|set up|up and running"
    r"|of (?:it|this|that|them)(?: action)?(?=\W*$|\s*[,.;])|of what (?:we|i|was|is|you|they"
    r"|has)\b[^.,;]{0,40}?(?:done|there"
    r"|in place"
    r"|complete|delivered)|of the (?:way|work|actions?|plan|job)|(?:of the )?way (?:there|through)"
    r"|installed|overall|into it)"
)
BARE = sifted(  # figures that mean per cent though they do not say so
    r"\b(?:on track,? (?:at )?|(?:i'?d |i would |so |can |let's )?(?:say|(?:call|score|rate|mark|enter|guess"
    r"|record|log)(?: (?:it|that|this))?|put it at|put (?:it|me) down as)"
    r"(?: (?:about|around|at|as|the same),?)* )(\d{2})(?=\W*$|\s*,)|(?<![\d/.-])(\d0|\d5) ?-?ish\W*$",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"[,;:()!]|\.(?!\d)|\s-\s|\band(?= (?:(?:about|around|roughly|now|only) )?\d{1,3} ?(?:%|per ?cent))"
    r"|\b(?:but|so|because|although|though|with|as|should|shall|will)\b",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"\b(?:complian\w*|staff|trained|training|target|rates?|attendance|nurses?|doctors?|patients?|audit(?:s"
    r"|ed)?"
    r"|records?|forms?|appraisals?|score\w*|sample|wards?|people|team|medics|against|threshold|trajectory"
    r"|vacanc\w+"
    r"|fill\w*|occupancy|uptake|responses?|increase\w*|decrease\w*|reduc\w+|improve\w*|up from|down from"
    r"|was|beds?"
    r"|cover|band|budget|spend|ordered|seen|agree\w*|positive|checked|anaesthetists|consultants|shifts?|month"
    r"|january|february|march|april|june|july|august|september|october|november|december|last|than)\b",
    re.IGNORECASE,
)
BREAK_BEHIND = re.compile(BREAK.pattern + r"|\b(?:and|just|only|still)\b", re.IGNORECASE)
PROGRESS = re.compile(
    r"\b(?:complete\w*|done|finished|delivered|progress\w*|through|there|implemented)\b", re.IGNORECASE
)
MEASURES = re.compile(  # of which a bare figure behind them may be the value
    r"\b(?:complian\w*|rates?|attendance|score\w*|occupancy|uptake|target|audit result\w*|fill|vacanc\w+)\b",
    re.IGNORECASE,
)
SET = sifted(  # what the figures of the whole reply are measured against
    r"\b(?:up|down) from \d\d?(?:\.\d)?\s?(?:%|$|[.,;)])"
    r"|\b(?:target|tgt|threshold|goal(?! \w+s\b)|trajectory|standard)\b[^.;\n]{0,20}\d|\bagainst (?:a |the"
    r" )?(?:\w+ )?\d|\d ?% (?:target|threshold)",
    re.IGNORECASE,
)
PUT_RIGHT = re.compile(  # "50%, no sorry 65"
    r"[\s,.;:-]*(?:sorry,? )?(?:no,? sorry|sorry,? no|no,? wait|i mean|make that|actually"
    r"|scrap that)[\s,:-]*(?P<value>\d{1,3})\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\s*(?:-|to|or|and) ?\d|\s*(?:to go|left|remaining|outstanding|short|not|by\b|if\b|of (?!the (?:way"
    r"|work|plan|action"
    r"|job)|(?:the )?total|it\b|this\b|that\b|them\b|what (?:we|i|was|is|you|they|has)\b)|compliant"
    r"|compliance|response"
    r"|target|and (?:rising|falling|climbing|counting|improving)|(?:there )?or thereabouts|(?:and |or"
    r" )?(?:above|over"
    r"|plus)|\+)",
    re.IGNORECASE,
)
NO_PROGRESS = sifted(  # a measure against its goal, or one that is good enough to close on
    r"(?<!on )\btarget\b|\bplease (?:now )?close\b|\b(?:can|to) (?:be )?close", re.IGNORECASE
)


def percent_in(plain: str, title: frozenset[str] = frozenset()) -> Finding | None:
    """The progress that a statement gives, or None; words of the title may stand beside the figure."""
    if is_question(plain):
        return None
    for match in sorted((*NUMBER.finditer(plain), *WORDS.finditer(plain)), key=lambda one: one.start()):
        value, put_right = _value(match), PUT_RIGHT.match(plain, match.end())
        value = int(put_right.group("value")) if put_right else value
        before = plain[: match.start()]
        if value > 100 or GOAL.search(before) or RANGE.search(before):
            continue
        if value == 100 and NEARLY.search(before):
            continue
        if value == 100 and DEED.match(plain, match.end()):
            continue
        if BEHIND.match(plain, match.end()) or (value < 100 and NO_PROGRESS.search(plain)):
            continue
        follows = re.compile(r"\s*(?:of )?" + _DONE + r"\b", re.IGNORECASE).match(plain, match.end())
        begin, end = _segment(plain, match)
        beside = plain[begin : match.start()] + " " + plain[match.end() : end]
        words = set(re.findall(r"[a-z']+", beside.lower()))
        if all(word in BESIDE or word.removesuffix("s") in title or word in title for word in words):
            rule = Rule.PERCENT_DONE if value < 100 else Rule.PLAIN_STATEMENT
            if value < 100 and not follows and MEASURE.search(beside):
                rule = Rule.HEDGED
            if value < 100 and not follows and not PROGRESS.search(beside) and _is_by_a_measure(plain, match):
                rule = Rule.HEDGED
            return Finding(
                Field.PERCENT, value, match.start(), follows.end() if follows else match.end(), rule
            )
        if not MEASURE.search(beside) and (
            follows or re.search(r"\b(?:complete|done|finished|delivered|progress)\b", beside)
        ):
            rule = Rule.PLAIN_STATEMENT if value < 100 else Rule.HEDGED
            return Finding(
                Field.PERCENT, value, match.start(), follows.end() if follows else match.end(), rule
            )
    return _fraction(plain)


def of_progress(plain: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings without a figure that is of no progress, where goals are spoken of."""
    return [one for one in found if one.rule is not Rule.PERCENT_DONE or _is_progress(plain, one)]


def _is_progress(plain: str, one: Finding) -> bool:
    """Whether a figure is said to be of progress, rather than standing bare where goals are spoken of."""
    near = plain[max(0, one.start - 30) : one.end + 20]
    return (
        PROGRESS.search(near) is not None
        or re.search(r"\b(?:action|work|overall)\b", near, re.IGNORECASE) is not None
    )


def _is_by_a_measure(plain: str, match: re.Match[str]) -> bool:
    """Whether a bare figure stands behind words of a measure, or beside another figure."""
    return MEASURES.search(plain[: match.start()]) is not None or len(list(NUMBER.finditer(plain))) > 1


def _fraction(plain: str) -> Finding | None:
    found = fraction_in(plain)
    if found is not None:
        value, begin, end = found
        if not GOAL.search(plain[:begin]) and not MEASURE.match(plain[end:].lstrip(" of")):
            return Finding(Field.PERCENT, value, begin, end, Rule.FRACTION)
    bare = BARE.search(plain)
    if bare:
        place = 1 if bare.group(1) else 2
        return Finding(Field.PERCENT, int(bare.group(place)), bare.start(place), bare.end(place), Rule.VAGUE)
    return None


def _value(match: re.Match[str]) -> int:
    first = match.group(1)
    if first.isdigit():
        return int(first)
    unit = match.group(2)
    return _TENS[first.lower()] + (_UNITS[unit.lower()] if unit else 0)


def _segment(plain: str, match: re.Match[str]) -> tuple[int, int]:
    """What stands with the figure between two signs."""
    begin = max((one.end() for one in BREAK.finditer(plain) if one.end() <= match.start()), default=0)
    behind = BREAK_BEHIND.search(plain, match.end())
    return begin, behind.start() if behind else len(plain)
