"""The words for each status and the frames of owners, in the order in which they are tried."""

import re

from tasks.replies.patterns.sifting import Choices, sifted
from tasks.replies.status.status_frames import CALM, FRAMES
from tasks.replies.status.status_words import ENDS, MORE
from tasks.replies.values import Status

NOT = r"(?:not|n['’]t|never|no longer|isnt|arent|wont|cant|hardly|nowhere near)"
_DAY = (
    r"(?:date|deadline|target|it\b|week|tomorrow|today|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov"
    r"|dec|easter|christmas|\d{1,2}(?:st|nd|rd|th)?\b|then\b|month|year)"
)
TABLE: tuple[tuple[Status, str], ...] = (
    (
        Status.NOT_STARTED,
        NOT + r" (?:yet |even |actually |really )?(?:been )?"
        r"(?:started|begun|commenced|kicked off|looked at(?![^.;,]* (?:since|again|recently"
        r"|lately)\b))\b(?: yet)?"
        r"|\b(?:i|we)(?: just| really| still)? (?:can(?:['’]?t|not)|could(?:n['’]t| not)"
        r"|did(?:n['’]t| not)) (?:yet |even )?(?:start|begin)\b"
        r"|\b(?:yet|still|due) to (?:be )?(?:start(?:ed)?|begin|begun|commenced?|kick off)\b"
        r"|\bno start (?:made|yet)\b|\bnothing (?:has )?(?:been )?(?:done|started)(?: (?:yet|so far))?\b"
        r"|\bunstarted\b|\bnot[- ]started\b|"
        + NOT
        + r" (?:yet )?(?:been )?able to (?:start|begin|make a start|commence)\b"
        r"|\b(?:can't|cannot|don't) (?:find|see|think) (?:that )?anything (?:was|has been|is"
        r"|has) (?:ever )?(?:been )?started\b"
        r"|\b(?:nothing|none of it|no work) (?:has |was |is |been |yet |ever )*(?:started|begun|done"
        r"|commenced)\b"
        r"|\bnothing (?:was |has been |been )?started\b|\b(?:haven't|not) (?:got|had a chance to) (?:going"
        r"|round to|start)\b",
    ),
    (
        Status.AT_RISK,
        r"(?<!patients )(?<!those )(?<!people )(?<!women )(?<!babies )(?<!children )(?<!anyone )\bat"
        r" (?:some |high"
        r" |real )?risk\b(?! (?:of|register|assess|patients?|groups?))|\b(?:at risk of"
        r"|risk of|danger of|may|might|could|likely to|probably going to) (?:this )?(?:slip\w*|being late"
        r"|be late|be delayed|miss\w*|overrun\w*|not (?:be|make|meet|hit|finish|complete))\b"
        r"|\bunlikely (?:to|that)\b|\b(?:it is |very |highly |looking )?doubtful\b|\b(?:i "
        r"|we )?doubt (?:whether|that|if|it|we|i|this)\b"
        r"|\b(?:worried|concerned|nervous|anxious) (?:about|that we) (?:the (?:date|deadline|timescale)"
        r"|making|meeting|hitting|won't|will not|this)\b"
        r"|\b(?:tight|a stretch) (?:for|to make|on) (?:the )?(?:date|deadline|time)\b|\b(?:date|timescale"
        r"|deadline) is (?:very |looking )?tight\b"
        r"|\b(?:will|['’]ll|going to) be (?:a |very )?(?:push|tight|struggle)\b|\bstruggling (?:to|with)\b"
        r"|\bin (?:some )?(?:danger|jeopardy|doubt)\b"
        r"|\btouch and go\b|\b(?:now |is |are |['’]s |['’]re |all |both |be |gone |remains? "
        r"|rag(?:ged)? |rated |status |currently |at |still |fine )amber\b"
        r"|(?:^|[,;:=-]|\band)\s*amber\b"
        + ENDS
        + r"|\b"
        + NOT
        + r" (?:(?:currently|really|quite|exactly|going to be|be) )?"
        r"(?:on track|on target|on course|on schedule|going (?:well|to plan)|confident)\b|\bthere (?:is"
        r"|['’]s) a risk\b(?! (?:assess|regist|owner|score))",
    ),
    (
        Status.LATE,
        r"(?<!\d )(?<!\bthe )(?<!\bof )(?<!\ball )(?<!\bany )(?<!\bour )(?<!\bmy )(?<!\ban )(?<!\bfew )"
        r"(?<!\bthose )\boverdue\b"
        + ENDS
        + r"|\b(?:off track|off course|behind (?:schedule|plan|time|where)|(?:running|fallen|fell"
        r"|slipped|we(?:['’]re| are)|i['’]m|bit|little|weeks?|days?|months?) behind|(?:has|have|had|will"
        r"|is|are"
        r"|been|being|be|got|it|date|timeline) (?:now |all |also |been |being |further "
        r"|again )?(?:slip(?:ped|ping)?|delayed)"
        r"|(?:running|going to be|will be|is|be|it['’]s|are|we['’]re|weeks?|days?|months?) (?:a bit |now "
        r"|\w+ weeks? )?late(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|shift|reply|response"
        r"|spring|summer|autumn|winter))"
        r"|(?:will|going to|have|has|['’]ve|['’]s|we) miss(?:ed)? (?:the |this |our |my )?(?:deadline|date"
        r"|target|due date)|(?:won['’]t|will not|can['’]?t|cannot|not going to|unable to|not be able to"
        r"|not able to|wont) (?:make|meet|hit) (?:the |this |our |that |it)"
        r"|(?:now |is |are |['’]s |['’]re |all |both |be |gone |remains? |rag(?:ged)? |rated "
        r"|status |currently |at |still |fine )red(?! (?:box|bag|flag"
        r"|cross|phone)))\b|(?:^|[,;:=-])\W*(?:but |and |already |still |very |all |both |bit |a bit "
        r"|little |now |is |running )*(?:delayed"
        r"|late|slipped|slipping|slips|red(?! \w+ (?:in|on|at|are|is|were|for)\b)|behind|overdue)\b"
        r"(?! (?:reply|response|delivery|deliveries|starts?|shift|box|bag|flag|cross|phone|jan|feb|mar|apr"
        r"|may|jun|jul|aug|sep"
        r"|oct|nov|dec|the\b|this\b|that\b|our\b|a\b|autumn|afternoon|evening|morning|night|summer|spring|winter))"
        r"|\b(?:put|mark|show|record|list|call) (?:me|us|it|this|that|them|both)? ?(?:down )?as (?:late"
        r"|overdue|delayed|red|behind)\b"
        r"|\b(?:will|going to|is|are|has|have|had|to) slip(?:ped|ping)?\b|\bbit behind\b"
        r"|\b(?:we |there )?(?:have|has|is|been|with) (?:had )?a (?:\w+ )?delay (?:of|in|with|to|on)\b"
        r"|\b(?:won't|wont|will not|can't|cant|cannot|isn't going to|not going to|unable to|not be able to"
        r"|won't be able to)"
        r"(?! (?:know|hear|say|find|decide|see|tell))(?: \w+){0,5}? (?:by |for |on |before |make |meet |hit"
        r" |concluded |complete[d]? |done |finished "
        r"|be |ready )(?:the |this |our |end of )*"
        + _DAY
        + r"|\bwas due (?:\w+ ){1,4}(?:and|but) (?:it )?(?:is|has|was)(?:n't| not)\b|\b(?:isn't|is not"
        r"|hasn't) (?:\w+ ){0,4}(?:and|or) (?:it )?won't be\b",
    ),
    (
        Status.ON_TRACK,
        r"\bon (?:track|course|target|schedule)\b|\b(?:going|progressing|proceeding|moving|coming|running"
        r"|working) (?:really |very |along )?(?:well|to plan|as planned|nicely|on time|on schedule"
        r"|to schedule|smoothly)\b|\ball (?:in hand|under control|going well)\b"
        r"|\bin hand\b|\bno (?:concerns|issues|problems)\b|\b(?:good|steady|excellent) progress\b"
        r"|\bahead of (?:schedule|plan|target)\b|\b(?:now |is |are |['’]s |['’]re |all |both |be "
        r"|gone |rag(?:ged)? |rated |status |currently |at "
        r"|still |fine )green\b|(?:^|[,;:=-]|\band)\s*green\b"
        + ENDS
        + r"|\b(?:goes|proceeds?|proceeding|progressing|going"
        r"|continues?|all|is) (?:\w+ )?(?:to|according to|in line with) (?:the )?(?:plan|schedule|time)\b"
        r"|\b(?:will|should) (?:meet|hit|make) (?:the |this |our "
        r"|that |both |all )*(?:deadline|date|target)s?\b|\bstill (?:fine|ok(?:ay)?|good) for\b",
    ),
    (
        Status.NO_CHANGE,
        r"\bno (?:real |further |significant |major |material |new |other )?(?:changes?|updates?|news"
        r"|movement|developments?)(?: (?:from me|from us|at present|at the moment|since (?:the )?last \w+"
        r"|to (?:report|note)|this (?:month|time|week|cycle|period)|yet|here|on this(?: one)?))?\b"
        r"|\bnothing (?:new|further|more|else|much|really|of note|to add)?\s?(?:to (?:report|add|update|say"
        r"|note)|has changed|changed|from (?:me|us)|since)(?: (?:this (?:month|time|week)|since last \w+"
        r"|from (?:me|us)|yet|here|at present|on this(?: one)?))?\b|\b(?:unchanged|unaltered)\b|\bno chg\b"
        r"|\b(?:like|same as) last (?:month|time|week|cycle)\b|\bas (?:previously|already|last) (?:reported"
        r"|stated|advised|updated|said)\b"
        r"|\bas (?:i |we )?(?:said|reported|told you) (?:before|last (?:time|month|week))\b|\b(?:nothing"
        r"|not much|not a lot) (?:new )?(?:to (?:tell|report|add|update)|new)(?: you)?\b|\bas (?:before"
        r"|you were"
        r"|per (?:my |the )?(?:last|previous)(?: \w+)?|was)\b"
        r"|\bsame (?:as|position)(?: (?:before|last \w+|as last \w+))?\b|\b(?:still|remains?"
        r"|stays?) (?:the same|as is|unchanged)\b|\bposition (?:is )?(?:unchanged|the same)\b",
    ),
    (
        Status.ON_TRACK,
        r"\b(?:in progress|underway|under way|ongoing|on-going|being (?:progressed|worked on"
        r"|taken forward))\b",
    ),
)
STATUSES = Choices(
    (
        (sifted(CALM, re.IGNORECASE), Status.ON_TRACK),
        *(
            (
                sifted(
                    f"{FRAMES[status]}|{pattern}|{MORE[status]}" if place < len(MORE) else pattern,
                    re.IGNORECASE,
                ),
                status,
            )
            for place, (status, pattern) in enumerate(TABLE)
        ),
    )
)
