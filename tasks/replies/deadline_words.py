"""The words by which a date is the action's: a change, a label, a forecast; and those by which it is not."""

import re

CHANGE = re.compile(
    r"\b(?:push(?:ed|ing)?|mov(?:e|ed|ing)|extend(?:ed|ing)?|extension|defer(?:red|ring)?|delay(?:ed|ing)?"
    r"|postpone(?:d|ment)?|postponing|revis(?:e|ed|ing)|re-?schedul\w+|slip(?:ped|s|ping)?|chang(?:e|ed"
    r"|ing)|shift(?:ed)?|re-?profil\w+|re-?baselin\w+"
    r"|put(?:ting)? (?:it |this |that )?back|roll(?:ed)? (?:it |this )?(?:over|forward)|amend(?:ed)?"
    r"|re-?set|set|give (?:us|me|it)|allow (?:us|me)?|have|need(?:s)?|carry (?:it |this )?(?:over|forward)"
    r"|make (?:it|this|that)|update(?:d)?|new|another|more time|longer"
    r"|request(?:ing)?)\b[^.;]{0,70}?\b(?:to|until|till|til|for|as|of|is|by|be|it|this|that|:)\s*(?:about "
    r"|around |the )?$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\b(?:(?:new|revised|updated|target|completion|expected|estimated|likely|anticipated|forecast"
    r"|realistic|proposed|due|finish|end|amended|extended|suggested|requested|planned|delivery"
    r"|go[- ]live) (?:due |completion |end |finish |target |delivery )?(?:date|deadline|target)"
    r"|eta|deadline|due|date)\b(?: (?:is|of|to be|would be|will be|should be|now|for (?:this|it"
    r"|completion)))*\s*[:=–-]?\s*(?:by |on |around |the )?$",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:will|won|should|shall|to be|going to|expect\w*|aim\w*|hop(?:e|ing|eful\w*)|plan\w*|due"
    r"|anticipat\w+|likely|on course|on track|can|could|would|scheduled|target\w*|need\w*|looking (?:at"
    r"|to)|working to(?:wards)?|intend\w*|estimat\w+|forecast\w*|realistically|ready|confident|not|until"
    r"|before|won['’]t)\b|['’]ll\b",
    re.IGNORECASE,
)
DOING = re.compile(
    r"\b(?:complet\w+|done|finish\w*|deliver\w*|clos(?:e|ed|ing)|in place|ready|implement\w*|sorted|live"
    r"|embed\w*|roll(?:ed|ing)? out|sign(?:ed)?[ -]?off|achiev\w+|submit\w*|there|up and running"
    r"|wrap(?:ped)? up|get (?:this|it) \w+|concluded|finalised|resolved|meet|met|100 ?%|have (?:this|it)"
    r"|back on track|looking at|aim\w* for|target\w*|hit|conclude)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:\b(?:by|until|till|til|before|on|at|in|around|about|towards|for|to|be|is|now|of|the|early|late"
    r"|close of play|cop|cob|end of play|mid|w/c|w/e|week commencing|week ending|latest|no later than)"
    r"|[:=–-]|^|,|\()\s*(?:by |on |the |about |around )*$",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:(?:was|were|been|is|are|got|had|has|have|already|all|now) (?:\w+ )?)?(?:completed|signed[ -]off"
    r"|done|finished|closed|delivered|launched|held|met|started|began|sent|submitted|presented|approved"
    r"|went live|attended|discussed|agreed|trained|since|last updated|took place|from|introduced"
    r"|implemented|achieved|rolled out)\b[^.;,]{0,50}?(?:\b(?:on|in|at|by|since|as of)\b\s*(?:the )?)?$"
    r"|\b(?:since|from|dated|of)\s*$",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:meeting|leave|away|holiday|audit|review(?:ed)?|board|committee|back (?:in|from|at|on)|returns?"
    r"|return(?:ing|ed)|starts?|starting|begins?|interview\w*|workshop|visit|session|presented|presenting"
    r"|go(?:es|ing)? to|discuss\w*|appointment|inspection|call|clinic|booked|off (?:sick )?until"
    r"|out of (?:the )?office)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
WHY = re.compile(
    r"\b(?:as|because(?: of)?|since|due to|owing to|given(?: that)?|while|whilst|on account of"
    r"|the reason (?:is|being)|reason\s*:|following|pending|awaiting|while we wait|waiting (?:for|on)"
    r"|to allow|so that|thanks to|in light of|caused by|down to)\b\s*[:,-]?\s*",
    re.IGNORECASE,
)
SO = re.compile(
    r"^\W*(.{6,200}?)(?:,? (?:so|therefore|hence|thus)\b|;|,| [-–—] |\. )[^,;]*$", re.IGNORECASE | re.DOTALL
)
WAITS = re.compile(r"(?:pending|await|wait|while we|following)", re.IGNORECASE)
