"""A request for time that names no date."""

import re

from tasks.replies.deadline_words import WHY
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field

_SPAN = r"(?:\w+ )?(?:weeks?|wks?|days?|months?|fortnight)"
_IT = r"(?:it|this|that|these|them|both|the date|the deadline|the due date|the target|our date|my date|\s)*"
MORE_TIME = re.compile(
    r"\b(?:(?:deadline|date|target) (?:please )?(?:to )?(?:be (?:moved|extended|pushed|put back|delayed"
    r"|changed)"
    r"|needs? (?:moving|extending|changing|pushing))"
    r"|(?:more|extra|additional|further|a (?:bit|little) (?:more|longer)|bit longer|little longer|longer"
    r"|some) time\b"
    r"|(?:a (?:bit|little|while|lot)|slightly|bit|rather|much) (?:longer|more time)\b|extension\b"
    r"|(?:needs?|give (?:me|us)|allow|takes?|want|require) (?:longer|a while)\b"
    rf"|(?:need|give|allow|have|want|request|require|grant)\w*\b[^.;?]{{0,30}}\b(?:another|an? extra"
    rf"|an? additional"
    rf"|a few (?:more )?|\w+ more|\w+ extra|couple (?:more )?(?:of )?)\s?{_SPAN}"
    rf"|(?:another|\w+ more|\w+ extra|an extra) {_SPAN}"
    rf"|(?:push|put|move|set|shift) {_IT} ?back\b"
    r"|(?:move|put|extend|delay|postpone|defer|change) (?:the |this |our |my )?(?:date|deadline|due date"
    r"|target)\b"
    r"|(?:can|could|may) (?:we|i|this|it|these|both) (?:please )?(?:be )?(?:extend|delay|postpone|defer)\w*"
    r"|please (?:extend|defer|postpone)\b)",
    re.IGNORECASE,
)
NO_TIME = re.compile(
    r"\b(?:no|not|n['’]t|without|nor)\b[^.;]{0,20}$|\b(?:thanks? for|were given|was given|granted|already)\b",
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
