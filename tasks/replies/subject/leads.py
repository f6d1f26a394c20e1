"""Where in a sentence words must stand to say what it is about: they lead a clause, or are its subject."""

import re

from tasks.replies.subject.mention_words import (
    AFTER_ANSWER,
    BREAK,
    LEADING,
    LISTED,
    ONE,
    PREDICATE,
    SUBJECT,
    THE,
    TOPIC,
)


def is_led_in(before: str) -> bool:
    """Whether what stands behind these words opens its clause."""
    begin = max((found.end() for found in BREAK.finditer(before[-160:])), default=0)
    return all(word in LEADING for word in re.findall(r"[a-z']+", before[-160:][begin:].lower()))


def is_subject(text: str, start: int, end: int) -> bool:
    """Whether words at the head of a sentence are what it is about: "For the stairs …", "Lifts need …"."""
    if TOPIC.fullmatch(text, 0, start):
        return True
    opens = SUBJECT.fullmatch(text, 0, start) or AFTER_ANSWER.search(text, 0, start)
    return opens is not None and PREDICATE.match(text, end) is not None


def is_the_one(text: str, start: int, end: int) -> bool:
    """Whether words of a title tell one action from the others: "the supervision one"."""
    return THE.search(text, 0, start) is not None and ONE.match(text, end) is not None


def is_listed(between: str) -> bool:
    """Whether two mentions stand side by side: "QS1.1 and QS1.2"."""
    return LISTED.match(between) is not None
