"""The words that tell whether somebody named is one to whom an action goes."""

import re

from tasks.replies.owner_frames import STARTS
from tasks.replies.role_names import NAME, PLACE, PLACE_NAMES, ROLE
from tasks.replies.sifting import sifted

POINTS_ON = (
    r"^\W*(?:wrong \w+\W+)?(?:please |pls |best |perhaps |maybe |just |i think )*(?:to"
    r" )?(?:you (?:want|need|(?:'re|are) after)|you (?:should|need to|want to) (?:ask|contact"
    r"|speak to)|try"
    r"|contact|ask|see|e-?mail|chase|redirect to|speak (?:to|with)|talk to|check with) "
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
    r"(?:contact|ask|speak|talk|check|chase|try|send|e-?mail|liaise|refer(?! you))", re.IGNORECASE
)
INSTEAD = re.compile(
    r"\b(?:instead|now|going forward|in future|from now on|owner|who (?:leads|owns|has)|about (?:both|these"
    r"|this|it))\b",
    re.IGNORECASE,
)
IN_OTHERS = sifted(
    r"\b(?:i(?:'m| am) (?:retiring|leaving(?! (?:it|this)))|i (?:retire|leave the trust|finish at the trust)"
    r"|needs? (?:a new|another) (?:owner|lead|tester|name))\b|(?<!\bby )(?<!\bas )(?<!of"
    r" )\b(?:someone|somebody) else\b(?!'s)"
    r"|\bno longer (?:the |a )?(?:matron|manager|lead|sister|consultant|director|nurse|head"
    r"|officer|owner)\b|\bi demitted\b"
    r"|\bi(?:'m| am) (?:now )?in (?:[\w ]{3,30}) now\b"
    r"|\b(?:with|to|under|belongs? to|for|it's|is) another (?:team|manager|lead|ward|division|department)"
    r"|\bre-?(?:assign|allocat)(?:ed?)? (?:this|it)\b|\bhand(?:ed|ing)? (?:this|it|these|them)"
    r" (?:over|on)\b|no longer (?:my|in my|work|in (?:this )?(?:post|role))"
    r"|(?:i['’]ve|i have|i) (?:now )?(?:moved|left|changed) (?:on|role|roles|post|jobs?|wards?|to another"
    r"|the (?:\w+ )?(?:trust|ward|team|department|office|unit|service|post|role))",
    re.IGNORECASE,
)
MINE = re.compile(
    r"\b(?:i|we)(?:'m| am|'ve| have|'ll| will|'re| are)? *$", re.IGNORECASE
)  # it is the writer who moves
WHO = re.compile(  # no handover without a name, a role or a place
    rf"{STARTS}|(?<!^)\b(?-i:[A-Z])|@|\b(?:{'|'.join(sorted(PLACE_NAMES))}|patient|control|mental"
    r"|dieti[ct]ians|\w+(?:ists|ians)|matron|manager|mgr|leader|lead|consultant"
    rf"|director|nurse|team|sister"
    r"|head|officer|pharmacist|midwife|co-?ordinator|practitioner|administrator|department|division"
    r"|governance)\b",
    re.IGNORECASE,
)
POINTS = tuple(  # nothing but where to ask
    sifted(
        POINTS_ON + who + r"(?: (?:in|from|at|on|who|about|instead|for|please)\b[^.;?]{0,60})?\W*$",
        re.IGNORECASE,
    )
    for who in (NAME, ROLE, PLACE)
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
    r"^governance$|\b(?:exec|execs|executive|board|committee|council|panel|meeting|group|forum"
    r"|ratification|consultation|printers?|press|tender|print\w*|pieces"
    r"|plan)\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:lead|director|manager|nurse|matron|head|team|division|department|medicine|surgery|officer)\b",
    re.IGNORECASE,
)
PREFIX = re.compile(r"^(?:(?:the|our|a|an|incoming|current|acting|interim|right|correct)\s+)+", re.IGNORECASE)
ORDER = ("person", "role", "place")
