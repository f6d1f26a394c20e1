"""Whether "on track" and "no change" hold of the whole action and now: both are applied without a person.

"No change request is in", "same as last month, we need another month", "on track, mostly", "to stay on track
we need funding", "on track according to Sam": the words of the status are there, and it is not plain.
"""

import re
from collections.abc import Collection

from tasks.replies.patterns.sifting import sifted
from tasks.replies.values import Field, Status

BESIDE = frozenset({Field.DUE, Field.MORE_TIME, Field.HANDOVER, Field.REFUSAL, Field.QUESTION})
SOFTENED = re.compile(  # behind it
    r"\W*(?:(?:for the )?most(?:ly| part)|on paper|in (?:theory|principle)|according to (?!plan|schedule)"
    r"|as far as (?:(?:i|we) (?:know|can|am|are)|anybody)|last (?:time )?(?:i|we)\b|(?:or )?so (?:i|we)\b"
    r"|(?:i|we) (?:think|believe|hope|guess|suppose|understand|assume|gather|reckon|imagine)|i['’]m told"
    r"|apparently|supposedly|allegedly|officially|not(?: really)?\W*$|my (?:foot|eye|arse)|was (?:never|not)"
    r"|ha\b|by (?:christmas|easter|then|the time))",
    re.IGNORECASE,
)
AIMED_AT = re.compile(r"\b(?:to|only)\s*$|[\"“]\s*$", re.IGNORECASE)  # before it
HERE_ONLY = re.compile(
    r"\s+(?:on|at|across|in) (?:the )?(?:\d|wards?|bays?|sites?|nights?|days?|weekends?|some|most|one|two"
    r"|three|four|half|parts?)\b",
    re.IGNORECASE,
)
FORESEEN = re.compile(  # "I hope there is no change", "there may be no change"
    r"\b(?:hope|expect|may|might|would|will|['’]ll|if|unless|probably|assum\w+|doubt)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
IRONIC = sifted(
    r"\b(?:i wish|in (?:my|your) dreams|pigs (?:might|may|will)|ha ?ha|if only|yeah,? right|(?:must be"
    r"|just) joking|in the sense (?:that|of)|in error|by mistake|what i was told)\b",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"\bthe (?:unchanged|unaltered)$", re.IGNORECASE)  # "the unchanged wards"
ENDS = re.compile(  # what follows is no object of the change
    r"[,.;:()!?|–]|\s[-–—]|\b(?:because|but|so|and|as|while|due|owing|until|till|yet|sorry|though|although"
    r"|this|since(?! (?:complet|finish|clos|sign|it (?:was|went)))|from (?:me|us|my|our|last|the last"
    r"|previous|before|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    re.IGNORECASE,
)
DONE = sifted(
    r"(?<!% )(?<!per cent )(?<!percent )\b(?:complete[d]?|finished|closed|signed off|done)\b", re.IGNORECASE
)
WORD = re.compile(r"\b(?-i:IT|HR)\b|[a-z]{2,}", re.IGNORECASE)
_OF_WHAT_WAS_SAID = """
    told sent gave wrote side otherwise ones have ve yesterday april reply replies update email letter monday
    tuesday wednesday thursday friday previously before
"""
_OF_THE_CHANGE = "needed required expected likely anticipated made received request requests requested"
SAID_BEFORE = frozenset(_OF_WHAT_WAS_SAID.split())
OF_THE_CHANGE = frozenset(_OF_THE_CHANGE.split())


def is_left_open(
    plain: str, start: int, end: int, status: Status, known: frozenset[str], beside: Collection[Field]
) -> bool:
    """Whether a calm status at this place is softened, aimed at, or said of another thing.

    `known` are the words that name no other thing: those that tell nothing, and the action's own.
    """
    before = plain[:start]
    if SOFTENED.match(plain, end) or IRONIC.search(plain):
        return True
    if status is Status.ON_TRACK:
        return bool(AIMED_AT.search(before) or HERE_ONLY.match(plain, end))
    if plain[start:end].lower().endswith("as above"):  # as is said of the action above
        return True
    if BESIDE & set(beside) or FORESEEN.search(before) or ATTRIBUTE.search(plain[:end]) or DONE.search(plain):
        return True
    stop = ENDS.search(plain, end)
    return any(
        _is_strange(word, known) for word in WORD.findall(plain[end : stop.start() if stop else len(plain)])
    )


def _is_strange(word: str, known: frozenset[str]) -> bool:
    """Whether a word behind "no change" names another thing: "no update from IT", "no change to the rota"."""
    own = word.lower()
    if word in {"IT", "HR"} or own in OF_THE_CHANGE:
        return True
    return not (own in known or own.rstrip("s") in known or own in SAID_BEFORE)
