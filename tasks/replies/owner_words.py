"""The words by which an action goes to somebody: belongs to, took over, now leads."""

import re

from tasks.replies.role_names import NAME, ROLE

BELONGS = (
    r"(?:\b(?:this|it|that|they|action|actions|both|these|those|which)|^)(?:['’]s| is| are| has been"
    r"| have been| was"
    r"| should be| needs to be| will be| now|\s)*(?:now |all |actually |really |since |been )*(?:with"
    r"|owned by|led by|being led by|handed (?:over )?to|passed (?:over )?to|transferred to|reassigned to"
    r"|moved to|allocated to|assigned to|under|sitting with|for|taken over by|picked up by|managed by"
    r"|overseen by) "
    r"|\b(?:now |currently )?(?:sits?|lies?|rests?|belongs?|falls?) (?:now |really |properly )?(?:with|to"
    r"|under) "
    r"|\b(?:transfers?|transferring|(?:has |have )?gone|went|goes) (?:over |across )?to (?=(?:the |our "
    r"|my )?(?-i:[A-Z])|the incoming)"
    r"|\b(?:correspondence|letters?|emails?|reminders?|queries|this|it|these|they|both|action"
    r"|actions)\s+(?:\w+\s+){0,4}?should (?:now )?go to "
    r"|\b(?:needs|need|ought|should) to (?:be|go to|sit with|come from) (?=(?:the |our )?(?:clinical"
    r"|medical|deputy|head|lead|chief|director|(?-i:[A-Z])))"
    r"|\b(?:isn't|is not|aren't|not) (?:mine|ours|me|us|(?-i:[A-Z])\w+)[,;:.]? (?:-|it's|it is|they are"
    r"|that's|that is|but) (?:for )?"
    r"|\b(?:best|better) (?:to )?(?:speak|talk|write|go) to "
    r"|^\W*(?:please )?(?:over )?to (?=(?:the |our )?(?:new )?(?-i:[A-Z]))"
    r"|\b(?:hand(?:ed|ing)?|pass(?:ed|ing)?|transfer(?:red|ring)?|re-?assign(?:ed)?|re-?allocate(?:d)?"
    r"|re-?direct|forward(?:ed)?|give|given|move)\b(?: +(?:this|it|that|over|these|them|the|on|ownership"
    r"|both|onto|action|item|letter|email|message|one|responsibility))* +(?:over |on |across )?to "
    r"|(?:\b(?:this|it|that|action|item|ownership|which|these)(?: one)? |^|[,;:.(–—-]|\s{3})\s{0,40}"
    r"(?:(?:has|have|is|was|been|being|now|since|all|both) )*moved (?:over |on |across )?to "
    r"|\b(?:please |can you |could you )?(?:contact|ask|speak to|chase|try|send (?:this |it |these "
    r"|that )?(?:on )?to|direct (?:this|it) to|liaise with|refer to|e-?mail|address to) |\b(?:new"
    r"|the) owner (?:is|should be|will be|for this is) |\bowner(?:ship)?\s*(?:is now|now|to be|:)\s*"
    r"|\bownership (?:has )?(?:passed|moved|transferred) to "
)
TAKES = (
    r",? (?:has |have |is |are |will be |will |would |should |now |is now |has now )*(?-i:tak(?:en|e"
    r"|ing|es) (?:this |it |that |these |them |both )?(?:over|on|forward|up)"
    r"|took (?:this |it |that )?(?:over|on)|"
    r"(?:now )?(?:leads|leading|lead(?= (?:on |this|it|these|both))|owns|owning|own|handles|handling"
    r"|managing|manages"
    r"|pick(?:ing|s|ed)? (?:(?:this|it|these|them|both) )?up|(?:hold|holds|have) (?:it|this|these|them)(?= "
    r"|[.,]|$)"
    r"|dealing with|deals with|responsible for|looking after|looks after)"
    r"|the (?:new )?owner|the (?:new |right |correct )?(?:lead|person|contact))"
)
POSSESSED = (
    r"\b(?:this|it|that|action)(?:['’]s| is| has become| was| now)*(?: now| actually| really)* "
    r"(?P<to>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)['’]s?(?= ?(?:now|action|one|area|remit|job|to\b"
    r"|[.,;!)-]|$))"
)
_PLACE_WORDS = "pharmacy estates procurement facilities finance hr it digital microbiology radiology theatres"
PLACES = frozenset(_PLACE_WORDS.split()) | {
    "HR",
    "IT",
    "Estates",
    "Pharmacy",
    "Finance",
    "Facilities",
    "Procurement",
}
PLACE = rf"(?:the )?(?P<to>(?:{'|'.join(_PLACE_WORDS.split())}))"
EVIDENCE = re.compile(
    r"\b(?:evidence|copy|report|minutes|paper|email|thanks|forms?|poap)\b[^.;]{0,30}$", re.IGNORECASE
)
HEARSAY = re.compile(r"(?:contact|ask|speak|chase|try|send|e-?mail|liaise|refer)", re.IGNORECASE)
INSTEAD = re.compile(
    r"\b(?:instead|now|going forward|in future|from now on|owner|who (?:leads|owns|has)|about (?:both|these"
    r"|this|it))\b",
    re.IGNORECASE,
)
IN_OTHERS = re.compile(
    r"\b(?:i(?:'m| am) (?:retiring|leaving(?! (?:it|this)))|i (?:retire|leave the trust|finish at the trust)"
    r"|needs? (?:a new|another) (?:owner|lead|tester|name))\b|(?:someone|somebody) else|another (?:team"
    r"|manager|lead|ward|division|department)|(?:re-?assign"
    r"|re-?allocate|hand)(?:ed)? (?:this|it|over)|no longer (?:my|in my|work|in (?:this )?(?:post|role))"
    r"|(?:i['’]ve|i have|i) (?:now )?(?:moved|left|changed) (?:on|role|roles|post|jobs?|wards?|to another"
    r"|the (?:trust|ward|team|department))",
    re.IGNORECASE,
)
WHO = re.compile(  # no handover without a name, a role or a place
    rf"(?<!^)\b(?-i:[A-Z])|@|\b(?:{'|'.join(_PLACE_WORDS.split())}|matron|manager|leader|lead|consultant"
    rf"|director|nurse|team|sister"
    r"|head|officer|pharmacist|midwife|co-?ordinator|practitioner|administrator|department|division"
    r"|governance)\b",
    re.IGNORECASE,
)
HANDOVERS = tuple(  # what must be found first, then the whole of each
    (re.compile(hint, re.IGNORECASE), tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
    for hint, *patterns in (
        (POSSESSED, POSSESSED),
        (
            r"'s\b",
            r"\b(?:is|are|was|now) (?P<to>(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)'s(?=\s*(?:[,.;]|$|not\b"
            r"|now\b))",
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
        (r"\bowner\b", r"\bi(?:'m| am) (?:now )?the (?:new )?owner[^.;]{0,40}[,-] ?" + NAME + r"(?=\W*$)"),
        (r"\b(?:is|are)\b", r"\b(?:is|are|for) " + PLACE + r"(?:'s?|s')?(?=\s*(?:[.;]|$|not\b))"),
        (TAKES, r"\b" + ROLE + TAKES, r"\b" + NAME + r"(?:, (?-i:[A-Z])[\w ]{2,40},)?" + TAKES),
        (BELONGS, *(f"(?:{BELONGS})" + who for who in (PLACE + r"\b", ROLE, NAME))),
    )
)
ERRAND = re.compile(
    r"\s+(?:for|to|awaiting|pending) (?:\w+ )?(?:review|approv|sign|comment|decision|check|ratif|agree|quot"
    r"|cost|confirm|advice|input|feedback)",
    re.IGNORECASE,
)
NOT_WANTED = re.compile(
    r"\b(?:no need|don't|do not|not|never|n't|rather than|instead of|without)\b[^.;,-]{0,24}$", re.IGNORECASE
)
A_POST = re.compile(
    r"\s+(?:posts?|roles?|vacanc\w+|jobs?|positions?|interviews?|is (?:empty|vacant)|meeting|list|rota"
    r"|has (?:not|left))\b",
    re.IGNORECASE,
)
PERSON_BEHIND = re.compile(
    r"\s*[,(] ?(?P<to>(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sister)\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
    r"|[A-Z][\w'-]+ [A-Z][\w'-]+))"
)
BODY = re.compile(
    r"\b(?:exec|execs|executive|board|committee|council|panel|meeting|governance|tender|print\w*|pieces"
    r"|plan)\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:lead|director|manager|nurse|matron|head|team|division|department|medicine|surgery|officer)\b",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"^(?:(?:the|our|a|an|new|incoming|current|acting|interim|right|correct)\s+)+", re.IGNORECASE
)
ORDER = ("person", "role", "place")
