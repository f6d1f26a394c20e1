"""What turns a plain statement into no statement: negation, hedge, condition, question, hearsay."""

import re
from enum import Enum, auto
from functools import lru_cache

from tasks.replies.patterns.sifting import sifted


class Guard(Enum):
    """Why the words of a statement may not be taken as they stand."""

    NEGATED = auto()
    HEDGED = auto()
    CONDITIONAL = auto()  # or still to come
    QUESTION = auto()
    HEARSAY = auto()


SEPARATOR = re.compile(
    r"[:;,]\s|\s[-–—]\s|\s\(|\s(?=so (?!that (?!'s|is|was))|despite )|[.!](?=\s)|\s&\s"
    r"|[\u2190-\u2bff\U0001F300-\U0001FAFF]"
    r"|\s(?=(?:and|but|though) (?:(?:i|we)(?:'ve|'ll|'m|'re| have| am| are| will|'d)|the|our"
    r"|my|evidence|report|i|we|you|he|she"
    r"|they|there|nobody|no[- ]one|came|scored|got|passed|hit|reached|achieved|averaged|stands?|sits?)\b)"
    r"|\s(?=(?:can|could|would|will) (?:you|u|we) (?:please |pls |plz |now |just )*(?:close|mark|sign"
    r"|remove|tick|shut)\b)"
)
STARTS = re.compile(
    r"[:;,]\s|\s[-–—]\s|[\u2190-\u2bff\U0001F300-\U0001FAFF]|(?<!\ball)\s(?:so|and|but) (?=\s*(?:the |this "
    r"|that's |that |it's |this is |it |we've |we |i've |i |our |action|have |(?:can|may|could) (?:now )?be "
    r"|the whole (?:\w+ )?|the lot |everyone |i would say (?:that )?|i'd say (?:that )?|100% |fully "
    r"|(?:that|this) one(?:['’]s)? |these |they |both |(?<=so )(?:[\w'’-]+ ){1,3}(?=(?:is|are) now ))*(?:'s "
    r"|is |are |was |been |action |have |has |job |'ve )*(?:now |since |been |finally |all |both |in fact )*"
    r"(?:complete|done|finish|closed|signed|achieved|delivered|sorted))",
    re.IGNORECASE,
)
HARMLESS = sifted(
    r"\b(?:nothing (?:further|more|else|outstanding|left)(?: (?:is |to )?(?:outstanding|required|needed|do"
    r"|be done))?|no (?:further|more|outstanding|other|remaining) "
    r"(?:actions?|work|issues?|steps?|tasks?|concerns?)(?: (?:is |are |to )?(?:needed|required|outstanding"
    r"|remaining|do))?|no (?:issues|concerns|problems)|no longer (?:an issue|outstanding|a risk|overdue"
    r"|applicable)"
    r"|(?:not|isn't|is not|no longer|wasn't|aren't) (?:now )?(?:late|at risk|overdue|open|in progress"
    r"|on track|delayed|outstanding)(?: any ?more| now)?"
    r"|(?:not|wasn't|hasn't been|was not) (?:been )?(?:easy|without effort|straightforward|simple)"
    r"|as far as (?:i'm|i am|we're|we are|my \w+ is) concerned|from (?:my|our) point of view"
    r"|(?:although|though|even though) you (?:didn't|did not|haven't|hadn't|never) (?:ask|asked)\b[^.;,]*"
    r"|(?:some|a few|several|many) (?:days|weeks|months|time) ago|no exceptions?|every one of(?: (?:our|my"
    r"|the))?|(?:may|can|could|might) (?:now |therefore |safely )*be (?:closed(?: (?:off|down))?|regarded"
    r"|considered|treated|taken|recorded|shown|counted) as|sorry for not \w+ing(?: sooner| earlier)?"
    r"|(?:so )?(?:no|don't) need (?:for |to )?(?:any |an )?(?:more time|extend|extension"
    r"|further)[^.,;]{0,30}|nobody needs to worry[^.;]{0,40}"
    r"|no (?:further )?reminders? needed|nothing (?:to add|wrong|anything wrong)|no longer needed"
    r"|(?:(?:so|very|really) ){0,3}(?:pleased|happy|delighted|glad|good|able) to (?:say|report"
    r"|confirm|tell you"
    r"|let you know)(?: that)?|(?:can|to) confirm(?: that)?"
    r"|(?:just )?before (?:christmas|easter|new year|the (?:meeting|board|weekend|bank holiday)"
    r"|i (?:left|went)|going|lunch)|ahead of the (?:due date|deadline|date)"
    r"|(?:i |we )?(?:don't|do not) (?:know|understand|see) why [^.;]{0,60}"
    r"|(?:it |this )?can't slip back[^.;]{0,60}|despite [^.;,]{0,40}"
    r"|never thought (?:i'd|we'd|i would) (?:say|see) (?:it|this)"
    r"|without (?:any )?(?:problems?|issues?|hitch\w*|delays?|exceptions?)|couldn't be happier"
    r"|longer than (?:we'd |i'd |we |i )?(?:hoped|expected|planned|thought)"
    r"|evidence (?:to follow|will follow|attached)|not only|not before time|no problem|without (?:exception"
    r"|issue|delay)|no doubt|thank you|so (?:i|we)(?:'d| would) (?:now )?say(?: that)?"
    r"|you (?:may|can|could|might) (?:now |therefore )?(?:regard|consider|treat|record|show|count)"
    r"|as (?:planned|expected|scheduled|required|needed|agreed)|if you need (?:anything|more|any)[^.]{0,40}"
    r"|(?:if|should) (?:any ?one|any ?body|you|the cqc|cqc|they) (?:(?:wants?|wish(?:es)?|needs?|would like)"
    r" )?(?:to (?:see|look|view|inspect)|asks?|a look|cop(?:y|ies))\b(?! (?:it|this|that)\b)[^.;,]{0,25}"
    r"|as (?:(?:was|i|we|already|previously) )*(?:advised|reported|notified|told you)\b(?! (?:by|to)\b)"
    r"|(?:please )?let me know if[^.]{0,80}|if (?:that|this)(?:'s| is) ok(?:ay)?|when you (?:get a"
    r"|have a) (?:chance|moment)|ahead of (?:schedule|plan|target|time)|before (?:the )?(?:deadline"
    r"|due date)|can be (?:closed|marked|signed off|removed)"
    r"|please (?:can you )?(?:close|mark|sign off|remove|update)"
    r"|(?:can|could|would|will) (?:you|u|we)(?: (?:please|pls|plz|now|just|kindly|therefore))* (?:close"
    r"|mark|sign|remove"
    r"|tick|update|shut|cross|take (?:it|this|that) off)|(?:happy|ready) (?:for (?:this"
    r"|it) )?to (?:be )?(?:close|closed|sign off)|after (?:the )?(?:meeting|board|last)|planned)\b",
    re.IGNORECASE,
)
NEGATION = sifted(
    r"\b(?:not|never|nor|neither|cannot|no|zero|nil|none|nothing|nobody|hardly|barely|scarcely|without|unable"
    r"|incomplete|unfinished|uncompleted|outstanding|remains? (?:open|to be)|"
    r"far from|nowhere near|rather than|instead of|yet to|still to|fail(?:s|ed)?|isnt|wasnt|hasnt|havent"
    r"|arent|wont|cant|didnt|doesnt|un(?:able|likely)|no longer|in error|by mistake|wrongly|prematurely"
    r"|reopen\w*|re-open\w*|lapsed|missing)\b|n['’]t\b",
    re.IGNORECASE,
)
HEDGE = sifted(
    r"-ish\b|\b(?:ish|in theory|in principle|(?:all|everything|what|whatever|that|much as) (?:i|we|could"
    r"|can)(?: can| could)?(?: be| do)?"
    r"|almost|nearly|mostly|mainly|part(?:ly|ially)?|largely|virtually|substantially|practically"
    r"|basically|effectively|essentially|half|halfway|about to|close to|near(?:ing)?|just about"
    r"|more or less|all but|"
    r"as good as|bar|except(?:ing|ion of)?|excluding|leaving aside|apart from|other than|aside from|should"
    r"|might|may|could|would|think|thought"
    r"|believe[ds]?|hopefully|hope(?:d|s|ful)?|probably|possibly|perhaps|maybe|assum\w+|presum\w+|appears?|"
    r"seem(?:s|ed|ingly)?|apparently|supposed(?:ly)?|meant|reckon|guess|suspect|fairly|pretty much|sort of"
    r"|kind of|some(?:what)?|(?:a|one|two|three) (?:quarter|third)s?|majority|most(?: of)?|not all|only"
    r"|draft|phase|first part|stages?|initial|(?:quarter|third|fifth|sixth|eighth|tenth)s? of"
    r"|\d{1,2} (?:out )?of \d{1,3}|\d{1,2}/\d{1,2} (?:staff|wards|sites|people|areas)|remaining|remainder"
    r"|rest|as far as|best of (?:my|our) knowledge|(?:one|two|three|four|five|six|seven|eight|nine|ten|some"
    r"|few|several|many|lots?|much|bits?"
    r"|parts?|\d{1,3}) (?:out of|of|has been)|(?:a lot|much))\b|(?<!\d)[1-9]?\d ?(?:%|per ?cent)",
    re.IGNORECASE,
)
CONDITION = sifted(
    r"\b(?:once|when|whenever|if|unless|until|till|subject to|provided|providing|dependent on|depend(?:s"
    r"|ing)?|pending|await(?:s|ing|ed)?|waiting|before|as soon as|will|shall|won['’]t|wo|going to|to be"
    r"|to (?:complete|finish|close|do|deliver|get)|aim(?:s|ing|ed)?|"
    r"plan(?:s|ning)?|expect(?:s|ed|ing)?|target(?:s|ed|ing)?|due|anticipat\w+|intend\w*|want(?:s)?"
    r"|need(?:s|ed|ing)?|must|requir\w+|schedul(?:ed|ing)|working (?:on|towards)|on course|try(?:ing)?"
    r"|attempt\w*|in order|for completion|tomorrow|next (?:week|month|year)|"
    r"soon|shortly|imminent\w*|later|eventually|still|yet|in progress|progressing|ongoing|underway|getting"
    r"|nearer|towards|remind|chas(?:e|ing)|assuming|otherwise|in the process|would like|had (?:we|i|it)"
    r"|were (?:we|it)|then|would be|being|(?:can|could|may|must|cannot) be (?!clos|mark|sign|remov|regard"
    r"|consid|treat|tak|record|show|count)"
    r"|give (?:me|us)|more (?:days?|weeks?|months?))\b|['’]ll\b",
    re.IGNORECASE,
)
HEARSAY = sifted(
    r"\b(?:told|heard|understand|understood|according to|informed|advised|says?|said|claim(?:s|ed)?"
    r"|report(?:s|ed) (?:that|as)|apparently|allegedly|asked|wonder\w*|unsure|not sure"
    r"|whether|confirm(?:ation)? (?:whether|if)|check(?:ing)? (?:whether|if|with)|find out"
    r"|was under the impression|wish|someone)\b",
    re.IGNORECASE,
)
_NOTHING = r"(?:no|none|nothing|nobody|no[- ]one|never|not (?:one|a|any)(?: single)?|without(?: a| any)?)"
_BETWEEN = (
    r"(?:(?!(?:and|but|or|so|yet|because|done|signed|complete\w*|finished|agreed|started|approved"
    r"|evidence)\b)[\w'’-]+ ){0,6}?"
)
_TROUBLE = (
    r"(?:missed|missing|overdue|late|lapses?|lapsed|lost|expired|breach(?:es|ed)?|incidents?|gaps?|delays?"
    r"|complaints?|errors?|failures?|failed|exceptions?|omissions?|omitted|out of (?:date|place|stock)"
    r"|out(?=\W*$|[,;.])|outstanding|backlog|vacant|uncovered|unfilled|harm(?:ed)?|waits?|waiting|exceeded)"
)
NO_TROUBLE = sifted(
    rf"\b{_NOTHING} {_BETWEEN}{_TROUBLE}\b(?: (?:outstanding|remaining|left|noted|found|reported)\b)?",
    re.IGNORECASE,
)
NO_TROUBLE_ON = re.compile(NO_TROUBLE.pattern + r"[^.;,]{0,40}", re.IGNORECASE)  # "no gaps in the rota"
LIMITS = sifted(
    r"\b(?:but|except\w*|apart from|other than|aside from|bar|save|though|although|however|subject to"
    r"|pending|once|when|if|unless|until|till|provided|providing|await\w*|waiting|only|not (?:yet|signed"
    r"|quite|all|every\w*|done)|yet|still|hopefully|probably|i think|hope|believe|as far as|outstanding"
    r"|remain\w*|(?:\d+|one|two|three|four|five|six|few|some|couple|several|bit|rest|others?) (?:(?:of|more"
    r"|the|are|is|wards?"
    r"|staff|people|areas?|rooms?|sites?|still) ){0,3}(?:left(?! (?:the|us|in|for|because|as|to join)\b)|to"
    r" (?:go|do|come|be)\b)"
    r"|to follow|in error|by mistake|reopen\w*|lapsed|missing)\b|^\W*(?:not|never|no)\b(?! \w)"
    r"|^\W*(?:not|never|none|nothing)\b|n['’]t\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had|do|does|did|can|could|should|shall|would|will|who|what|when"
    r"|where|which|why|how|am|may)\s+(?:i|you|we|it|this|that|these|the|they|he|she|there|someone|anyone"
    r"|any|all|\w+)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def guards_in(text: str) -> frozenset[Guard]:
    """The guards that a statement carries."""
    plain = HARMLESS.sub(" ", text)
    found = set()
    if is_question(text):
        found.add(Guard.QUESTION)
    for guard, pattern in (
        (Guard.NEGATED, NEGATION),
        (Guard.HEDGED, HEDGE),
        (Guard.CONDITIONAL, CONDITION),
        (Guard.HEARSAY, HEARSAY),
    ):
        if pattern.search(plain):
            found.add(guard)
    return frozenset(found)


def tail_of(text: str, start: int) -> int:
    """Where the explanation behind a statement begins: at the first colon, comma or dash from `start`."""
    found = SEPARATOR.search(text, start)
    return found.start() if found else len(text)


def start_of(text: str, end: int) -> int:
    """Where the clause begins that a word at `end` stands in: behind the last sign before it."""
    return max((found.end() for found in STARTS.finditer(text) if found.end() <= end), default=0)


def is_limited(tail: str) -> bool:
    """Whether an explanation takes back some of what it explains: "but …", "once …", "not yet …"."""
    return LIMITS.search(HARMLESS.sub(" ", NO_TROUBLE.sub(" ", tail))) is not None


def is_question(text: str) -> bool:
    """Whether a statement asks something."""
    return text.rstrip(" \"'”’)").endswith("?") or ("?" in text and re.search(r"\?\W*$", text) is not None)
