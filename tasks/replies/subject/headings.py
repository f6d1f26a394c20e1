"""Headings in a reply: words before a colon or a dash, or a bare number, that say what a sentence is about.

In a list of answers, the one heading that fits no title is that of the one action not spoken of elsewhere.
Bare numbers ("1 done. 2 late.") are those of the letter's items where they count up from one.
"""

import re
from collections.abc import Sequence

from tasks.replies.subject.item_numbers import MOST_COUNTED
from tasks.replies.subject.mention_words import ANSWERED
from tasks.replies.subject.mentions import Mentions
from tasks.replies.subject.references import About
from tasks.replies.subject.several import Mention
from tasks.replies.text.sentences import Statement
from tasks.replies.trust import Basis

HEAD = re.compile(r"^\W*(?P<head>[^\W_][^:;,.?!\n]{0,44}?)(?:\s*:(?!\d|//|\\)\s*|\s+-+>?\s+|\s*=\s*)(?=\S)")
NUMBER = re.compile(
    r"^\W*(?P<head>\d{1,3}(?:(?: ?[&+,/] ?| and )\d{1,3}\b){0,4})"
    r"(?=\s+[a-z]|\s+\d{1,3} ?%|\s?[:=–]\s?\S|\s-+\s|[.)]\s+[a-z])",
    re.IGNORECASE,
)
DAY = re.compile(  # behind a number that is no action's: "17 September", "9 weeks"
    r"\s+(?:of\s+)?(?:jan|feb|mar(?:ch)?\b|apr|may\b|jun|jul|aug|sep|oct|nov|dec|days?\b|weeks?\b|months?\b"
    r"|out of\b)",
    re.IGNORECASE,
)
LETTER = re.compile(r"^\(?(?P<head>[a-h])\)\s")
AND = re.compile(r"\s*(?:&|\+|/|,|\band\b)\s*", re.IGNORECASE)
COLON = re.compile(r"\s?[:=–]|\s-+\s")
NO_HEADING = re.compile(
    r"\b(?:i|we|it|they|he|she|you|is|are|was|has|have|had|will|can|could|would|should|not|no|yes|done"
    r"|complete[d]?|finished|closed|late|overdue|delayed|on track|at risk|green|amber|red|hi"
    r"|hello|thanks|sorry"
    r"|both|all|first|second|third|last|latter|former|[a-z]+n't)\b|\d ?(?:%|per ?cent)"
    r"|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\w+)? per ?cent\b"
    r"|^(?:the |my |our |quick |short |latest )*(?:updates?|status|rag|progress|answers?|reply|notes?|nb|ps"
    r"|comments?|evidence|narrative|reasons?|new date|revised date|date|due|eta|summary|actions?|news|re"
    r"|as follows|contractor|supplier|position|question|query|because|risks?(?! [a-z])|issue|next steps?)\b",
    re.IGNORECASE,
)


def headings_in(statements: Sequence[Statement], mentions: Mentions) -> dict[int, Mention]:
    """The action of each statement that has a heading, by the statement's beginning."""
    references = mentions.actions.references
    if len(references) < 2:
        return {}
    found = _counted(statements, mentions) or _lettered(statements, mentions)
    strange: list[tuple[int, re.Match[str]]] = []
    spoken_of: set[str] = set()
    for one in statements:
        named = [name for mark in mentions.named_in(one.text) for name in mark.references]
        spoken_of.update(named)
        head = HEAD.match(one.text)
        if head is None or named or NO_HEADING.search(head.group("head")):
            if not named:
                spoken_of.update(mentions.opening(one.text))
            continue
        owners = _headed(head.group("head"), mentions)
        if not owners:
            strange.append((one.start, head))
        else:
            found[one.start] = Mention(owners, Basis.TITLED, head.start("head"), head.end("head"))
            spoken_of.update(owners)
    left = [name for name in references if name not in spoken_of]
    if len(left) == len(strange) == 1 and spoken_of:
        start, head = strange[0]
        found[start] = Mention((left[0],), Basis.TITLED, head.start("head"), head.end("head"))
    return found


def _headed(heading: str, mentions: Mentions) -> tuple[str, ...]:
    """The actions of a heading: of each of its parts where every part has one of its own, or the best."""
    parts = [mentions.titles.headed(part) for part in AND.split(heading)]
    owners = tuple(dict.fromkeys(one for one in parts if one is not None))
    if len(owners) == len(parts) > 1:
        return owners
    owner = mentions.titles.headed(heading)
    return (owner,) if owner else ()


def _counted(statements: Sequence[Statement], mentions: Mentions) -> dict[int, Mention]:
    """Sentences that begin with a number ("1 & 3 no change. 2 late", "81 is closed"), by their beginning.

    The number is the end of a reference, or one that a title bears; else it counts the letter's items.
    """
    leads = [
        (one.start, lead, [int(number) for number in re.findall(r"\d+", lead.group("head"))])
        for one in statements
        if (lead := NUMBER.match(one.text)) and not DAY.match(one.text, lead.end())
    ]
    numbers = [number for _, _, some in leads for number in some]
    is_count = sorted(numbers) == list(range(1, len(numbers) + 1)) and len(numbers) > 1
    is_answered = all(ANSWERED.match(lead.string, lead.end()) for _, lead, _ in leads)
    is_told = is_count or (is_answered and (len(numbers) > 1 or max(numbers, default=0) > 9))
    is_told = is_told or _are_ends(leads, mentions)
    *told, ordered = mentions.numbers
    fits = [one for one in (*told, *([ordered] if is_count else [])) if set(numbers) <= set(one)]
    names = fits[0] if fits and is_told else {}
    if not names:
        return {}
    return {
        start: Mention(
            tuple(names[number] for number in some), Basis.NUMBERED, lead.start("head"), lead.end("head")
        )
        for start, lead, some in leads
    }


def _lettered(statements: Sequence[Statement], mentions: Mentions) -> dict[int, Mention]:
    """Items that begin with a letter, "a) done. b) late. c) on track", where each action has one."""
    references = mentions.actions.references
    leads = [(one.start, lead) for one in statements if (lead := LETTER.match(one.text))]
    if "".join(lead.group("head") for _, lead in leads) != "abcdefgh"[: len(references)]:
        return {}
    return {
        start: Mention((name,), Basis.NUMBERED, lead.start("head"), lead.end("head"))
        for (start, lead), name in zip(leads, references, strict=True)
    }


def _are_ends(leads: Sequence[tuple[int, re.Match[str], list[int]]], mentions: Mentions) -> bool:
    """Whether these are the ends of references beyond any count: of several, each once, or before a colon."""
    ends = mentions.ends
    numbers = [number for _, _, some in leads for number in some]
    is_list = len(numbers) > 1 or all(COLON.match(lead.string, lead.end()) for _, lead, _ in leads)
    is_once = len(set(numbers)) == len(numbers) and max(numbers, default=0) > MOST_COUNTED
    return is_list and is_once and set(numbers) <= set(ends)


def action_above(text: str, mentions: Mentions) -> About | None:
    """The action whose reference stands last above a form line that names none."""
    lines = [line for line in text.split("\n") if line.strip()]
    for line in reversed(lines):
        if found := mentions.named_in(line):
            return About(found[-1].references, found[-1].basis)
    if not lines or not lines[-1].rstrip().endswith(":"):
        return None
    told = mentions.told_in(lines[-1], is_first=True, mentioned=(), is_open=True, is_firm=False)
    return About(told[-1].references, told[-1].basis) if told else None
