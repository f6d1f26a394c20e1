"""Dates that stand like the action's new one and are another's: of a meeting, a promise to write, a part."""

import re

from tasks.replies.due.promises import OTHERS
from tasks.replies.patterns.sifting import Choices, sifted

MEETING = re.compile(  # "deferred to the 20 April meeting", "Thursday's catch-up"
    r"(?:['’]?s)?\s+(?:(?!by\b|at\b|in\b|and\b|or\b|when\b|as\b|so\b|for\b)\w+ ){0,2}?(?:meetings?"
    r"|catch[- ]?up|board|committee|session|huddle"
    r"|workshop|clinic|visit|1:1"
    r"|one to one|supervision|forum|conference|away day|interviews?|appointment|inspection)\b",
    re.IGNORECASE,
)
IN_TIME = re.compile(r"\b(?:done|finish\w*|complete\w*|ready|closed|in place)\b[^.;]{0,20}$", re.IGNORECASE)
BEFORE = Choices(
    (sifted(pattern, re.IGNORECASE), None)
    for pattern in (
        # what is moved is not the action
        r"\b(?:meetings?|contract|secondment|licen[cs]es?|pilot|visit|interviews?|conference|paper"
        r"|hearing|appointment"
        r"|tender|lease|trial|funding|placement|consultation|warranty|panel|inspection|visiting"
        r"|closing date)\b(?: \w+){0,2}? (?:has|have|had|was|were|is|are)(?: now| been| also| since"
        r"| being)* (?:moved|extended|put back|deferred|postponed|pushed back|delayed|re-?scheduled"
        r"|re-?arranged|carried \w+"
        r"|changed|shifted)\b[^.;]{0,30}$",
        r"\b(?:deliver(?:y|ies)|shipment|interviews?|meetings?|visit|appointment|hearing|inspection|panel"
        r"|workshop"
        r"|conference|training day)(?: (?:is|are|now|been|also|since))* (?:moved|put back|deferred|postponed"
        r"|pushed back|delayed|re-?scheduled|re-?arranged|slipped|shifted)\b[^.;]{0,30}$",
        r"\b(?:start(?:ing)?|expiry|renewal|use[- ]by|handover|closing|interview|meeting|training|course"
        r"|audit|survey|visit|review"
        r"|arrival|install\w*|moving|opening|launch|exam|hearing|inspection|board|committee|shipping"
        r"|appointment) dates?\b"
        r"[^.;,]{0,25}$",
        r"\b(?:meeting|session|course|visit|interview|training day|clinic|workshop|appointment|inspection)s?"
        r" (?:\w+ ){0,2}?(?:cancelled|moved|postponed|re-?booked|re-?arranged|re-?scheduled"
        r"|changed)\b[^.;]{0,20}$",
        r"\b(?:delivery|installation|fitting|shipment)(?: date)?(?: (?:will|is|be|should|to|on|now|due"
        r"|not|currently))+\s+(?:the )?$",
        r"\b(?:figures|results?|report|data|minutes|guidance) (?:\w+ ){0,3}?(?:will be|are|is"
        r"|should be) (?:out"
        r"|available|released|in)(?: on| by)?\s+(?:the )?$",
        # what the office is asked for
        r"\b(?:can|could|would|will)(?: (?:you|someone|somebody|anyone))+ (?:please )?(?:let (?:me|us) have"
        r" (?!until|till|to\b|$)|tell|send|give (?:me|us) (?:the|a|an|your)\b|provide|confirm|forward|share"
        r"|re-?send)"
        r"[^.;]{0,50}$",
        r"\bdo (?:you|they) (?:need|want) (?:it|this|that|them|these)\b[^.;]{0,15}$",
        r"\b(?:have|give|get|got|find|chas\w+|wait\w*|ask\w*)\b[^.;]{0,25}\b(?:a|an|the|any|another)"
        r" (?:(?:firm|new|completion|start|definite|better|delivery) )*(?:date|answer|idea"
        r"|picture)\b[^.;]{0,25}"
        r" (?:by|before)\s+(?:the )?$",
        # what waits for others, or did until then
        r"\b(?:does|do|did)(?:n['’]?t| not) (?:change|start|move|begin|open|run|come|arrive|switch|kick|meet"
        r"|sit|get)\b[^.;]{0,20} (?:until|till|til|before)\s+(?:the )?$",
        r"\b(?:was|were|had|did)(?:n['’]?t| not) (?!expect|think|hope|say|plan)[^.;]{0,30}? (?:until|till"
        r"|til)\s+(?:the )?$",
        rf"\b(?:delivery|kit|parts?|orders?|stock|equipment|switch), (?:the )?{OTHERS} \w+ing\s+(?:the )?$",
        r"\bgo[- ]?live (?:for|on|in|at) [\w ]{2,20} (?:moved|put back|deferred|postponed|pushed back|delayed"
        r"|re-?scheduled|slipped)\b[^.;]{0,30}$",
        # what goes on until then
        r"\b(?:carry(?:ing)?|carries|keep(?:s|ing)?|continu(?:e|es|ing)) (?:on|\w+ing(?! (?:it|this"
        r"|both)\b)|with"
        r"|to)\b[^.;,]{0,40}\b(?:to|until|till|til|for)\s+(?:the )?$",
        r"(?:\bnot|n['’]?t)(?: be)?(?: back)? (?:in|here|around|available|on site|at work)(?: again)?"
        r" (?:until|till|til|before)\s+(?:the )?$",
        r"\b(?:reply|decision|answer|response|quotes?|confirmation|news|feedback|outcome)(?: (?:from|of|on)"
        r" [\w'’]+(?: [\w'’]+)?)? by\s+(?:the )?$",
        r"\bfor (?:comments?|review|approval)\W+(?:due )?back (?:to|with) (?:us|me) by (?:the )?$",
        r"\b\w+ (?:is |are )?to (?:confirm|reply|advise|quote|respond|come back)\b[^.;]{0,30}$",
        r"\b(?:was|were|has been|have been) (?:considered|discussed|presented"
        r"|taken)\b[^.;]{0,60}\b(?:deferred"
        r"|postponed|moved|adjourned)\b[^.;]{0,20}$",
        r"\b(?:move|put|push|shift|defer|re-?schedule|re-?arrange|change) (?:the|our|my|that|this"
        r"|your) (?:\w+ )?(?:meetings?|visit|interviews?|call|1:1|one to one|appointment|catch[- ]?up"
        r"|session)\b[^.;]{0,20}$",
        # "I'll send you the list by"
        r"\b(?:i|we|ill)(?:['’]ll| will| can| shall| hope to| aim to| should| intend to)? (?:\w+ )?(?:send"
        r"|e-?mail"
        r"|forward|update (?:you|this)|come back to|get back to|reply|respond|report back"
        r"|report the|collate|circulate"
        r"|pick (?:it |this )?up with|catch up with|speak|ring|discuss|chase|share|let (?:you|him"
        r"|her|them) (?:know|have)(?! (?:that|it|this)))\b[^.;]{0,70}$",
        # "the wards have until", "asked Estates for a date by"
        r"\b(?:asked|told|reminded|chased|instructed) (?!me\b|us\b|you\b|for\b|that\b|it\b|this\b"
        r"|to\b|until\b|if\b"
        r"|whether\b|by\b)[\w'’]+ (?:[\w'’]+ ){0,8}?(?:until|till|til|to|for|by|on)\s+(?:the )?$",
        r"\b(?:given|giving|gave) (?!me\b|us\b|you\b|that\b|it\b|this\b|until\b)[\w'’]+"
        r" (?:[\w'’]+ ){0,8}?(?:until|till"
        r"|til|by)\s+(?:the )?$",
        r"\b(?:wards?|staff|teams?|they|managers?|leads?|everyone|nurses|matrons|departments) (?:have|has"
        r"|had) (?:got )?(?:been (?:given|asked|told) (?:[\w'’]+ ){0,8}?)?(?:until|till|til)\s+(?:the )?$"
        r"|\bbeen (?:given|asked|told) (?:[\w'’]+ ){0,8}?by\s+(?:the )?$",
        r"\b(?:know more|(?:will|should|to|ll) hear(?! from you)|let (?:me|us) know|keep you (?:posted"
        r"|updated|informed))\b[^.;]{0,40}$"
        r"|^\W*(?:will |an? |further |more |full |i['’]ll )*update\b(?: (?:you|to follow|will follow"
        r"|on this|due"
        r"|again))* (?:by|on|next)?\s*(?:the )?$",
        r"\b(?:expect|promised?|give|given|get|want|need|have) (?:me |us )?an? (?:reply|date|quote"
        r"|decision|answer|response"
        r"|start date|plan|price) (?:by|on|before)\s+(?:the )?$",
        r"\b(?:they|he|she)['’]?(?:ll| will) (?!(?:all )?(?:be|have) )[^.;]{0,40}$",
        r"\b(?:please|pls) (?:chase|call|ring|speak|e?mail|contact|send|reply|respond)\b[^.;]{0,40}$",
        r"\bwill (?:it|this|that|they) (?:all )?(?:be )?(?:finish|done|complete|closed|ready)[^.;,]{0,15}$",
        r"\bmy last (?:\w+ )?(?:day|shift)\b[^.;]{0,30}$",
        r"\b(?:are|is|if you are|if you['’]re) asking (?:me |us )?(?:if |whether )?[^.;]{0,40}$",
        r"\bwhich (?:we|i|they) (?:get|have|see|receive|visit|close|enter)\b[^.;,]{0,20}$",
        r"\bsubmit (?:the|a|our|my) (?:business case|paper|bid|report|plan|application)\b[^.;]{0,20}$",
        # "I have been promised one for", "next course is"
        r"\b(?:have|has|had|been|was|were|am|are|is) (?:promised|offered|quoted) (?:one|an?|some|another"
        r"|something"
        r"|someone|somebody|them|the)\b[^.;,]{0,30}$",
        r"\b(?:next|following) (?!(?:date|deadline|milestone|target|step|phase|due"
        r"|completion)\b)(?:[\w'’-]+ ){1,3}?"
        r"(?:is|are|will be|on|being)(?: on| in| not until)?\s+(?:the )?$",
        r"\bi (?:finish|leave)(?: (?:here|work|my \w+))? (?:on|at)\s+(?:the )?$",
        r"^\W*(?:please |pls )?(?:call|ring|phone|bleep|email|see|catch|ask) (?:me|us|her|him"
        r"|them)\b[^.;]{0,20}$",
        r"\b(?!(?:new|revised|action|completion|date|project)\b)[a-z]{5,}s eta[\s:=–-]+$",
        r"^\W*(?:the |our |new )*(?!all\b|everything\b|this\b)[a-z]{4,} (?:(?:will|be|are|is|to"
        r"|should) )*here (?:by|on)\s+$",
        # a part, or a first step
        r"^\W*(?:half|most|some|part|a few|the (?:first|majority))(?: (?:done|ready|of (?:it"
        r"|them)))? by\s+(?:the )?$",
        r"(?<!last )(?<!final )(?<!remaining )\b(?:one|two|three|four|five|six|\d{1,2}|some|most|several"
        r"|a few) (?:out )?of (?:the|our|my) (?!actions?\b)(?:(?! so )[^.;]){0,50}$",
        r"\b(?:first|initial|interim|early|rough|1st) (?:cut|draft|cohort|phase|wave|tranche|batch"
        r"|half|stage|part|group"
        r"|round|report|findings|version|target|milestone|trajectory|step|sites?)\b[^.;]{0,50}$",
        r"\b(?:interim|phase (?:one|1)|stage (?:one|1)|half (?:of )?(?:the|our|them)"
        r"|drafts?(?! is agreed))\b[^.;]{0,50}$",
        # what comes from others
        r"\b(?:decision|deliver(?:y|ies)|results?|quotes?|outcome|answer|response|feedback|kit"
        r"|printers?|orders?|parts"
        r"|equipment|stock|steer|guidance|money|funding)\b(?: (?:of|for|from|on)"
        r" (?:[\w'’]+ ){1,4}?)? ?(?:(?:is|are|was|were|to be|now|then|being|only|not) )*(?:expected|due"
        r"|promised"
        r"|anticipated|awaited"
        r"|scheduled|planned|confirmed)\b[^.;]{0,30}$",
        r"\b(?:kit|printers?|orders?|parts|equipment|stock|delivery|trolleys|pumps|beds|monitors"
        r"|chairs)\b(?: \w+){0,2}? (?:should|will|to|due to) (?:arrive|land|come|be (?:delivered|here"
        r"|with us))\b[^.;]{0,20}$",
        r"^\W*(?:the )?(?:shortlisting|interviews?|adverts?|tenders?|kick[- ]off|feedback|comments"
        r"|nominations"
        r"|bids)\b[^.;]{0,30}$",
        r"\b(?:cover|agency|bank staff|locum|support|interim arrangements?)\b[^.;]{0,30}\b(?:in place"
        r"|booked|is|are"
        r"|covering)(?: \w+){0,2} (?:until|till|til)\s*$",
        r"\b(?:expect|expecting|await|awaiting|anticipate|promised|get|receive|have) (?:us )?(?:the |a "
        r"|an |our |their |some )?(?:new |final |first )?(?:decision|delivery|results?|quotes?|outcome"
        r"|answer"
        r"|response|feedback|kit"
        r"|printers?|order|parts|equipment|stock|steer|guidance|money)\b[^.;]{0,30}$",
        r"\b(?:bays?|wards?|units?|rooms?|theatres?|lifts?|offices?|clinics?|services?|kitchens?"
        r"|doors?)(?: \w{1,3})?(?: (?:is|are|was|remains?|will be))?(?: still| also)? (?:closed|shut|out"
        r"|unavailable"
        r"|off)\b[^.;]{0,20}$",
    )
)
OTHERS_WANT = re.compile(  # "the supplier wants a fortnight"
    r"\b(?:suppliers?|contractors?|vendors?|company|manufacturer|they|s?he|who|union|officer|printers?"
    r"|agency)\s*$",
    re.IGNORECASE,
)
MISSED = re.compile(  # "the deadline of 31 March will be missed"
    r"\W*(?:deadline |date |target )?(?:(?:will be|has been|was|is going to be) missed|(?:is|was) (?:now "
    r"|simply )?(?:not (?:\w+ )?(?:achievable|realistic|possible|feasible|doable)|no longer|unrealistic"
    r"|unachievable|out of the question"
    r"|impossible|off(?=\W*$|[.,;]))|,? so (?:that|it|this)(?:['’]s| is) (?:now |all )?(?:complete|done"
    r"|closed)\b|(?:isn['’]?t|won['’]?t|can['’]?t|cannot|will not) )",
    re.IGNORECASE,
)
STARTS = re.compile(  # "14 April for delivery", "a week or two to get up to speed"
    r"\W*(?:or \w+ )?to (?:get|come) up to (?:speed|date)\b|\W*(?:for|as) (?:the |a |its |their )?"
    r"(?:deliver\w*|start\w*|installation|fitting|shipping|arrival|survey)\b",
    re.IGNORECASE,
)
ASKED = re.compile(  # "Is the deadline 14 April?", "Why was it moved to 14 April?"
    r"^\W*(?:(?:why|who|when|whose)\b|(?:what|how) (?!about|if|would|do you (?:think|say))"
    r"|(?:is|was) (?:the|our|my|your) (?:\w+ )?(?:date|deadline|target)\b)[^?]*\?\W*$",
    re.IGNORECASE,
)


def is_of_another(plain: str, before: str, near: str, after: str) -> bool:
    """Whether the day is somebody else's or of something else than the action's end."""
    is_meeting = MEETING.match(after) and not IN_TIME.search(near)
    if is_meeting or MISSED.match(after) or STARTS.match(after):
        return True
    return BEFORE.is_found_in(before) or ASKED.match(plain) is not None
