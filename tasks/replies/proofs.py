"""Evidence that a statement points to: something attached, a link, a place where it lies."""

import re
from urllib.parse import parse_qs, urlsplit

from tasks.replies.findings import Finding
from tasks.replies.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

LINK = re.compile(r"https?://[^\s<>\"')\]]{4,2000}", re.IGNORECASE)
ATTACHED = re.compile(
    r"\b(?:(?:please )?(?:see|find) (?:the )?(?:\w+ ){0,4}?(?:attached|enclosed|attachment|below link)"
    r"|(?:(?:i|we)(?:['’]ve| have)? )?(?:now )?(?:attach(?:ed|ing)?|att'?d|enc'?d|enclos(?:ed|ing|e))(?!\w)"
    r"|attachments?\b"
    r"|herewith\b|"
    r"(?:uploaded|saved|filed|stored|available|held|on file) (?:it |this |these |them |evidence )?(?:to|on"
    r"|in|at|under) (?:the )?(?:shared? ?(?:drive|point|folder)?|sharepoint|teams|drive|folder|intranet"
    r"|portal|governance folder|evidence folder)\b|"
    r"evidence (?:is |has been |was )?(?:already |now |all )?(?:sent|submitted|provided|supplied|emailed"
    r"|forwarded|included"
    r"|available|in|on|uploaded|below|here)\b|as evidence\b)",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:will|shall|to follow|not|n['’]t|no|cannot|can|could|should|would|later|once|when|if|unable|without"
    r"|haven['’]t|need(?:s|ed)? to|to be|tomorrow|shortly|forgot|missing|awaiting|your (?:form|letter"
    r"|e?mail)|the (?:form|template)"
    r"|(?:can|could|would|did|do) you)\b|['’]ll\b|n't\b",
    re.IGNORECASE,
)
_PAPERS = (
    r"(?:evidence|report|audit|minutes|mins|logs?|log ?books?|registers?|certificates?|certs?|lists?"
    r"|sheets?|photos?|papers?|policy|sop"
    r"|protocol|records?|rota|dashboard|slides|results|spreadsheet|data|checklist|figures|plan|proof"
    r"|invoices?|letter|file|copy|it|they|this)"
)
SOON = re.compile(r"\W*(?:tomorrow|later|once|when|shortly|soon|not|by|next)\b", re.IGNORECASE)
LIES = re.compile(
    r"\b"
    + _PAPERS
    + r"(?:'s| is| are| were| was| all|,| now| already| also|:| available| kept| held| saved| filed"
    r"| uploaded| stored| published)*"
    r" (?:in there|(?:on|in|at|under|to) (?:the |our |my |each |your |every )?(?:\w+ ){0,3}?(?:drive|folder"
    r"|share ?point|intranet|portal|teams(?: channel)?"
    r"|pack|ward|file|site|system|cabinet|q-?pulse|datix)\b|with (?:jo|the pmo|you"
    r"|(?-i:[A-Z])[a-z]+)(?= *(?:[.,;)]|$)))"
    r"|\byou (?:already |should )?(?:already )?have (?:the |our |all (?:the )?)?(?:evidence|report|minutes"
    r"|audit|certificates?)"
    r"|\b(?:put|saved|uploaded|filed|placed|dropped|added|posted) (?:\w+ ){0,4}(?:on|in|to|into"
    r"|under) (?:the |our |your )?(?:\w+ ){0,3}?(?:drive|folder|share ?point|intranet|portal|teams channel"
    r"|file)\b"
    r"|\b(?:[a-z]:|\\\\)\\?[\w\\ ./&-]{3,}|\b"
    + _PAPERS
    + r": (?:\w+ ){0,2}(?:share ?point|intranet|[a-z] drive|teams)\b",
    re.IGNORECASE,
)
UNTIED = re.compile(
    r"\b(?:(?:find|see) (?:the )?attached|attached (?:is|are|please find|the)|enclosed)\b", re.IGNORECASE
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
    found = ATTACHED.search(plain)
    if found is None:
        lies = LIES.search(plain)
        if (
            lies is None
            or LATER.search(plain[max(0, lies.start() - 40) : lies.end()])
            or SOON.match(plain, lies.end())
        ):
            return None
        return Finding(
            Field.EVIDENCE, lies.group().strip(" .,;:-()"), lies.start(), lies.end(), Rule.EVIDENCE_PLACE
        )
    around = plain[max(0, found.start() - 40) : found.end() + 25]
    if LATER.search(around):
        return None
    start, end = _phrase(plain, found.start(), found.end())
    return Finding(Field.EVIDENCE, plain[start:end].strip(" .,;:-–()"), start, end, Rule.EVIDENCE_SAID)


def _phrase(plain: str, start: int, end: int) -> tuple[int, int]:
    """The clause around the word: "audit report attached", "attached is the rota"."""
    begin = max((plain.rfind(mark, 0, start) for mark in ",;.–—()"), default=-1) + 1
    begin = max(
        begin,
        plain.rfind(" and ", 0, start) + 5 if " and " in plain[:start] else 0,
        plain.rfind(" - ", 0, start) + 3 if " - " in plain[:start] else 0,
    )
    stop = min((place for mark in ",;.–—()" if (place := plain.find(mark, end)) >= 0), default=len(plain))
    while begin < start and plain[begin] in " \t\n:":
        begin += 1
    return begin, stop
