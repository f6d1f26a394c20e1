"""One grammar for whose an action is: who, an owner's verb in any form, an action; or it, and to whom.

A pattern with a group `somebody` counts only where a person, a post or a place stands in it.
"""

from tasks.replies.owner.handover_frames import APPOSED, AUX, OBJECT
from tasks.replies.owner.role_names import NAME, PLACE, ROLE
from tasks.replies.patterns.signs import branches_of

_LY = (
    r"(?:(?!only\b|hardly\b|nearly\b|likely\b|partly\b|mainly\b)\w+ly|now|also|already|since|back|again"
    r"|both|all|then|very kindly)"
)
_ADV = rf"(?: {_LY})*"
_NOW = (
    r"(?=\W*$|\s*[.,;:)(–-]|\s+(?:now|again|from|instead|these days|in future|going forwards?|as of|since"
    r"|so|and"
    r"|but|please|as|because|who|for|if|when|until|anyway|not)\b)"
)
_IT = rf"(?:{OBJECT})"
_OWNS = (  # what one does who has an action, in any tense
    rf"(?:tak(?:e|es|en|ing)|took) {_IT} (?:back|off (?:me|us|my (?:hands|plate|list)|our \w+)|from me"
    rf"|from us)\b"
    rf"|(?:tak(?:e|es|en|ing)|took) (?:back|over) (?:from (?:me|us)\b|{_IT})"
    rf"|(?:see|sees|seeing|carry|carries|carrying|drive|drives|driving) {_IT} (?:through|forward)\b"
    rf"|(?:volunteer(?:ed|s|ing)?|stepp?(?:ed|s|ing)?(?: up| in| forward)) (?:for|to (?:do|own|lead|take"
    rf"|run)) ?{_IT}?"
    rf"|(?:accept(?:ed|s|ing)?|adopt(?:ed|s|ing)?|assum(?:ed|es|ing)) (?:{_IT}|ownership|responsibility"
    rf"|the lead)\b"
    rf"|stepp?(?:ed|s|ing) (?:in|up)(?=\W*$|[.,;]| (?:for|as|from)\b)"
    rf"|(?:agreed|offered|happy|willing|going|due|asked|nominated|appointed|chosen|named|keen|set|decided) to"
    rf" (?:own|lead|run|take|do|have|hold|be named|be (?:the )?(?:owner|lead|named\b))(?: on)?(?: {_IT}|"
    rf" ownership|{_NOW})"
    rf"|(?:given|handed|assigned|allocated|passed|sent|inherited) {_IT}{_NOW}"
    rf"|(?:had|have|has|having) {_IT} (?:back|again|now|passed|handed|given)\b"
)
_DOES = (  # what says so only with a word for from when
    rf"(?:do|does|doing|done|run|runs|running|lead|leads|leading(?: on)?|manages?|managing|handles?|handling"
    rf"|covers|looks? after|looking after|deals? with|dealing with|have|has|having|own|owns) {_IT}"
    rf"(?=,? (?:now|from (?:now|here|then|\d|january|february|march|april|may|june|july|august|september"
    rf"|october|november"
    rf"|december|monday|next)|in future|going forwards?|instead|these days|since|as of|nowadays|not (?:us"
    rf"|me|the|our|my|ward)\b))"
)
_SHOULD = (  # whom the letters should go to
    r"(?:should|ought to|needs? to|must|has to|have to|will|['’]ll|shall) (?:really |now |all |probably )*"
    rf"(?:(?:be )?(?:gett?(?:ing)?|receiv(?:e|ing)|answer(?:ing)?|hav(?:e|ing)|own(?:ing)?|lead(?:ing)?(?:"
    rf" on)?|do(?:ing)?"
    rf"|pick(?:ing)? up|report(?:ing)? on) (?:{_IT}|(?:your|the|these|any|all|future|further) (?:\w+"
    rf" )?(?:emails?|e-mails?"
    r"|letters?|reminders?|requests?|chasers?|ones?)|them all)(?! (?:done|finished|complete\w*|ready|by|in"
    r"|signed|back|up)\b)"
    rf"|(?:be|have been) (?:sent|given|asked (?:for|about)|chased (?:for|about)|getting) {_IT}{_NOW})"
)
_SUBJECT = rf"{AUX}{_ADV} ?(?:(?:{_OWNS})|{_DOES})|(?:,? (?:who|and (?:s?he|they)))? {_SHOULD}"
_VERB = "|".join((*(rf"\b(?:{one})" for one in (*branches_of(_OWNS), _DOES)), _SHOULD))
_TO = r"(?:back |over |across |on |out |straight |now |up )*(?:to|onto|on to|with)"
_SENDS = (
    r"\b(?:re-?rout|re-?direct|redirect|hand|pass|giv|gave|send|transfer|mov|switch|swapp?|forward|fwd|f/w"
    r"|amend|chang|updat|address|direct|devolv|return|reallocat|re-?assign|assign|delegat|relinquish|gift"
    r"|bequeath|steer|shift)"
    rf"(?:e|es|en|s|ed|ing|red|ring|ting|ted)? (?:{_IT}|(?:all |any )?(?:future|further|the next|any more"
    rf"|next) (?:\w+ )?"
    r"(?:ones?|requests?|letters?|e-?mails?|reminders?|correspondence|updates?|chasers?)"
    rf"|(?:the )?(?:ownership|responsibility|lead)(?: (?:of|for) {_IT})?) {_TO} "
)
_MEANT = (
    r"\b(?:meant|intended|supposed to be|destined|better|best placed|best|better placed|better off)"
    r"(?: to (?:be|go|come))? (?:for|with|to) "
    r"|\b(?:should|ought to|must|needs? to)(?: (?:really|rightly|properly|actually|probably|now|please"
    r"|perhaps|this|it"
    r"|these|not))*"
    r" (?:have )?(?:be |been |go |gone |come )+(?:sent |addressed |directed |given |passed |assigned "
    r"|moved |re-?routed"
    rf" |redirected |transferred |forwarded )?{_TO} "
    r"|\b(?:please |pls |to |should |can you |could you |next time )(?:write|amend|direct (?:you|this)"
    r"|point you|turn) (?:to|towards) "
    r"|\b(?:ownership|responsibility|accountability|the lead)(?: (?:of|for) (?:\w+ ?){1,3}?)? (?:has |have"
    r" |is |now |been )*"
    rf"(?:mov|pass|transferr|shift|chang|go|gone|w|handed|transferred|given)(?:ed|es|ing|ent|e)? {_TO} "
    r"|\b(?:stepped|stepping|stood|standing|made way) (?:aside|down|back)? ?(?:for|in favour of) "
    r"|\b(?:keeping|kept|holding|held) (?:it|this|these|the seat) (?:warm )?for "
    r"|\btake (?:it|this|these|them) up with "
    r"|\b(?:i|we)(?:['’]d| would)? (?:nominate|propose|put forward) "
)
_OF = (  # where an action lies that is somebody's
    r"\b(?:in|within|under|into|part of|inside) (?=(?:the )?[\w .'’&-]{2,60}?['’]s (?:\w+ )?(?:name|remit"
    r"|portfolio|area|brief|court|patch"
    r"|list|hands|gift|team|workstream|responsibilit\w+)\b)"
    r"|\b(?:in|within|under) the (?:remit|portfolio|gift|responsibility|ownership|brief|scope) of "
)
_ALIGNS = r"\b(?:should|ought to|needs? to|must|has to|have to) (?:now |really )?align (?:with|to|under) "
_OWNER = (
    r"(?:(?:new|right|correct|best|current|actual|named|action|accountable|responsible|proper|overall) )*"
    r"(?:owner|lead|person|contact|one|name)"
)
_IS = (
    rf"\b(?:the |an? |our )?{_OWNER}(?: (?:you (?:need|want|are after|should ask)|to (?:ask|speak to"
    rf"|contact|chase)"
    rf"|for (?:that|{_IT})|now|here|going forward))?(?:['’]s| is| has changed,? (?:and )?it (?:is|['’]s)|"
    rf" will be| should be| would be| ought to be"
    rf"| has to be)(?: now| really| actually)* (?=(?-i:[A-Z]|the\b|our\b))|\ba new (?:\w+ )?(?:owner"
    rf"|lead)\b[,:–-]+ ?"
    rf"|\byou(?:['’]?re| are) (?:after|looking for) "
)
_SUGGEST = (
    r"(?:^\W*|[,;.:–-]\s*|\b(?:but|so|and|please) )(?:(?:i|we)(?:['’]d| would|['’]ll| will| can)?(?:"
    r" only)? |may i |can i |could i )?"
    r"(?:suggest|recommend)(?: (?:you )?(?:ask|try|contact|chase|approach|asking|trying|contacting|chasing"
    r"|approaching|speaking to|talking to"
    r"|speak to|talk to))? "
    r"|(?:^\W*|[,;.:–-]\s*|\b(?:but|so|and|please) )you(?:['’]ll| will|['’]d)? (?:need|want|have|should"
    r"|ought|better|best|had better)(?: to)?"
    r" (?:ask|try|contact|chase|speak (?:to|with)|talk to|see|e-?mail|write to|catch|go to|approach|get"
    r" hold of) "
    r"|\b(?:i|we)(?:['’]d| would) (?:ask|try|contact|direct you to|point you (?:to|towards)) "
)
_ENDS = (
    r"(?=\W*$|\s*[,;.:(!–-]|\s+(?:about|for|re|on|instead|now|please|who|takes?|owns?|leads?|as|in|at"
    r"|from|should|since|and|if|going)\b)"
)
_SAID = (
    r"(?:^\W*|[,;:.–-]\s*|\b(?:but|so|as|and|think|because|now|then|going forwards?|in future|from \w+(?:"
    r" \w+)?) )"
    r"(?:it|that|this|these|they|those)(?:['’]?ll| will| would|['’]d| should| shall| must| has| have"
    r"|['’]s)? (?:now |really |actually )*"
    r"(?:be|been) (?:now )?(?:for )?"
)
_WHOSE = (
    r"['’]?s (?:(?:own|new|whole) )?(?:remit|job|action|area|patch|baby|call|responsibility|department"
    r"|territory|domain|thing|bag|court"
    r"|piece of work|task|portfolio|side)\b"
)
_HER = (  # a name, and behind it the action that goes to her
    r"\b(?:go|goes|going|gone|move[sd]?|pass(?:es|ed)?|send|sent|hand(?:ed|ing)?|give[ns]?|gave|belongs?"
    r"|sits?|return(?:s|ed)?"
    rf"|transfer(?:s|red)?|transferring|this|it|these|over)(?: {_IT})? {_TO} (?:her|him|them)\b"
    rf"|(?:{_IT}|,|\bso)(?:['’]s| is| are|['’]re| will be| becomes?)?(?: now| all| both)* (?:hers|his|theirs)"
    r"(?=\W*$|[,.;]| (?:now|again|since|from|to))"
)
OWNING: tuple[tuple[str, ...], ...] = (
    (_VERB, *(rf"\b{who}{APPOSED}(?:{_SUBJECT})" for who in (ROLE, NAME, PLACE))),
    (_SENDS, *(f"(?:{_SENDS})" + who for who in (PLACE, ROLE, NAME))),
    (_MEANT, *(f"(?:{_MEANT})(?P<somebody>)" + who for who in (PLACE, ROLE, NAME))),
    (_HER, *(rf"\b(?P<somebody>){who}\b(?!['’]s)[^.;?]{{0,70}}?(?:{_HER})" for who in (ROLE, NAME))),
    (_OF, *(f"(?:{_OF})" + who for who in (PLACE, ROLE, NAME))),
    (
        _ALIGNS,
        rf"(?:{_ALIGNS})(?!(?-i:[A-Z]{{2,}})\b)(?P<somebody>){NAME}(?=\W*$|[.,;:(]| (?:now|please)\b)",
    ),
    (_IS, *(f"(?:{_IS})(?P<somebody>)" + who for who in (ROLE, NAME))),
    (_SUGGEST, *(f"(?:{_SUGGEST})(?P<somebody>)" + who + _ENDS for who in (PLACE, ROLE, NAME))),
    (_SAID, *(f"(?:{_SAID})(?P<somebody>)" + who + _ENDS for who in (ROLE, NAME))),
    (
        _WHOSE,
        rf"(?:^\W*|\b(?:it|this|that|these|they)(?:['’]s| is|['’]re| are|s)? (?:now |really )?)(?=the |our"
        rf" )?{ROLE}{_WHOSE}",
        rf"(?:^\W*|[,;–-] ?|\b(?:is|are|['’]s) )(?P<somebody>){NAME}{_WHOSE}",
        rf"(?:^\W*|[,;–-] ?|\b(?:is|are|['’]s) (?:an? )?){PLACE}['’]?s? (?:action|job|matter|remit"
        rf"|responsibility|patch)\b",
    ),
)
