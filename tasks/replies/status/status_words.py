"""More words for a status, beside those of `statuses`: how owners say it without the register's own words."""

from tasks.replies.status.idle_frames import PAUSED
from tasks.replies.values import Status

_NEVER = (
    r"(?:haven['’]?t|hasn['’]?t|have not|has not|had not|isn['’]?t|aren['’]?t|didn['’]?t|did not|not"
    r"|never|neither|none"
    r"|nobody has|no[- ]one has)"
)
_IT = r"(?:it|this|that|we|they|these|which|one|i|action|project|work|both|all)"
_DATE = (
    r"(?:the |our |this |that |my |its )*(?:due |target |original |agreed |given )?(?:date|deadline"
    r"|target|timescales?)"
)
ENDS = (  # a colour that stands for itself: "red, because …", not "red trays"
    r"(?=\W*$|\s*[,.;:()\u2013\u2014-]|\s{2}|\s+(?:because|as|and|due|by|but|again|now|for"
    r"|since|owing|so|please|until|till|still|given|though|currently|overall|today"
    r"|sorry|with|we|i|this|at|from|need\w*)\b)"
)
BEHIND = (  # behind with it, not behind the door
    r"behind(?=\W*$|\s*[,.;:(!-]|\s+(?:on|with|by|because|as|due|and|but|so|at|again|now|sorry|in|where"
    r"|owing|since"
    r"|here|overall|after|for|thanks to|there|i|i'm|we|we're|this|still|already|cos|coz|cause|just|which|if"
    r"|what|plan|time|target|schedule|the (?:curve|date|plan|schedule))\b"
    r"(?! (?:my|our) (?:email|post|inbox)))"
)
MORE: dict[Status, str] = {
    Status.NOT_STARTED: (
        r"\b(?:haven['’]?t|have not|not|hasn['’]?t|never) (?:yet )?(?:had|got) (?:a |the |any |much"
        r" )?(?:chance|time|opportunity) to "
        r"(?:look(?! at (?:any|all|either|both|your|\s))|start|begin|do)\b|"
        rf"(?<!\bdoes )(?<!\bdo )\b{_NEVER} (?:(?!every|all\b|one\b)\w+ ){{0,3}}?(?:started|begun|begin"
        r"|commenced|kicked off"
        rf"|touched{PAUSED}|made (?:any "
        rf"|a |much of a )?start"
        r"|got (?:going|started|off the ground|round to|to it)|picked (?:it|this|that) up)\b(?! (?:to"
        r" see|seeing|early|well))"
        r"|\bno (?:real )?(?:start|work|progress) (?:has |have )?(?:yet )?(?:been )?(?:made|done)\b"
        r"|(?:^|[,;:.-]|\s{3})\s*nothing (?:as )?yet\b|\b(?:isn['’]?t|not) (?:yet )?off the ground\b"
        r"|\bstill (?:at|on) (?:the )?(?:starting|square one)"
    ),
    Status.AT_RISK: (
        r"(?:^|[,;:–-]|\s{3})\s*(?:very |highly |now |looking |looks )*unlikely(?: now)?(?=\W*$|\s*[,.;:(-])|"
        r"\b(?:can['’]?t|cannot|unable to|not able to|not in a position to|could not|couldn['’]?t)"
        r" (?:give|offer|provide)(?: you)?(?: (?:an?|any|full|much|complete))? (?:assurance|guarantee)s?\b"
        r"|\b(?:can|could) (?:give|offer|provide)(?: you)? (?:no|little) (?:assurance|guarantee)s?\b|"
        r"\b(?:neither|none)(?: \w+){0,3} (?:on track|on target|on course|on schedule)\b|"
        r"\b(?:i['’]m|i am|we['’]re|we are|bit|quite|very|rather|getting) (?:\w+ ){0,2}?(?:worried"
        r"|concerned|nervous|anxious)"
        rf" (?:about(?: (?:it|this|that|both|these|{_DATE}|the end of)|(?=\s*(?:$|[,.;-])))|we|it"
        r"|that we|that it)\b"
        r"|\b(?:may|might|could) (?:well )?(?:not |also )?(?:slip|slide|overrun|drift)\b"
        rf"|\b(?:may|might) (?:well )?not (?:quite )?(?:make|meet|hit|manage|get|be (?:done|ready"
        rf"|finished|complete)|finish)\b"
        r"|\b(?:don['’]?t|do not|can['’]?t|cannot) (?:think|guarantee|promise|be sure)(?: that)? (?:we"
        r"|it|this|i)"
        r"(?:['’]ll| will| can| are going to)? (?:\w+ )?(?:make|meet|hit|be done|be ready|finish)\b"
        rf"|\b(?:not|less than|far from) (?:very |really |at all )?(?:confident|sure) (?:of|about|that"
        rf"|we|it|in)\b[^.;,]{{0,20}}\b"
        rf"(?:date|deadline|make|meet|hit|finish)\b|\b(?:little|small|slim|no great) chance of\b"
        rf"|\blooking (?:very )?(?:unlikely|doubtful|dicey|shaky)\b"
        r"|\bcutting it (?:a bit |very )?fine\b|(?:^|\b(?:it['’]?s|is|are|bit|very|pretty|quite"
        r"|rather|getting|looking))\s*tight\b(?! (?:ship|control))"
        r"|\b(?:i|we) (?:really |very much )?doubt (?:that )?(?:we|it|this|i)(?:['’]ll| will| can)\b"
    ),
    Status.LATE: (
        r"\bits (?:now |still |already |a bit )*(?:late|overdue|delayed|behind)(?=\W*$|[,.;!]|\s+(?:because"
        r"|as|but|due"
        r"|and|so|sorry|again|now)\b)|['’]ll (?:now |probably )?miss (?:the |this |our |that )|\bhas"
        r" drifted\b|"
        r"\b(?:has |have |had |['’]s |['’]ve |is |are |was |now |all |both )*slipp(?:ed|ing)\b(?!"
        r" (?:over|off|on|disc|up|in|through))"
        rf"|\b{_IT}(?:['’]s|['’]re| is| are)? (?:now |still |all |a bit |a little |way |well |slightly "
        rf"|badly |running |some \w+ )*"
        rf"{BEHIND}"
        r"|\b(?:dropped|got|getting|gone|lagging|dragging|falling) (?:a bit |well |way |badly |further"
        r" )?behind\b"
        rf"|\b(?:gone|went|go|run|running|already|well|now|are|is|over) (?:well )?(?:past|over|beyond)"
        rf" {_DATE}\b(?! of)(?<!our target)(?<!the target)(?<!its target)(?<!this target)"
        rf"|\b(?:did not|didn['’]?t|haven['’]?t|have not|failed to) (?:make|meet|hit|met) {_DATE}\b"
        rf"|\b{_DATE} (?:has|have|had)(?: now| already| long)? (?:gone|passed|been missed|come and gone)\b"
        r"|\b(?:a bit |bit |a little"
        r" )late with (?:this|it|these)\b|\bwill miss (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
        r"|nov|dec)"
        r"|\blost (?:about |some |at least )?(?:a|two|three|four|five|six|\d+|several|a few|a couple"
        r" of) (?:weeks?|months?)\b"
    ),
    Status.ON_TRACK: (
        r"\b(?:on|to) programme\b|\bin time\b(?=\W*$)|\b(?:still )?(?:look(?:s|ing)?|is|are|be)"
        r" (?:still )?(?:fine|ok(?:ay)?|good) for (?:the |\d)|\bwhere (?:they|it|we) ought to be\b"
        r"|\bnot worried about (?:the )?(?:date|deadline)\b|\bstill on for (?:the |this |end |\d)"
        r"|\bwhere (?:we|it) should be\b|"
        r"\bconfident (?:that )?(?:we|it|this|i)(?:['’]ll| will| can)? (?:still )?(?:hit|make|meet) "
        r"|\bconfident (?:of|about|in) (?:hitting|making|meeting) "
        rf"|\b(?:we|it|this|i)(?:['’]ll| will) (?:still |easily |comfortably |definitely )*(?:hit|make"
        rf"|meet|keep to) {_DATE}\b"
        r"|(?:^|[,;:–-]|\s{3}|\b(?:is|are|['’]s|still|all|both|everything|running|going|otherwise"
        r"|back|up))\s*(?:on|to)"
        r" (?:time|plan|schedule)"
        r"(?=\W*$|\s*[,.;(–-]|\s+(?:and|but|so|as|with no)\b)"
        r"|\b(?:no|without(?: any)?) slippage\b|\bwithin (?:the )?timescales?\b"
    ),
    Status.NO_CHANGE: (
        r"\b(?:haven't|have not|havent|don't have|dont have|have) (?:got )?(?:any|no)"
        r" (?:further |new |real )?(?:updates?|news)(?: (?:for you|yet|on this(?: one)?|this"
        r" (?:month|time|week)))?\b|"
        r"\b(?:exactly |just )?as (?:it was |we were |at |per |in )?(?:my |the |our )?last (?:month"
        r"|time|week|cycle|update|report"
        r"|return)\b|\b(?:nothing|not a thing) (?:has |have |is )?(?:moved|different|altered)\b(?! until)"
        r"|(?:^|[-:,;])\s*as (?:in |at )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
        r"|dec)[a-z]*\W*$|\bsame as (?:i told you |in |before )?(?:in )?(?:jan|feb|mar|apr|may|jun"
        r"|jul|aug|sep|oct|nov|dec)"
        r"|\bas above\b|\b(?:no different|same again|still where (?:we were|it was)|ditto (?:last|before))\b"
    ),
}
_FILLERS_WORDS = """
    this it is are we i am were still all currently remains remain very much now both these they
    everything at the moment present s re m status update with for my our and yes also so action actions
    item from me us to report here just as expected planned continue continues to be progress rated rag
    no concerns issues change changes further update nothing new please record hi thanks of one one's
    time its on track target schedule date deadline meet plan good going well behind late overdue
    slipped delayed risk at started not yet has have hasnt havent been in hand
"""
FILLERS = frozenset(_FILLERS_WORDS.split())
