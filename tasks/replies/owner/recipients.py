"""The words that tell whether somebody named is one to whom an action goes."""

import re

from tasks.replies.owner.moved_on import MOVED_ON
from tasks.replies.owner.role_names import NAME, PLACE, POST, ROLE
from tasks.replies.patterns.sifting import sifted

POINTS_ON = (
    r"^\W*(?:wrong \w+\W+)?(?:please |pls |best |perhaps |maybe |just |i think )*(?:to"
    r" )?(?:you (?:want|need|(?:'re|are) after)|you (?:should|need to|want to) (?:ask|contact"
    r"|speak to)|try"
    r"|contact|ask|see|e-?mail|chase|redirect to|(?:send|direct|forward) (?:it|this|these|them|both)(?: on"
    r"| over)? to|speak (?:to|with)|talk to|check with) "
)
WITH_THEM = re.compile(
    r"(?:^|\b(?:is|are|['’]s))[\W]*(?:all |both )?with\W*$", re.IGNORECASE
)  # and they only help
ON_COURSE = re.compile(
    r"\bon (?:track|schedule|course|target)\b|\b(?:review|comment|approv|proof|print|sign)", re.IGNORECASE
)
EVIDENCE = re.compile(
    r"\b(?:evidence|copy|report|minutes|paper|email|thanks|forms?|poap)\b[^.;]{0,30}$", re.IGNORECASE
)
HEARSAY = re.compile(
    r"(?:contact|ask|speak|talk|check|chase|try|send|e-?mail|liaise|refer to)", re.IGNORECASE
)
INSTEAD = re.compile(
    r"\b(?:instead|now|going forward|in future|from now on|owner|who (?:leads|owns|has)|about (?:both|these"
    r"|this|it))\b",
    re.IGNORECASE,
)
IN_OTHERS = sifted(MOVED_ON.pattern, re.IGNORECASE)
MINE = re.compile(
    r"\b(?:i|we)(?:'m| am|'ve| have|'ll| will|'re| are)? *$", re.IGNORECASE
)  # it is the writer who moves
POINTS = tuple(  # nothing but where to ask
    sifted(
        POINTS_ON
        + who
        + r"(?: (?:in|from|at|on|who|about|instead|for(?! (?:the|an?|any|more|evidence|copies)\b)|please)\b"
        r"[^.;?]{0,60}|,"
        r" [^.;?]{0,40}\b(?:his|hers?|theirs?) (?:side|area|job|patch|remit|baby|action|team|one"
        r"|thing)\b[^.;?]{0,30})?\W*$",
        re.IGNORECASE,
    )
    for who in (NAME, ROLE, PLACE)
)
ERRAND = re.compile(
    r"\s+(?:for|to|awaiting|pending) (?:\w+ )?(?:review|approv|sign|comment|decision|check|ratif|agree|quot"
    r"|cost|confirm|advice|input|feedback|proof|brand|print|format|design|typeset|translat|ratif|consider"
    r"|edit"
    r"|amend|clear|valid|information|info|upload|publi|processing|repair|a (?:view|look|quote|second"
    r"|price)|pric|discuss"
    r"|consult|endors|noting|the (?:next|may|june))"
    r"|\s+(?:at|by|until|till|overnight|tonight|at) (?:\d|noon|night|the end of (?:the|each|every))",
    re.IGNORECASE,
)
_ON_TO = r"(?:(?!\b(?:and|but|so|please|as)\b)[^.;:,-]){0,24}$"  # in the same breath
NOT_WANTED = re.compile(
    r"\b(?:no need|don't|do not|not|never|n't|rather than|instead of|without|cannot)\b"
    rf"{_ON_TO}|n['’]t\b{_ON_TO}"
    r"|\b(?:talk|rumou?rs?|suggestions?|suggested|discuss\w*|thought|idea|proposals?|proposed|plans?"
    r"|question)"
    r" (?:about|of|that|to|as to|over|is)\b[^.;,-]{0,40}$|\b(?:shift|patients?|bleep|keys?|clinic|kit"
    r"|equipment"
    r"|bed|draft|rota)\b[^.;,-]{0,24}$",
    re.IGNORECASE,
)
A_POST = re.compile(
    r"\s+(?:posts?|roles?|vacanc\w+|jobs?|positions?|interviews?|is (?:empty|vacant)|meeting|list|rota"
    r"|ward|wing|suite|site|hospital|building|trolley|room|budget"
    r"|has (?:not|left))\b",
    re.IGNORECASE,
)
PERSON_BEHIND = re.compile(
    r"\s*[,(] ?(?P<to>(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Sister)\.? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
    r"|[A-Z][\w'-]+ [A-Z][\w'-]+))"
)
ASIDE = re.compile(r"\s*\((?P<to>[A-Z][\w'’-]+)\)")  # "their own educator (Marcus)"
ONE_OF_THEM = re.compile(rf"{POST.pattern}(?<!team)(?<!office)(?<!service)(?<!department)$", re.IGNORECASE)
CALLED = re.compile(  # "Helena the transfusion practitioner"
    r"(?P<to>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:,? the [\w ]+)$"
)
INTRODUCED = re.compile(  # who writes: "Hi, it's Denise on Ward 7"
    r"\W*(?:it|this)(?:['’]?s| is) [\w'’-]+(?: [\w'’-]+)? (?:in|on|at|from|here|speaking|again)\b"
    r"(?![^.;,]*\b(?:now|instead|you|who|these days|going forwards?)\b)",
    re.IGNORECASE,
)
BODY = re.compile(
    r"^governance$|\b(?:exec|execs|executive|board|committee|council|panel|meeting|group|forum"
    r"|ratification|consultation|printers?|press|tender|print\w*|pieces"
    r"|plan)\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:lead|director|manager|nurse|matron|head|team|division|department|medicine|surgery|officer)\b",
    re.IGNORECASE,
)
PREFIX = re.compile(
    r"^(?:always (?:been )?|been )?(?:with |for )?"
    r"(?:(?:the|our|a|an|current|acting|interim|right|correct)\s+)*",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\w*|may|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?"
    r"|thu\w*"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?|spring|summer|autumn|winter|christmas|easter|today|tomorrow"
)
TIMES = re.compile(  # what tells only from when: "From September Priya", "HR in July"
    rf"^(?:(?:from|since|as of|after|in|on|until|by)\s+(?:{_WHEN})\s+)+"
    rf"|^(?:yes|no|so|then|ok|also|now|well|and|but|because|as|since)\s+|\s+(?:in|on|from|since|at|by"
    rf"|after) (?:{_WHEN})$",
    re.IGNORECASE,
)
SAYS_MORE = re.compile(
    r"\b(?:been|always|with|they|he|she|job|have|had|its?|that|was|never)\b", re.IGNORECASE
)
HIS_THING = re.compile(  # "Dr Osei's email"
    r"['’]s? (?!(?:now|remit|job|action|area|patch|baby|call|team|office|department|one|side|thing"
    r"|portfolio|name"
    r"|list|court|brief|responsib\w+)\b)[a-z]",
    re.IGNORECASE,
)
I_WILL = re.compile(  # who asks or speaks is the writer
    r"\b(?:i|we)(?:['’]\w+)?(?: (?:will|need to|have to|must|should|can|am|are|have|also|going to|shall"
    r"|could|did|to|do))*\s*$",
    re.IGNORECASE,
)
PAPER_WITH = re.compile(  # what is with others while the action stays
    r"\b(?:tenders?|\w*orders?|quotes?|leaflets?|drafts?|bids?|invoices?|contracts?|business cases?"
    r"|artwork|proofs?|specs?"
    r"|specifications?|requests?|wording|polic(?:y|ies)|papers?)\b[^.;]{0,50}\bwith\W*(?:the |our )?$"
    r"|(?:^|[-–:,;]\s*)(?:the )?(?:contracts?|budgets?|funding|licen[cs]es?) (?:still )?"
    r"(?:belongs?|sits?) (?:to|with)\W*(?:the )?$"
    # "the remaining third belongs to the divisions", "two job plans are disputed and have gone to the MD"
    r"|\b(?:third|half|quarter|rest|remainder|remaining \w+|balance|bulk|majority|\d ?%)(?: of \w+)?"
    r" (?:now )?(?:is|are|belongs?|sits?|lies?|rests?) (?:to|with|under)\W*(?:the )?$"
    r"|(?:\b(?:disputed|contested|queried|challenged|appealed)\b|\b(?:one|two|three|four|five|six|some|several"
    r"|a few|\d+) (?!of |actions?|items?|ones?)(?:[\w-]+ ){1,3}(?:are|is|were|was|have|has))[^.;]{0,24}"
    r"\b(?:gone|went|sent|passed|referred) (?:up |over |on )?to\W*(?:the )?$"
    r"|\b(?:complete|completed|finished|done|works?|fitted|repaired)\b[^.;]{0,30}\bhanded back to\W*(?:the"
    r" )?$",
    re.IGNORECASE,
)
ORDER = ("person", "role", "place")
WITH_POST = re.compile(  # "Dave Head of Estates"
    r"(?P<to>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?),? (?:the )?(?:[A-Z]\w+ )?(?:head|lead|director|manager|matron"
    r"|sister|nurse|chief|deputy)\b.",
    re.IGNORECASE,
)
