"""Events that the title names: the audit of "Audit of falls" is the action, and no event beside it."""

import re

NAMED = re.compile(  # an event, unless the action is just that
    r"\b(?:audit|review|training|course|session|consultation|clinic|appointment|inspection|meeting"
    r"|interview|board"
    r"|workshop|visit|delivery|pilot|placement|draft|survey|huddle|round|group)s?\b",
    re.IGNORECASE,
)


def of_the_action(plain: str, title: frozenset[str]) -> str:
    """The text of the same length without the events that the action's title names: they are the action."""

    def mask(found: re.Match[str]) -> str:
        word = found.group().lower()
        is_titled = word in title or word.rstrip("s") in title or f"{word}s" in title
        return "x" * len(word) if is_titled else found.group()

    return NAMED.sub(mask, plain) if title else plain
