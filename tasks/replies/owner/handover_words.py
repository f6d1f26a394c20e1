"""The words by which an action goes to somebody: belongs to, took over, now leads."""

import re

from tasks.replies.owner.handover_frames import FRAMES
from tasks.replies.owner.handover_shifts import SHIFTS
from tasks.replies.owner.handover_turns import TURNS
from tasks.replies.owner.owning import OWNING
from tasks.replies.owner.role_names import NAME, PLACE, ROLE
from tasks.replies.patterns.sifting import Choices, sifted

BELONGS = (
    r"(?:\b(?:this|it|that|they|action|actions|both|these|those|which|one)|^|\s{2}(?=\s\S))(?:['’]s| is| are"
    r"| has been| have been| was"
    r"| should be| needs to be| will be| now|\s)*(?:now |all |actually |really |since |been |being |be"
    r" )*(?:(?<!it )(?<!this )(?<!that )(?<!these )(?<!both )with"
    r"|owned by|led by|being led by|handed (?:over )?to|passed (?:over )?to|transferred to"
    r"|reassigned to|owned by|run by|moved to|allocated to|assigned to|under|sitting with"
    r"|for|(?:taken (?:over|on|up|forward)|picked up|managed|overseen|looked after|inherited|covered|handled"
    r"|dealt with|carried forward|progressed|actioned|adopted|assumed) (?:now )?by) "
    r"|\b(?:now |currently )?(?:sits|(?<!\d )sit|lies?|rests?|lives?|belongs?|falls?|comes?|came) (?:now "
    r"|really |properly )?(?:with|to"
    r"|under) "
    r"|\brefer (?:you|this|it|these) (?:on |over )?to |\b(?:best |better )?(?:taken|picked) up with "
    r"|\b(?:transfers?|transferring) (?:over |across )?to (?=(?:the |our "
    r"|my )?(?-i:[A-Z])|the incoming)"
    r"|\b(?:correspondence|letters?|emails?|reminders?|queries|this|it|these|they|both|action"
    r"|actions)\s+(?:\w+\s+){0,4}?should (?:now )?go to "
    r"|\b(?:needs|need|ought|should) to (?:be|go to|sit with|come from) (?=(?:the |our )?(?:clinical"
    r"|medical|deputy|head|lead|chief|director|(?-i:[A-Z])))"
    r"|\b(?:isn't|is not|aren't|not) (?:mine|ours|me|us|(?-i:[A-Z])\w+)[,;:.]? (?:-|it's|it is|they are"
    r"|that's|that is|but) (?:for )?"
    r"|\b(?:best|better) (?:to )?(?:speak|talk|write|go) to "
    r"|^\W*(?:please )?(?:over )?to (?=(?:the |our )?(?:new )?(?-i:[A-Z]))"
    r"|\b(?:hand(?:ed|ing)?|pass(?:ed|ing)?|transfer(?:red|ring)?|(?:re-?)?assign(?:ed)?"
    r"|(?:re-?)?allocate(?:d)?|refer(?:red)?"
    r"|re-?direct|forward(?:ed|ing)?|gave|giv(?:e|en|ing)|send|move|moving|delegat(?:ed?|ing)"
    r"|left)\b(?: +(?:this|it|that|over|these|them|the|on|ownership"
    r"|both|onto|action|item|letter|email|message|one|responsibility|task|job|lot|all))* +(?:over |on "
    r"|across )?to "
    r"|\bdefer to "
    r"|(?:\b(?:this|it|that|action|item|ownership|which|these)(?: one)? |^|[,;:.(–—-]|\s{3})\s{0,40}"
    r"(?:(?:has|have|is|was|been|being|now|since|all|both) )*moved (?:over |on |across )?to "
    r"|\b(?:please |can you |could you )?(?:contact|ask|speak (?:to|with)|talk to|check with"
    r"|chase|try|(?:re-?)?direct (?:this|it|them|these|both|those) to|liaise with|refer to|e-?mail"
    r"|address to) |\b(?:new|the|right|correct|proper"
    r"|best|actual|current|rightful|action) (?:owner|person|lead|contact|name)(?: now| (?:for|of"
    r"|on) (?:this|it|these|both))?"
    r" (?:is|should be|will be|would be|for this is) (?:now )?|\b(?:owner(?:ship)?"
    r"|responsibility)(?: (?:of|for) (?:this|it"
    r"|these|both))? (?:over )?to |\bowner(?:ship)?\s*(?:is now|now|to be|should (?:now )?(?:be|read)|:| -"
    r"|-)\s*"
    r"|\bnew (?:owner|lead)(?: for this)?,? (?=(?-i:[A-Z]))|\bmy (?:replacement"
    r"|successor)(?: \w+){0,2}? (?:is|will be) "
    r"|\b(?:all|any|future|further)(?: \w+)? (?:queries|correspondence|e-?mails|reminders|letters|updates"
    r"|chasers"
    r"|questions) (?:\w+ ){0,4}?to |\b(?:should|would|might|will) be better (?:off |placed )?with "
    r"|\bbetter (?:off )?asking "
    r"|\bownership (?:has )?(?:passed|moved|transferred) to "
)
TAKES = (
    r"(?:['’]s)?(?: (?:in|from|at) (?:the )?\w+(?: \w+)?)?,? (?:has |have |is |are |will be |will "
    r"|would |should |now |is now |has now )*(?-i:tak(?:en|e"
    r"|ing|es)\s+(?:(?:this|it|that|these|them|both|all|[a-z]+|the|\s)\s*){0,3}(?:over|on|forward|up)\b"
    r"|took\s+(?:(?:this|it|that|these|them|both|all|[a-z]+|the|\s)\s*){0,3}(?:over|on)\b|"
    r"(?:now )?(?:lead(?:s|ing)?(?= (?:on\b|this|it|these|those|them|both|all)|\s{2}|\W*$)|(?:owns|owning"
    r"|own)(?! (?:the|an?|its|his|her|their) (?!action|work|lot))"
    r"|handles|handling|managing|manages"
    r"|pick(?:ing|s|ed)? (?:(?:this|it|these|them|both) )?up|(?:hold|holds|have) (?:it|this|these|them)(?= "
    r"|[.,]|$)(?! (?:done|finished|complete\w*|sorted|ready|in|by|on|at|up|out|back|signed|with|to)\b)"
    r"|dealing with|deals with|responsible for|looking after|looks after)"
    r"|the (?:new )?owner|the (?:new |right |correct )?(?:lead|person|contact|one to ask)|in charge of"
    r" (?:this|it|these)"
    r"|(?:needs?|ought|has|have|wants?|is|are) to (?:own|lead|do|run|hold|pick up|take)(?:"
    r" on)?(?: (?:it|this|these|them|both|that)|\s{2}|(?=\W*$))"
    r"|(?:should|must) (?:own|lead|do|run|hold|have|pick up|take)(?: on)? (?:it|this|these|them|both|that)"
    r"|(?:has |have )?(?:kindly )?(?:agreed|offered) to be (?:the )?(?:owner|lead)"
    r"|(?:kindly )?(?:agreed|offered) to (?:lead|own|take (?:this|it|them|these))"
    r"|inherit(?:s|ed|ing)|(?:has|have|['’]s) (?:got )?(?:it|this|these|them|both)(?: all| both)?(?:"
    r" now\b|(?=\W*$))"
    r"|(?:doing|running|driving) (?:this|it|these|them|both)(?: now|\b(?=\W*$)))"
)
POSSESSED = (
    r"\b(?:this|it|that|action)(?:['’]?s| is| has become| was| now)*(?: now| actually| really)* "
    r"(?P<to>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)['’]s?(?= ?(?:now|action|one|area|remit|job|to\b"
    r"|side\b|patch|baby|bag|department|thing"
    r"|[.,;!)-]|$))"
)
_THIS = r"(?:this|it|that|these|those|they|which|both|all|one|action|actions|item)"
_OPENS = (
    rf"(?:^|[,;:.()–-]|\b(?:and|but|so|because|as|{_THIS})\b|\s{{2}}(?=\s\S))\s*(?:the )?(?:{_THIS}\b"
    rf" ?(?:one |action )?)?"
)
MOVES = (  # an action that should move, or is on its way
    _OPENS + r"(?:(?:should|ought to|must|needs? to|has to|have to|can|could) (?:really |now |properly |be"
    r" )*(?:go(?:ne)?(?: over| across| back)?|sit"
    r"|move|moved|transfer|transferred|pass|passed|redirected|re-?assigned|sent|come|live|belong|owned"
    r"|addressed|directed) (?:to|with|under|by|from) "
    r"|(?:is |are |has |have |will |be |to |all |both |now |been )*(?:going|go|gone|went|goes"
    r"|pass(?:es|ed)|mov(?:es|ed|ing)|transfer(?:s|ring)?|over|across|delegated"
    r"|re-?assigned|allocated|transferred|given) "
    r"(?:now |over |across )*(?:to|under) )"
    r"|\b(?:hand|handing|handed|transferring|transferred|delegating|delegated)(?: +(?!out\b|gel|hygiene"
    r"|in\b)[\w'’-]+){0,4}? +(?:over |on |across )?to "
)
FOR_ONE = (  # "One for the site manager now"
    r"^\W*(?:this |that |it )?(?:is |'s |now )*(?:(?:really |probably )?(?:one|an? (?:matter|question|job"
    r"|task|action|issue))|something) for "
)
INSTEAD_OF_ME = (  # "not mine, that's the dietitians"
    r"(?:\b(?:not|never|isnt|neither)\b|n['’]t\b)[^.;,]{0,30}\b(?:mine|ours|us|me|(?:my|our) \w+)(?:"
    r" any ?more| now)?[,;:. –-]+(?:(?:but|it['’]?s|it is"
    r"|that['’]?s|that is|they['’]re|they are|these are|this is|try|ask|see|belongs to|one for"
    r"|for|comes under"
    r"|speak to|contact|please|mate|falls under|sits with|is with|now"
    r"|i think|think|probably)[ ,]+)+(?:the )?"
)
NOT_ME = (  # "not me, Falls Team" and no more
    r"(?:(?:\b(?:not|never|isnt|neither)\b|n['’]t\b)[^.;,]{0,30}\b(?:mine|ours|us|me|(?:my"
    r"|our) \w+)|\bn/a (?:for|to) (?:me|us))"
    r"(?: any ?more| now)?\s?[,;:–-]+ *(?:the )?"
)
LOOSE_WHO = (
    r"(?P<to>(?:(?:the|our|a) )?[\w&'’-]+(?: (?!is|are|who|please|now|has|have|in|on|for|as|and"
    r"|or|but)[\w&'’-]+){0,4}?)(?=\s*(?:$|[.,;()]|(?:who|please|now|instead|in|on|for|and|or"
    r"|do|does|owns?|runs?|leads?|manages?|has|have)\b))"
)
BEHIND = re.compile(
    r"[^.;:,-]{0,30}[,;:.-]+\s*(?:(?:but|so|and|i think|probably|now|please) )*(?:it['’]?s"
    r"|that['’]?s|this is|they['’]re|these are|it is|that is"
    r"|they are|(?:it |this |they )?(?:should|ought to|must) (?:be|go to|sit with|come from)"
    r"|one for|(?:it |this )?(?:belongs to|comes under|falls under"
    r"|sits with|is for|is with)|try|ask|see|speak to|contact|for|with) (?:now |for |with |really )?"
    + LOOSE_WHO,
    re.IGNORECASE,
)
HIS = (
    r"(?: (?:in|from|at|of) (?:the )?[\w ]{2,25})?,?(?: so| and| as| because|,)? (?:it['’]?s|it is"
    r"|they['’]re|they are|that['’]?s|this is|these are) (?:all |both |now )*(?:hers|his|theirs)\b"
)
HANDOVERS = Choices(  # what must be found first, then the whole of each
    (sifted(hint, re.IGNORECASE), tuple(sifted(pattern, re.IGNORECASE) for pattern in patterns))
    for hint, *patterns in (
        (POSSESSED, POSSESSED),
        (
            r"'s\b",
            r"\b(?:is|are|was|now) (?P<to>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)'s(?=\s*(?:[,.;]|$|not\b"
            r"|now\b|baby\b|job\b|action\b|area\b|remit\b|one\b|to\b|responsib\w+))",
        ),
        (
            r"\b(?:hers|his|theirs)\b",
            NAME + r",? (?:so|and) (?:this|these|it|they|those|both)?\s*(?:will be|is|are"
            r"|becomes?) (?:now )?(?:hers|his|theirs)\b",
        ),
        (
            r"\bto\b",
            r"\b(?:would like|wants?|asked|has asked|agreed (?:for|with)|nominate[sd]?) "
            + NAME
            + r"(?:, (?-i:[A-Z])[\w ]{2,40},)? to (?:own|lead|take|hold|pick|have|be)\b",
        ),
        (
            r"\bas\b",
            *(
                r"\b(?:record|put|show|list|name|make|enter|have|note)\s+"
                + who
                + r"\s+(?:down )?as (?:the )?(?:new )?(?:owner|lead)\b"
                for who in (ROLE, NAME)
            ),
        ),
        (r"\bowner\b", r"\bi(?:'m| am) (?:now )?the (?:new )?owner[^.;]{0,40}[,-] ?" + NAME + r"(?=\W*$)"),
        (r"\b(?:is|are)\b", r"\b(?:is|are|for) " + PLACE + r"(?:'s?|s')?(?=\s*(?:[.;]|$|not\b))"),
        (MOVES, *(f"(?:{MOVES})" + who for who in (PLACE, ROLE, NAME))),
        (
            FOR_ONE,
            *(
                FOR_ONE + who + r"(?=\W*$| now| pl| instead| rather| from| not|[,;(])"
                for who in (PLACE, ROLE, NAME)
            ),
        ),
        (INSTEAD_OF_ME, INSTEAD_OF_ME + LOOSE_WHO),
        (
            NOT_ME,
            *(
                NOT_ME + who + r"(?=\W*$| (?:do|does|have|has|owns?|runs?|leads?|manages?)\b)"
                for who in (PLACE, ROLE, NAME)
            ),
        ),
        (r"\b(?:hers|his|theirs)\b", NAME + HIS, ROLE + HIS),
        (TAKES, r"\b" + ROLE + TAKES, r"\b" + NAME + r"(?:, (?-i:[A-Z])[\w ]{2,40},)?" + TAKES),
        (BELONGS, *(f"(?:{BELONGS})" + who for who in (PLACE, ROLE, NAME))),
        (
            r"\bnot (?:me|us)\b",
            r"(?:^|[,;:.-])\s*(?P<to>[\w' ]{2,30}?) (?:does|do|runs?|handles?|leads?|manages?|own|owns"
            r"|covers?) [^.,;]{0,40}"
            r"[, -]+not (?:me|us)\b",
        ),
        *(*FRAMES, *TURNS, *SHIFTS, *OWNING),
    )
)
