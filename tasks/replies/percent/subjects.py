"""Of what a figure in per cent is: of the action, of something else, or of what is still to come.

Going back from the figure over words that say nothing ("is now at about"), the first that tells is its
subject: the action ("it", "we", "the plan", its title), or something else ("compliance", "the doctors").
Where none is met, the figure is all that is said, and so the action's. What follows it may make it a share
of something else ("of staff", "compliant"). Words beyond that are news.
"""

import re
from enum import Enum, auto

from tasks.replies.percent.percent_words import HOLLOW, ITSELF, LATER, MAY, MEASURE, MOVED, SAYS

WORD = re.compile(r"n['’]t\b|[a-z]+?(?=n['’]t\b)|[a-z]{1,4}\d[\d.]*|[a-z]+|\d+")
PUT_OFF = LATER - MAY - {"from"}
BEYOND = frozenset({"from", "against", "work"})  # "60% against the plan", "40% of the work"
BETWEEN = (ITSELF - MOVED) | {"the", "our", "my", "your", "along", "on", "forward", "back", "down"}
REFERENCE = re.compile(r"[a-z]{1,4}\d")


class Subject(Enum):
    """What a figure is of."""

    ACTION = auto()
    TITLED = auto()  # words of the action's title
    OTHER = auto()
    PAST = auto()  # of what was
    LATER = auto()  # a goal, a plan, a denial


def subject_of(before: str, title: frozenset[str]) -> Subject:
    """What the figure behind these words is of."""
    words = WORD.findall(before.lower())
    found, is_said = Subject.ACTION, False
    for place in reversed(range(len(words))):
        word, left, right = (
            words[place],
            "".join(words[place - 1 : place]),
            "".join(words[place + 1 : place + 2]),
        )
        is_said = is_said or word in SAYS
        if is_said and word in MAY:  # "I would say"
            continue
        if word == "by" and right in {"my", "our"}:  # "by my reckoning"
            continue
        if word in LATER or (word == "to" and not _is_moved(words[max(0, place - 4) : place])):
            return Subject.LATER
        if word == "down" and left in ITSELF:  # "put us down as"
            continue
        if word in {"was", "were"}:
            return Subject.PAST
        if word in ITSELF or REFERENCE.match(word):
            return Subject.LATER if PUT_OFF.intersection(words[max(0, place - 2) : place]) else found
        if found is Subject.TITLED and word in {"the", "our", "my"}:
            return found
        if is_titled(word, title) and not right.isdigit():  # "ward 3" is a part
            found = Subject.TITLED
        elif word not in HOLLOW and not word.isdigit():
            return Subject.OTHER
    return found


def _is_moved(words: list[str]) -> bool:
    """Whether "to" behind these words leads to where something now is, rather than to a goal."""
    while words and words[-1] in BETWEEN:  # "update the tracker to"
        words = words[:-1]
    return bool(words) and words[-1] in MOVED


def is_share(behind: str, title: frozenset[str]) -> bool:
    """Whether what follows the figure, up to a sign, makes it one of something else than the action."""
    words = WORD.findall(behind.lower())
    for place, word in enumerate(words):
        if word in ITSELF:
            return False
        is_own = is_titled(word, title) and "of" not in words[:place]
        if MEASURE.fullmatch(word) or not (is_own or word in HOLLOW or word in BEYOND or word.isdigit()):
            return True
    return False


def is_titled(word: str, title: frozenset[str]) -> bool:
    """Whether a word stands in the title of the action, be it of one or of many."""
    return word in title or word.removesuffix("s") in title
