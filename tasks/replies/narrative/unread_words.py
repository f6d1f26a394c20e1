"""Words of another field, or of nobody's action: where that field was not read, they are no plain news.

A narrative is taken without a person; so a stretch that smells of a handover, of evidence, of a request or of
chatter, and from which none of these was read, is left to one.
"""

import re
from collections.abc import Collection

from tasks.replies.owner.given_names import GIVEN
from tasks.replies.patterns.sifting import Sifted, sifted
from tasks.replies.values import Field

_WHO = r"(?:the |our )?(?:\w+ )?(?-i:[A-Z])\w+"
REQUEST = frozenset({Field.DUE, Field.MORE_TIME, Field.QUESTION})
ASKING = sifted(
    r"\b(?:can|could|may|might) (?:i|we|you)\b|\b(?:please|pls|plz)\b|\b(?:would like|grateful"
    r"|extension|extend|let (?:me|us) know|remind me"
    r"|wonder\w*|happy to|feel free|ring|phone|call) (?:me|us|you|to|an?|if|for|whether)\b",
    re.IGNORECASE,
)
KISSES = re.compile(r"\bx{1,5}\b", re.IGNORECASE)
NO_NEWS = re.compile(
    r"(?:^|\s)= ?[a-z]|^\W*(?-i:[A-Z][a-z]+ [A-Z][a-z]+)\W*$"
    r"|\b(?:folder|shared? (?:drive|point)|[a-z] drive|sharepoint|teams channel|intranet|portal)\b",
    re.IGNORECASE,
)
TABLE: tuple[tuple[frozenset[Field], Sifted], ...] = tuple(
    (frozenset(fields), sifted(pattern, re.IGNORECASE))
    for fields, pattern in (
        (
            {Field.HANDOVER, Field.REFUSAL},
            rf"^\W*(?:please |just |but )?(?:try|contact|ask|speak to|talk to|redirect|see) {_WHO}"
            r"|\b(?:should|must|needs? to|ought to) (?:now |really )?(?:go|sit|be with|come|move|transfer)\b"
            r"|\b(?:hers|his|theirs|mine|ours)\b|\bnot (?:me|us|my|our)\b|\bbelongs?\b|\bone for\b"
            r"|\bwrong (?:person|owner)\b"
            r"|\b(?:done|run|led|managed|handled|owned|looked after|dealt with) by (?-i:[A-Z])"
            rf"|\b(?:handed|handing|passed|passing|transferred|delegated|over|gone|going) to {_WHO}"
            rf"|\b(?-i:[A-Z])\w+ (?:now )?(?:leads|owns|has (?:it|this)|is doing|will be doing|looks after)\b"
            r"|\b(?:took|taken|takes|taking) (?:it |this |that )?over\b|\bresponsib\w+|\bownership\b"
            r"|\b(?:new|current|former|previous) (?:owner|lead)\b"
            r"|\b(?-i:[A-Z])\w+(?:['’]s)?(?: [\w'’]+){0,4}? (?:pick\w*|tak\w+|took|lead\w*|doing|own\w*"
            r"|runs?|running|inherit\w*|agreed"
            r"|covers?|covering) (?:\w+ )?(?:this|it|that|these|both|lead|over|on|now|up)\b"
            r"|\b(?:sits?|lies|rests|lives) (?:now )?(?:with|under|in)\b|\bno longer (?:the|my|our)\b"
            r"|\b(?:my|our) name\b"
            r"|\byou (?:want|need) (?-i:[A-Z])|\b(?:amend|change|update) the owner\b|\b(?:asked|ask)"
            r" (?:me|us) before\b"
            r"|\b(?:retir(?:ed|ing)|maternity leave|new (?:post|role|job)|left the (?:trust|team|post))\b",
        ),
        (
            {Field.EVIDENCE},
            r"\b(?:evidence|folder|drive|share ?point|teams channel|intranet|portal|attach\w*|enclos\w*"
            r"|upload\w*|saved|screenshots?"
            r"|photos?|pics?|pictures?|hyperlink|link(?! nurses?\b)|filed|certificates?|printouts?"
            r"|scan(?:ned)?|print-?out|copy|copies)\b",
        ),
        (
            {Field.STATUS, Field.PERCENT},
            r"\b(?:job done|published|all done|all up|sorted|close(?:d)? (?:it|this)|ready to close|signed?"
            r" off"
            r"|nothing (?:left|outstanding|more) to)\b",
        ),
        (
            set(),
            r"\bsent from\b|\bget outlook\b|\bon behalf of\b|\bdictated\b|\bon a train\b|\bin (?:clinic"
            r"|theatre) (?:all|until|till|today)\b"
            r"|\b(?:i|we)(?:['’]m| am|['’]ve been| was| have been| are|['’]re)? (?:currently |now |just"
            r" |only )?(?:on|off|away|back)"
            r" (?:on |from |sick|leave|holiday|annual|mat)|\b(?:your|the|this|these|my) (?:letter"
            r"|e-?mails?|reminders?|list|spreadsheet|chaser)\b"
            r"|\b(?:the pmo|the office|bless|good luck|(?:good|nice|lovely|great) weekend|christmas party"
            r"|lol|haha|welcome|congrat\w*|kettle|brew)\b",
        ),
    )
)


def is_of_another_field(stretch: str, found: Collection[Field]) -> bool:
    """Whether a stretch has words of a field that was not found in its clause, or is chatter."""
    return any(not (fields & set(found)) and pattern.search(stretch) for fields, pattern in TABLE)


def is_no_news(stretch: str, found: Collection[Field]) -> bool:
    """Whether a stretch only asks, says where papers lie or pairs with a name: no news, however thin."""
    if KISSES.sub("", stretch).strip(" .,!?-–—").lower() in GIVEN:
        return True
    asks = not (REQUEST & set(found)) and ASKING.search(stretch) is not None
    return asks or NO_NEWS.search(stretch) is not None
