"""Evidence that a statement points to: something attached, a link, a place where it lies."""

import re
from urllib.parse import parse_qs, urlsplit

from tasks.replies.findings import Finding
from tasks.replies.narrative.proof_places import (
    ARE_THERE,
    GIVEN_US,
    INTO,
    KEPT_THERE,
    LEFT_THERE,
    LIES,
    LIES_HINT,
    PLACES,
    ROOMS,
)
from tasks.replies.patterns.sifting import sifted
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

LINK = re.compile(r"https?://[^\s<>\"')\]]{4,2000}", re.IGNORECASE)
ATTACHED = sifted(
    r"\b(?:(?:please )?(?:see|find) (?:the )?(?:\w+ ){0,4}?(?:attached|enclosed|attachment|below link)"
    r"|(?:(?:i|we)(?:['’]ve| have)? )?(?:now )?(?:attach(?:ed|ing)?|att'?d|enc'?d|enclos(?:ed|ing|e))(?!\w)"
    r"|attachments?\b|(?:i|we) append\b|append(?:ed|ing) (?:below|here|to (?:this|the e-?mail))\b"
    r"|herewith\b|(?<!nothing was )(?:e-?mailed|sent|forwarded|submitted)(?: it| them| this| these)?"
    r"(?: over| across| in| back)? to (?:you|the pmo|your office|the office|your team)\b|"
    r"(?:uploaded|saved|filed|stored|available|held|on file) (?:it |this |these |them |evidence )?(?:to|on"
    r"|in|at|under) (?:the )?(?:shared? ?(?:drive|point|folder)?|sharepoint|teams|drive|folder|intranet"
    r"|portal|governance folder|evidence folder)\b|"
    r"evidence (?:is |has been |was )?(?:already |now |all )?(?:sent|submitted|provided|supplied|emailed"
    r"|forwarded|included"
    r"|available|in|on|uploaded|below|here)\b|as evidence\b)",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:will|shall|to follow|not|n['’]t|no|cannot|can|could|should|would|later|once|when"
    r"|if(?! (?:you|any(?:one|body)))|unable|without"
    r"|haven['’]t|need(?:s|ed)? to|to be|tomorrow|shortly|forgot|missing|awaiting|your (?:form|letter"
    r"|e?mail)|the (?:form|template)(?! (?:is|are|was|were)\b)|there(?:['’]?s| is| are)"
    r" (?:two|three|several|lots|\d+) (?:in|on)|to (?:put|go|add|upload|attach|send|file"
    r"|save|post|scan)\b"
    r"|(?:can|could|would|did|do) you)\b|['’]ll\b|n't\b",
    re.IGNORECASE,
)
FOUND_THERE = re.compile(  # of what is there already
    r"\byou(?:['’]ll| will| can| should| may)(?: also| now)? (?:find|see)\b"
    r"|\b(?:can|may|will|could) (?:now |also )?be (?:found|seen|viewed)\b",
    re.IGNORECASE,
)
ENDS = re.compile(r"\s[-–—]\s|[,;.()]")
SOON = re.compile(r"\W*(?:tomorrow|later|once|when|shortly|soon|not|by|next)\b", re.IGNORECASE)
SAID = re.compile(
    r"\b(?:is|are|was|were|has|have|done|complete[d]?|finished|on track|closed)\b|'s\b|'ve\b", re.IGNORECASE
)
ONLY_SAID_OF = re.compile(  # "the one on the intranet is dated 2018", "in my office waiting to go up"
    r"\W*waiting (?!for (?:you|collection|the pmo)\b)"
    r"|\W*(?:is|are|was|were|says?|looks?|seems?|appears?|does(?:n['’]t| not)|won['’]t)(?: all| still)?"
    r" (?:dated|old|out of|wrong|empty|blank|broken|last year|ancient|from|open|work|load|different)\b",
    re.IGNORECASE,
)


def unwrapped(link: str) -> str:
    """A link without Safe Links around it."""
    link = link.rstrip(".,;:!?")
    try:
        parts = urlsplit(link)
        if (parts.hostname or "").endswith("safelinks.protection.outlook.com"):
            inner = parse_qs(parts.query).get("url", [""])[0]
            return inner or link
    except ValueError:
        return link
    return link


def links_in(text: str) -> tuple[str, ...]:
    """The web links of a text, unwrapped, each once."""
    return tuple(dict.fromkeys(unwrapped(found) for found in LINK.findall(text[:200_000])))[:50]


def evidence_in(text: str, plain: str) -> Finding | None:
    """The evidence that a statement points to: its link, or the words that name it."""
    link = LINK.search(text)
    if link and not re.search(r"\b(?:is this|is that|which|what) \W*$", text[: link.start()], re.IGNORECASE):
        return Finding(Field.EVIDENCE, unwrapped(link.group()), link.start(), link.end(), Rule.EVIDENCE_SAID)
    if is_question(plain):
        return None
    for found, rule in (
        (ATTACHED.search(plain), Rule.EVIDENCE_SAID),
        (GIVEN_US.search(plain), Rule.EVIDENCE_SAID),
        (_lying(plain) or _lying(text), Rule.EVIDENCE_PLACE),
    ):
        if found is None or SOON.match(plain, found.end()):
            continue
        start, end = _phrase(plain, found.start(), found.end())
        ahead = plain[found.end() : found.end() + 25] if rule is Rule.EVIDENCE_SAID else ""
        around = plain[start : found.end()] + ENDS.split(ahead, maxsplit=1)[0]
        if not LATER.search(FOUND_THERE.sub(" ", around)):
            return Finding(Field.EVIDENCE, plain[start:end].strip(" .,;:-–()"), start, end, rule)
    return None


def _lying(plain: str) -> re.Match[str] | None:
    """Where a statement says that something lies: in a folder; papers in an office or on a door."""
    for places, leads in ((PLACES, INTO), (ROOMS, ARE_THERE)):
        for place in places.finditer(plain):
            if ONLY_SAID_OF.match(plain, place.end()):
                continue
            if leads.search(plain[max(0, place.start() - 90) : place.start()]):
                return place
    lies = LIES.search(plain)
    return lies if lies and LIES_HINT.search(plain) else LEFT_THERE.search(plain) or KEPT_THERE.search(plain)


def _phrase(plain: str, start: int, end: int) -> tuple[int, int]:
    """The clause around the word: "audit report attached", "attached is the rota"."""
    begin = max((plain.rfind(mark, 0, start) for mark in ",;.–—()"), default=-1) + 1
    begin = max(
        begin,
        plain.rfind(" and ", 0, start) + 5 if " and " in plain[:start] and SAID.search(plain[:start]) else 0,
        plain.rfind(" - ", 0, start) + 3 if " - " in plain[:start] else 0,
    )
    stop = min(
        (place for mark in (*",;.–—()", " but ") if (place := plain.find(mark, end)) >= 0), default=len(plain)
    )
    while begin < start and plain[begin] in " \t\n:":
        begin += 1
    return begin, stop
