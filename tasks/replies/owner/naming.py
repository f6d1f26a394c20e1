"""Whether a text names anybody at all: most clauses do not, and nothing goes on there."""

import re

from tasks.replies.owner.given_names import BEGINNINGS, TYPED
from tasks.replies.owner.role_names import NO_NAME, PLACE_NAMES, POST_NAMES, TEAMS
from tasks.replies.patterns.sifting import sifted

_WORD = re.compile(r"[a-z&]+")
_WORDS = (TYPED | BEGINNINGS | PLACE_NAMES | POST_NAMES) - {
    *("it", "owner", "owners", "service", "surgeon", "surgeons")  # nobody, as like as not
}
_CAPITALS = re.compile(r"(?<=.)\b[A-Z][a-z]*", re.DOTALL)  # the first word of a text has one anyway
_OPENS = re.compile(  # a name that opens the text, with what is said of it
    r"\W*([A-Z][a-z]*)[\w'’-]*(?: [A-Z][\w'’-]+){0,3},?(?:['’](?:s|ll|ve)\b|(?: \w+ [\w ]{2,30},)? (?:is|are"
    r"|ha[sd]|have|will|would|should|takes?|took|taking|came|leads?|owns?|runs?|looks?"
    r"|handles?|manages?|picks?|inherit\w*|replac\w+|agreed|now|can|needs?|holds?|covers?|in|from|on)\b)"
)
_TEAMS = sifted(rf"\b{TEAMS}\b", re.IGNORECASE)
_OTHERS = sifted(r"@|(?-i:\bIT\b)|[a-z](?:ists|ians)\b|\b(?:resus|mental)", re.IGNORECASE)


def names_anybody(plain: str) -> bool:
    """Whether a person, a post or a place may be named here."""
    return (
        not _WORDS.isdisjoint(_WORD.findall(plain.lower()))
        or any(word.lower() not in NO_NAME for word in _CAPITALS.findall(plain))
        or ((opens := _OPENS.match(plain)) is not None and opens[1].lower() not in NO_NAME)
        or _TEAMS.search(plain) is not None
        or _OTHERS.search(plain) is not None
    )
