"""A closure that is agreed to, offered or declared, rather than reported: a person looks."""

import re

from tasks.replies.patterns.sifting import sifted

AGREED = sifted(  # a closure that is agreed to or offered: a person looks
    r"\b(?:happy|content|fine|ok|okay|good|agree[d]?|recommend(?:ed)?|support|suggest|ready"
    r"|delighted|pleased)"
    r"(?: (?:for|with|that)(?: (?:you|this|it|the pmo|us|me))?)?(?: to| can)?(?: be)? (?:clos(?:e|ed|ure"
    r"|ing)(?! (?:cases|incidents|records|reviews|\w+ (?:should|will|must)))"
    r"|sign(?:ed)? (?:(?:it|this|that|them) )?off)\b"
    r"|(?:\b(?:i|we)(?:'d|'ll|'m|'re| would| will| can| am| are| now| therefore){0,3} )?(?:(?:content|happy"
    r"|comfortable"
    r"|satisfied|pleased)(?: for (?:it|this|that|them|both)(?: action)?)? to (?:be )?)?(?:regard|consider"
    r"|treat|count|class"
    r"|deem|call|record|mark|show)(?:ed)? (?:(?:this|that|it|them|both|these|the|action|item|one|as|to be"
    r"|now|up) ){0,4}"
    r"(?:complete[d]?|done|closed|finished|discharged|fulfilled|achieved|blue)\b(?! by\b)"
    r"|\b(?:strike|cross|tick|scrub|knock|rub|scratch)(?: (?:it|this|that|them|both|these|one)){0,2}"
    r" off\b(?! my)"
    r"|\btake (?:it|this|that|them|both|these|this one) off (?:the|your) (?:list|register|tracker|report)"
    r"|\bcome off (?:the|your) (?:list|register|tracker|report)\b"
    r"|(?:^\W*|[,;:=-]\s*|\b(?:is|now|gone|turned|rag|rated|status|as|to|it's|its) )blue(?=\W*$|\s*[,.;]"
    r"|\s+(?:now|please"
    r"|as|last|this)\b)"
    r"|\bno (?:further|more) (?:action|work|steps?) (?:is |are )?(?:needed|required|necessary)\b"
    r"|^\W*(?:(?:we|i)(?:'re| are|'m| am) )(?:all )?(?:done|finished)(?: here)?\W*$"
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
