"""To whom an action goes: handed over, taken over, somebody else's by right, or nobody's yet."""

import re
from dataclasses import replace

from tasks.replies.findings import Finding
from tasks.replies.owner.given_names import with_capitals
from tasks.replies.owner.goes_to import GOES_TO
from tasks.replies.owner.named import rows_of, whole
from tasks.replies.owner.naming import names_anybody
from tasks.replies.owner.recipients import BODY, IN_OTHERS, ORDER, POINTS, PREFIX
from tasks.replies.owner.refusals import refused_until
from tasks.replies.owner.role_names import is_no_name
from tasks.replies.owner.takes_it import TAKES_IT
from tasks.replies.owner.theirs import BEHIND, THEIRS
from tasks.replies.owner.whom import Recipient, recipient
from tasks.replies.patterns.sifting import Choices
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field

HANDOVERS = Choices(row for one in (TAKES_IT, GOES_TO, THEIRS) for row in rows_of(one))
((_, (_BEHIND,)),) = rows_of(BEHIND)
ASKS_BEHIND = re.compile(
    r"[,;.-]\s+(?=(?:but |and |so )?(?:why|what|who|when|how|is|are|can|could|do|does|should)\b)",
    re.IGNORECASE,
)


def handover_in(plain: str) -> Finding | None:
    """To whom an action has gone or should go; an empty name when it is only said that it has."""
    found = _handover(with_capitals(plain))
    if found is None or not found.value:
        return found
    place = with_capitals(plain).find(str(found.value))
    return replace(found, value=plain[place : place + len(str(found.value))]) if place >= 0 else found


def _handover(plain: str) -> Finding | None:
    if is_question(plain) and not re.match(r"\W*(?:can|could|please|would)\b", plain, re.IGNORECASE):
        plain = plain[: max((turn.start() for turn in ASKS_BEHIND.finditer(plain)), default=0)]
    found = [
        one
        for _, patterns in (HANDOVERS.found_in(plain) if names_anybody(plain) else ())
        for pattern in patterns
        for match in whole(pattern).finditer(plain)
        if (one := recipient(plain, match)) is not None
    ]
    found = [one for one in found if not any(_is_end_of(one, other) for other in found)]
    if found:
        kind, start, end, to = min(found, key=lambda one: (ORDER.index(one[0]), one[1]))
        return Finding(
            *(Field.HANDOVER, to, start, end),
            Rule.HANDOVER_PLACE if kind == "place" else Rule.HANDOVER_NAMED,
        )
    behind = _behind_refusal(plain)
    if behind is not None:
        return behind
    pointed = next(filter(None, (points.match(plain) for points in POINTS)), None)
    if pointed and not is_no_name(pointed.group("to")) and not BODY.search(plain):
        return Finding(
            Field.HANDOVER, pointed.group("to"), pointed.start(), pointed.end(), Rule.HANDOVER_PLACE
        )
    other = IN_OTHERS.search(plain)
    return Finding(Field.HANDOVER, "", other.start(), other.end(), Rule.HANDOVER_OPEN) if other else None


def _is_end_of(one: Recipient, other: Recipient) -> bool:
    """Whether a name is but the end of a longer one found: "Nursing" of "Director of Nursing"."""
    return other[3].endswith(tuple(f"{word} {one[3]}" for word in (" of", " for", " in", ",")))


def _behind_refusal(plain: str) -> Finding | None:
    """Whose it is, said in one breath with that it is not the writer's: "not ours, that's Estates"."""
    place = refused_until(plain)
    found = whole(_BEHIND).match(plain, place) if place else None
    if found is None or is_no_name(found.group("to")) or BODY.search(found.group("to")):
        return None
    to = PREFIX.sub("", re.sub(r"['’]s$", "", found.group("to")))
    return Finding(Field.HANDOVER, to, found.start("to"), found.end("to"), Rule.HANDOVER_PLACE)
