"""Which line of our letter an ask, a form or a file belongs to.

An answer typed under an item is about that item. Otherwise the reference decides, and where a letter has
several lines about one action, the return for a meeting comes first, then the action's own date, then a
milestone, then the POAP. An agreement takes its yes or no, and the comment beside it. The meeting goes with
every ask about an action whose return it collects.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.vocabulary import About

PREFERENCE = (About.CYCLE, About.ACTION, About.MILESTONE, About.POAP, About.AGREEMENT)


@dataclass(frozen=True)
class AskedLine:
    """A line of a letter, as the ledger has it."""

    number: int
    reference: str
    about: About
    about_id: int
    action_id: int
    meeting_id: int | None = None


@dataclass(frozen=True)
class Tied:
    """What an ask is about."""

    about: About
    about_id: int
    action_id: int
    meeting_id: int | None = None


def tie(field: str, reference: str, number: int | None, lines: Sequence[AskedLine]) -> Tied | None:
    """The line that an ask answers, or None when it cannot be told.

    `number` is the item that the words stand under; without a reference the letter's only action is meant.
    """
    wanted = reference.upper()
    if not wanted:
        under = {line.reference.upper() for line in lines if line.number == number}
        named = under or {line.reference.upper() for line in lines}
        if len(named) != 1:
            return None
        wanted = named.pop()
    fitting = [line for line in lines if line.reference.upper() == wanted and _fits(line, field)]
    if not fitting:
        return None
    line = min(fitting, key=lambda one: (one.number != number, PREFERENCE.index(one.about), one.number))
    meetings = (one.meeting_id for one in fitting if one.about is About.CYCLE)
    return Tied(line.about, line.about_id, line.action_id, next(meetings, None))


def _fits(line: AskedLine, field: str) -> bool:
    return field == "narrative" or (line.about is About.AGREEMENT) == (field == "agreement")


def tie_file(name: str, answered: Collection[str], asked: Collection[str]) -> str | None:
    """The reference of the action that a file belongs to: the one in its name, else the only one possible.

    `answered` are the references that the message speaks of, `asked` those of the letter.
    """
    named = [one for one in asked if re.search(rf"(?<![\w.]){re.escape(one)}(?!\.?\d)", name, re.IGNORECASE)]
    if len(named) == 1:
        return named[0]
    for candidates in (set(answered), set(asked)):
        if len(candidates) == 1:
            return candidates.pop()
    return None
