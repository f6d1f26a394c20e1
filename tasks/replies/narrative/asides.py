"""What people say beside an answer that is no news: how they put it, their guilt, their farewells.

Whoever writes wraps "on track" in words of their own: "short answer:", "touch wood", "if you want a number",
"my fault entirely", "stay safe", "ring me on 4471". Each kind is a few turns that people fill differently.
"""

import re

from tasks.replies.patterns.sifting import sifted

_BEGINS = r"(?:^|(?<=[,;:.!?(–-])|\b(?:and|but|so|as)\b)\s*"
_ENDS = r"(?=\W*$|\s*[,.;:!)–-])"
_ABOUT = r"[^.;:!]{0,50}"
_I = r"(?:(?:i|we)(?:['’](?:m|ve|d|ll|re)| am| are| have| do| must| can only| will| just| really)* )?"
_PUT = (  # how it is said
    r"(?:(?:the|my|a|just|very|here['’]?s) ){0,3}(?:short|quick|brief|simple|honest|easy|one[- ]word|straight"
    r"|blunt) (?:answer|version|story|summary|reply|response|one)(?: is(?: that)?)?",
    r"(?:taking (?:them|these|each) )?in (?:(?:that|the|your|the same) )?order(?: (?:given|asked|listed))?",
    r"long story short|with (?:the greatest |all due |due )?respect",
    r"in (?:a nutshell|brief|short|summary|a word)",
    r"in (?:answer|reply) to your \w+",
    r"for (?:your|my) (?:records?|logs?|files?|notes|tracker|minutes)|for the avoidance of doubt",
    r"as (?:ever|usual|always)",
    r"as you(?:['’]d| would| might| can| will)? (?:expect|imagine|see|know)",
    r"(?:touch|knock(?:ing)?(?: on)?) wood|thank (?:god|the lord|goodness|heavens?)|miracles do happen",
    r"believe it or not|would you believe(?: it)?|for (?:once|a change)|wonders never cease",
    r"about time(?: too)?|at (?:long )?last|finally|(?:all )?fine and dandy",
    r"no (?:dramas?|fuss|surprises|alarms|biggie)|all things considered",
    r"to be (?:frank|precise|exact|clear)",
    r"if (?:i['’]?m|i am|we['’]?re) (?:being )?(?:\w+ )?(?:honest|frank)|if (?:pushed|pressed)",
    rf"if (?:i|we) (?:had|have) to (?:put|give|guess|say|pick){_ABOUT}",
    r"if (?:you|u) (?:want|need|like|insist|prefer|must)(?: (?:have )?(?:an?|the|my) (?:\w+ )?(?:number"
    r"|figure|percentage|date|status|answer|guess))?",
    r"(?:if you(?:['’]d| would)|would you) be so (?:kind|good)|please and thank you|in my (?:view|opinion)",
    r"you(?:['’]ll| will) be (?:\w+ )?(?:glad|pleased|happy|relieved|delighted|sorry|surprised)"
    r" to (?:hear|know|see|learn)(?: that)?",
)
_GUILT = (
    r"(?:(?:it['’]?s|it is|this is|that['’]?s|entirely|all|totally|purely) )*my (?:own )?(?:fault|bad"
    r"|mistake)(?: entirely)?",
    r"(?:for which )?(?:i|we) (?:do |can only |must )?(?:apologise|apologize|admit|confess|accept"
    r"|concede|own up)(?: (?:it|to it|that|this|for (?:it|that|this)))?",
    r"(?:i['’]?m|i am)? ?(?:ashamed|embarrassed|mortified) to (?:say|admit|report)(?: that)?",
    r"not (?:very |at all )?proud of (?:it|this|that|myself)|mea culpa|shame on (?:me|us)",
    r"(?:(?:i|we) )?(?:(?:hold|put) )?(?:(?:my|our|both) )?hands? up|no excuses?",
)
_PARTING = (
    rf"(?:stay|keep) (?:safe|well|warm|smiling){_ABOUT}",
    r"take (?:good )?care(?: of yoursel(?:f|ves))?",
    rf"enjoy (?:your|the rest|yoursel(?:f|ves)){_ABOUT}",
    r"don['’]?t work too hard|in haste",
    rf"(?:(?:i|we)(?:['’]ll| will) |will )?see you (?:at|on|in|soon|next|then|there|all|tomorrow){_ABOUT}",
    r"(?:keep up the|you(?:['’]re| are)(?: all)? doing an?) \w+ (?:work|job)|mind how you go",
    r"(?:(?:it|this|that|is|would be|very|always|all) )*much appreciated",
    rf"(?:sorry|apologies|excuse|forgive|pardon) (?:(?:this|it|that) (?:is|['’]s) |the |my )?"
    rf"(?:(?:so|rather|a bit|very) )*(?:short|brief|brevity|scrappy|terse|rushed|typos|spelling){_ABOUT}",
)
_REACH = (
    r"(?:(?:i['’]?m|i am|am|just|now|about to be) )*(?:(?:going|off|heading|dashing|rushing) (?:home|to bed"
    r"|back to (?:bed|clinic|theatre)|to (?:a|the|another) meeting|(?:in)?to (?:clinic|theatre|surgery))"
    rf"|flying out){_ABOUT}",
    r"(?:(?:i|we)(?:['’]m|['’]d be| am| would be)? )?(?:always |only too |very )?(?:happy|glad|pleased)"
    rf" to help{_ABOUT}",
    r"(?:(?:please|pls|just|or|do|you can(?: always)?|feel free to) )*(?:ring|call|phone|bleep|text|ping|buzz"
    rf"|catch|e-?mail) me\b{_ABOUT}",
    rf"(?:i['’]?m|i am|i['’]ll be|i will be) (?:in|around|about|here|free|at my desk)"
    rf" (?:till|until|between|today|tomorrow|all day)\b{_ABOUT}",
    rf"my (?:bleep|ext|extension|mobile|number|direct line)(?: (?:is|no|number))* {_ABOUT}",
    r"(?:(?:it|this|that)(?:['’](?:s|d be|ll be)| is| would be| might be| may be)? |would be |might be"
    r" |probably |much |far )*(?:easier|better|quicker|best|simpler) (?:to (?:talk|explain|discuss|speak|chat"
    rf"|meet)|(?:over|on|by) (?:the )?(?:phone|teams)|in person|face to face)\b{_ABOUT}",
    rf"(?:i['’]?d|i would) (?:rather|prefer to) (?:explain|talk|discuss|speak|tell|meet)\b{_ABOUT}",
)
_WHO_WRITES = (
    rf"{_I}(?:replying|responding|writing|answering|e-?mailing) (?:on behalf of|for|as|because|while"
    rf"|in place of)\b{_ABOUT}",
    r"(?:(?:i|we) )?(?:refer|(?:write|writing) (?:with reference|in response)) to (?:your|the) \w+"
    r"(?: (?:dated|of)\b[^.;:]{0,20})?",
    r"(?:correction|addition|further) to my (?:last|previous|earlier)(?: \w+)?|(?:i )?(?:pressed|hit)"
    r" send (?:too \w+|by (?:mistake|accident))",
    r"(?:i|we)(?:['’]ve| have)? (?:already )?(?:replied|responded|answered|sent|told you)(?: (?:to )?"
    r"(?:this|it|that|you|(?:(?:all|both|each) of )?these))*(?: at [^.;:,]{3,40}?)?"
    r"(?: (?:already|twice|once|before|on \w+day|last \w+|yesterday|weeks ago))+",
)
_BEHIND = (  # at the end of what they soften, without a comma
    r"give or take|or there ?abouts|bar the shouting",
    r"to be (?:safe|on the safe side|honest|fair)",
    r"if you (?:want|need|like) (?:an?|the) (?:\w+ )?(?:number|figure|percentage|date)",
)
ASIDES = sifted(
    "|".join(
        [rf"\b(?:{said}){_ENDS}" for said in _BEHIND]
        + [
            f"{_BEGINS}(?:{said}){_ENDS}"
            for kind in (_PUT, _GUILT, _PARTING, _REACH, _WHO_WRITES)
            for said in kind
        ]
    ),
    re.IGNORECASE,
)
