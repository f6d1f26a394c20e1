"""A request for time that names no date."""

import re

from tasks.replies.deadline_words import WHY
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field

MORE_TIME = re.compile(
    r"\b(?:deadline|date|target) (?:please )?(?:to )?be "
    r"(?:moved|extended|pushed|put back|delayed|changed)\b|"
    r"\b(?:(?:more|extra|additional|further|a (?:bit|little) (?:more|longer)|bit longer|little longer"
    r"|longer|some) time\b|(?:a (?:bit|little)|slightly|bit) (?:longer|more time)|extension\b|(?:need|give"
    r"|allow|have|want|request|require|require?s|grant)\w*\b[^.;?]{0,30}\b(?:another|an? extra"
    r"|an? additional|a few (?:more )?|\w+ more|\w+ extra|couple (?:more )?(?:of )?)\s?(?:\w+ )?(?:weeks?"
    r"|days?|months?|fortnight)"
    r"|\b(?:another|\w+ more|\w+ extra|an extra) (?:\w+ )?(?:weeks?|days?|months?|fortnight)\b|push (?:it "
    r"|this |the date |the deadline )?back\b|(?:move|put|extend|delay|postpone|defer|change) (?:the |this "
    r"|our |my )?(?:date|deadline|due date|target)\b|(?:can|could|may) (?:we|i|this"
    r"|it) (?:please )?(?:be )?(?:extend|delay|postpone|defer)\w*)",
    re.IGNORECASE,
)
NO_TIME = re.compile(
    r"\b(?:no|not|n['’]t|without)\b[^.;]{0,20}$|\b(?:thanks? for|were given|was given|granted|already)\b",
    re.IGNORECASE,
)


def more_time_in(plain: str) -> Finding | None:
    """A request for time that names no date."""
    found = MORE_TIME.search(plain)
    if found is None or NO_TIME.search(plain[: found.start()]):
        return None
    why = WHY.search(plain, found.end())
    reason = plain[why.end() :].strip(" .,;:()!?-–") if why else ""
    return Finding(
        Field.MORE_TIME,
        True,
        found.start(),
        found.end(),
        Rule.TIME_REQUEST,
        reason,
        takes_all=plain.rstrip().endswith("?"),
    )
