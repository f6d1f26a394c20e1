"""Sentences with a place for the new owner: "Jo will be picking this up", "put Jo down for it".

Before or behind each place stands a verb with what it governs: the action, and not a piece of work on it.
"""

from tasks.replies.owner.role_names import NAME, PLACE, ROLE
from tasks.replies.patterns.signs import branches_of

_ACTION = r"(?:\w+ )?(?:action|actions|one|ones|two|three|item|items|piece of work|work)"
OBJECT = (
    rf"(?:(?:(?:both|all|all two|all three|all four|any|each) of )?(?:this {_ACTION}|that {_ACTION}|these"
    rf" {_ACTION}"
    rf"|those {_ACTION}|the {_ACTION}|this|it|that|these|those|them|the lot)|both|all (?:two|three|four)"
    r"|anything to do with(?: \w+){1,3}|everything(?: of mine)?|it all|all (?:of )?(?:mine|my \w+)"
    r"|all of (?:it|this|them|these)"
    r"|my (?:\w+ )?(?:portfolio|actions?|roles?|posts?|remit|work|lists?|areas?|stuff|bits|duties"
    r"|responsibilities|jobs?|brief"
    r"|side))(?: (?:off|up|on|over|forward|from) (?:me|here|us)\b)?"
)
AUX = (
    r"(?:['’]s|['’]ll|,)?(?:,? who(?:['’]?s|['’]ll)?)?(?: (?:has|have|is|was|will|starts?|started|came"
    r"|returned|joined"
    r"|joins) [^.;,]{2,50}"
    r" and)?(?: (?:will|would|should|shall|can|is|are|has|have|was|be|been|being|going to|to"
    r"|ought to|needs to"
    r"|now|since|already|also|kindly|agreed to|offered to|happy to|willing to|asked to|due to|both|then"
    r"|instead))*"
)
_NOW = (
    r"(?=\W*$|\s*[.,;:)(–-]|\s+(?:now|from|instead|these days|going forward|as of|since|so|and|but|please"
    r"|as|because|who|for)\b)"
)
_OWNS = (  # what one does who takes it
    rf"(?:tak(?:e|es|en|ing)|took) (?:over (?:from me|from us|here|{OBJECT})|over{_NOW}|on {OBJECT}|up"
    rf" {OBJECT}"
    rf"|{OBJECT} (?:on|over|forward|up|under (?:his|her|their) wing|from (?:here|then|me|now|us))\b)"
    rf"|(?:absorb|adopt|assum|subsum|shoulder|claim)(?:ed|es|e|s|ing) {OBJECT}"
    rf"|pick(?:s|ed|ing)? (?:up {OBJECT}|{OBJECT} up)"
    rf"|(?:lead|leads|leading|led) (?:on )?{OBJECT}{_NOW}|(?:own|owns|owning|owned|inherits?|inherited"
    rf"|inheriting) {OBJECT}"
    rf"|(?:run|runs|running|hold|holds|holding|handles?|handling|manages?|managing|oversees?|overseeing"
    rf"|look(?:s|ing)? after"
    rf"|deal(?:s|ing)? with|tak(?:es|ing)|having|doing|cover(?:s|ing)?) {OBJECT}(?= (?:now|permanently"
    rf"|instead|from|these days"
    rf"|going forward)\b|\W*$)"
    r"|(?:(?:the|my|your) )?(?:shown as |listed as |recorded as |named as "
    r"|down as )(?:the )?(?:new )?(?:owner|lead)\b"
    r"|(?:the|my|your) (?:(?:new|right|correct|named|best|accountable|responsible|nominated|action"
    r"|overall) )?(?:owner|lead|contact|successor|replacement|person"
    r"|man|woman)\b"
    rf"|(?:responsible for|in charge of|accountable for) {OBJECT}|(?:who|the one|the person) (?:you|we)"
    rf" (?:want|need|should ask)"
    r"|(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?) (?:me|us)\b|step(?:s|ped|ping) into my \w+"
)
_VERB = "|".join(f" (?:{one})" for one in branches_of(_OWNS))
_TAKES = f"{AUX} (?:{_OWNS})"
APPOSED = (  # "Bev on ward 6", "Aisha (lead pharmacist)", "Femi Balogun, the new lead,"
    r"(?:, [\w ]{2,40},| ?\([^()]{2,40}\),?| (?:in|on|at|from|over in) (?:the )?[\w&]+(?: (?:\d+|ward|team"
    r"|site|care|unit))?,?)?"
)
_HAS = (
    rf"(?:(?:['’]s| has| have|['’]ve)(?: now)? got|(?: now)? has|(?: now)? have|['’]ve) (?:{OBJECT}"
    rf"|\s{{2,}})"
    r"(?=\W*$|\s*[,;(]|\s*\b(?:now|instead|from (?:here|now|then)"
    r"|as of|as from|since|these days|going forward)\b)"
)
_SHOULD_OWN = (
    r"(?: is| are)? to (?:own|lead|action|take (?:\w+ )?(?:forward|on|over)|pick (?:\w+ )?up|carry"
    r" on with \w+)(?=\W*$| from| on (?:this|it|these|both)| instead| now)"
)
_MIND = r"(?=\W*$|[.,;)]|\s+(?:now|please|instead|from|rather|going|as|who|not)\b)"
_BEHIND = (
    r"\b(?:(?:change|switch|amend|update|move|transfer)(?: the)? (?:owner(?:ship)?|lead|name"
    r"|responsibility)(?: (?:of|for|on) \w+)?"
    r" (?:over )?(?:to|to be) (?:the )?"
    r"|(?:swap|replace|substitute|change|switch) (?:me|us|my name) (?:for|with|to) (?:the )?"
    r"|(?:it|this|that|these|both)(?:['’]s| is| are)? (?:a |an )?(?:now )?(?:matter|question|job|one|task"
    r"|something|issue|call) for (?:the )?"
    r"|(?:it|this|that|these|they|both|one|action|ones|actions) (?:should|ought to|needs? to|must|has to"
    r"|have to) (?:really |now |all )?"
    r"(?:be|come|go|sit|live|rest|belong|lie)(?: over| across)? (?:with|to|under) (?:the )?"
    r"|^\W*(?:should|ought to|must|needs to) (?:be|come|go|sit|belong) (?:with|to|under) (?:the )?"
    r"|\b(?:belongs?|sits|(?<!\d )sit|rests?|lives?|lies) (?:now |firmly |properly |really )?"
    r"(?:with|under|to) (?:the )?)"
)
_PEOPLE = (PLACE, ROLE, NAME)
FRAMES: tuple[tuple[str, ...], ...] = (  # what stands beside the name, then the whole with each kind of name
    (_VERB, *(rf"\b{who}{APPOSED}{_TAKES}" for who in (ROLE, NAME, PLACE))),
    (_HAS, *(rf"\b{who}{APPOSED}{_HAS}" for who in (ROLE, NAME, PLACE))),
    (_SHOULD_OWN, *(rf"(?:^|[,;:.-]\s*){who}{_SHOULD_OWN}" for who in (ROLE, NAME))),
    (_BEHIND, *(_BEHIND + who + (_MIND if who is not ROLE else "") for who in _PEOPLE)),
    (
        r"\b(?:put|make|note|record|show|list|name|have|enter)\b",
        *(
            rf"\b(?:put|make|note|record|show|list|name|have|enter) {who}(?:['’]s name)? (?:down )?"
            rf"(?:as (?:the )?(?:new )?(?:owner|lead)|(?:for|on|against|next to|down for) {OBJECT})"
            for who in (ROLE, NAME)
        ),
    ),
    (
        r"\byou (?:want|need|should)\b",
        *(
            rf"\b(?:it['’]?s|it is|that['’]?s) {who} (?:who |that )?you (?:want|need|should)\b"
            for who in (ROLE, NAME)
        ),
    ),
)
