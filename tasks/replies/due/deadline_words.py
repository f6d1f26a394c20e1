"""The words by which a date is the action's: a change, a label, a forecast; and those by which it is not."""

import re

from tasks.replies.patterns.sifting import sifted

CHANGE = sifted(
    r"\b(?:push(?:ed|ing)?|mov(?:e|ed|ing)|extend(?:ed|ing)?|extension|defer(?:red|ring)?|delay(?:ed|ing)?"
    r"|postpone(?:d|ment)?|postponing|revis(?:e|ed|ing)|re-?schedul\w+|slip(?:ped|s|ping)?|slid(?:e|es"
    r"|ing)?|drift(?:s|ed|ing)?|(?:plan|programme|timeline|timetable|schedule|now) runs|chang(?:e|ed"
    r"|ing)|shift(?:ed)?|re-?profil\w+|re-?baselin\w+"
    r"|put(?:ting)? (?:it |this |that )?back|roll(?:ed)? (?:it |this )?(?:over|forward)|amend(?:ed)?"
    r"|re-?set|set|give (?:us|me|it)|allow (?:us|me)?|have|need(?:s)?|carry (?:it |this )?(?:over|forward)"
    r"|make (?:it|this|that)|put(?: (?:it|this|that|me|us))?(?: (?:down|in))?|want|like|hold (?:it "
    r"|this )?over|run|wait|stretch|update(?:d)?|more time|longer"
    r"|request(?:ing)?)\b[^.;]{0,70}?\b(?:to|until|till|til|for|as|of|is|by|be|it|this|that"
    r"|down|put|:)\s*(?:about "
    r"|around |the |w/?[ce] |mid[- ]|say |week (?:commencing|ending) )*$",
    re.IGNORECASE,
)
LABEL = sifted(
    r"\b(?:(?:new|rev|revised|updated|target|completion|expected|estimated|likely|anticipated|forecast"
    r"|realistic|proposed|due|finish|end|amended|extended|suggested|requested|planned|delivery"
    r"|go[- ]live) (?:due |completion |end |finish |target |delivery )?(?:date|deadline|target|finish"
    r"|completion|closure|end)"
    r"|eta|deadline|due|date|finish line|end point|completion|go[- ]live)\b(?: (?:is|of|to be"
    r"|would be|will be|should be|now|on|please|pls|from (?:me|us|here)|(?:at|from) (?:my|our) (?:end"
    r"|side)|for (?:this|it"
    r"|completion)|requested|required|sought|proposed))*\s*[:=–-]?\s*(?:by |on |around |the )?$",
    re.IGNORECASE,
)
AHEAD = sifted(
    r"\b(?:will|won|should|shall|to be|going to|expect\w*|aim\w*|hop(?:e|ing|eful\w*)|plan\w*|due"
    r"|anticipat\w+|likely|on course|on track|can|could|would|scheduled|target\w*|need\w*|looking (?:at"
    r"|to)|working to(?:wards)?|intend\w*|estimat\w+|forecast\w*|realistically|ready|confident|not|until"
    r"|before|won['’]?t|wouldnt|cant|cannot|extension|like to|want\w*|wish)\b|['’]ll\b",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"[;()!]|[,:](?=\s)|\.(?=\s|$)|\s-\s|\b(?:but|so|because|although|though|which|as(?! (?:complete|done"
    r"|finished)))\b",
    re.IGNORECASE,
)
NO_LONGER = sifted(
    r"(?:\b(?:won't|wont|will not|can't|cannot|can not|not going to|not|isn't going to|unable to"
    r"|won't be able to|we'll not"
    r"|will not be able to|not be able to|going to miss|will miss|miss(?:ed|ing)?|was due|originally"
    r"|due(?! to (?:finish|complete|conclude|close|be (?:done|finished|complete)))"
    r"|original date|from)(?: \w+){0,6}? (?:by|for|on|make|meet|hit|the|last|until now)|\b(?:miss|missed"
    r"|make|meet|hit|due|not)"
    r"|\bnot (?:\w+ ){0,3}(?:concluded|complete[d]?|done|finished|ready|delivered|closed|be)) (?:by "
    r"|on )?(?:the |our |my |this )?$",
    re.IGNORECASE,
)
NOT_BY = sifted(  # "neither will be at target by"
    r"(?:\b(?:neither|none|nothing|nobody|no[- ]one|never|not|cannot|doubt|unlikely)\b"
    r"|n't\b)(?:(?! and (?:i|we)\b)[^.;,]){0,60}\b(?:by|on|for|make|meet|hit)\s+(?:the )?$",
    re.IGNORECASE,
)
CONDITION = sifted(
    r"\bif\b(?! (?:that's|that is|possible|you|ok|i'm honest|poss|we could|i could|that would|this would))",
    re.IGNORECASE,
)
EXPLAINS = sifted(  # "until the Thursday before Easter, so 1 April"
    r"\b(?:until|till|by|to|for)\b[^.;]{0,60},? (?:so|ie|i\.e\.|that is|that's|meaning) (?:the )?$",
    re.IGNORECASE,
)
SETTLES = sifted(
    r"\b(?:more like|more likely|(?:would|'d)(?: now| much| really| also| rather| ideally)* (?:like|prefer)"
    r"|want|put(?: (?:it|this|that|me|us))?(?: (?:down"
    r"|in))?(?: for| as)?|looking (?:at|like)|looks like|safer to say|say"
    r"|realistic(?:ally)?|working to(?:wards)?|aiming (?:for|at)"
    r"|ask(?:ing)? for|needs? (?:till|til|until|to|up to)|(?:could|can|may|shall|let) (?:i|we|it|this|us"
    r"|you) (?:please )?(?:go|have|say)"
    r"|give (?:me|us) (?:till|until)|put (?:me|us|it) down for|call it|complet(?:e|ed|ion)|finish(?:ed)?"
    r"|conclu\w+|ready|done|sorted"
    r"|closed|(?<!\ba )(?<!the )catch(?:ing)? up|caught up|shows?|please make it|make (?:it|that|this)"
    r"|let's say|hoping for|hopefully"
    r"|propos(?:e|ed|ing)|suggest(?:ed)?|request(?:ing|ed)?|extension|extended?|delay(?:ed)?|slip(?:s|ped"
    r"|ping)?|push(?:ed)?|will be|should be"
    r"|revised|now)(?:[\W]+(?:now|about|around|approx|at|by|on|the|end|of|it|to|until|till|til|for|is"
    r"|expected|planned|up|there|in"
    r"|live|back|out|please|a|further|another|date|finished|done|complete|completed|s)\b)*\W*$",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\b(?:more|extra|further|additional|longer|another|weeks?|months?|fortnight)\b", re.IGNORECASE
)
WANTS = re.compile(  # "can I have two more weeks", "needs another month"
    r"\b(?:have|need(?:s|ed|ing)?|want(?:s|ed)?|like|give (?:me|us|it)|allow(?: me| us)?|require[sd]?"
    r"|receive|get|grant(?: me| us)?|grateful for|obliged for|appreciate|welcome"
    r"|request(?:ing)?|take|ask(?:ing)? for"
    r"|extend (?:\w+ )?by|push (?:\w+ )?back|move (?:\w+ )?back|be|do with|for|after)(?: (?:an?|the"
    r"|about|around"
    r"|at least|probably|perhaps|maybe|please|by|up to))*\s*$",
    re.IGNORECASE,
)
TO_COME = sifted(  # "Done by the end of next week", "not before the end of the year"
    r"^\W*(?:(?:will be|should be|all|both|hopefully|probably|likely|now|to be) )*(?:done|finish"
    r"|finished|complete|completed|closed|sorted|ready) by (?:the )?$"
    r"|^\W*(?:(?:sorry|probably|realistically|it|this|will|won['’]t|be|now|likely) )*(?:not|nothing"
    r"|no chance) (?:\w+ ){0,2}(?:before|until|till) (?:the )?$"
    r"|\b(?:all|everyone|everybody|everything|the (?:rest|lot|last)|whole)\b(?! (?:was|were|been|have|has"
    r"|had))[^,.;]{0,40}\bby (?:the )?$"
    r"|\b(?:finished|done|complete|completed|ready) (?:early|late|later|sooner|ahead|by),? (?:the )?$",
    re.IGNORECASE,
)
FITS = re.compile(
    r"^\W*(?:instead|please|pls|plz|(?:rather than|instead of) (?:the )?\d|(?:would |might |may |should "
    r"|could )?(?:be|is) (?:more |a (?:much |far |bit |lot )?(?:more )?)?(?:doable|manageable|possible"
    r"|feasible"
    r"|workable|good|great|perfect|ideal|safer?|sensible|helpful|prudent|preferable"
    r"|comfortable|nice|appreciated|alright|all right|ok|okay|fine"
    r"|acceptable|realistic|better|achievable|likely)\b|(?:should|will|would|ought to|might) (?:see|have"
    r"|get) (?:it|this|that|us|them|everything)\b|(?:is|feels|seems|sounds|looks) (?:a )?(?:much |far "
    r"|bit |lot )?(?:more )?(?:sensible|likely|honest|workable|manageable|safer|realistic|achievable"
    r"|doable|ok|fine|better"
    r"|possible|what we"
    r"|the date|our)"
    r"|so (?:please )?(?:go with|use|put) (?:that|it|this)|would be (?:more )?(?:realistic|better"
    r"|achievable|ok|fine)|(?:be )?ok\b|would work|work(?: for (?:you|everyone))?(?=\W*$)|at the (?:latest"
    r"|earliest)"
    r"|(?:now )?looks more|for (?:completion|this one|sign[- ]off to close)|and (?:then )?(?:it|that)(?:'s"
    r"| is) (?:done|finished|complete))",
    re.IGNORECASE,
)
_ALONE_WORDS = """
    by new date on until till til now the for to before probably hopefully is yes around about ok end
    please pls at latest early mid will be done more like say think i'd i would of it eta due target
    likely maybe perhaps late sorry afraid i'm im need another extension request and same both first
    second third also again revised finish finished complete completed completion expected so then that
    that's realistically weeks weeks' reckon reckoning earliest roughly sometime me us i we put down go with
    fine thing
    just now only so can could do w c aim aiming set next pencil let's call it's safe safer side that'd
    realistic plz ish subject your agreement if thats alright poss suits
    ideally preferably preferred somewhere between either beginning year luck e wc this one ones mine ours
    close play cop cob noon week commencing ending wb we'll within about any chance possible
"""
ALONE = frozenset(_ALONE_WORDS.split())
DOING = sifted(
    r"\b(?:complet\w+|done|finish\w*|deliver\w*|clos(?:e|ed|ing)|in place|ready|implement\w*|sorted|live"
    r"|embed\w*|roll(?:ed|ing)? out|sign(?:ed)?[ -]?off|achiev\w+|submit\w*|there|up and running|land(?:s"
    r"|ed)?|arrive|be through|get there|cracked|nailed|with you|publish\w*"
    r"|launch\w*|submitted"
    r"|wrap(?:ped)?(?: (?:it|this))? up|wrapped|boxed off|put to bed|in the bag|squared away|sewn up"
    r"|tied up|tied off|get (?:this|it) \w+|concluded|finalised|resolved|meet|met|have (?:this|it)"
    r"|back on track|looking at|clear(?:ed|ing)?|do (?:it|this|that|them|both)|turn(?:ed)? (?:it )?round"
    r"|ratified|uploaded|issued"
    r"|over the line|aim\w* for|target\w*|hit|conclude)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:\b(?:by|until|till|til|before|on|at|in|around|about|towards|for|to|be|is|now|of|the|early|late"
    r"|close of play|cop|cob|end of play|mid|w/c|w/e|week commencing|week ending|latest|no later than"
    r"|within"
    r"|inside)"
    r"|[:=–-]|^|,|\()\s*(?:by |on |the |about |around )*$",
    re.IGNORECASE,
)
NOUN_BY = sifted(r"(?:^|[,;:]\s|\band\s)\W*(?:[\w'/&-]+ +){0,5}?\s*by\s+(?:the )?$", re.IGNORECASE)
VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|will|would|should|went|done|due|agreed|sent"
    r"|approved|held|meet|met|said|told|asked|got"
    r"|\w+ed)\b",
    re.IGNORECASE,
)
CORRECTED = sifted(
    r"\b(?:sorry,? no|no,? sorry|no,? wait|i mean|i meant|or rather|correction|scrap that|make that"
    r"|actually|should (?:say|read|be))\b[\s,:–-]*(?:on |by |the )*$",
    re.IGNORECASE,
)
PAST = sifted(
    r"\b(?:(?:was|were|been|is|are|got|had|has|have|already|all|now) (?:\w+ )?)?(?:completed|signed[ -]off"
    r"|done|finished|closed|delivered|launched|held|met|started|began|sent|submitted|presented|approved"
    r"|went live|attended|discussed|agreed|trained|since|last updated|took place|from(?! (?:me|us|here)\b)"
    r"|introduced|published"
    r"|implemented|achieved|rolled out)\b[^.;,]{0,50}?(?:\b(?:on|in|at|by|since|as of)\b\s*(?:the )?)?$"
    r"|\b(?:since|from|dated|(?<!date )(?<!deadline )of)\s*$"
    r"|\b(?:went|came|arrived|passed) (?:on |in )?(?:the )?$",
    re.IGNORECASE,
)
ELSEWHERE = sifted(
    r"\b(?:meeting|closing|closes|comments?|consultation|leave|away|holiday|audit"
    r"|review(?:ed)?|board|committee|back (?:in|from|at|on|by)|returns?"
    r"|return(?:ing|ed)|starts?|starting|begins?|interview\w*|workshop|visit|session|presented|presenting"
    r"|go(?:es|ing)? to|discuss\w*|appointment|inspection|call(?! it\b)|clinic|booked"
    r"|off (?:sick )?(?:until|for)"
    r"|cover(?:s|ing)|isolating|shielding|on nights|out of (?:the )?office)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
WHY = sifted(
    r"\b(?:as|because(?: of)?|since|due to|owing to|given(?: that)?|while|whilst|on account of"
    r"|the reason (?:is|being)|reason\s*:|following|pending|awaiting|while we wait|waiting (?:for|on)"
    r"|to allow|so that|thanks to|in light of|caused by|down to)\b\s*[:,-]?\s*",
    re.IGNORECASE,
)
SO = re.compile(
    r"^\W*(.{6,200}?)(?:,? (?:so|therefore|hence|thus)\b|;|,| [-–—] |\. )[^,;]*$", re.IGNORECASE | re.DOTALL
)
WAITS = re.compile(r"(?:pending|await|wait|while we|following)", re.IGNORECASE)
