"""A closure that is agreed to, offered or declared, rather than reported: a person looks."""

import re

from tasks.replies.patterns.sifting import sifted
from tasks.replies.status.completion_parts import AHEAD
from tasks.replies.status.completion_words import PRECONDITION
from tasks.replies.text.guards import HARMLESS, guards_in, is_limited

SO = re.compile(r"\bso\s+(?:(?:now|therefore)\s+)?$", re.IGNORECASE)  # what it follows from is over

AGREED = sifted(  # a closure that is agreed to or offered: a person looks
    r"\b(?:happy|content|fine|ok|okay|good|agree[d]?|recommend(?:ed)?|support|suggest|ready"
    r"|delighted|pleased)"
    r"(?: (?:for|with|that)(?: (?:you|this|it|the pmo|us|me))?)?(?: to| can)?(?: be)? (?:clos(?:e|ed|ure"
    r"|ing)(?! (?:cases|incidents|records|reviews|\w+ (?:should|will|must)))"
    r"|sign(?:ed)? (?:(?:it|this|that|them) )?off)\b"
    r"|(?:\b(?:i|we|you(?: (?:may|can|might))?)(?:'d|'ll|'m|'re| would| will| can| am| are| now|"
    r" therefore){0,3} )?(?:(?:content|happy"
    r"|comfortable"
    r"|satisfied|pleased)(?: for (?:it|this|that|them|both)(?: action)?)? to (?:be )?)?(?:regard|consider"
    r"|treat|count|class"
    r"|deem|call|record|mark|show|make)(?:ed|ing)? (?:(?:this|that|it|them|both|these|the|action|item|matter"
    r"|one|as|to be"
    r"|now|up) ){0,4}"
    r"(?:complete[d]?|done|closed|finished|discharged|fulfilled|achieved|blue)\b(?! by\b)"
    r"|\b(?:strike|cross|tick|scrub|knock|rub|scratch)(?: (?:it|this|that|them|both|these|one)){0,2}"
    r" off\b(?! my)"
    r"|(?:^\W*|[,;:-]\s*|\b(?:so|and) )(?:(?:that|this|it)(?:['’]?s| is)|i make that)"
    r"(?: (?:another|one|a|another one|the))? (?:big )?(?:tick|wrap|done deal)"
    r"(?: (?:from me|in the box|for (?:this|that) one|then))*(?=\W*$|[,.;!])"
    r"|(?:^\W*|\b(?:so|and) )(?:that(?:['’]?s| is) )?(?:one(?: more| less)?|another(?: one)?) off"
    r" (?:the|your) (?:list|register|tracker)(?=\W*$|[.;!])"
    r"|\btake (?:it|this|that|them|both|these|this one) off (?:the|your) (?:list|register|tracker|report)"
    r"|\bcome off (?:the|your) (?:list|register|tracker|report)\b"
    r"|(?:^\W*|[,;:=-]\s*|\b(?:is|now|gone|turned|rag|rated|status|as|to|it's|its) )blue(?=\W*$|\s*[,.;]"
    r"|\s+(?:now|please"
    r"|as|last|this)\b)"
    r"|\bno (?:further|more) (?:action|work|steps?) (?:is |are )?(?:needed|required|necessary)\b"
    r"|^\W*(?:(?:we|i)(?:'re| are|'m| am) )(?:all )?(?:done|finished)(?: here)?\W*$"
    r"|\b(?:signed|wrapped|ticked|closed|finished|boxed) (?:(?:it|this|that|them|both|these)(?: one| all)?"
    r"|the (?:action|job|lot))"
    r" (?:off|up|down)\b(?=\W*$|\s*[,.;]| (?:on|last|this|in|at|yesterday|today|before|now|by)\b)"
    r"|\b(?:is|are|now|finally|got (?:it|this|that|them|both)(?: all)?) over the line\b(?! (?:by|before|if"
    r"|once|when)\b)"
    r"|^\W*(?:(?:it|this|that|its|it['’]s|now|all|both|is|are|and|been|fully) )*up and running(?=\W*$"
    r"|\s*[,.;]| (?:now|since|and|in"
    r"|on)\b)"
    r"|^\W*(?:(?:please|pls|so|now|ok|okay|can|you) )*close(?: (?:it|this|that|them|both|off|down|now|please"
    r"|pls|one"
    r"|the action|action))*\W*$"
    r"|(?:^\W*|\b(?:it|this|that|which|action) )(?:was|were)(?:n['’]?t| not) (?:fully |quite |all |actually"
    r" )?(?:complete[d]?|done|finished|closed"
    r"|signed off)"
    r" (?:until|till|til) (?!(?:we|i|the|they|you|it|a|an|our)\b)"
    r"|\ball (?:of )?(?:the |our )?(?:milestones|steps|objectives|elements|requirements|parts|stages)"
    r" (?:(?:are|have|has|been|now|all) )*(?:met|achieved|done|delivered|completed?)\b"
    r"|\bconfirm(?:ing|ed|s)? (?:the |full )?(?:completion|closure) (?:of|for) (?:this|it|that|the action"
    r"|both|these|all)\b"
    r"|\bso (?:please |pls |now |just |you can |can you |could you )*close (?:it|this|that|them|these|both"
    r"|the action)"
    r"(?: one| off| down)?(?=\W*$|[,.;!]| (?:please|pls|now)\b)"
    r"|\b(?:so|please|you can|can) (?:now )?(?:bury\b|tick (?:(?:it |this |that |them )?off\b"
    r"|(?:it|that(?: one)?|this(?: one)?|them)(?=\W*$|[,.;])))"
    r"|(?:^\W*|[,;:-]\s*|\band )(?:that|this)(?:'s| is| was) (?:the )?"
    r"(?:whole (?:of (?:the|this|that) )?(?:action|thing|job|lot)|all of (?:it"
    r"|the action))(?: done)?(?=\W*$|[,.;])"
    r"|^\W*(?:(?:i|we|already|yes|have|'ve) ?)*\bdid (?:this|it|that|them|both)\b"
    r"|\bnothing (?:further|more|else|left|outstanding)(?: (?:is |left )?(?:to do|needed"
    r"|required|to be done))?(?: here| on this(?: one)?)?(?=\W*$|[,.;])"
    r"|\b(?:ratified|approved|agreed|published|launched|adopted)\b[^.;]{0,40}\b(?:and|,) (?:is"
    r" |are |now )*(?:in use"
    r"|in force|in place|live|on the intranet|published|embedded)\b"
    r"|(?:^|[-:,;(])\s*(?:(?:is|are|now|have|has) )*all (?:of (?:the |our )?)?(?:\d+ )?"
    r"(?:(?!bar\b|but\b|except|apart)\w+ ){0,2}?(?:done|trained"
    r"|signed off|completed?|installed|fitted|swapped|replaced|cleared|closed)(?=\W*$|\s*[,.;!(])",
    re.IGNORECASE,
)


def agreed_in(plain: str) -> re.Match[str] | None:
    """The words that agree to a closure or declare it, unless those before or behind leave it open."""
    said = AGREED.search(plain)
    if said is None:
        return None
    lead, tail = plain[: said.start()], plain[said.end() :]
    is_open = PRECONDITION.search(HARMLESS.sub(" ", lead)) if SO.search(lead) else guards_in(lead)
    return None if is_open or AHEAD.search(lead) or is_limited(tail) else said
