"""The day of several that the writer settles on, and the words straight before a day that tell it."""

import re

from tasks.replies.days.dates import FoundDate
from tasks.replies.patterns.sifting import sifted
from tasks.replies.trust import Rule

TIME_OF_DAY = sifted(  # "by close of play Friday": it is the day that counts
    r"\b(?:close of play|close of business|cop|cob|end of play|noon|midday|lunch ?time|first thing|last thing"
    r"|\d{1,2} ?[ap]m)(?: on)?\s+(?=(?:the )?$)",
    re.IGNORECASE,
)
SETTLED = sifted(  # "we open 13 December, so call it the 13th"
    r"\b(?:so|no|sorry|then|and) *,? *(?:please |pls |just |let['’]?s |can we |(?:i|we)['’]?(?:d"
    r"|ll) )*(?:call it"
    r"|go with|go for|make (?:it|that)|say|put|use)(?: down)?(?: for| as| on| by)?\s+(?:the )?$"
    r"|\bso (?:by |until |on )?(?:the )?$",
    re.IGNORECASE,
)
DONE_ON = re.compile(  # "will be ratified 23 April"
    r"\b(?:ratified|uploaded|issued|published|delivered|resolved|cleared|submitted|implemented|achieved)\s+$",
    re.IGNORECASE,
)
DUE_ONLY = re.compile(r"^\W*due (?:on |by )?(?:the )?$", re.IGNORECASE)
TO_BE = re.compile(r"(?:in|within|inside|tomorrow|another) ", re.IGNORECASE)  # no day that has been
RANGE = re.compile(r"\s*(?:to|or|-|–|(?P<and>and))\s*(?:the |maybe |possibly |even )*", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
Found = tuple[FoundDate, Rule]


def settled_on(plain: str, found: list[Found]) -> Found:
    """The date that the writer settles on: "so call it", one asked for outright, else a foreseen one."""
    called = [one for one in found if SETTLED.search(plain, 0, one[0].start)]
    if called:
        return called[-1]
    order = (Rule.DATE_CHANGE, Rule.DATE_FORECAST, Rule.DATE_ALONE, Rule.VAGUE)
    best = min(found, key=lambda one: (order.index(one[1]), one[0].is_vague))
    later = [one for one in found if one[1] is best[1] and not one[0].is_vague]
    return later[-1] if later and best[1] is Rule.DATE_FORECAST else best


def is_range(plain: str, first: FoundDate, last: FoundDate) -> bool:
    """Whether two days are the ends of one stretch, of which the later counts: "the 24th to the 31st"."""
    joint = RANGE.fullmatch(plain, first.end, last.start)
    is_between = joint is not None and (
        joint["and"] is None or BETWEEN.search(plain, 0, first.start) is not None
    )
    return is_between and first.day is not None and last.day is not None and first.day <= last.day
