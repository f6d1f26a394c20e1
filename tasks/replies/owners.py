"""Whose an action is: handed over to somebody else, or not the writer's."""

import re

from tasks.replies.findings import Finding
from tasks.replies.guards import is_question
from tasks.replies.role_names import NAME, NO_NAME, ROLE
from tasks.replies.trust import Rule
from tasks.replies.values import Field

BELONGS = (
    r"(?:\b(?:this|it|that|they|action|both|these|which)|^)(?:['’]s| is| are| has been| have been| was"
    r"| should be| needs to be| will be| now|\s)*(?:now |all |actually |really |since |been )*(?:with"
    r"|owned by|led by|being led by|handed (?:over )?to|passed (?:over )?to|transferred to|reassigned to"
    r"|moved to|allocated to|assigned to|under|sitting with|for|taken over by|picked up by|managed by"
    r"|overseen by) "
    r"|\b(?:now |currently )?(?:sits|lies|rests|belongs|falls) (?:now |really )?(?:with|to|under) "
    r"|\b(?:hand(?:ed|ing)?|pass(?:ed|ing)?|transfer(?:red|ring)?|re-?assign(?:ed)?|re-?allocate(?:d)?"
    r"|re-?direct|forward(?:ed)?|give|given|move)\b(?: +(?:this|it|that|over|these|them|the|on|ownership"
    r"|both|onto|action|item|letter|email|message|one|responsibility))* +(?:over |on |across )?to "
    r"|(?:\b(?:this|it|that|action|item|ownership|which|these)(?: one)? |^|[,;:.(–—-]|\s{3})\s{0,40}"
    r"(?:(?:has|have|is|was|been|being|now|since|all|both) )*moved (?:over |on |across )?to "
    r"|\b(?:please |can you |could you )?(?:contact|ask|speak to|chase|try|send (?:this |it |these "
    r"|that )?(?:on )?to|direct (?:this|it) to|liaise with|refer to|e-?mail|address to) |\b(?:new"
    r"|the) owner (?:is|should be|will be|for this is) |\bowner(?:ship)?\s*(?:is now|now|to be|:)\s*"
    r"|\bownership (?:has )?(?:passed|moved|transferred) to "
)
TAKES = (
    r" (?:has |have |is |will be |will |now |is now |has now )*(?-i:tak(?:en"
    r"|ing) (?:this |it |that |these )?(?:over|on|forward|up)"
    r"|took (?:this |it |that )?(?:over|on)|"
    r"(?:now )?(?:leads|leading|lead|owns|owning|own|handles|handling|managing|manages"
    r"|picking (?:this|it) up|picks (?:this|it) up|picked (?:this|it) up"
    r"|dealing with|deals with|responsible for|looking after|looks after)"
    r"|the (?:new )?owner|the (?:new |right |correct )?(?:lead|person|contact))"
)
POSSESSED = (
    r"\b(?:this|it|that|action)(?:['’]s| is| has become| was| now)*(?: now| actually| really)* "
    r"(?P<to>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)['’]s?(?= ?(?:now|action|one|area|remit|job|to\b"
    r"|[.,;!)-]|$))"
)
IN_OTHERS = re.compile(
    r"(?:someone|somebody) else|another (?:team|manager|lead|ward|division|department)|(?:re-?assign"
    r"|re-?allocate|hand)(?:ed)? (?:this|it|over)|no longer (?:my|in my|work|in (?:this )?(?:post|role))"
    r"|(?:i['’]ve|i have|i) (?:now )?(?:moved|left|changed) (?:on|role|roles|post|jobs?|wards?|to another"
    r"|the (?:trust|ward|team|department))",
    re.IGNORECASE,
)
REFUSAL = re.compile(
    r"(?:\bnot|n['’]t|\bisnt|\bnever|\bno longer) (?:\w+ ){0,2}?(?:mine|my (?:action|responsibility|area"
    r"|remit|job|department|one|role|patch|ward|division)|our (?:action|responsibility|area|remit"
    r"|department|service)|for me\b(?! to say)|one of (?:mine|ours)|ours|down to (?:me|us)|the (?:owner"
    r"|right person|correct person|right owner|lead)|responsible|within my|in my (?:remit|area|gift)"
    r"|under my|something i)"
    r"|\bnothing to do with (?:me|us|my)|\bwrong person|\b(?:do not|don['’]t|dont) (?:own|lead on|manage"
    r"|recognise|know anything about|have (?:any )?(?:responsibility|involvement|ownership))"
    r"|\bnever been mine|\b(?:can['’]?t|cannot|won['’]t|unable to|not able to|refuse to|decline to"
    r"|not willing to|not going to) (?:take (?:this|it|that) on|accept (?:this|it|ownership)|own (?:this"
    r"|it)|lead (?:on )?(?:this|it))|\b(?:i )?decline\b|\bshould(?:n['’]t| not) (?:be with|have come to"
    r"|sit with|be (?:mine|ours|with me)) ?(?:me|us)?|\bdoes(?:n['’]t| not) (?:belong to|sit with) (?:me"
    r"|us)|\bsent to (?:me )?(?:in error|by mistake)|\bno(?:t)? idea why (?:i|this|you)",
    re.IGNORECASE,
)
_HANDOVERS = tuple(  # what must be found first, then the whole
    (re.compile(hint, re.IGNORECASE), re.compile(pattern, re.IGNORECASE))
    for hint, pattern in (
        (POSSESSED, POSSESSED),
        (TAKES, r"\b" + ROLE + TAKES),
        (TAKES, r"\b" + NAME + TAKES),
        (BELONGS, "(?:" + BELONGS + ")" + ROLE),
        (BELONGS, "(?:" + BELONGS + ")" + NAME),
    )
)
ERRAND = re.compile(
    r"\s+(?:for|to|awaiting|pending) (?:\w+ )?(?:review|approv|sign|comment|decision|check|ratif|agree|quot"
    r"|cost|confirm|advice|input|feedback)",
    re.IGNORECASE,
)
EXPLICIT = re.compile(
    r"\b(?:now|over|instead|owner|ownership|belongs|sits|lies|falls|re-?assign|re-?allocat|transfer|hand"
    r"|pass|took|taken|taking|leads|lead|leading|owns|responsible|mine|longer|moved|sit|should|left|post"
    r"|role|with|redirect|['’]s)",
    re.IGNORECASE,
)


def handover_in(plain: str) -> Finding | None:
    """To whom an action has gone or should go; an empty name when it is only said that it has."""
    if is_question(plain) and not re.match(r"\W*(?:can|could|please|would)\b", plain, re.IGNORECASE):
        return None
    for hint, pattern in _HANDOVERS if EXPLICIT.search(plain) else ():
        for match in pattern.finditer(plain) if hint.search(plain) else ():
            to = match.group("to").strip()
            if to.lower().split()[0] in NO_NAME or ERRAND.match(plain, match.end()):
                continue
            if re.search(
                r"\b(?:evidence|copy|report|minutes|paper|email)\b[^.;]{0,30}$",
                plain[: match.start("to")],
                re.IGNORECASE,
            ):
                continue
            if re.match(
                r"(?:contact|ask|speak|chase|try|send|e-?mail|liaise|refer)",
                match.group().strip(),
                re.IGNORECASE,
            ) and not _is_instead(plain):
                continue
            return Finding(Field.HANDOVER, to, match.start(), match.end(), Rule.HANDOVER_NAMED)
    other = IN_OTHERS.search(plain)
    return Finding(Field.HANDOVER, "", other.start(), other.end(), Rule.HANDOVER_OPEN) if other else None


def _is_instead(plain: str) -> bool:
    return (
        REFUSAL.search(plain) is not None
        or re.search(
            r"\b(?:instead|now|going forward|in future|from now on|owner|who (?:leads|owns|has))\b",
            plain,
            re.IGNORECASE,
        )
        is not None
    )


def refusal_in(plain: str) -> Finding | None:
    """Whether the writer says that the action is not theirs."""
    found = REFUSAL.search(plain)
    if found is None or is_question(plain):
        return None
    return Finding(Field.REFUSAL, True, found.start(), found.end(), Rule.REFUSAL)
