"""Which words remain when everything that was asked for is taken away: the owner's narrative."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from tasks.replies.days.dates import dates_in
from tasks.replies.findings import Finding
from tasks.replies.narrative.asides import ASIDES
from tasks.replies.narrative.courtesies import SAID_TO_US
from tasks.replies.narrative.replying import REPLYING
from tasks.replies.narrative.telling import telling
from tasks.replies.narrative.unread_words import is_no_news, is_of_another_field
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Confidence, Field, Status

Place: TypeAlias = tuple[int, int, Confidence, Rule]  # of words that remain
LEAST_FIRST = (Confidence.UNSURE, Confidence.LIKELY, Confidence.CERTAIN)
BREAK = re.compile(
    r"[,;:()!|+]|\.(?=\s|$)|\s-\s|\b(?:because|due to(?! be\b)|owing to|on account of"
    r"|but|so|although|though|until|and|as|which|who|while|where"
    r"|when|now|since|once|if|before|after|unless|sorry|apologies)\b",
    re.IGNORECASE,
)
FRAME = sifted(  # on whose behalf it is said, or that the writer keeps it
    r"^\W*(?:(?:\w+ ){1,4}(?:has |have )?(?:asks?|asked|tells?|told|wants?|wanted) me to (?:let you know"
    r"|say|tell you|pass on|confirm|reply|respond|answer|write|e-?mail)(?: (?:to you|back))?(?: that)?"
    r"|(?:\w+ ){1,3}says (?:to )?tell (?:them|you)|on behalf of [^,:]{3,40}[,:]|i(?:'ll| will"
    r"|'m| am) (?:happy to )?(?:keep|keeping)\b"
    r"|(?:please|pls) note(?: that)?|here(?:['’]s| is| are) [\w' -]{1,50}(?=:))"
    r"|^\W*(?:(?:dr|mr|mrs|ms|prof) (?-i:[A-Z])\w+|s?he|they|(?-i:[A-Z])\w+(?= (?:now|also|again)))"
    r" (?:(?:now|also|again) )*(?:says?|said|thinks|reckons|confirms|tells (?:me|us))(?: that)?\b"
    r"|,? (?:al)?though you didn't ask"
    r"|\b(?:since|as (?:in|per|at)|from) (?:you (?:last )?(?:wrote|asked|chased)"
    r"|(?:(?:my|our|your|the) )?(?:last|previous|(?-i:[A-Z])\w+['’]s) (?:reply|replies|update|return|e-?mail"
    r"|letter|report|response|answer|time|one))\b"
    r"|\b(?:i|we)(?: have|['’]ve)?(?: got)? no (?:excuses?|defence)\b"
    r"|\bif (?:at all )?(?:poss(?:ible)?|that['’]?s (?:ok(?:ay)?|all ?right|possible|fine))\b"
    r"|\b[a-z]:\\\S+|\\\\\S+|\bhttps?://\S+|\bwww\.\S+",
    re.IGNORECASE,
)
SAID_DONE = re.compile(
    r"\b(?:done|compl\w*|finish\w*|clos\w+|sorted|in place|achieved|delivered|wrapped)\b", re.I
)
CAUSED = sifted(  # "delayed by the supplier": a cause begins where "because of" would
    r"\b(delayed|slowed|stalled|blocked|stopped|halted|hampered|postponed|affected|caused|hit) by ",
    re.IGNORECASE,
)
PLACE_GOES_ON = re.compile(  # "in the S drive, surgery, CQC folder"
    r"(?:\s*[,>/]\s*[\w&' -]{2,30}){0,4}\b(?:folders?|drive|tab|page|site|channel|library|section)\W*", re.I
)
ONLY_NAME = re.compile(r"\W*[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?\W*")  # "speak soon, Ang"
SPENT = frozenset({Field.DUE, Field.MORE_TIME, Field.HANDOVER, Field.REFUSAL})
TIMES = frozenset({Field.DUE, Field.MORE_TIME})
ENOUGH_SURE = 5  # telling words of a whole clause
ENOUGH, ENOUGH_BESIDE, ENOUGH_SPENT = (
    2,
    3,
    4,
)  # telling words: alone, beside a finding, beside one full of its own


def words_remain(
    plain: str, found: Sequence[Finding], on: date, title: frozenset[str] = frozenset()
) -> Rule | None:
    """Whether a clause says something beyond its findings, and how plainly; None if it does not.

    Between two signs, a stretch without a finding says something by two telling words; one beside a finding
    by three, as its sentence has words of its own. One word less is thin. A clause of fewer than five telling
    words may say something of another field in words that are not known: a person looks.
    """
    if any(one.takes_all for one in found) or (not found and plain.rstrip().endswith(":")):
        return None
    blank = plain
    for frame in (SAID_TO_US, REPLYING, ASIDES, FRAME):
        blank = frame.sub(lambda one: " " * len(one.group()), blank)
    if blank != plain and ONLY_NAME.fullmatch(blank):
        return None
    blank = CAUSED.sub(lambda one: f"{one.group(1)} ;  ", blank)
    blank, marks = _without_dates(blank, on), []
    for one in found:
        tells_more = one.rule is Rule.DEED and plain[one.end :].strip(" .!")  # "all audited, two below 90 %"
        if tells_more or _is_news_itself(one, found, plain):
            continue
        end = one.end if not one.reason else _end_of_date(plain, one, on)
        blank = blank[: one.start] + " " * (end - one.start) + blank[end:]
        marks.append((one.start, end, one.field))
    best: Rule | None = None
    if found and found[-1].field is Field.EVIDENCE and PLACE_GOES_ON.fullmatch(plain, found[-1].end):
        blank = blank[: found[-1].end] + " " * len(blank[found[-1].end :])
    fields = {one.field for one in found}
    edges = [0, *(edge for one in BREAK.finditer(blank) for edge in (one.start(), one.end())), len(blank)]
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        beside = {field for start, stop, field in marks if start < end and begin < stop}
        count = telling(blank[begin:end], title if beside else frozenset())
        enough = ENOUGH_SPENT if beside & SPENT else ENOUGH_BESIDE if beside else ENOUGH
        least = ENOUGH if beside and beside <= TIMES else enough - 1
        if count < least or is_no_news(plain[begin:end], fields):
            continue
        if count >= enough and not is_of_another_field(plain[begin:end], fields):
            return (
                Rule.NARRATIVE if telling(plain, title, frozenset()) >= ENOUGH_SURE else Rule.NARRATIVE_SHORT
            )
        best = Rule.NARRATIVE_THIN
    return best


def _is_news_itself(one: Finding, found: Sequence[Finding], plain: str) -> bool:
    """Whether a finding's own words tell what happened: "I stepped down", "ratified and published"."""
    if one.rule is Rule.REFUSAL_IMPLIED:
        return any(other.rule is Rule.HANDOVER_OPEN for other in found)
    said = (
        one.rule is Rule.PART_STATEMENT
        and one.value == Status.COMPLETED
        and SAID_DONE.search(plain, one.start, one.end) is None
    )
    return said or one.rule is Rule.HANDOVER_OPEN


def _without_dates(plain: str, on: date) -> str:
    for day in dates_in(plain, on):
        plain = plain[: day.start] + " " * (day.end - day.start) + plain[day.end :]
    return plain


def _end_of_date(plain: str, one: Finding, on: date) -> int:
    """Where the date itself ends of a finding whose words run on over its reason."""
    ends = [day.end for day in dates_in(plain, on) if one.start <= day.start < one.end]
    return min(ends, default=one.end) if one.field is Field.DUE else one.end


def narrative_of(text: str, reference: str, line: int | None, places: Sequence[Place]) -> Ask:
    """The words that remain in these places as one narrative, as sure as the surest of them."""
    words = " ".join(" ".join(text[start:end].split()) for start, end, _, _ in places).strip(" -–:;,")
    begin, end = places[0][0], places[-1][1]
    confidence = max((how for _, _, how, _ in places), key=LEAST_FIRST.index)
    quote = text[begin:end]
    told = {how for _, _, _, how in places}
    rule = next(one for one in (Rule.NARRATIVE, Rule.NARRATIVE_SHORT, Rule.NARRATIVE_THIN) if one in told)
    return Ask(reference, Field.NARRATIVE, words, "", quote, begin, end, confidence, rule, line)
