"""A day with nothing of weight beside it: "31 March", "late, 14 May", "two left to do, Friday"."""

import re

from tasks.replies.days.dates import FoundDate
from tasks.replies.due.deadline_frames import EVENT
from tasks.replies.due.deadline_words import ALONE, BREAK, WHY
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule

BEHIND_PLAN = re.compile(
    r"\b(?:late|slip\w*|delay\w*|behind|overdue|won't|not|can't|amber|red|risk|longer|more|optimistic"
    r"|ambitious|unrealistic|missed|tight|wishful)\b",
    re.IGNORECASE,
)
STILL_TO_DO = sifted(  # what stands before the day says that work remains, or why it does
    r"\b(?:left|to go|to do|remaining|outstanding|nearly|almost|only|just|typing|writing up|finalising"
    r"|tidying"
    r"|broken?|broke|short|off sick|isolating|shielding|waiting|awaiting|cancelled|redeployed|let (?:me"
    r"|us) down"
    r"|ran out|run out|per ?cent)\b|\d ?%",
    re.IGNORECASE,
)
COURTEOUS = sifted(  # "all being well, 23 April, if that's ok with you"
    r"\b(?:all (?:being|going) well|fingers crossed(?: for)?|touch wood|with (?:any|a bit of|a little"
    r"|some) luck|(?:god|weather|staffing) willing|(?:if )?(?:that['’]?s|that is"
    r"|it['’]?s)"
    r" (?:ok|okay|alright|fine|all right)(?: with (?:you|everyone))?|if (?:at all )?possible|\w+ permitting"
    r"|i['’]?m afraid|i am afraid|at (?:best|worst)|give or take|or thereabouts|or so|most|some ?time|later"
    r"|anticipated?|sorry about that|without fail|guaranteed|for sure|no (?:sooner|earlier) than"
    r"|(?:in the )?(?:am|pm|morning|afternoon|evening))\b",
    re.IGNORECASE,
)
RANGE_FROM = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to|or) ?(?:the )?$", re.IGNORECASE)
HENCE = re.compile(r"\bso\W*$", re.IGNORECASE)


def alone(plain: str, one: FoundDate) -> Rule | None:
    """A date with nothing of weight beside it between two signs; at the start a reason may follow."""
    begin = max((found.end() for found in BREAK.finditer(plain, 0, one.start)), default=0)
    behind = BREAK.search(plain, one.end)
    end = behind.start() if behind else len(plain)
    if "?" in plain[one.end : one.end + 2] and begin == 0 and re.search(r"\w", plain[: one.start]):
        return None
    before = RANGE_FROM.sub("", plain[begin : one.start])
    beside = COURTEOUS.sub(" ", f"{before} {plain[one.end : end]}")
    words = re.findall(r"[a-z']+|\d+", beside.lower())
    told = COURTEOUS.sub(" ", plain[:begin])
    opens = set(re.findall(r"[a-z']+", told.lower())) <= ALONE
    reasoned = (
        opens
        and not re.search(r"\w", plain[begin : one.start])
        and WHY.match(plain[one.end :].lstrip(" ,-("))
    )
    if not set(words) <= ALONE and not reasoned:
        return None
    if opens or BEHIND_PLAN.search(told):
        return Rule.DATE_ALONE
    is_last = not re.search(r"\w", plain[end:])
    is_told = STILL_TO_DO.search(told) is not None or HENCE.search(told) is not None
    return Rule.DATE_ALONE if is_last and is_told and not EVENT.search(told) else None
