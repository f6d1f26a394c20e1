"""Where an action went, with the thing itself as the subject: "streaming's gone to Dr Okafor".

A pattern with a group `perhaps` is read as unsure: papers and orders go to people in the same words.
"""

from tasks.replies.owner.role_names import NAME, PLACE, ROLE

_IN = r"(?: (?:in|at|on|from|over in) (?:the )?[\w& ]{2,25}?)?"
_OPENS = (  # at the start of what is said, or behind the action's name and a dash
    r"(?:^\W*|[:;.–—-]\s+)"
)
_PAPER = (
    r"(?!(?:\w+ ){0,3}?(?:\w*(?:orders?|quotes?|invoices?|letters?|drafts?|adverts?|bids?|cases?|requests?"
    r"|polic(?:y|ies)|samples?|patients?|staff|papers?|minutes|bills?|kit|stock|keys|laptops?|funding|money"
    r"|plans?|tenders?|proofs?|forms?|slides|questions?|i|we|who)|everyone|people)\b)"
)
NO_DEED = r"(?!\w+(?:ed|ing) |told |sent |see |not )"  # "awaiting pharmacy"
_END = r"(?:,? (?:please|pls|now|instead|not (?:me|us|mine|ours)))?(?=\W*$)"
SHIFTS: tuple[tuple[str, ...], ...] = (
    (  # "streaming's gone to Dr Okafor", "exit interviews have gone over to Bev"
        r"\b(?:gone|passed|moved|transferred)\b",
        rf"{_OPENS}{_PAPER}(?P<perhaps>)(?:[\w&]+ ){{0,2}}[\w&]+(?:['’]s| has| have| is| are| was| were)?"
        rf"(?: now| all| both| since)* (?:gone|passed|moved|transferred)(?: over| across)? to"
        rf" (?P<given>){NAME}{_IN}(?=\W*$|\s*[,;.(])",
    ),
    (  # an action's number and whose it is: "4.4 Matron Eze.", "9: pharmacy", "14 - Alison's"
        r"^\s{3}",
        rf"^\s{{3,40}}[-–:=]*\s*(?:to |with |over to )?{NO_DEED}{PLACE}{_END}",
        rf"^\s{{3,40}}[-–:=]*\s*(?:to |over to )?(?P<given>){NAME}(?:['’]s){_END}",
        r"^\s{3,40}[-–:=]*\s*(?:the |to |to the |over to )?"
        rf"(?P<to>(?:Matron|Sister|Dr|Prof|Mr|Mrs|Ms)\.? (?-i:[A-Z])[\w'’-]+){_END}",
        rf"^\s{{3,40}}[-–:=]*\s*(?=the |to the |our ){ROLE}{_END}",
    ),
    (  # "31 and 32 should be Marlon's"
        r"['’]s\b",
        rf"^\W*(?:(?:so|and|but|this|that|it|these|they|both|all|\d+) )*"
        rf"(?:should|must|ought to|will|would) be (?P<given>){NAME}['’]s(?=\W*$|[.,;])",
    ),
    (  # "Dr Okafor, she's the new clinical lead"
        r"\bthe new\b",
        rf"(?:\bto|\bwith|\bask|\btry|\bsee|\bcontact) {NAME}{_IN},? (?:who(?:['’]s| is)"
        r"|(?:s?he|they)(?:['’]s"
        r"|['’]re| is| are)) (?:now )?(?:the|our|my) new (?:\w+ ){0,2}(?:lead|owner|manager|matron|head"
        r"|sister|consultant)\b",
    ),
    (  # "with Claire Tobin's team to own"
        r"\bwith\b",
        *(
            rf"(?:^\W*|[-–—:,;]\s*|\b(?:is|are|be|this|it|these|now) )with {who}"
            r" (?:to (?:own|lead|run|take (?:on|forward|over))"
            r"|(?:going|moving) forwards?|from (?:now|here)|these days)\b"
            for who in (PLACE, ROLE, NAME)
        ),
    ),
    (  # "not me any more, Oyin in site ops"
        r"\bnot (?:me|mine|us|ours)\b",
        r"\bnot (?:me|mine|us|ours)(?: now| any ?more| any longer)?\s?[,;:.–-]+ *"
        + NAME
        + r" (?:in|at|on|from) (?:the )?[\w& ]{2,25}(?=\W*$)",
    ),
    (  # "it's the divisional governance manager's"
        r"['’]s\b",
        rf"\b(?:it|this|that|these|they|both)(?:['’]s| is|['’]re| are)(?: now| all| really)* (?=the |our )"
        rf"{ROLE}['’]s?(?=\W*$|\s*[,;.)]| (?:now|action|job|area|one|remit|patch|call|baby)\b(?! to\b))",
    ),
    (  # "put the ward managers down instead", "name Tom Hale instead of me"
        r"\binstead\b|\b(?:my|our) place\b|\bdown\b",
        *(
            rf"\b(?:put|make|name|list|show|record|enter|have) {who}(?:['’]s name)?(?: (?:down|in))*"
            r" (?:instead\b(?! of (?!me|us|my))|in (?:my|our) (?:place|stead)|in place of (?:me|us))"
            for who in (ROLE, NAME)
        ),
    ),
)
