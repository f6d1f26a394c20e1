"""The words around a status that take some of it back, and those in which it is no status at all."""

import re

from tasks.replies.patterns.sifting import sifted

IDLE = sifted(
    r"(?:sorry|apologies|apologise)[^.]{0,20}\b(?:late|delay(?:ed)?)\b[^.]{0,40}|\bdelay in (?:replying"
    r"|responding|getting)\b|\blate (?:reply|response|return)\b|\bno change (?:in|to) (?:practice|policy)"
    r"|\b(?:got|get|gotten|getting) a?round to (?:tell|let|reply|writ|send|answer|updat|report"
    r"|e-?mail)\w*[^.;,]*"
    r"|\b(?:was|were) (?:\w+ ){1,2}in time\b|\b(?:might|may|could|would|wouldn't|couldn't)(?: not)?"
    r" [^.;,:]{0,30},?"
    r" but (?:we|it|they|i) (?:did|have|managed)\b"
    r"|\b(?:did not|didn['’]?t) (?:\w+ )??(?:start|begin|get (?:going|started)|happen) (?:\w+ )??(?:until"
    r"|till)\b"
    r"[^.;,]*"
    r"|\bwith (?!it\b|this\b|everything\b|all\b|things\b|both\b)(?:[\w'’]+ ){1,6}in hand\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"in progress|underway|under way|on-?going|being|good progress|in hand|no (?:concerns|issues|problems)"
    r"|\W*(?:(?:i|we|already|sadly|just|and|it) )?missed .*",
    re.IGNORECASE,
)
SAID = sifted(
    r"\b(?:i would|i'd|we would|we'd|would) (?:call|say|put|rate|describe|class|mark)\b|\bi(?:'d"
    r"| would) (?:say|put)",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:should|hopefully|hope|think|probably|might|may|could|would|possibly|perhaps|assum\w+|believe"
    r"|thought|almost|nearly|get|getting|bring|if|once|unless|until|was|were|used to|had been|told"
    r"|says?|said|to be|to get|to keep|to stay)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
NOT_SAID = sifted(r"\b(?:not sure|wouldn't|would not|can't|cannot|hardly|if)\b", re.IGNORECASE)
NOW = re.compile(r"\b(?:but|now)\b", re.IGNORECASE)  # what was before does not hedge what is now
PROVIDED = re.compile(
    r"^[^,;]{0,40}\b(?:if|provided|unless|as long as|assuming|depend\w*|subject to)\b", re.IGNORECASE
)
FAR_OFF = re.compile(  # "I do not think it sensible to pretend that we shall make the date"
    r"(?:\b(?:not|never|hardly|cannot)|n['’]t)(?: \w+)? (?:think|believe|say|sensible|sure|certain"
    r"|confident|see"
    r"|expect|clear|feel|possible|likely|realistic|pretend)\b[^.;,]*$"
    r"|\b(?:doubt|whether|unlikely|unsure|unclear|pretend|if)\b[^.;,]*$"
    r"|\b(?:should|will|shall|would|could|might|may|hope\w*|expect\w*|to)\b(?: (?!not\b)\w+){0,2} be (?:\w+"
    r" )??back $"
    r"|\b(?:get|getting|bring|bringing|needs?|wants?) (?:(?:it|this|us|things|them|back"
    r"|up) ){0,2}(?:back )?(?:to )?$",
    re.IGNORECASE,
)
PAST = re.compile(  # what was so, or was said to be so, is not how it stands
    r"\b(?:was|were|wasn't|weren't|had been|used to be|said|reported|told you)(?: (?:all|it|this|that|they"
    r"|both|still"
    r"|very|a bit|so|put|down|as|is|was|not|the \w+|\w+ly)){0,4}\s*$",
    re.IGNORECASE,
)
EXCEPTED = re.compile(  # behind a calm status: it does not hold of the whole, or no longer
    r"\b(?:except\w*|apart from|other than|aside from|bar|save for|until|till|only just"
    r"|for the most part)(?=\s+\w)"
    r"|^ (?:in|to|with|on|of) (?:the |our |my |its )?(?:due )?(?:date|deadline|timescale|owner|staffing"
    r"|plan|scope)s?\b",
    re.IGNORECASE,
)
MOSTLY = re.compile(  # before one
    r"\b(?:mostly|mainly|largely|partly|partially|just about|almost|nearly|half|part|most|some|broadly)"
    r"(?: (?:of (?:it|this|them)|is|are|on|it['’]s))*\W*$",
    re.IGNORECASE,
)
FEARED = re.compile(  # what is feared is at risk, and not late
    r"\b(?:worried|concerned|nervous|anxious|worry|fear|scared|risk|danger|chance|possib\w+)(?: that)?"
    r"(?: (?:we|it|this|i|they|both|the \w+)(?:['’]ll)?)?\W*$",
    re.IGNORECASE,
)
LISTED = re.compile(  # as somebody's list has it
    r"\b(?:your|the|this|our) (?:list|letter|e-?mail|tracker|register|system|spreadsheet|dashboard|report)"
    r" (?:still )?(?:says?|shows?|has|had|lists?)(?: (?!not\b)\w+){0,4} $"
    r"|\byou(?:['’]ve| have|['’]re| are|r) (?:still )?(?:got |have |showing |had )?(?:it|this|that|these"
    r"|them|me|us)(?: still| down| marked| listed)* (?:as )?$"
    r"|\bwhy (?:is|are|does|do|has|have)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
TOLD_BEFORE = sifted(  # what leads in other news, where other news follows: "as I said, the fridge is new"
    r"(?<!same )\bas (?:(?:i|we|was|is|it|has|have|been|['’]ve|previously|already|last|earlier"
    r"|above) ){0,4}?(?:said"
    r"|reported|told(?: you)?|stated|advised|mentioned|explained|updated|noted|emailed|indicated|flagged)\b"
    r"(?:,? (?:to you|you|before|already|previously|earlier|yesterday|(?:(?:in|at|on|to|by|with|my|our|the"
    r"|this) )"
    r"{0,3}(?:last|previous)(?: (?:month|time|week|cycle|update|return|e-?mail|report|meeting|quarter"
    r"|reply))?))*"
    r"|\b(?:as )?per (?:my|our|the) (?:(?:last|previous|earlier|recent|other) )?(?:e-?mails?|message|note"
    r"|letter"
    r"|reply|phone call|call|chat|conversation)\b",
    re.IGNORECASE,
)
