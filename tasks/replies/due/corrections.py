"""A day that is put right in the next breath: "by Thursday. Sorry no, Friday", "I meant the 19th"."""

import re

from tasks.replies.patterns.sifting import sifted

_SORRY = r"(?:(?:sorry|apologies|oops|whoops|wait|hang on|actually|ah|oh|and|that|it|the date|i)\b\W*){0,3}"
_NO = (
    r"(?:no\b(?:,? (?:sorry|wait))?|i mean[t]?|meant|make (?:that|it)|scrap that|correction|or rather"
    r"|should (?:have )?(?:said|read|be|been))"
)
OPENS = sifted(
    rf"^\W*{_SORRY}{_NO}[\s,:–-]*(?:(?:to )?say )?(?:on |by |until |till |for |the |end of )*$", re.IGNORECASE
)
CORRECTS = sifted(
    rf"^\W*{_SORRY}{_NO}[\s,:–-]*(?:(?:to )?say )?(?:on |by |until |till |for |the |end of )*"
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec"
    r"|tomorrow\b|next \w+\b)",
    re.IGNORECASE,
)
MAKE_IT = re.compile(r"\W*(?:\w+\W+){0,3}make\b", re.IGNORECASE)  # that asks for a day by itself
TOLD = sifted(  # the day that the office was given
    r"\b(?:i|we)(?: have|['’]ve)? (?:told you|said|gave you|given you|put|promised(?: you)?|asked for|wrote"
    r"|quoted)\b",
    re.IGNORECASE,
)


def puts_nothing_right(plain: str, before: str, *, replaced: bool) -> bool:
    """Whether a clause puts another day right than the action's; `before` is what was said before it."""
    if replaced or TOLD.search(before) or MAKE_IT.match(plain):
        return False
    return CORRECTS.match(plain) is not None
