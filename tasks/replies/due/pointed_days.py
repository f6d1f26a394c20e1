"""A day that is only pointed at: "The next session is 17 June. Could we extend to then please?"."""

import re
from datetime import date

from tasks.replies.days.calendar_words import month_end
from tasks.replies.days.dates import dates_in
from tasks.replies.findings import Finding
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Field

POINTS = sifted(
    r"\b(?:mov|exten[ds]"
    r"|push|put|shift|delay|defer|(?<!will )chang|give (?:me|us)|(?:can|could|may) (?:i|we) have"
    r"|(?:i|we|will|['’]ll|would) need|leave it)\w*\b[^.;?]{0,40}?\b(?:to|until|till|til)"
    r" (?:then|the (?P<month>end of that month))\b"
    r"|\b(?:will|should|can|could|['’]ll|able to|expect(?:ed)? to|hope to) (?:\w+ ){0,3}?(?:close|finish"
    r"|complete|done|finished|closed|sign(?:ed)? off)\b(?: (?:it|this|them|both|off|all))*"
    r" (?P<closes>by then|then)(?=\W*$)",
    re.IGNORECASE,
)


def pointed_day(plain: str, told: str, on: date) -> Finding | None:
    """The day to come that was told last in the words before, where these words ask for it."""
    found = POINTS.search(plain)
    days = [one.day for one in dates_in(told, on) if one.day is not None] if found else []
    if found is None or not days or days[-1] < on:
        return None
    day = month_end(days[-1].year, days[-1].month) if found["month"] else days[-1]
    rule = Rule.DATE_ALONE if found["closes"] or len(set(days)) > 1 else Rule.DATE_FORECAST
    return Finding(Field.DUE, day, found.start(), found.end(), rule)
