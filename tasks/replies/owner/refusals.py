"""Whether an action is not the writer's: never theirs, no longer, or refused."""

import re
from functools import lru_cache

from tasks.replies.findings import Finding
from tasks.replies.owner.not_mine import NOT_MINE, OF_OTHERS
from tasks.replies.owner.will_not import DECLINED, WILL_NOT
from tasks.replies.owner.wrongly_sent import OFF_THE_LIST, WHY_ME, WRONGLY_SENT
from tasks.replies.patterns.phrases import Phrases
from tasks.replies.patterns.sifting import Sifted, sifted
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field


def _sifted(*several: Phrases) -> Sifted:
    return sifted("|".join(one.pattern for one in several), re.IGNORECASE)


PLAIN = _sifted(NOT_MINE, WRONGLY_SENT, WILL_NOT)
IMPLIED = _sifted(OF_OTHERS, WHY_ME, OFF_THE_LIST, DECLINED)
EVEN_ASKED = re.compile(  # a refusal also with the sign of a question
    r"\bwhy\b|\b(?:by mistake|in error|wrongly|mistakenly)\W*$|\b(?:not|n['’]t) (?:mine|ours)(?: any ?more"
    r"| now)?\W*$",
    re.IGNORECASE,
)
EXCEPT = re.compile(  # not the action: "I don't own the budget but I do own the action"
    r"[^.;]{0,40}\b(?:but|though|although) (?:i|we) (?:do|am|are|still|have)\b", re.IGNORECASE
)
NOT_YET = re.compile(  # "I won't be doing it before May": only later
    r"\W*(?:\w+ )?(?:any (?:further|more|sooner) )?(?:before|until|till|by (?:the|then|mon|tue|wed|thu|fri"
    r"|end|next|\d)|this (?:week|month|quarter|year)"
    r"|in time|yet|for (?:a|another)|without)\b|\W*(?:on|for) (?:mon|tue|wed|thu|fri|\d)",
    re.IGNORECASE,
)
BLAMED = re.compile(  # whose fault something is, not whose action
    r"\b(?:delay(?:s|ed)?|hold[- ]?ups?|held up|fault|reasons?|slippage|slipped|problems?|late(?:ness)?"
    r"|cause[ds]?|backlog|waits?|paused?|stopped|blocked)\b"
    r"[^.;]{0,30}$|\b(?:by|from|because of|due to|down to) (?:the )?[\w ]{2,20},? ?$",
    re.IGNORECASE,
)
CANNOT = re.compile(r"(?:can|won|will|unable|not able|refuse|do\b|don)", re.IGNORECASE)
OTHERS = re.compile(  # another than the writer is the subject of what follows
    r"\b(?!(?:i|we|and|but|so|also|really|still|just|sorry|afraid|simply|as|or|here|hi|hello"
    r"|yes|no|please|now|again)\b)[a-z]{2,}\s?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # a clause is asked for its refusal by those beside it too
def refusal_in(plain: str) -> Finding | None:
    """Whether the writer says that the action is not theirs."""
    found = _refused(plain)
    if found is not None and (not is_question(plain) or EVEN_ASKED.search(plain)):
        return Finding(Field.REFUSAL, True, found.start(), found.end(), Rule.REFUSAL)
    found = IMPLIED.search(plain)
    if (
        found is None
        or NOT_YET.match(plain, found.end())
        or (is_question(plain) and "supposed" not in found.group() and not EVEN_ASKED.search(plain))
    ):
        return None
    return Finding(Field.REFUSAL, True, found.start(), found.end(), Rule.REFUSAL_IMPLIED)


def refused_until(plain: str) -> int:
    """Where the words of a refusal end; 0 if there are none."""
    found = _refused(plain)
    return found.end() if found else 0


def is_refused(plain: str) -> bool:
    """Whether a statement holds a refusal at all."""
    return _refused(plain) is not None


@lru_cache(maxsize=64)  # a clause is asked for its refusal by several rules
def _refused(plain: str) -> re.Match[str] | None:
    found = PLAIN.search(plain)
    if found and CANNOT.match(found.group()) and OTHERS.search(plain[: found.start()]):
        return None  # "ward sisters won't accept it"
    if found and (
        BLAMED.search(plain[: found.start()])
        or EXCEPT.match(plain, found.end())
        or (CANNOT.match(found.group()) and NOT_YET.match(plain, found.end()))
    ):
        return None
    return found
