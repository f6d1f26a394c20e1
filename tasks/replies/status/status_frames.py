"""How owners speak of the date they are held to: sure of it, in doubt of it, or past it.

Each frame is made of the same few parts (the date, meeting it, doubting it), so that person, tense and
order may vary; `statuses` reads them beside the register's own words.
"""

from tasks.replies.status.idle_frames import FRAMES as IDLE_FRAMES
from tasks.replies.status.idle_frames import OPENS
from tasks.replies.status.status_words import BEHIND, ENDS
from tasks.replies.values import Status

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
DATE = (
    r"(?:(?:the|our|this|that|my|its|your|original|current|agreed|due|target|completion|set|given|revised"
    rf"|{_MONTH}) ){{0,4}}"
    rf"(?:dates?|deadlines?|timescales?|timelines?|time ?frames?|target|\d{{1,2}}(?:st|nd|rd|th)\b|{_MONTH}"
    rf"|end of (?:the |this )?(?:month|week|year|quarter|{_MONTH}))\b"
)
_IN_TIME = (
    rf"(?:on time|in time|by then|(?:by|for|before) {DATE}|within (?:the )?time\w*|to (?:time|schedule)"
    rf"|on schedule|to (?:the )?deadline|as planned|as scheduled)"
)
_IN_ITS_TIME = _IN_TIME.replace(
    DATE, r"(?:(?:the|our|this|that|its|due|agreed) ){0,3}(?:deadline|due date|date)\b"
)
_IT = r"it(?=\W*$|\s*[,.;:!)]|\s+(?:by|for|but|and|as|though|if|in|on|with|this)\b)"
_MEET = (  # to meet it, meeting it
    rf"(?:(?:ma[kd]e|meet|met|hit|achieve|keep to|manage|making|meeting|hitting|achieving) (?:{_IT}|that\b"
    rf"|{DATE})"
    r"|(?:(?:be|being|get|getting|have|having|finish|finishing|complete|completing|deliver|delivering) )"
    r"(?:(?:it|this|that|them|both|there|all|everything|fully|done|finished|completed?|delivered|ready|sorted"
    rf"|in place|everyone|through|over the line) ){{0,3}}{_IN_TIME})"
)
_KEEP = _MEET.replace(_IN_TIME, _IN_ITS_TIME)  # "done by 3 May" is a date, and no word about it
_AS = (  # "put me down as"; what was "I'd say" is crossed out
    r"(?:(?:call|class|rate|describe|regard|record|mark|show|list|put|log|flag|keep|leave|report)(?:ed|d|n"
    r"|ged)?"
    r"|x{5,})(?: (?:it|this|that|them|these|me|us|both|all))?(?: down)?(?: (?:as|at|on|to be))?"
)
_HARD = (
    r"(?:challenging|tight|ambitious|optimistic|shaky|dodgy|dicey|tricky|iffy|difficult|under pressure"
    r"|uncertain"
    r"|precarious|wobbly|unrealistic|a (?:stretch|challenge|push|struggle|worry|big ask|tall order))"
)
CALM = (  # what is said not to be in danger
    r"(?:\b(?:not|isnt|dont|arent|neither|nothing|no longer|none)|n['’]t)(?: (?!and\b|but\b|so\b|done\b"
    r"|started\b|or\b"
    r"(?! at)|because\b|sure\b|certain\b|certainly\b|yet\b|only\b)[\w'’]+){0,6}? (?:at (?:any )?risk|in"
    r" (?:any )?"
    r"(?:jeopardy|doubt|danger)|likely to slip)\b"
    r"|\bno (?:reason|cause) (?:to|why|for|that)[^.;,]{0,60}(?:\bmiss|\bslip|\blate|\bdelay|not\b|n['’]t\b"
    r"|worry"
    r"|concern|chang)\w*"
    rf"|(?:\b(?:no|without|not (?:\w+ )?any)|n['’]t (?:\w+ )?any) (?:(?:real|major|particular|significant"
    rf"|great) )?"
    rf"(?:concerns?|worries|problems?|issues?|doubts?|risks?|threats?|anxiet\w+)"
    rf" (?:about|with|over|re|regarding|on|as to|around|to|for|in) (?:(?:meeting|making|hitting) )?{DATE}"
    rf"|\bnot (?:at all )?(?:fussed|bothered|worried|concerned|anxious) (?:about|by|over) {DATE}"
)
_HOLDS = rf"\b{DATE}(?: date)? (?:still )?(?:holds|stands)(?: good| firm)?(?=\W*$|[,.;])"
FRAMES: dict[Status, str] = {
    **IDLE_FRAMES,
    Status.AT_RISK: (
        r"\b(?:doubt|not (?:at all |very |entirely |totally )?(?:sure|certain|convinced|confident"
        r"|optimistic|hopeful)"
        r"|unsure|uncertain|(?:don['’]?t|do not) (?:think|believe|know|expect|reckon)"
        r"|(?:can['’]?t|cannot|don['’]?t|do not|struggl\w+ to) (?:see|imagine|guarantee|promise|commit to"
        r"|be sure"
        rf"|be certain))(?: [\w'’]+){{0,5}}? {_MEET}"
        r"|\b(?:can['’]?t|cannot|could not|couldn['’]?t|not able to|unable to) (?:yet )?(?:guarantee|promise"
        rf"|vouch for|be sure of) {DATE}"
        r"|\b(?:can['’]?t|cannot|don['’]?t|do not) see (?:it|this|that|us|me|them|either|any of \w+)"
        r" (?:being|getting|making|meeting|hitting|finishing|completing|happening|all being)\b"
        r"|\b(?:(?:in|at|there(?:['’]s| is)|a|some|real|serious|high|slight|the) ){0,4}(?:risk|danger|worry"
        r"|worries|worried|concern|concerned|concerns|fear|fears|chance|possibility|possible"
        r"|possibly|likely)(?: [\w'’]+){0,5}? (?:miss(?:ing)? (?:it\b|that\b|" + DATE + r")"
        r"|slip(?:ping|page|s)?\b(?! (?:on|over|in|hazard|trip|and))|(?:be|being|running|run) late\b"
        r"|(?:over-?run|overrunning|run over)\b"
        rf"|(?:not|won['’]?t|wont|will not) (?:going to )?(?:be |get )?{_MEET}|(?:not|won['’]?t|wont) be"
        rf" (?:done"
        r"|finished|complete|ready|there)\b|not going to (?:make|hit|meet)\b)"
        r"|\b(?:worried|concerned|nervous|anxious|uneasy|worries|concerns?|fears|doubts) (?:about|over|for"
        r"|with|re"
        rf"|regarding|as to|around)(?: \w+)?? (?:making |meeting |hitting )?{DATE}"
        rf"|\b(?:dates?|deadlines?|timescales?|timelines?|target)(?: (?:now|is|are|looks?|looking|getting"
        rf"|very|rather"
        r"|a bit|bit|quite|going|to|be|will|seems?|increasingly|somewhat|remains?|extremely|really|pretty))"
        rf"{{0,5}} {_HARD}\b"
        r"|\b(?:50[/: -]?50|fifty[- ]fifty) (?:whether|if|on|as to|that|for|at)\b|\b(?:touch (?:n|&|'n'?)"
        r" go|toss[- ]up|(?:hanging )?in the balance"
        r"|could go either way|skin of (?:our|my|their|its) teeth|(?:tight|bit of a) squeeze|nip and tuck"
        r"|a close (?:call|run thing))\b"
        rf"|\bpushing it (?:for|to)\b|{OPENS}(?:(?:i['’]?m|we['’]?re|i am|we are|really|bit|a bit|still"
        rf"|it['’]?s"
        r"|this is|quite) )*(?:struggling(?=\W*$|\s*[,.;])|wobbl(?:ing|y)\b)"
        r"|\b(?:some|possible|potential|likely|expect(?:ing)?|risk of) slippage\b"
        r"|\b(?:may|might|could) (?:well )?run (?:over|late|past)\b"
        rf"|\b(?:not|no longer|isn['’]t) green\b|\b{_AS} (?:amber|at risk|yellow)\b{ENDS}"
    ),
    Status.LATE: (
        rf"(?:{OPENS}|\b(?:is|are|am|im|i['’]m|we['’]?re|it['’]?s|still|now|slightly|somewhat|way|miles"
        rf"|well|far"
        rf"|so|bit|little|therefore|rather|very|quite|sadly|currently|also|months?|weeks?|days?) ){BEHIND}"
        rf"|(?:['’](?:s|re|m)|\b(?:its|been|both|all|also|gets?)) (?:(?:now|still|also|a bit|slightly"
        rf"|further|badly"
        r"|being|been|both|all) ){0,2}delayed\b"
        rf"|\b{_AS} (?:late|overdue|delayed|red|behind|slipped|off track)\b{ENDS}"
        rf"|\b(?:its|turned|went|goes|as|flagged|flag|show) red\b{ENDS}"
        rf"|(?:{OPENS}|\b(?:i|we|['’]ve|have|has|just|already|sadly|it|and) )missed (?:it(?=\W*$|\s*[,.;:]"
        rf"|\s+"
        rf"(?:by|sorry|because|as|due)\b)|{DATE})"
        rf"|\b(?:dates?|deadlines?|timescales?|target)(?: (?:was|were|has|have|had|is|been|now|already|will"
        rf"|be|going"
        r"|to|long|sadly)){0,4} (?:missed|passed|exceeded|blown)\b"
        rf"|\b(?:dates?|deadlines?|timescales?)(?: \w+)?? (?:can['’]?t|cannot|won['’]?t|wont|will not|is"
        rf" not going to"
        r"|isn['’]?t going to)(?: (?:now|sadly|realistically|therefore))? be (?:met|achieved|made|hit|kept"
        r"|delivered)"
        r"\b"
        rf"|{OPENS}(?:(?:it|this|that|we|has|have|is|are|['’]s|['’]ve|been|badly)"
        rf" ){{0,3}}over-?r[au]n(?:ning)?\b"
        rf"|(?:{OPENS}|\b(?:is|are|it['’]?s|now|already|well) )(?:past|over|beyond) (?:its|the|our"
        rf"|it['’]s) (?:due "
        r"|target )?(?:date|deadline)\b"
        rf"|{OPENS}(?:(?:a|some|slight|small|further|big|long|bit|of|there|has|been|is|was|another)"
        rf" ){{0,4}}(?:delays?"
        r"|slippage) (?:with|of|in|on|to|from|by|caused|because|due|owing|at)\b(?![^.;,]* (?:is|are)\b)"
        rf"|\b(?:did not|didn['’]?t|not gonna|not going to|ain['’]t gonna) (?:make|hit|meet|get) (?:{_IT}"
        rf"|there\b"
        rf"|{DATE})|\b(?:will|going to|gonna) miss {_IT}|\bnot where (?:we|it|i|this) (?:should|ought to"
        rf"|need to) be\b"
        r"|\boff (?:plan|schedule|programme|target)\b|\b(?:will|going to|to) (?:be )?(?:finish|complete"
        r"|deliver|done)"
        r"(?:e?d)? late\b"
    ),
    Status.ON_TRACK: (
        rf"{_HOLDS}|\b(?:moved|gone|turned|changed|back) (?:from \w+ )?to green\b|"
        rf"(?:\b(?:will|should|shall|expect(?:s|ing)? to|anticipate|on course to|going to)|['’]ll)(?:"
        rf" (?:still|easily"
        rf"|comfortably|definitely|certainly|all|both|just|also|be able to|now|happily))* {_KEEP}"
        rf"|\b(?:confident|certain|sure|satisfied|hopeful)(?: that)?(?: [\w'’]+){{0,3}}? {_KEEP}"
        rf"|\b(?:dates?|deadlines?|timescales?) (?:will|should|can|is going to) (?:still |easily |all |both"
        rf" )*be (?:met"
        r"|achieved|hit|made|kept)\b"
        rf"|\b(?:comfortable|happy|content|fine|ok(?:ay)?|good|relaxed|confident) (?:with|about|of|for|re"
        rf"|as to)"
        rf" {DATE}"
        r"|\b(?:dates?|deadlines?|timescales?|timelines?)(?: (?:is|are|remains?|looks?|looking|still|all|both"
        r"|perfectly|very|quite|currently))* (?:fine|ok(?:ay)?|good|safe|achievable|realistic|doable"
        r"|stands?|holds?"
        r"|feasible|attainable|deliverable|secure|not (?:a|an) (?:problem|issue|concern))\b"
        r"|\b(?:still|remains?|is|looks?) (?:perfectly |very |quite )?(?:achievable|doable"
        r"|deliverable)\b(?! (?:if|but"
        r"|only))"
        r"|\b(?:remain(?:s|ing)?|run(?:s|ning)?|keep(?:s|ing)?|stay(?:s|ing)?|both|all|still|is|are"
        r"|everything) (?:to"
        r"|on|in line with|according to|per) (?:the )?(?:plan|schedule|time|trajectory|programme)\b"
        rf"|{OPENS}(?:(?:all|as|both|still) )?(?:per|according to|in line with|on) (?:the )?(?:plan"
        rf"|schedule|trajectory)"
        r"\b"
        rf"|{OPENS}(?:(?:all|both|still|everything|is|going|fine|and) ){{0,3}}as (?:planned"
        rf"|scheduled)(?=\W*$)"
        r"|\b(?:will|to) be (?:delivered|done|finished|completed|complete) (?:as planned|as scheduled|to"
        r" plan)\b"
        rf"|\b(?:{_AS}|its|as|turned|went|stays?) (?:green|on track)\b{ENDS}|\bgreen for (?:me|us|now)\b"
        r"|\bahead of (?:where|time)\b|\ba bit ahead(?=\W*$|\s*[,.;])|\bunder control for\b"
    ),
}
