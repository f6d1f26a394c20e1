"""A request for time that names no date."""

import re

from tasks.replies.deadline_words import WHY
from tasks.replies.findings import Finding
from tasks.replies.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Field

_SPAN = r"(?:\w+ )?(?:weeks?|wks?|days?|months?|fortnight)"
_IT = r"(?:it|this|that|these|them|both|the date|the deadline|the due date|the target|our date|my date|\s)*"
MORE_TIME = sifted(
    r"\b(?:(?:deadline|date|target) (?:please )?(?:to )?(?:be (?:moved|extended|pushed|put back|delayed"
    r"|changed)"
    r"|needs? (?:moving|extending|changing|pushing))"
    r"|(?:more|extra|additional|further|a (?:bit|little) (?:more|longer)|bit longer|little longer|longer"
    r"|some) time\b"
    r"|(?:a (?:bit|little|while|lot)|slightly|bit|rather|much) (?:longer|more time)\b|extension\b(?!"
    r" (?:leads?|cables?|number|\d))"
    r"|(?:needs?|give (?:me|us)|allow|takes?|want|require) (?:longer|a while)\b"
    rf"|(?:need|give|allow|have|want|request|require|grant)\w*\b[^.;?]{{0,30}}\b(?:another|an? extra"
    rf"|an? additional"
    rf"|a few (?:more )?|\w+ more|\w+ extra|couple (?:more )?(?:of )?)\s?{_SPAN}"
    rf"|(?:another|\w+ more|\w+ extra|an extra) {_SPAN}"
    rf"|(?:push|pushed|put|move|moved|set|shift|pushing|putting|moving|knock|kick) {_IT}"
    r" ?(?:back|out|along)\b(?! (?:the|our|a) \w+ (?:wall|door|ward))"
    r"|(?:needs?|want|wants|requires?) (?:\w+ )?(?:extending|pushing|postponing|deferring"
    r"|delaying|putting (?:back|off)|moving(?: back)?(?= (?:to|until|till|out|by|please"
    r"|some)\b|\W*$))"
    r"|(?:can|could|may|might|would|any chance|is there any chance"
    r"|chance)\b[^.;?]{0,40}?\b(?:wait|extend(?:ed)?|slide|hold off|be (?:deferred|extended"
    r"|postponed|delayed|put back|pushed back|moved)|roll(?:ed)? (?:over|on)|carr(?:y|ied)"
    r" (?:over|on|forward)|go back a bit)\b(?! on\b)"
    rf"|(?:another|a further|a) (?:couple|few|handful)(?: of)?(?: more)? {_SPAN}"
    r"|(?:unlikely|won't be|not be|will be|be) [^.;]{0,20}\bfor (?:a (?:few|couple of)|several"
    r"|some) (?:more )?(?:weeks|months)"
    r"|(?:some|a little|bit of) grace\b|(?:look at|revisit|pick up|come back to|review)"
    r" (?:this|it|these|them) (?:again )?(?:in the|after|later)"
    r"|sometime (?:next|in|after|around)\b|a bit of (?:slack|leeway|breathing space|grace)"
    r"|breathing (?:space|room)"
    r"|cannot give (?:you )?a date|can't (?:give|say|put) (?:you )?(?:a date|how long|when)"
    r"|(?:move|put|extend|delay|postpone|defer|change) (?:the |this |our |my )?(?:date|deadline|due date"
    r"|target)\b"
    r"|(?:can|could|may) (?:we|i|this|it|these|both) (?:please )?(?:be )?(?:extend|delay|postpone|defer)\w*"
    r"|please (?:extend|defer|postpone)\b"
    r"|(?:any chance of|need|needs|could do with|like|cut (?:us|me)|give (?:us|me)|grateful for|appreciate"
    r"|any)(?: (?:a|an|some|any|bit of|little))*"
    r" (?:breather|slack|leeway|grace|flexibility|wriggle room|wiggle room|breathing \w+|latitude|extra time"
    r"|deferral)\b"
    r"|(?:can|could|may|might|will|would|should) (?:we |i |you )?(?:please )?(?:let |have |get )?(?:this|it"
    r"|these|both|the date|the deadline)"
    r" (?:please )?(?:(?:be )?(?:moved|relaxed|revisited|deferred|parked|reset|pushed|slip|slide|wait)\b|go"
    r" back\b)"
    r"|(?:can|could|may) (?:we|i|you) (?:please )?(?:park|defer|revisit|reset|relax|re-?date|look again at"
    r"|hold off on|push) (?:this|it|these"
    r"|both|the (?:due )?(?:date|deadline|target))\b|\blet (?:it|this|these|them) wait\b"
    r"|(?:this|it|the date|the deadline|that|date|deadline)(?: is|['’]s)?(?: going| will| ['’]ll|['’]ll)?"
    r" (?:have|needs?|need) to (?:move|change"
    r"|be (?:extended|revisited|moved|pushed|deferred|re-?dated|reset))\b(?! to\b| from\b)"
    r"|(?:can['’]?t|cannot|can not|unable to) commit to (?:a|any) date\b|(?:not|n['’]t) enough time\b(?!"
    r" (?:to|for) (?:patients?|staff))"
    r"|\b(?:could|can) we agree (?:something|a date|another date) (?:after|in|for|later)\b"
    r"|\btaking longer than\b|\b(?:deferral|postponement) (?:requested|please)|request(?:ing)? (?:a"
    r" )?(?:deferral|postponement))",
    re.IGNORECASE,
)
NO_TIME = re.compile(
    r"\b(?:no|not|n['’]t|without|nor)\b[^.;,]{0,20}$|n['’]t need an? $|\b(?:thanks? for|were given|was given"
    r"|granted|already)\b",
    re.IGNORECASE,
)


def more_time_in(plain: str) -> Finding | None:
    """A request for time that names no date."""
    found = MORE_TIME.search(plain)
    if found is None or NO_TIME.search(plain[: found.start()]):
        return None
    why = WHY.search(plain, found.end())
    reason = plain[why.end() :].strip(" .,;:()!?-–") if why else ""
    return Finding(
        Field.MORE_TIME,
        True,
        found.start(),
        found.end(),
        Rule.TIME_REQUEST,
        reason,
        takes_all=plain.rstrip().endswith("?"),
    )
