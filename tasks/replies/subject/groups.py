"""Mentions that stand together: side by side, excepted from "all", or passing; and where they part."""

import re
from collections.abc import Sequence

from tasks.replies.subject.leads import is_listed
from tasks.replies.subject.several import Mention
from tasks.replies.trust import Basis

SEPARATOR = re.compile(
    r"[,;:.]\s|\s(?:but|and|while|whereas|although|whilst|however|except)\s|\s-\s|\n", re.IGNORECASE
)
EXCEPT = re.compile(
    r"\b(?:bar|except(?:ing)?(?: for)?|apart from|other than|excluding|save(?: for)?|but not"
    r"|aside from)(?: for)?(?: the| my)?\b",
    re.IGNORECASE,
)
BUT = re.compile(rf"{EXCEPT.pattern}|but(?: for)?(?: the| my)?", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\b(?:as|than|like|under|of|from|see|per|with|to|behind|before|after|into|within|about|until"
    r"|because of)\s+(?:the )?$",
    re.IGNORECASE,
)
PAIRED = re.compile(  # "the trolley sheets and the fridge logs are …"
    r"\s+(?:sheets?|logs?|checks?|audits?|records?|forms?|reports?|training|figures|minutes|certificates?|lists?"
    r"|charts?|work|ones?|posts?|actions?|plans?|rotas?|results)\s+(?:and|&)\s+(?:the |our |my )?",
    re.IGNORECASE,
)
PLURAL = re.compile(r"(?:\s+[\w-]+)?\s+(?:are|were|have)\b|\s+both\b", re.IGNORECASE)
MOST_BEFORE = 4  # words before a reference that is still what its sentence is about
DETERMINERS = re.compile(r"(?:\b(?:and|but|for|on|the|our|my|as for|re|with|so)\s+)+$", re.IGNORECASE)


def less_excepted(text: str, marks: Sequence[Mention]) -> list[Mention]:
    """Mentions with "all but the last one" made one, of which the rest of the sentence speaks."""
    found: list[Mention] = []
    excepting = False
    for one in marks:
        last = found[-1] if found else None
        between = text[last.end : one.start].strip(" ,(") if last else ""
        excepting = last is not None and (
            (last.basis is Basis.ALL and BUT.fullmatch(between) is not None)
            or (excepting and is_listed(text[last.end : one.start]))
        )
        if one.basis is Basis.ALL and _excepts_something_else(text, one, marks):
            continue
        if excepting and last:
            rest = tuple(name for name in last.references if name not in one.references)
            found[-1] = Mention(rest or ("",), Basis.ALL, last.start, one.end)
        else:
            found.append(one)
    return found


def _excepts_something_else(text: str, one: Mention, marks: Sequence[Mention]) -> bool:
    """Whether "everything except …" excepts none of our actions: then it is not all of them either."""
    behind = BUT.match(text[one.end :].lstrip(" ,("))
    begin = len(text) - len(text[one.end :].lstrip(" ,(")) + (behind.end() if behind else 0)
    return behind is not None and not any(begin - 5 <= other.start <= begin + 6 for other in marks)


def grouped(text: str, marks: Sequence[Mention]) -> list[Mention]:
    """Mentions side by side made one, passing mentions left out, and what is excepted taken from "all"."""
    groups: list[Mention] = []
    for one in marks:
        if one.basis is Basis.UNKNOWN and one.references != ("",) and _is_passing(text[: one.start]):
            continue
        last = groups[-1] if groups else None
        between = text[last.end : one.start] if last else ""
        turns = "," in between and re.search(r"\w{2} \S+ ", text[: last.start if last else 0]) is not None
        is_pair = PAIRED.fullmatch(between) is not None and PLURAL.match(text, one.end) is not None
        if last and (is_listed(between) or is_pair) and last.basis is one.basis and not turns:
            names = tuple(dict.fromkeys((*last.references, *one.references)))
            groups[-1] = Mention(names, last.basis, last.start, one.end)
        elif last and last.references == one.references:
            groups[-1] = Mention(last.references, last.basis, last.start, one.end)
        elif (
            last is None
            or one.basis is Basis.ALL
            or not PREPOSITION.search(between)
            or EXCEPT.search(between)
        ):
            groups.append(one)
    for place, one in enumerate(groups):
        later = {name for other in groups[place + 1 :] for name in other.references}
        if one.basis is Basis.ALL and later and EXCEPT.search(text, one.end):
            rest = tuple(name for name in one.references if name not in later)
            groups[place] = Mention(rest or ("",), one.basis, one.start, one.end)
    return groups


def _is_passing(before: str) -> bool:
    """Whether a reference that was not asked about only stands in the tail of a sentence: "merged with …"."""
    return len(before.split()) > MOST_BEFORE and PREPOSITION.search(before) is not None


def cut_between(text: str, end: int, start: int) -> int:
    """Where the piece about the later mention begins."""
    between = text[end:start]
    exception = EXCEPT.search(between)
    if exception:
        return end + exception.start()
    separators = list(SEPARATOR.finditer(between))
    if separators:
        return end + separators[-1].start()
    determiners = DETERMINERS.search(between)
    return end + determiners.start() if determiners else start
