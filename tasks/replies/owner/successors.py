"""Who is named beside "not mine": words that say little elsewhere, and there whose an action is."""

import re

from tasks.replies.findings import Finding
from tasks.replies.owner.given_names import with_capitals
from tasks.replies.owner.recipients import BODY, NOT_WANTED, PREFIX
from tasks.replies.owner.role_names import NAME, PLACE, POST, ROLE, is_no_name
from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

_DOES = (
    r"(?: (?:in|on|at|from) (?:the )?[\w&]+(?: \d+)?| ?\([^()]{2,40}\),?)?(?: (?:now|always|actually|all"
    r"|both|also))*"
    r" (?:does|do|runs?|leads?|owns?|manages?|handles?|covers?|holds?|looks? after|deals? with|oversees?"
    r"|took|takes"
    r"|(?:is|are) (?:responsible|in charge|accountable|the (?:lead|owner|one|person))|ha(?:s|ve) (?:always"
    r"|it|this|these|them))\b"
)
_POINTS = (
    r"\b(?:ask|try|contact|speak (?:to|with)|talk to|see|chase|e-?mail|send (?:it|this|these|them) to"
    r"|you (?:want|need)"
    r"|belongs? to|comes? under|best ask) "
)
_ALONE = (
    r"(?:^|[,;:-]|\b(?=it['’]?s\b|that['’]?s\b))\W*"
    r"(?:(?:it['’]?s|that['’]?s|this is|they['’]?re|one for|for|probably|surely|i think|maybe|try|now)[ ,]+)*"
)
PATTERNS = tuple(
    sifted(pattern, re.IGNORECASE)
    for who in (PLACE, ROLE, NAME)
    for pattern in (
        rf"^\W*{who}{_DOES}",
        _POINTS + who,
        r"\b(?:is|are)(?: now| all| both)* "
        r"(?:done|run|led|managed|handled|organised|owned|covered|overseen|held) by " + who,
        rf"\b(?:the|their|our|its|your) (?:\w+ ){{0,3}}?{POST.pattern}(?: there| now| for \w+)?(?: is"
        rf"|['’]s) {who}",
        rf"^\W*(?:(?:it|this|that) )?(?:should|would|must|could|might|will|ought to|['’]ll)(?: probably|"
        rf" now)? be {who}",
        rf"^\W*{who} (?:is|are|['’]s)(?: now| the| our| my)* (?:new |acting |interim |incoming )*"
        r"(?:interim|acting|lead|owner|manager|matron|director|head|sister|in post|my (?:replacement"
        r"|successor))\b",
        rf"{_ALONE}{who}(?=(?: (?:please|pls|then|surely|now))?\W*$)",
    )
)


def successor_in(plain: str, place: int = 0) -> Finding | None:
    """Whose an action is, beside a refusal or behind one, from `place` on: "HR!", "Dr Farrell runs it"."""
    shown = with_capitals(plain)
    if is_question(plain):
        return None
    for found in (found for pattern in PATTERNS if (found := pattern.search(shown, place))):
        to = PREFIX.sub("", found.group("to"))
        if not is_no_name(to) and not BODY.search(to) and not NOT_WANTED.search(shown[: found.start()]):
            end = found.end("to")
            return Finding(
                Field.HANDOVER, plain[end - len(to) : end], end - len(to), end, Rule.HANDOVER_PLACE
            )
    return None
