"""Sentences that ask for a new date, with its place at their end: "could I have …", "if I had until …"."""

import re

from tasks.replies.patterns.sifting import Choices, sifted

_SMALL = (
    r"(?:by|on|for|to|until|till|til|at|least|in|around|about|roughly|approx\w*|say|like|more like|nearer"
    r"|closer to"
    r"|now|the|probably|likely|maybe|more|w/?c|w/?e|week commencing|week ending|mid|no later than"
    r"|no earlier than|no sooner than|not before|after|as)"
)
GAP = rf"[\s,:=–-]+(?:{_SMALL}[\s,]+)*$"
REQUESTS = Choices(
    (sifted(pattern, re.IGNORECASE), None)
    for pattern in (
        # "could I have", "can it be"
        r"\b(?:can|could|may|might|would|cld|shall)(?: please)? (?:i|we|you|u|it|this|that|these"
        r"|both|they|(?:the |our |my )?(?:\w+ )?(?:date|deadline|target))(?: (?:please|pls|all|now"
        r"|possibly|just|perhaps))* (?:be|have|get|say|make it|have it|agree|re-?date (?:it|this"
        r"|both)? ?to|run to)" + GAP,
        # "grateful for until", "if I had until"
        r"\b(?:grateful for|glad of|obliged for|appreciate|welcome|i had|we had|i have|we have"
        r"|i get|we get|(?:give"
        r"|grant|allow|afford|let) (?:me|us|it)(?: have)?)(?: (?:an|a|extension|more|further|extra"
        r"|time|longer|up"
        r"|please|pls))* (?:until|till|til|to|w/?c|week commencing)" + GAP.replace(r"[\s,:=–-]+", r"\s+"),
        # "please re-date 30 to"
        r"\bre-?(?:date|time|phase|plan|profile|schedule) (?:(?!to\b|until\b|till\b)[\w.'’]+ ){1,5}(?:to"
        r"|until|till|for)" + GAP.replace(r"[\s,:=–-]+", r"\s+"),
        # "it'll take till", "sickness means", "30/9 -> 14/10"
        r"\b(?:it|this|that|we|i|which)(?: will|['’]?ll| would| may| might| could"
        r"| is going to)(?: (?:now|probably|still|likely))*"
        r" (?:take|last|need|run|be at it)(?: (?:us|me|at least|all the way|right|up))* (?:till|til"
        r"|until|to)" + GAP,
        r"\bmeans(?: (?:that|it(?:['’]s| is| will be)|now|we(?:['’]re| are)|at))*" + GAP,
        r"^\W*(?:from )?(?:the )?\d[\w/. ]{2,16}(?: to|\s?-+>|\s?=+>|\s?\u2192)\s*(?:the )?$",
        # "it would help if the date was"
        r"\bif (?:the |our |my |this |that )?(?:due |end |target |completion )?(?:date|deadline|target"
        r"|it|this|that|we|i)"
        r" (?:was|were|could be|is|became|went|moved|ran|had)" + GAP,
        # "are you content with", "please use"
        r"\b(?:you|it|that) (?:be )?(?:content|happy|comfortable|ok|okay|alright|all right|fine|amenable"
        r"|agreeable) (?:with|to have|to say|for (?:it|this) to be|if (?:it|this|we|i) (?:is|was|were"
        r"|went to"
        r"|said|had|have))" + GAP,
        r"^\W*(?:(?:please|pls|just|so|can|you|could|probably|safest|is) )*(?:use|enter|record|put|log"
        r"|go with"
        r"|best case|worst case|target)(?: (?:it|this|us|me|down|in|as|is))*" + GAP,
        r"\b(?:can|could|may|will|to|have it|it)(?: (?:it|this|we|both|they))? (?:go|move|slip|run"
        r"|slide)(?: (?:back|out|over|on|a|an?other|one|two|three|weeks?|months?|fortnight))* to"
        + GAP.replace(r"[\s,:=–-]+", r"\s+"),
        r"\b(?:able to (?:meet|make|hit|achieve|do)|(?:let us|let['’]?s|can we"
        r"|could we) agree(?: on)?)" + GAP,
        # "finishing it off on"
        r"\b(?:finishing|completing|closing|wrapping|sorting) (?:it|this|them|the last|both)(?: (?:off|up"
        r"|out|down))?" + GAP,
        # "gonna be", "settle for", "reforecast"
        r"(?:^|[,;(]\s*|\b(?:it|this|that|its|so|now|prob|probably|likely|realistically"
        r"|more) )(?:is )?(?:gonna|going to|gunna|wil|shud|shd|should|will|more likely) (?:now |prob "
        r"|probably )*be" + GAP,
        r"\b(?:settle for|re-?forecast(?: to| for)?|re-?planned(?: to| for)?|re-?phased? to|re-?dated? to"
        r"|re-?profiled? to|re-?timed? to|(?:carried|rolled|brought|held|pushed) (?:over|forward"
        r"|back|out) (?:to"
        r"|until))" + GAP,
        # "can't see it being before"
        r"\b(?:can['’]?t|cannot|don['’]?t|do not|struggle to|hard to) (?:really |honestly )?see (?:it|this"
        r"|that|us|me"
        r"|them|both)(?: \w+){0,3}? (?:before|until|till|til)\s+(?:the )?$",
        # "completion is now anticipated"
        r"\b(?:completion|closure|finish|it|this|action|all|both|work) (?:(?:is|are|now|all"
        r"|currently) )*(?:anticipated"
        r"|expected|forecast|projected|estimated|planned|predicted|envisaged|foreseen|due)(?: to (?:finish"
        r"|complete"
        r"|close|conclude|be (?:complete[d]?|done|finished|in place|closed)))?" + GAP,
        r"(?:^|\bnow )\W*(?:now )?(?:due|expected|forecast|scheduled|set|on course|likely) to (?:finish"
        r"|complete|close"
        r"|conclude|be (?:complete[d]?|done|finished|in place|closed))" + GAP,
        # "any objection to … until"
        r"\b(?:objections?|(?:any )?problem|issue|mind|scope|room|possible|possibility|chance"
        r"|agreeable|amenable)\b[^.;?]{0,60}?\b(?:to|until|till|til|with|of|for)" + GAP,
    )
)
DATE_MOVED = sifted(  # "they have agreed that the date be moved to"
    r"\b(?:date|deadline|time ?scale) (?:\w+ ){0,3}?(?:moved|revised|changed|extended|put back|re-?set"
    r"|amended"
    r"|deferred|postponed)(?: back| out)? (?:to|until|till)\s+(?:the )?$"
    r"|\b(?:mov\w*|defer\w*|push\w*|chang\w*|exten\w*|amend\w*|slip\w*|revis\w*)(?: \w+){0,3}? from"
    r" (?:the )?[\w/. ]{3,18} to\s+(?:the )?$",
    re.IGNORECASE,
)
