"""Why a writer leaves, told before it is told who has what: news of each action that goes to another."""

import re
from collections.abc import Iterable, Sequence

from tasks.replies.narrative.narratives import Place
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Confidence, Field

LEAVES = sifted(
    r"\b(?:i|i['’]?m|i am|i['’]?ve|i have)\b[^.;]{0,30}\b(?:leav(?:e|ing)(?! it\b)|left|retir\w+|maternity"
    r"|second(?:ed|ment)|demit\w*|stepp?(?:ed|ing)? (?:down|back|aside)|mov(?:ed?|ing) (?:to|on|into|over)"
    r"|new (?:job|post|role)|gave up|giv(?:e|en|ing) up|swapp?(?:ed|ing)|finish(?:ed|ing)? (?:on|in|up)"
    r"|reduc\w+|part[- ]time)\b",
    re.IGNORECASE,
)


def departure(plain: str, start: int) -> list[Place]:
    """The place of a clause that tells that its writer leaves, for a person to look at."""
    return (
        [(start, start + len(plain), Confidence.UNSURE, Rule.NARRATIVE_SHORT)] if LEAVES.search(plain) else []
    )


def handed_over(asks: Iterable[Ask]) -> Sequence[str]:
    """The actions that go to another, in order."""
    return tuple(dict.fromkeys(one.reference for one in asks if one.field is Field.HANDOVER))
