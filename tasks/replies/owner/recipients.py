"""The words that tell whether somebody named is one to whom an action goes."""

import re

from tasks.replies.owner import not_to
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
ERRAND, A_POST, HIS_THING, NOT_WANTED, PAPER_WITH = (
    re.compile(one.pattern, re.IGNORECASE)
    for one in (not_to.ERRAND, not_to.A_POST, not_to.HIS_THING, not_to.NOT_WANTED, not_to.PAPER_WITH)
)
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
I_WILL = re.compile(  # who asks or speaks is the writer
    r"\b(?:i|we)(?:['’]\w+)?(?: (?:will|need to|have to|must|should|can|am|are|have|also|going to|shall"
    r"|could|did|to|do))*\s*$",
    re.IGNORECASE,
)
ORDER = ("person", "role", "place")
WITH_POST = re.compile(  # "Dave Head of Estates"
    r"(?P<to>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?),? (?:the )?(?:[A-Z]\w+ )?(?:head|lead|director|manager|matron"
    r"|sister|nurse|chief|deputy)\b.",
    re.IGNORECASE,
)
