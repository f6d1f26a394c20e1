"""The words of completion, and what may stand around them without saying more."""

import re

from tasks.replies.patterns.sifting import sifted

DONE = sifted(
    r"\b(?:completed|done|finished|closed(?: (?:off|down))?|achieved|delivered|implemented|signed[ -]off"
    r"|compl|complt|cmplt|actioned|concluded|fulfilled|discharged|finalised|finalized|wrapped up|ticked off"
    r"|(?:can|could|may) (?:now )?be (?:closed|marked (?:as )?(?:complete|done|closed|blue))"
    r"|please (?:now )?(?:close|mark (?:\w+ ){0,3}(?:as )?(?:complete|done|closed|blue))"
    r"|(?:in place|embedded|resolved|sorted|rolled out|boxed off|mission accomplished|shut(?= ?$|[,.;])"
    r"|put (?:(?:this|that|it|them|one|both) ){0,2}to bed|job['’]?s a good ?['’]?un|met in full"
    r"|(?:(?<=\ball )|(?<=\bis )|(?<='s )|(?<=\bits )|(?<=\bnow ))finish(?=\W*$|\s*[,.;]|\s+(?:and|now|n)\b))"
    r"|(?<!to )(?<!will )(?<!we )(?<!i )(?<!they )(?<!staff )(?<!can )(?<!must )(?<!please )"
    r"complete(?! (?:the"
    r"|a|an|our|my|this|these|it|by|all|in|before|within)\b)"
    r"|complete(?= (?:by|in) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20\d\d|\d)))\b",
    re.IGNORECASE,
)
IDLE = sifted(
    r"\bwell done\b|\bstop(?:ped|ping)? (?:calling|counting|saying|showing|marking|regarding|treating)\b"
    r"|\b(?:date|percentage|percent|level|rate|state) of completion\b|\bclosed (?:with|due to"
    r"|because of|for|to|by) (?:the |a |all )?(?:\w+ )?(?:covid|noro\w*|d&v|flu|outbreak"
    r"|infection|refurb\w*|works?|visitors?|admissions?|winter|repairs?|clean\w*|maintenance|patients?"
    r"|public)\b"
    r"|\b(?:are|is) (?:all |now |usually |normally |always )?(?:done|completed|finished|sorted) by (?!(?:mon"
    r"|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|easter|christmas|q\d))(?:the "
    r"|our )?(?:\w+ )?(?-i:[A-Z])\w+"
    r"|\b(?:wards?|units?|bays?|clinics?|schools?|sites?|theatres?|roads?|courses?|adverts?) (?:is|was|are"
    r"|were|has"
    r"|have|been|still|now|re)(?: (?:now|still|been))? closed\b|\bclosed (?:session"
    r"|culture|question)|\b(?:what|work|lot|much|all) (?:we have |has been |we've |i've "
    r"|i have )?(?:been )?done (?:so far|to date)",
    re.IGNORECASE,
)
PRECONDITION = sifted(  # before a comma: "once the doors are in, it is done"
    r"\b(?:if|once|when|whenever|unless|until|till|assuming|provided|providing|subject to|as soon as"
    r"|had (?:we|i|it|the)|with(?:out)?"
    r"|but for|told|says?|said|heard|according|apparently|thought|think|believe|hope|wish|almost|nearly"
    r"|should|would|could|might|may|not sure|(?:final|last|only) (?:hurdle|step|stage)"
    r"|ask(?:ed)?|whether|neither|none|nobody|never|previously|used to|in a|another|what i)\b",
    re.IGNORECASE,
)
PAST_WHEN = re.compile(r"(?<=\s{5})when\b[^.;,]*")  # "finished yesterday when the last starter …"
FORM = sifted(
    r"^\W*(?P<date>date )?(?:action )?(?:completed?|done|closed|finished|signed off(?: by)?"
    r"|completion date)\s*(?:\(y/?n\))?\s*[:=?]\s*(?P<answer>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
YES = re.compile(r"^(?:y|yes|true)\b", re.IGNORECASE)
NO_ANSWER = re.compile(
    r"^(?:n|no|n/a|na|not|none|tbc|tba|nil|0|partly|partial\w*|awaiting|pending|in part|almost|nearly|half"
    r"|soon|ongoing"
    r"|expected|planned|\d{1,2} ?%)(?=\W*$|[.,;]|\s+(?:yet|complete\w*|done|applicable|at|started|sure"
    r"|quite|by|but|until|-|[a-z]+ed)\b)",
    re.IGNORECASE,
)
WEAK_WORDS = frozenset(
    {
        "in place",
        "embedded",
        "resolved",
        "sorted",
        "rolled out",
        "bury",
        "blue",
        "shut",
        "boxed off",
        "finish",
        "mission accomplished",
        "met in full",
    }
)
_FILLERS_WORDS = """
    this it its that thats s is was are were has have had been be being now all both fully already just
    since on at in of by the action actions item items one i we ive weve can confirm as yes please and
    also happy our my update status successfully completely totally formally officially these they them
    us me you pleased to say report advise delighted good news today work mark marked close closed
    complete completed done finished achieved delivered implemented signed off actioned concluded
    fulfilled finalised with for a an number no last week month board committee divisional quality
    governance meeting group department team re ref reference hi hello thanks thank fyi hereby wholly
    entirely everything every single x ok okay evidence attached see enclosed deadline before ahead
    schedule time early from our end off so that which do as per planned agreed expected required
    nothing further more thx ta cheers yep yeah x mon tue wed thu fri full quarter else outstanding left
    needed love lovely hun darling pet duck mate petal flower dear
"""
FILLERS = frozenset(_FILLERS_WORDS.split())
_BEFORE_WORDS = """
    is are was were be been being has have had remains remain stays 's 've s ve accordingly therefore
    thus hence so too also finally last long since fully now already just both all officially formally
    successfully totally entirely completely wholly well truly indeed yes yep yup yeah right ok okay
    good news great and or then that which the one part update status rag brag action item job jobs task
    tasks them those
    project work state position a as by in fact been this it they we i these ours 100 per cent percent %
    at and done finished complete completed closed delighted happy pleased say report confirm glad
"""
BEFORE = frozenset(
    _BEFORE_WORDS.split()
)  # what may stand before the word of completion and is no other subject
LED_IN = re.compile(  # what may stand before a plain answer without being its subject
    r"\b(?:(?:i am|i'm|we are|we're) )?(?:(?:so|very|really) )?(?:pleased|happy|delighted|glad|good"
    r"|able) to (?:say|report|confirm|tell you|let you know)(?: that)?"
    r"|\b(?:while |whilst )?i'm (?:here|at it|on)\b|\b(?:by the way|btw|incidentally|fyi"
    r"|also)\b|\b(?:i |we )?can (?:now )?confirm(?: that)?|\b(?:may|can|could|might|should)"
    r" (?:now )?be (?:regarded"
    r"|considered|treated|taken|recorded|shown) as"
    r"|\b(?:is|are) (?:now )?(?:recorded|shown|regarded|listed) (?:by \w+ )?as|\b(?:yes|yep|yeah|aye|hi|hello"
    r"|thanks|and|or|so|but|that|then|had|already|since|both|all)\b",
    re.IGNORECASE,
)
OWN_SUBJECT = re.compile(
    r"\b(?:its|thats|every (?:step|part|element|milestone|single one)|everything|all (?:the )?(?:steps"
    r"|milestones"
    r"|parts|elements)|both parts|(?:the )?(?:job|work|whole thing|lot)|this|it|it['’]s|that|that['’]s|action"
    r"|actions|item|these|they|everything|all|both|which|one|two"
    r"|three|[A-Z]{1,4}\d)\b|^\W*(?:now|fully|already|just|yes|also|i|we|i['’]ve|we['’]ve|we['’]?re|i['’]m"
    r"|i am|we are)?\W*(?:have "
    r"|has |is |was |been |are )*(?:now |fully |already |all |just |been )*$",
    re.IGNORECASE,
)
OWN_OBJECT = re.compile(
    r"^\W*(?:$|(?:my )?(?:love|lovely|hun|hunny|darling|pet|duck|mate"
    r"|petal|flower|babe|dear|sweetie|boss|lovey)\b"
    r"|&|too\b|also\b|now\b|already\b|again\b|since\b|so\b|when\b|ahead\b|without\b"
    r"|despite\b|this\b|it\b|that\b|these\b|them\b|(?:the"
    r"|this|my|our|all(?: the)?|both) (?:actions?|items?"
    r"|ones?|tasks?)\b|on\b|at\b|by\b|in\b|as\b|last\b|yesterday\b|today\b|and\b|with\b|from\b|for\b"
    r"|[,;.:!(–-]|here\b|before\b|thank|n\b|some (?:days|weeks|months|time)\b|ages ago"
    r"|(?:a|\d+) (?:few |couple of )?(?:days?|weeks?|months?|while)\b|everywhere\b|to (?:all|every)\b"
    r"|across\b"
    r"|throughout\b)",
    re.IGNORECASE,
)
BY_THEN = re.compile(r"\bby(?: (?:the|end of|about|around|early|mid|late|next|this))*\s{3}", re.IGNORECASE)
EVIDENCE_TALK = sifted(  # a clause on how the evidence comes says nothing of the action
    r"(?:[,;:]\s|\s-\s|\b(?:but|and|though|although)\s)\s*(?!(?:we|i|it|this) (?:need|await"
    r"|wait))"
    r"(?:(?!\b(?:done|complete[d]?|closed|finished|signed off)\b)[^,;:]){0,40}"
    r"\b(?:evidence|send|sending|forward|upload\w*|attach\w*|scan\w*|email(?:ed|ing)?|photos?"
    r"|copy|copies|screenshots?|photographs?|pictures?|certificates?|certs|minutes"
    r"|paperwork to (?:you|follow))\b[^,;:]{0,60}",
    re.IGNORECASE,
)
TOLD_YOU = sifted(  # the writer's own earlier word
    r"(?:\b(?:i|we)(?: have|'ve)?(?: already)? |^\W*(?=told (?:you|u)\b))(?:told|said(?: to)?"
    r"|reported(?: to)?|informed|advised|emailed|wrote to)"
    r"(?: (?:u|you(?: lot| all)?|(?-i:[A-Z])\w+|this|before|already|everyone)){0,2}(?:\s+(?:last"
    r"|this) \w+|\s+(?:in|on|at)\s+\w*)?(?: that)?",
    re.IGNORECASE,
)
EXACT = re.compile(  # a day by its month, or one counted from today: no weekday, no "the 12th"
    r"\d[/.-]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|^(?:in|within|next|tomorrow"
    r"|the end|the middle|mid|end|another)\b",
    re.IGNORECASE,
)
WAS = re.compile(  # "on Tuesday" is the last one
    r"\b(?:was|were|got|went|has been|have been)\b|\b(?:since|as of)\s{3}", re.IGNORECASE
)
CHANGES_MIND = re.compile(r"\b(?:but|however|although|though|except|apart from)\b", re.IGNORECASE)

BARE_DAY = re.compile(r"\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*\W*$", re.IGNORECASE)
WHOLE = re.compile(r"(?<!\d)100 ?(?:%|per ?cent)", re.IGNORECASE)
BY_NAME = re.compile(r"\bby ((?:[A-Z][\w'’-]+ ?){1,3})")
SAFE = re.compile(  # what may stand beside a completion and takes nothing of it back
    r"\b(?:please |pls )?(?:see |find )?(?:the |my |our )?(?:\w+ ){0,3}(?:is |are |was |were )?(?:now "
    r"|also )?(?:attached|enclosed)"
    r"(?: \w+)?\b|\ball (?:\w+ ){1,3}(?:are |is |have been |now )*(?:trained|updated|checked|signed"
    r"|in post)\b"
    r"|\bthe (?:register|log|policy|rota) (?:is |has been |now )*(?:updated|signed|up to date)\b"
    r"|\b(?:in (?:use|place|force)|running|live|embedded) since\b|\b(?:ratified|approved|audited|tested"
    r"|checked)\b"
    r"|\b\w+ (?:is|are) (?:on the intranet|in the (?:shared )?(?:folder|drive))\b",
    re.IGNORECASE,
)
OPEN_ENDED = re.compile(
    r"\b(?:at|from|on|for) (?:my|our) (?:end|side|part|bit)\b|\bfor (?:now|the (?:moment|time being"
    r"|holidays?|day|night))\b"
    r"|\b(?:done|finished) (?:for|with)\b|\bso far\b|\bto date\b|\bnumber\b|\blast (?:completed|done)\b"
    r"|\bdown as\b"
    r"|\bas (?:much|far)\b|[;:]-?[)pP]"
    r"|[\U0001F600-\U0001F64F\U0001F910-\U0001F9FF](?<![\U0001F600\U0001F603\U0001F604\U0001F60A\U0001F64C\U0001F64F])",
    re.IGNORECASE,
)
