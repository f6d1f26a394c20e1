"""The words by which several actions are told apart: both, the rest, the first two, 2.6."""

import re

from tasks.replies.subject.references import ORDINALS

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = "|".join([*NUMBERS[1:], "[2-9]", "10"])
_DOES = (
    r"(?: (?:be|is|are|was|were|has|have|will|should|needs?|may|might|can|isn't|hasn't|done|not|now|closed"
    r"|complete"
    r"|completed|finished|late|on track|no|fine|ok|good|green|amber|red)\b|'s\b|\s*[,.:;(=-]|\s*$)"
)
ORDINAL = re.compile(
    r"\b(?!last one (?:was |is |at |scored )?\d)(?:the )?(?P<order>"
    + "|".join(ORDINALS)
    + r"|last|former|latter)"
    r"(?:(?<=former)|(?<=latter)| of (?:these|them|those|the (?:"
    + _COUNT
    + r"|lot))\b|(?: (?P<count>"
    + _COUNT
    + r"))? (?:ones?|actions?|items?)\b|(?: (?P<some>"
    + _COUNT
    + r"))?(?="
    + _DOES
    + r"|(?:(?<=for the first)|(?<=for the second)|(?<=for the third))"
    r"(?! (?:time|half|quarter|week|month|round|phase|wave|stage|cohort|draft|batch|year|ward)\b)"
    r"|\s+(?:i|we|i'm|we're|i'll|we'll"
    r"|could|would|needs?|still|won't"
    r"|can't|i've|we've|hasn't|isn't|remains?)\b))",
    re.IGNORECASE,
)
POSITION = re.compile(  # as they stand in the letter
    r"\b(?:the )?(?P<order>top|bottom|middle|1st|2nd|3rd|4th)(?: (?P<count>" + _COUNT + r"))?"
    r"(?: (?:ones?|actions?|items?)\b|(?<=two)(?=" + _DOES + r"))",
    re.IGNORECASE,
)
_GROUP = (
    r"(?:all (?:of )?(?:my|our|the|these) (?:\w+ ){0,2}actions|(?:both|all|neither|either|each"
    r"|none|every one)"
    r"(?: (?:of|the|these|those|my|our|them|your|" + _COUNT + r"))*"
    r"(?: (?:open |outstanding |remaining )?(?:actions|items|ones|dates|deadlines|jobs|tasks))?"
    r"|any (?:of )?(?:them|these|those)|the (?:pair|two of"
    r" them|whole lot)|these(?: (?:" + _COUNT + r"))?(?: (?:actions|items|ones))?"
    r"|(?:the|my|our) (?:"
    + _COUNT
    + r")(?: (?:actions|items))?|(?:either|neither|each|every) (?:action|item|one)"
    r"|everything|it all|the lot|x ?(?:" + _COUNT + r"))"
)
ALL = re.compile(r"\b" + _GROUP + r"(?![\w-]|'(?!s\b))", re.IGNORECASE)
_OPENS = (
    r"(?:^|[,;:.-])\W*(?:(?:hi|hello|yes|so|and|but|sorry|ok|apologies|for|on|re|with|as before for"
    r"|the|that|now) )*$"
)
_TAKES = (
    r"(?:for|on|with|about|of|to|under|against|regarding|concerning|extend|push|move|close|mark|need|put"
    r"|start"
    r"|reassign|re-assign|finish(?:ed)?|complete(?:d)?|done|track|change|taken|own|hold|keep|chg|update"
    r"|risk|late|as"
    r"|before|started|that|whether|if|yes|hi|hello|but|sorry|report|to report|give|hand(?:ed)?"
    r"|pass(?:ed)?|send"
    r"|sent|has|have|leave|redirect|transfer(?:red)?|manage|hit|make|lead|drop|doing|run|covers?|from)"
)
GROUPED = re.compile(_OPENS + "|" + r"\b" + _TAKES + r"(?: (?:the|them|back))?\s*$", re.IGNORECASE)
STRONG = re.compile(
    r"(?:of (?:these|them|those|the)|actions|items|jobs|tasks|dates|deadlines|^these|^the lot|^(?:all"
    r"|both) (?:the )?(?:two"
    r"|three|four|five)"
    r"|^(?:either|neither|each) one|^(?:either|neither|each|every) (?:action|item))",
    re.IGNORECASE,
)
COUNTED = re.compile(r"^(?:all|these|those|the|my|our|x|of| )*(" + _COUNT + r")\b", re.IGNORECASE)
NOUN_BEHIND = re.compile(
    r"\s+(?:else|our|my|the|of the|of our|of my|a(?! (?:bit|little|touch|tad|few|week|fortnight|month)\b)"
    r"|an|staff|wards?|sites?|teams?|patients?|nurses?|doctors?"
    r"|posts?|sessions?"
    r"|on (?:nights|leave|days|mat)|who|which|but|being|off|week|month|year(?! end)|day|time"
    r"|records?|shifts?)\b",
    re.IGNORECASE,
)
OPENS = re.compile(_OPENS, re.IGNORECASE)
PAIR = frozenset({"both", "neither", "either", "the pair"})
FLOATING = re.compile(  # behind its subject: "the matrons are both away"
    r"\b(?:are|were|is|was|have|has|had|we|they|you|been|be|will|do|did|staff|nurses|wards"
    r"|teams|people|sites|and|or|than)\W*$|['’](?:ve|re|ll)\s*$",
    re.IGNORECASE,
)
OF_SOME = re.compile(
    r"\b(?:some|most|half|few|several|neither|none|\d|" + "|".join(NUMBERS) + r") of\s*$", re.IGNORECASE
)
WEAK = re.compile(r"these|each|all|none")
STANDS_ALONE = re.compile(  # "both" and "all" are the actions themselves, not "both wards"
    r"\s*(?:$|'s\b|[-.,;:!?()=%✓✔✅☑]|(?:\d{1,3} ?%|(?:just )?a (?:bit|little)|bit|quite|very"
    r"|slightly|looking|is|are|was|were|has|have|had|been|being|will|would|should|may|might"
    r"|can|could"
    r"|must|needs?|do|does|did|done|complete[d]?|finish(?:ed)?|closed?|signed|on|at|in|about"
    r"|around|roughly|approx"
    r"|nearly|almost|by|to|for|from|until|till|go|goes|going|gone|went|now|still|not|never|no"
    r"|late|behind|delayed"
    r"|overdue|slipp\w+|green|amber|red|blue|fine|ok(?:ay)?|good|well|same|the same|unchanged"
    r"|waiting|awaiting"
    r"|paused|held|stuck|stalled|stopped|started|unlikely|likely|please|pls|because|as|with"
    r"|under|belong\w*|sits?"
    r"|moved|handed|passed|transferred|looks?|seem|remain|half|progressing|ongoing|underway"
    r"|running|and|that|also"
    r"|then|ready|too|again|today|tomorrow|attached|year end|month end|end of)(?!\w)(?! leave\b| nights\b))",
    re.IGNORECASE,
)
EXCEPT = re.compile(r"\W*(?:bar|except|apart from|save|other than|but not)\b", re.IGNORECASE)
EXCEPTED = re.compile(
    r"(?: [\w'’]+){0,4},? (?:bar|except|apart from|save for|other than|but not)\b"
    r"|\W+but (?:for )?(?:the|my|our)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:the |my |our )?(?:others|rest(?: of (?:them|these|the actions))?|remaining (?:ones|actions|"
    + _COUNT
    + r")"
    r"|other (?:one|two|three|four|actions?|items?|ones)"
    r"|other(?= (?:is|has|was|needs|will|still|i|we|ive|i['’]ve|isn['’]?t|hasn['’]?t|not)\b)"
    r"|remainder)\b"
    r"(?=\s*(?:$|[.,:;=-]|(?:is|are|'s|remains?|on track|at risk|late|done|complete\w*|no change|unchanged"
    r"|not|still|as before|have|has"
    r"|need|i|we|ive|i['’]ve|weve|we['’]ve|isn['’]?t|hasn['’]?t|haven['’]?t"
    r"|all|both|tonight|tomorrow|in|by|to follow|please|closed|finished|same|ongoing|should"
    r"|will)\b))",
    re.IGNORECASE,
)
OF_SHARE = re.compile(  # "90% moved, the remainder are on paper": the rest of the same, not the other actions
    r"\d ?(?:%|per ?cent)(?: (?:are|is|have|has|been|of \w+|now|already))*"
    r" (?!complete|finish|clos|achiev|deliver)\w+(?:ed|en|in|on|through|up)\b[\s,;-]*(?:and|with|but)?\s*$",
    re.IGNORECASE,
)
SHORT = re.compile(
    r"(?<![\w.,£$/:-])(\d{1,2}\.\d{1,2})(?![\w/%]|:\d|\.\d|\s?(?:%|per|days?|weeks?|hours?|wte|million|to\b))",
    re.IGNORECASE,
)
CODE = re.compile(r"(?<![\w.@/:-])([A-Za-z]{2,3}) ?(\d{1,2}(?:\.\d{1,2})?)(?![\w/@]|\.\d|\s?%)")
BREAK = re.compile(
    r"[,;:.(]|\s-\s|\b(?:and|but|while|whilst|whereas|so|bar|except(?:ing)?(?: for)?|apart from|save for"
    r"|other than)\b",
    re.IGNORECASE,
)
_LEADING = """
    for on as re regarding with just the our my a half done nothing further to add more no change i we believe
    i'm i'll we'll we're am are will keep keeping have still own lead
    leading here's here is firstly secondly thirdly lastly finally next turning moving onto to
    think know also yes hi hello then now first one bit of first that this about concerning e
"""
LEADING = frozenset(_LEADING.split())
STANDS = re.compile(
    r"\s*(?:work|post|one|bit|action|item|bundle|training|side|piece)?s?\s*(?:[:=]|-\s|\()", re.IGNORECASE
)
LISTED = re.compile(r"^[\s,&/+]*(?:and|or|both|as well as|also)?[\s,&/+]*(?:the |our )?$", re.IGNORECASE)
UNTITLED = re.compile(r"\bthe [a-z]+ one(?= (?:is|are|was|has|i would|i'd|will|should)\b)", re.IGNORECASE)
BEGINS = re.compile(r"\W*(?:(?:yes|so|and|but|sorry|ok|hi)\W+)*", re.IGNORECASE)
LOOSE = re.compile(r"\b(?:these|them both|they)\b(?! (?:days|weeks|staff))", re.IGNORECASE)
ANSWERED = re.compile(  # what stands behind the bare number of an action, and behind no count of things
    r"\s+(?:is|was|has|have|had|isn['’]?t|hasn['’]?t|won['’]?t|will|should|can|could|needs?|yes|no|not|now"
    r"|still|that['’]?s|it['’]?s|s?he['’]?s|we|i|done|complete[d]?|closed?|finished|shut|late|overdue|behind"
    r"|delayed|slipp\w+|slips?|red|amber|green|on (?:track|target|time|schedule|hold|course)|at risk|might"
    r"|may|nothing|no change|paused|stuck|stalled|started|ditto|same|passed|failed|opened|agreed|approved"
    r"|launched|gone|went|goes)\b(?! (?:out of|of|so far|to go|left|people|staff|wards?|patients?))",
    re.IGNORECASE,
)
ANSWERED_NUMBER = re.compile(r"\W*(\d{1,3})" + ANSWERED.pattern, re.IGNORECASE)
_OPENING = r"\W*(?:(?:yes|so|and|but|sorry|ok|now|also|then|finally|lastly)\W+)*"
_THE = r"(?:(?:the|my|our|this|that|your)\s+)?"
TOPIC = re.compile(  # "For the outreach hours a paper has gone": a new subject, whatever was spoken of
    _OPENING + r"(?:for|on|as (?:regards|for|to)|re|regarding|with(?: regards? to)?|concerning|turning to"
    r"|in (?:respect|terms) of|(?:nothing|no (?:progress|movement|news|change|updates?|work))"
    r"(?: (?:has|is|was|yet|been|happened|done|doing|to report|new|further|started))* (?:on|with"
    r"|for|about))\s+" + _THE,
    re.IGNORECASE,
)
SUBJECT = re.compile(_OPENING + _THE, re.IGNORECASE)
AFTER_ANSWER = re.compile(  # "rounds done visiting late": no sign parts the two
    r"\b(?:done|late|complete[d]?|finished|closed|on track|started|at risk|overdue|\d ?%)\s+(?:the |and )*$",
    re.IGNORECASE,
)
THE, ONE = re.compile(r"\b(?:the|that|my|your)\s+$", re.I), re.compile(r"(?:['’]s?)?\s+ones?\b", re.I)
OF_IT = re.compile(
    r"\s+of (?:the|our|my|it|them|this|these|each|every|all)\b", re.IGNORECASE
)  # "photos of the book"
RANGE = re.compile(r"\s*(?:-|–|to|through|thru)\s*", re.IGNORECASE)
PREDICATE = re.compile(
    r"(?:['’]s)?\s+(?:is|are|was|were|has|have|had|will|would|should|may|might|can(?:not)?|could|needs?|\w+n['’]t"
    r"|now|still|not|half-?way"
    r"|a (?:third|quarter|fifth)|slipp\w+|stalled|finished|started|done|complete[d]?|closed|late"
    r"|behind|overdue|delayed"
    r"|at risk|on (?:track|target|course|schedule)|\d+|half|about|roughly|nearly|unlikely|worse|better"
    r"|i|we)(?!\w)",
    re.IGNORECASE,
)
IS = re.compile(  # behind a title that was blanked: "the policy's late"
    r"(?<= )['’]s(?= (?:done|late|complete[d]?|finished|closed|behind|overdue|still|not|now|at risk|on t|in)"
    r"\b)"
)
