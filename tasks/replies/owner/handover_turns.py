"""Short turns that name the new owner: "its kate now", "HR, not me", "she's having this off me".

A pattern with a group `given` counts only where a first name or a title begins what it found.
"""

from tasks.replies.owner.role_names import NAME, PLACE, ROLE

_IT = r"(?:it|that|those|these|they)(?:['’]?s|['’]?re| is| are)?"
_OPENS = r"(?:^|[,;:.-]\s*|\b(?:but|so|as|and|because|think) )"
_WHERE = r"(?: (?:in|on|at|from|over in) (?:the |ward )?[\w&]+(?: \d+)?)?"
_END = r"(?=\W*$|[.,;)(]| (?:now|instead|these days|going forward|from|who|you|not|pl|for (?:this|that|it)))"
_NOT_US = (
    r"(?:['’]s)?(?:\s?[,!.;:-]+\s?|\s)(?:and |it['’]?s |but |it is )?(?:not|rather than|instead of)"
    r" (?:me|us|mine|ours|(?:my|our) \w+)\b(?=\W*$|[,.;])"
)
_BY_HER = (
    r"[^.;?]{0,60}?[ ,-](?:s?he|they)(?:['’]?s|['’]?ll|['’]?re|['’]?ve| is| are| will| has| have)(?: now"
    r"| be| been| got)*"
    r" (?:having|have|taking|take|picking up|leading(?: on)?|doing|do|owning|own|running|covering"
    r"|inheriting|got|the one doing)"
    r" (?:over )?(?:this|it|that|these|those|them|both|all|the lot|\d|\s{2,})"
)
_IT_ALL = r"(?:this|it|that|these|those|them|both)"
_HERSELF = (  # "Dr Lim has decided she'll lead this herself", "the education lead she is going to own this"
    r"[^.;?]{0,40}?[ ,-](?:s?he|they)(?:['’]?s|['’]?ll|['’]?re|['’]?ve| is| are| will| would| has| have)?"
    r"(?: (?:now|be|been|going to|to|agreed to|decided to|happy to))*"
    r" (?:(?:lead(?:s|ing)?(?: on)?|own(?:s|ing)?|inherit(?:s|ing)?|(?:tak(?:es?|ing)|took) (?:over|on)"
    rf"|pick(?:s|ed|ing)? up) {_IT_ALL}\b|(?:tak(?:es?|ing)|took|pick(?:s|ed|ing)?) {_IT_ALL}"
    r" (?:over|on|up)\b)"
)
TURNS: tuple[tuple[str, ...], ...] = (
    (
        rf"{_OPENS}(?:{_IT}|this is|this) (?:(?:now|really|actually|all) )*(?-i:[A-Z])",
        rf"{_OPENS}{_IT} (?:now |really |actually |all )*(?P<given>){NAME}{_WHERE}{_END}",
        rf"{_OPENS}(?:{_IT}|this is|this)(?: now| all)* (?P<given>)(?P<to>(?-i:[A-Z])\w+?)s"
        r"(?=\W*$|[.,;)]| (?:now|job|action|area|one|remit|patch|side)\b)",
    ),
    (
        _NOT_US,
        *(
            rf"(?:^\W*|[,;:.-]\s*|\b{_IT} |\b(?:should|needs? to|ought to|must) be (?:with )?|\b(?:ask|try"
            rf"|see) ){who}{_NOT_US}"
            for who in (PLACE, ROLE, NAME)
        ),
    ),
    (r"^\s{3,40}(?:now )?by\b", *(rf"^\s{{3,40}}(?:now )?by {who}" for who in (PLACE, ROLE, NAME))),
    (r"\b(?:she|he|they)", NAME + _BY_HER, *(rf"\b(?P<somebody>){who}{_HERSELF}" for who in (ROLE, NAME))),
    (
        r"\bwho (?:does|do|lead|run|own|hold|manage|look|deal|should|need)",
        *(
            rf"\b(?:it['’]?s|it is|that['’]?s) (?:now )?{who} who (?:does|do|leads?|runs?|owns?|holds?"
            rf"|manages?|looks? after|deals? with"
            r"|should|needs? to)\b"
            for who in (PLACE, ROLE, NAME)
        ),
    ),
    (
        r"\balways\b",
        *(
            rf"\b{who} ha(?:s|ve) always (?:done|run|owned|led|had|held|managed|looked after|covered"
            rf"|handled) (?:this|it|these|those|them|both)\b"
            for who in (PLACE, ROLE, NAME)
        ),
    ),
    (
        r"\b(?:change|switch|amend|update|move|swap)\b",
        r"\b(?:change|switch|amend|update|move|swap) (?:this|it|these|them|both|\s{2,})(?: over"
        r"| across)? to (?P<given>)" + NAME,
        r"\b(?:change|switch|amend|update|swap) (?:the |my )?(?:name|owner|lead) (?:on (?:this|it|these"
        r"|both) )?(?:to|for|from mine to) " + NAME,
    ),
    (
        r"\b(?:speak|talk|ask|contact|see|chase|e-?mail)\b",
        *(
            r"\b(?:you (?:need to|should|want to|['’]ll need to|ought to)|best|better|suggest you"
            r"|need to) (?:speak (?:to|with)|talk to|ask"
            rf"|contact|see|chase|e-?mail) {who}(?= (?:about|for|re|regarding|on) (?:this|that|it|these"
            rf"|those|both))"
            for who in (PLACE, ROLE, NAME)
        ),
    ),
)
