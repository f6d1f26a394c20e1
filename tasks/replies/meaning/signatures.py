"""Who writes, at the end of what is written: a name there answers nothing, nor does the post below it.

What stands last and is only a name is the writer's: on a line of its own with a post, a team or a telephone
number below it, or behind the last full stop. Behind "not mine", "who?" or a colon a name is an answer.
"""

import re
from collections.abc import Callable, Sequence

from tasks.replies.narrative.telling import IDLE
from tasks.replies.owner.given_names import GIVEN
from tasks.replies.text.sentences import Statement
from tasks.replies.text.statements import ANSWER_WORD, SIGN_OFF, THANKS

_WORD = r"[A-Z][\w'’-]{1,20}\.?"
_KISSES = r"(?:\s*x{1,3})?\s*$"
NAME = re.compile(
    rf"^\s*(?:[A-Z]\.? ?){{0,3}}{_WORD}(?:\s+[A-Z][\w'’-]{{0,20}}\.?){{0,3}}"
    rf"{_KISSES}|^(?![YN]\W*$)[A-Z]\.?{_KISSES}"
)
OF_A_TEAM = re.compile(rf"^(?:[A-Z]\.? ?){{0,3}}{_WORD}(?: {_WORD}){{0,2}}, (?:[A-Z&][\w&/-]*\s*){{1,4}}$")
NAME_LINE = re.compile(
    r"^\W*(?:print(?:ed)? )?(?:name|sign(?:ed|ature)(?: by)?)\s*:\s*(?:(?-i:[A-Z])[\w.'’-]*\s*){1,4}$",
    re.IGNORECASE,
)
UNIT = re.compile(r"^\s*(?:(?:[A-Z][\w&'’/-]*|&|and|of|for|the|-|–|\d{1,2})[,.]?\s*){1,7}$")
POST = re.compile(  # what a writer is, and how to reach them
    r"\b(?:manager|matron|lead|leader|sister|nurse|consultant|director|head|officer|pharmacist|midwife"
    r"|co-?ordinator|practitioner|administrator|facilitator|therapist|physio\w*|clerk|secretary|pa|engineer"
    r"|governance|division|department|dept|team|ward|unit|services?|directorate|adviser|advisor|partner"
    r"|specialist|technician|ext|tel|mobile|mob|phone|bleep|email|date(?=\s*:)|sent from)\b"
    r"|\d{4}|\S@\S",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|not|done|late|on track|complete\w*)\b|\d ?%",
    re.IGNORECASE,
)
INITIALS = re.compile(r"^[A-Z]{2,3}\.?$")
BEHIND = re.compile(
    r"^(?:(?:Dr|Mrs?|Ms|Miss|Prof|Sr|Sister|Rev|Fr)\.? (?:[A-Z]\.? )*)?"
    rf"[A-Z][\w'’-]{{1,15}}(?: [A-Z][\w'’-]{{0,15}})?{_KISSES}"
)
FOR_ANOTHER = re.compile(  # "pp Dr Patel", "Rosie (for Dr Patel)"
    r"^\W*p\.?p\.?\s+(?=[A-Z])|\s*\((?:for|pp|on behalf of)\s[^()]{2,40}\)\s*$"
)
DRAWN = re.compile(r"^\W+|\s*\([\w &/-]{2,25}\)\s*$")  # a dash before a name, a post in brackets behind it
WITH_INITIAL = re.compile(r"^[A-Z]\.? [A-Z][a-z]")
NO_NAME = re.compile(
    r"^(?:[A-Z]{2,}|(?:End|Mid|Early|Late|Ward|Bay|Band|Team)\b|\w+(?:ing|ed|ion|ment|ty|al|ly|ance|ence|ics|ent|ates)|[A-Z][a-z]+\d+)\b"
)
WHO = re.compile(
    r"\b(?:who|whose|whom|owner|lead|contact)\b|^\W*(?:please )?(?:ask|try)\b|:\W*$", re.IGNORECASE
)
CLOSING = re.compile(
    r"^\W*(?:with|yours?|in|every|bless\w*|peace|take|best|warm\w*|kind\w*|many|all|speak|until|ever|love"
    r"|stay|thanks|sorry|apologies)\b(?:\W+\w+){0,4},\W*$",
    re.IGNORECASE,
)
_ALSO_WORDS = """
    dawn joy hope grace faith mark bill rob will heather holly ivy rose lily ruby poppy daisy jack frank pat
    sue sandy robin gail ray dot carol penny jean miles neil iris hazel amber olive pearl dean grant max art
    bob jay drew dale guy lance nick don fern gene jade basil violet ollie
"""
TYPED = GIVEN | frozenset(_ALSO_WORDS.split())  # alone on the last line, thumbs mean names by these, too
YES = frozenset({"yes", "ok"})  # answers, though they look like thanks
MOST_LINES, LONGEST = 5, 70  # lines, and characters of one


def unsigned(
    found: Sequence[Statement],
    answered: int | None,
    opens: Callable[[str], bool],
    is_let_go: Callable[[str], bool],
) -> list[Statement]:
    """The statements without thanks, and without who writes below other words or a form filled in.

    `answered` is where the first filled-in line of our form stood; `opens` says that a line begins with
    the words of an action, `is_let_go` that a sentence says that an action is another's.
    """
    kept = [
        one for one in found if not THANKS.match(one.text) or one.text.strip().lower().rstrip(".!") in YES
    ]
    if len(kept) > 1 and _is_behind(kept, opens, is_let_go):
        kept.pop()
    kept = kept[: _end_of_words(kept, answered)]
    while len(kept) > 1 and (SIGN_OFF.match(kept[-1].text) or CLOSING.match(kept[-1].text)):
        kept.pop()
    return kept


def _end_of_words(kept: Sequence[Statement], answered: int | None) -> int:
    """How many statements stand above the lines that only say who writes."""
    count = len(kept)
    first = count
    while first and count - first < MOST_LINES and _may_sign(kept[first - 1]):
        first -= 1
    for place in range(first, count):
        one, below = kept[place], kept[place + 1 :]
        above = kept[place - 1] if place else None
        if above is None and (answered is None or one.start < answered):
            continue
        if not _is_name(one.text) or (above and above.text.endswith(":")):
            continue
        opens = above is None or above.paragraph != one.paragraph
        surely = opens or _is_person(one.text)
        if not below or surely or all(POST.search(line.text) for line in below):
            return place
    return count


def _may_sign(one: Statement) -> bool:
    """Whether a line may be a name, a post or how to reach somebody."""
    text = one.text
    if len(text) > LONGEST or not one.is_first:
        return False
    if NAME_LINE.match(text):
        return True
    if len(text.split()) > 7 or ANSWER_WORD.search(text) or DOES.search(text):
        return False
    return _is_name(text) or UNIT.match(text) is not None or POST.search(text) is not None


def _is_name(text: str) -> bool:
    text = FOR_ANOTHER.sub("", text)
    if _is_given(bare := DRAWN.sub("", text)):
        text = bare
    if NAME.match(text) or OF_A_TEAM.match(text) or NAME_LINE.match(text):
        return True
    return text.isalpha() and text in TYPED


def _is_person(text: str) -> bool:
    return bool(NAME_LINE.match(text) or WITH_INITIAL.match(text)) or _is_given(text)


def _is_given(text: str) -> bool:
    return re.split(r"\W", text.strip().lower(), maxsplit=1)[0] in TYPED


def _is_behind(
    kept: Sequence[Statement], opens: Callable[[str], bool], is_let_go: Callable[[str], bool]
) -> bool:
    """Whether a name behind the last full stop is the writer's."""
    last, before = kept[-1], kept[-3:-1]
    text = last.text.strip()
    if last.is_first or len(text) > LONGEST or ANSWER_WORD.search(text) or opens(text):
        return False
    if not INITIALS.match(text):
        if not BEHIND.match(text.rstrip(".") if _is_given(text) else text):
            return False
        is_word = text.split()[0].lower() in IDLE or NO_NAME.match(text) or POST.search(text)
        if not _is_given(text) and (is_word or before[-1].text.endswith("?")):
            return False
    return not any(WHO.search(one.text) or is_let_go(one.text) for one in before)
