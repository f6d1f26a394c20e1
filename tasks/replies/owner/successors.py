"""Who is named beside "not mine": words that say little elsewhere, and there whose an action is."""

import re

from tasks.replies.findings import Finding
from tasks.replies.owner.given_names import is_first_name, is_somebody, with_capitals
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
    r"|took|takes|writes?|signs?|organises?|arranges?|should (?:have|own|lead|be|get|do|take)"
    r"|(?:is|are) (?:responsible|in charge|accountable|the (?:lead|owner|one|person))|ha(?:s|ve) (?:always"
    r"|it|this|these|them))\b"
)
_POINTS = (
    r"\b(?:ask|try|contact|speak (?:to|with)|talk to|see|chase|e-?mail|(?:send|re-?direct|forward|pass)"
    r"(?: (?:it|this|these|them))?(?: on)? to|you (?:want|need)|(?:this|it|that|one)(?:['’]s| is)? (?:goes"
    r"|going) (?:through|to)|belongs? to|comes? under|best ask) "
)
_ALONE = (
    r"(?:^|[,;:-]|\b(?=it['’]?s\b|that['’]?s\b))\W*"
    r"(?:(?:it['’]?s|that['’]?s|this is|they['’]?re|one for|for|probably|surely|i think|maybe|try|now)[ ,]+)*"
)
_WHERE = r"(?:(?: (?:in|on|at|from|over in)(?: the)?|,? the) (?!the\b)[\w& ]{2,25}?)?"
_WARD = r"(?:the )?(?P<to>ward \d+\w?)\b"
SIGNED = re.compile(r"\W*(?-i:[A-Z])[a-z]+\W*")  # a name and no more: the writer's own, as like as not
PATTERNS = tuple(
    sifted(pattern, re.IGNORECASE)
    for who in (PLACE, ROLE, NAME, _WARD)
    for pattern in (
        rf"^\W*{who}{_DOES}",
        _POINTS + who,
        r"\b(?:is|are)(?: now| all| both| being)* "
        r"(?:done|run|led|managed|handled|organised|owned|covered|overseen|held)(?: \w+){0,2} by " + who,
        r"\b(?:name|contact|person|lead)(?: there| to (?:ask|chase|try)| for (?:this|it|that))? is " + who,
        rf"\b(?:the|their|our|its|your) (?:\w+ ){{0,3}}?{POST.pattern}(?: there| now| for \w+)?(?: is"
        rf"|['’]s) {who}",
        rf"^\W*(?:(?:it|this|that) )?(?:should|would|must|could|might|will|ought to|['’]ll)(?: probably|"
        rf" now)? be {who}",
        rf"^\W*{who} (?:is|are|['’]s)(?: now| the| our| my)* (?:new |acting |interim |incoming )*"
        r"(?:interim|acting|lead|owner|manager|matron|director|head|sister|in post|my (?:replacement"
        r"|successor))\b",
        *([rf"^\W*(?:[\w'’-]+ ){{1,4}}(?:is|are|would be) (?P<somebody>){who}\W*$"] if who is NAME else []),
        rf"{_ALONE}{who}{_WHERE}(?=(?:[, ]+(?:please|pls|then|surely|now|i think|i believe|probably))?\W*$)",
    )
)


def successor_in(plain: str, place: int = 0, until: int | None = None) -> Finding | None:
    """Whose an action is, beside a refusal or behind one, from `place` on: "HR!", "Dr Farrell runs it"."""
    until = len(plain) if until is None else until
    shown = with_capitals(plain)
    if is_question(plain):
        return None
    named = []
    for found in (found for pattern in PATTERNS if (found := pattern.search(shown, place))):
        to = PREFIX.sub("", found.group("to"))
        if found.end("to") > until or SIGNED.fullmatch(shown):
            continue
        if "somebody" in found.groupdict() and not is_somebody(to):
            continue
        if not is_no_name(to) and not BODY.search(to) and not NOT_WANTED.search(shown[: found.start()]):
            named.append((to, found.end("to")))
    if not named:
        return None
    to, end = next((one for one in named if is_first_name(one[0])), named[0])
    start, (before, _, last) = end - len(to), to.rpartition(" ")
    if POST.search(before) and plain[start:end].endswith(last.lower()) and is_first_name(last):
        end = start + len(before)  # "ask the theatre manager maureen" is signed so
    return Finding(Field.HANDOVER, plain[start:end], start, end, Rule.HANDOVER_PLACE)
