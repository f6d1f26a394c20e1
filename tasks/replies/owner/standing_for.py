"""The words of an action's own title read as "this": "Tendai does storage now", "the kitchen isn't ours".

Who has an action, and who will not have it, is said in one grammar, whether the writer says "this" or names
what it is about. Places found in what is read here are told in the text as it was.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tasks.replies.findings import Finding
from tasks.replies.owner.role_names import PLACE_NAMES, POST

_KINDS = r"(?:actions?|ones?|items?|jobs?|tasks?|bits?|parts?|work|side|thing|stuff)"
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*|\s{3,}|\S")
_BETWEEN = frozenset({"of", "for", "and", "in", "on", "the", "&"})
_BEFORE = frozenset({"the", "this", "that", "these", "those", "our", "my", "your", "a", "an"})
_PAPER = re.compile(  # what goes about while the action stays: "the audit went to governance"
    r"\b(?:\w*orders?|quotes?|letters?|leaflets?|drafts?|wording|audits?|reports?|papers?|polic(?:y|ies)"
    r"|forms?"
    r"|stock|kit|registers?|bids?|cases?|samples?|notes|records|minutes|slides|plans?|sops?|charts?|staff"
    r"|patients?|budgets?|spend|money|funding|team|service|bank|agency)\W*$",
    re.IGNORECASE,
)
_HELD = re.compile(  # verbs of which one word of a title is the object: "does storage", "doing the training"
    r"\b(?:do|does|doing|lead|leads|leading|run|runs|running|own|owns|owning|takes?|taking|taken|took|has"
    r"|have|having|over)"
    r"(?: on)?(?: (?:the|our|all the))?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s*\b{_KINDS}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Shown:
    """A text in which an action's words are "this", and where each of its letters stood."""

    text: str
    places: Sequence[int]

    def back(self, found: Finding | None) -> Finding | None:
        """What was found here, with its place in the text as it was."""
        if found is None:
            return None
        return replace(found, start=self.places[found.start], end=self.places[found.end])


def with_this(text: str, plain: str, title: frozenset[str]) -> Shown | None:
    """A text with "this" for the words that tell its action; None where none do.

    In `plain` some are blank already. One word of a title tells it only with "one" or "action" behind.
    """
    words = list(_WORD.finditer(plain))
    told = [word.group().isspace() or _is_of(word.group(), title) for word in words]
    if not any(told):
        return None
    shown, places, place = "", list[int](), 0
    at = 0
    while at < len(words):
        last = _stretch(words, at, told) if told[at] else None
        if last is None:
            at += 1
            continue
        begin, end = words[at].start(), words[last].end()
        tells = words[at].group().isspace() or last > at or _HELD.search(plain[:begin])
        if at and words[at - 1].group().lower() in _BEFORE:
            begin = words[at - 1].start()
        kind = _AFTER.match(plain, end)
        end = kind.end() if kind else end
        if (kind or (tells and not _PAPER.search(text[:end].rstrip()))) and not POST.match(
            plain[end:].lstrip()
        ):
            shown += plain[place:begin]
            places += range(place, begin)
            stands = " this" if shown[-1:].isalnum() else "this"
            stands = stands if plain[end : end + 1].isspace() or end == len(plain) else f"{stands} "
            shown += stands
            places += [begin] * len(stands)
            place = end
        at = last + 1
        while at < len(words) and words[at].start() < place:
            at += 1
    if not place:
        return None
    return Shown(shown + plain[place:], (*places, *range(place, len(plain) + 1)))


def _stretch(words: Sequence[re.Match[str]], at: int, told: Sequence[bool]) -> int | None:
    """Where a stretch of the title's words ends that begins here; `told`: which words are such."""
    last = at
    for place in range(at, len(words)):
        if told[place]:
            last = place
        elif words[place].group().lower() not in _BETWEEN:
            break
    only = words[at].group().lower()
    return None if last == at and (only in PLACE_NAMES or POST.fullmatch(only)) else last


def _is_of(word: str, title: frozenset[str]) -> bool:
    word = word.lower()
    return word in title or word.removesuffix("s") in title
