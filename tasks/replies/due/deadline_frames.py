"""Sentences with a place for the action's new date: "that takes us to …", "… should see it".

Each frame is told by its verb and what it governs; the date itself fills the place.
"""

import re

from tasks.replies.due.deadline_requests import GAP, REQUESTS
from tasks.replies.due.deadline_tails import AFTER
from tasks.replies.due.last_steps import CLOSES
from tasks.replies.due.promises import PROMISED
from tasks.replies.patterns.sifting import Choices, sifted

_IT = (
    r"(?:it|this|that|these|they|those|both|all|everything|this one|that one"
    r"|the (?:action|lot|whole thing|job))"
)
_OPENS = (
    r"(?:^|[,;:(–-]|\b(?:think|reckon|suspect|guess|imagine|say|believe|expect|hope|means|realistically|and"
    r"|but|so|then"
    r"|honestly|probably|sorry|afraid|fear|likely|hopefully|now|please|pls|just|can|could|you|we|i|to|will"
    r"|would|i['’]?d"
    r"|we['’]?d|let['’]?s)\b)\W*"
)
_FINISH = (
    r"(?:done|finished|complete[d]?|closed|sorted|ready|concluded|finalised|through|over the line|there"
    r"|in place|wrapped up"
    r"|signed off|delivered|finish|complete|close|conclude|deliver|happen|wrap up|get (?:it|this|there) ?\w*)"
)
BEFORE = Choices(
    (sifted(pattern, re.IGNORECASE), None)
    for pattern in (
        # "it'll be", "this looks like being", "should be"
        _OPENS + _IT + r"(?:['’]?ll| will| would|['’]d| should| could| might| may| is going to| is likely to"
        r"| ought to|['’]s going to| looks like| is looking like|['’]s looking like)(?: now| probably"
        r"| more| likely| only)*(?: be| being| have to be| need to be)(?: now| probably| more| likely"
        r"| nearer)*" + GAP,
        # "finishing", "completes"
        r"(?:^|[,;:(]\s*|\b(?:it|this|that|both|we(?:['’]re| are)|all|now|then|action|still)\s+)(?:is |are "
        r"|all )?(?:finish(?:es|ing)|complet(?:es|ing)|conclud(?:es|ing)|clos(?:es|ing) (?:it|this)"
        r"|landing|lands"
        r"|wrap(?:s|ping) up|completion|finish|done|sorted|complete)" + GAP,
        # "not done until", "won't be before"
        r"(?:\bnot?\b|\bnothing\b|n['’]?t\b|\b(?:wo|ca|could|would|is|are)nt\b|\bcannot\b|\bunlikely\b"
        r"|\bdoubt\w*\b|\bnever\b)"
        r"[^.;,]{0,30}?\b(?:be|" + _FINISH + r")(?: (?:it|this|them|now|all|both|off|properly|fully))*"
        r" (?:before|until|till|til|much before|till after|until after)\s+(?:about |around |at least "
        r"|the )*$",
        # "bump it to", "pop us down for"
        _OPENS
        + r"(?:bump|kick|nudge|shove|knock|slide|drag|roll|pop|stick|pencil|mark|log|record|note|show|list"
        r"|enter|chalk"
        r"|book|set|shunt|shift|drop|park|plan|budget|peg|diarise|re-?set|re-?date|adjust|alter|correct"
        r"|revise|update"
        r"|amend|carry|take|leave|let)(?: (?:it|this|that|these|them|both|me|us|mine|ours|one|the|date"
        r"|deadline|target|due|end"
        r"|completion|finish))*(?: (?:back|on|out|down|in|over|along|forward|off|up|open))*"
        r" (?:to|for|as|at|until|till|til|on|in)" + GAP.replace(r"[\s,:=–-]+", r"\s+"),
        r"\b(?:pencil(?:led)?|pencilling) (?:it |this |me |us )?(?:in|down)(?: for)?" + GAP,
        # "takes us to"
        r"\b(?:tak|bring|push|mov|lead|land|put|get|carr)(?:e|es|s|ing|ies|ting)? (?:us|it|me|this|that"
        r"|things|them|both)(?: (?:up|out|through|over|on|well|right))* (?:to|into|until|till|past|at|in"
        r"|on)" + GAP,
        # "my best guess is"
        r"\b(?:guess|guesstimate|estimate|bet|hope|aim|plan|ambition|preference|thinking|intention|ask"
        r"|commitment|goal|view"
        r"|expectation|prediction|forecast|assumption|target|timescale|time ?frame|time ?scale|timeline"
        r"|date)(?: (?:is|would be|now|at the moment|currently|for (?:this|it|completion)|to (?:finish"
        r"|complete"
        r"|close)))*" + GAP,
        # "can commit to", "could make it", "will manage"
        r"\b(?:can|could|will|would|should|happy to|able to|['’]ll|['’]d|might|hope to|aim to|try (?:to"
        r"|and))(?: (?:probably|definitely"
        r"|only|realistically|safely|be able to|be more likely to))* (?:commit to|promise|guarantee|manage"
        r"|do|make"
        r"|hit|meet|achieve|offer|accept|live with|work with|work to|go (?:for|with)|aim for|get (?:it|this"
        r"|there|us there)|have)(?: (?:it|this|that|them|both|done|finished|complete"
        r"|over the line))*" + GAP,
        r"\b(?:likely|going|set|about) to (?:hit|make|meet|land|finish|complete|close|be)(?: (?:on|at|it"
        r"|this))*" + GAP,
        # "shooting for"
        r"\b(?:shoot|aim|gun|go|push|work|head|angl|bargain|bank|plann?|look|driv|press|hop|ask|call|bid"
        r"|budget|count|reckon|pray"
        r"|bett?|runn|hold out|settl|strive|striv|target)(?:ing|s|ed)?(?: (?:hard|more|now|instead|still"
        r"|currently|really))*"
        r" (?:for|on|to|toward|towards|at)" + GAP.replace(r"[\s,:=–-]+", r"\s+"),
        r"\b(?:targeting|eyeing|anticipating|expecting|projecting|predicting|forecasting|proposing"
        r"|suggesting|requesting"
        r"|envisaging|estimating)" + GAP,
        # "the date should read"
        r"\b(?:date|deadline|target|it|this|that) (?:should|ought to|needs to|to|must|can|could"
        r"|please) (?:now )?(?:read|say|be|show|go to"
        r"|become|move to|change to|run to)" + GAP,
        r"\b(?:expect(?:ed)?|you(?:['’]?ll| will| can| should)? (?:have|see|get|receive)) (?:it|this|that"
        r"|them|both|completion|closure|all of (?:it|this|them))(?: (?:done|finished|complete[d]?|closed"
        r"|sorted|in place|all))*" + GAP,
        # "any chance of", "ok if it's"
        r"^\W*(?:\w+ ){0,2}?(?:any chance of|any chance we could have|ok if|okay if|alright if|all right if"
        r"|is it ok if|how about|what about"
        r"|possible to (?:have|say|make it)|would you accept|will you accept|can you accept|do you mind"
        r"|could you do|can you do)(?: (?:it['’]?s|it is|we say|i say|we went for|we make it|i make it"
        r"|we go for|it was))*" + GAP,
        # "all 14 replaced by"
        r"\b(?:all|everyone|everybody|everything|the (?:rest|lot|last)|whole)\b(?! (?:was|were|been|have"
        r"|has"
        r"|had))[^,.;]{0,40}\bby (?:the )?$",
        r"\b(?:needs?|require[sd]?|wants?|would like|could do with|ask(?:ing)? for)(?: to have)? (?:all"
        r" of )?(?:up )?(?:to|till|til|until|through to)" + GAP,
        r"\b(?:expect|propose|suggest|offer)(?:ed|ing|s)? (?:(?!by\b)[\w’']+ ){0,4}(?:by |up by "
        r"|in by )?(?:the )?$",
        r"\b(?:earliest|soonest|latest|quickest)\b[^.;,]{0,30}\b(?:is|would be|will be|be)" + GAP,
        PROMISED,
        # "more comfortable with", "leave it with me until"
        r"\b(?:comfortable|hopeful|optimistic|happier|happy|confident|content|safer|easier"
        r"|realistic)(?: (?:with|at|for|saying"
        r"|of|on"
        r"|by|in))+" + GAP,
        r"^\W*(?:are you |you |is everyone )?(?:happy|ok|okay|content|fine|alright) (?:with|for)" + GAP,
        r"\b(?:leave|leaving) (?:it|this|that|them|both) with (?:me|us) (?:until|till|til|to)" + GAP,
        r"\b(?:have|has|['’]ve|got|i|we) (?:got )?(?:it |this |that |both )?(?:pencilled(?: in)?"
        r"|down)(?: for| as)?" + GAP,
        # "will sort by", "just to finish"
        r"^\W*(?:i|we|i['’]?ll|we['’]?ll|will|shall|can|should|to|aim to|hope to|plan to|intend to|going to"
        r"|gonna"
        r"|just|now|hopefully|try (?:to|and))(?: (?:will|shall|can|should|to|aim to|hope to|plan to"
        r"|intend to|all"
        r"|hopefully|probably|definitely))* (?:sort|finish|complete|close|fix|conclude|finalise"
        r"|wrap)(?: (?:it|this"
        r"|that|them|both|all|everything|the rest|the lot|off|up|out))*" + GAP,
        # "the last ward goes live on", "final sign-off is"
        r"\b(?:last|final|remaining) (?!week\b|month\b|year\b|time\b"
        r"|quarter\b)(?:[\w'’]+ ){1,4}?(?:goes live|go live|finish(?:es)?|completes?|(?:is"
        r"|are|will"
        r" be|to be|gets?) (?:\w+(?:ed|en|put|set|built)(?: (?:over|in|up|out|off|on))?|done|finished"
        r"|complete[d]?|closed|replaced|trained|signed off|installed|fitted))" + GAP,
        r"\b(?:last|final) (?:one|bit|piece|step|of (?:it|them|these|those))(?: left)?(?: (?:is|are|will be"
        r"|on|due|booked"
        r"|in|for|being done|to be done|planned|scheduled))*" + GAP,
        # "has to be", "reckon"
        r"^\W*(?:it |this |that |so |but |sorry )*(?:has|have|needs?|got|going|will have|would have"
        r"|'?ll have) to be" + GAP,
        r"(?:^\W*|[,;(]\s*|\b(?:i|we)(?:['’]d)? (?:(?:now|would|still|do|really|also) )*)(?:reckon|guess"
        r"|estimate"
        r"|suspect|anticipate|expect|envisage|foresee|propose|suggest)" + GAP,
        r"\bfinal sign[- ]?off(?: (?:is|will be|due|planned|expected|scheduled|now))*" + GAP,
        r"\bover-?run(?:s|ning)? (?:to|into|until|till)" + GAP,
        r"\bECD[\s:=]+$|\b(?:no later than|at the latest by|latest)\s+(?:the )?$",
    )
)
EVENT = sifted(  # what falls on the day is something else
    r"\b(?:start\w*|begin\w*|meet(?!ing the)|meeting|arriv\w+|visit\w*|course|session|interview\w*"
    r"|leave(?! (?:it|this|that|them)\b)"
    r"|holiday|audit|board"
    r"|committee|review|appointment|inspection|training day|training is|booked|discuss\w*|present\w*|back"
    r"|return\w*|retir\w+"
    r"|call(?! it\b)|clinic|consultation|group|delivery|deliver(?:ed|y)? (?:on|is|of)|go(?:es"
    r"|ing)? (?:live )?to (?:the )?(?:\w+ )?(?:board|committee"
    r"|panel|group))\b",
    re.IGNORECASE,
)
INSTEAD_OF = sifted(
    r"\b(?:(?:well |way |comfortably )?(?:ahead|in advance|clear) of|instead of|rather than|not|in place of"
    r"|as opposed to) (?:the )?$",
    re.IGNORECASE,
)
GIVEN_UP = sifted(  # "I was going to say"
    r"\b(?:(?:was|were) (?:going|hoping|planning|aiming|meant|supposed|expecting)|had (?:\w+ )?(?:said"
    r"|promised|hoped|planned|thought)"
    r"|(?:would|should|could) have(?! (?:all|every|everyone|it|this|them|both|the)\b)|originally"
    r"|previously)\b",
    re.IGNORECASE,
)


def is_framed(before: str, near: str, after: str) -> bool:
    """Whether the words before a date, or those behind it, make it the action's new day."""
    if CLOSES.match(after):
        return True
    if EVENT.search(near):
        return False
    return AFTER.match(after) is not None or REQUESTS.is_found_in(before) or BEFORE.is_found_in(before)


def is_given_up(before: str, near: str) -> bool:
    """Whether a date is the one that was promised, or that another takes the place of."""
    return GIVEN_UP.search(near) is not None or INSTEAD_OF.search(before) is not None
