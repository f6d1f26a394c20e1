"""How far the action is, in per cent; a measure in per cent (compliance, staff trained) is no progress.

A figure counts where its subject is the action ("bit behind, 50%, will catch up"), or where a word of
progress follows ("40% through the plan"). A range, a goal and a share of something else do not.
"""

import re
from collections.abc import Sequence

from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.percent.bare_figures import bare_in
from tasks.replies.percent.figures import NUMBER, Figure, figures_in
from tasks.replies.percent.fractions import fraction_in
from tasks.replies.percent.percent_words import DONE, MEASURE
from tasks.replies.percent.subjects import Subject, is_share, is_titled, subject_of
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

FOLLOWS = re.compile(
    r"\s*(?:of (?:(?:it|this|that|them|what (?:we|i|was|is|you|they|has)\b[^.,;]{0,40}?) )?)?"
    rf"(?:(?:is|are|has|have|been|was|now|already) )*(?:{DONE}|overall|into it)\b"
    r"|\s*(?:of (?:the )?)?(?:way (?:there|through)|way|work|actions?|plan|job|total)\b"
    r"|\s*of (?:it|this|that|them)(?: action)?(?=\W*$|\s*[,.;])",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"[,;:()!\u2190-\u2bff]|\.(?!\d)|\s[-/|]\s|\b(?:but|so|because|although|though|with)\b"
    r"|\band(?= (?:(?:about|around|roughly|now|only|are|is|we(?:['’]re| are)|it(?:['’]s"
    r"| is)) )*\d{1,3} ?(?:%|per ?cent))",
    re.IGNORECASE,
)
BREAK_BEHIND = re.compile(
    BREAK.pattern + r"|\n|\b(?:and|just|only|still|as|since|until|till|should|shall|will"
    r"|after|by (?:my|our)|if|(?:is|would be|seems|feels|sounds) (?:(?:about|probably|a|an"
    r"|only) )*(?:where (?:we|i|it|things)"
    r"|fair|right|honest|accurate|realistic|generous|reasonable)|(?:over|during|in) the (?:last|past"
    r"|summer|autumn|winter|spring))\b",
    re.IGNORECASE,
)
PROGRESS = re.compile(
    r"\b(?:complete\w*|done|finished|delivered|progress\w*|through|there|implemented)\b", re.IGNORECASE
)
OF_ALL = re.compile(r"\b(?:action|work|overall)\b", re.IGNORECASE)
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
BEHIND = re.compile(
    r"\s*(?:of (?:the|my|a|our) (?:week|month|year|time|day|hours)\b|in (?:month|quarter|year|time)\b"
    r"|not|if\b(?! (?:pushed|pressed"
    r"|i['’]?m|i am|i had|you (?:ask|want|like|must)|that|anything))"
    r"|and (?:rising|falling|climbing|counting|improving)|(?:there )?or thereabouts"
    r"|(?:and |or )?(?:above|over(?! the\b)|plus)\b|\+|(?:behind|ahead of) (?!on)\w|in hand"
    r"|(?:of (?:it|this|the (?:work|job|action)) )?(?:(?:is|are|['’]s|still|only) )*(?:left|remain(?:s"
    r"|ing)|outstanding|to go|to do|to be done)\b)",
    re.IGNORECASE,
)
NEARLY = re.compile(r"\b(?:nearly|almost|approx\w*|about|around|under|towards|up to|of) *$", re.IGNORECASE)
BESIDE = re.compile(  # a figure that another is set against
    r"\b(?:compared (?:with|to)|versus|vs\.?|as opposed to|instead of|rather than|than|all but) (?:the "
    r"|about "
    r"|around )*$",
    re.IGNORECASE,
)
DEED = re.compile(r"\s*(?:written|drafted|built|fitted|scanned|loaded|reviewed|installed)\b", re.IGNORECASE)
NO_PROGRESS = sifted(  # a measure against its goal, or one that is good enough to close on
    r"(?<!on )\btarget\b|\bplease (?:now )?close\b|\b(?:can|to) (?:be )?close", re.IGNORECASE
)


RECORD = re.compile(  # "could you put us down as 75%?"
    r"\W*(?:please |pls )?(?:can|could|would|will) (?:you|u|we)(?: (?:please|pls|just))* (?:put|mark"
    r"|record|enter|log"
    r"|update|change|amend|show|set|score)\b[^?]{0,40}\b(?:to|as|at|down) \d",
    re.IGNORECASE,
)


def percent_in(plain: str, title: frozenset[str] = frozenset()) -> Finding | None:
    """The progress that a statement gives, or None; words of the title may stand beside the figure."""
    if is_question(plain) and not RECORD.match(plain):
        return None
    for one in figures_in(plain):
        rule_and_end = _progress(plain, one, title)
        if rule_and_end is not None:
            rule, end = rule_and_end
            return Finding(Field.PERCENT, one.value, one.start, end, rule)
    return _fraction(plain)


def _progress(plain: str, one: Figure, title: frozenset[str]) -> tuple[Rule, int] | None:
    """By which rule a figure is of the action's progress, and where its words end."""
    is_whole = one.value == 100
    if is_whole and (NEARLY.search(plain[: one.start]) or DEED.match(plain, one.end)):
        return None
    if BESIDE.search(plain[: one.since]) or BEHIND.match(plain, one.end):
        return None
    if not is_whole and NO_PROGRESS.search(plain):
        return None
    begin = max((sign.end() for sign in BREAK.finditer(plain) if sign.end() <= one.since), default=0)
    sign = BREAK_BEHIND.search(plain, one.end)
    before, behind = plain[begin : one.since], plain[one.end : sign.start() if sign else None]
    measures = MEASURE.findall(before.lower())
    if MEASURE.search(behind) or not all(is_titled(word, title) for word in measures):
        return None
    subject, follows = subject_of(before, title), FOLLOWS.match(plain, one.end)
    end = follows.end() if follows else one.end
    if subject in {Subject.ACTION, Subject.TITLED} and not is_share(behind, title):
        if is_whole or follows:
            return Rule.PLAIN_STATEMENT if is_whole else Rule.PERCENT_DONE, end
        is_bare = PROGRESS.search(before + behind) is None and _is_by_a_measure(plain, one)
        return Rule.HEDGED if measures or is_bare else Rule.PERCENT_DONE, end
    if follows is None or subject is Subject.LATER or (subject is Subject.PAST and is_whole):
        return None
    return Rule.HEDGED if is_whole or subject is Subject.PAST else Rule.PLAIN_STATEMENT, end


def of_progress(plain: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings without a figure that is of no progress, where goals are spoken of."""
    return [one for one in found if one.rule is not Rule.PERCENT_DONE or _is_progress(plain, one)]


def _is_progress(plain: str, one: Finding) -> bool:
    """Whether a figure is said to be of progress, rather than standing bare where goals are spoken of."""
    near = plain[max(0, one.start - 30) : one.end + 20]
    return PROGRESS.search(near) is not None or OF_ALL.search(near) is not None


def _is_by_a_measure(plain: str, one: Figure) -> bool:
    """Whether a bare figure stands behind words of a measure, or beside another figure."""
    return MEASURES.search(plain[: one.start]) is not None or len(list(NUMBER.finditer(plain))) > 1


def _fraction(plain: str) -> Finding | None:
    found = fraction_in(plain)
    if found is not None:
        value, begin, end = found
        is_told = subject_of(plain[max(0, begin - 20) : begin], frozenset()) is not Subject.LATER
        if is_told and not MEASURE.match(plain[end:].lstrip(" of")):
            return Finding(Field.PERCENT, value, begin, end, Rule.FRACTION)
    return bare_in(plain)
