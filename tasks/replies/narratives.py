"""Which words remain when everything that was asked for is taken away: the owner's narrative."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from tasks.replies.completions import FILLERS as DONE_FILLERS
from tasks.replies.dates import dates_in
from tasks.replies.findings import Finding
from tasks.replies.statuses import FILLERS as STATUS_FILLERS
from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Confidence, Field

_SMALL_WORDS = """
    the a an and or but so to of for in on at by with from as is are was were be been being it its this
    that these those i we you he she they my our your their me us have has had will would should can could
    may might do does did not no yes please thanks thank hi hello also too then than there here now just
    still all any some if re just very really quite regards kind best per about into up out over
"""
SMALL = frozenset(_SMALL_WORDS.split())
Place: TypeAlias = tuple[int, int, Confidence]  # of words that remain
LEAST_FIRST = (Confidence.UNSURE, Confidence.LIKELY, Confidence.CERTAIN)
FILLERS = (DONE_FILLERS | STATUS_FILLERS | SMALL) - {"work", "quality", "team", "department", "governance"}


def words_remain(plain: str, found: Sequence[Finding], on: date, title: frozenset[str] = frozenset()) -> bool:
    """Whether a clause says something beyond its findings.

    Without any finding, or behind a tester's yes or no, one telling word is enough; beside other
    findings it takes two, and four beside a date or a handover, whose sentence is full of its own words.
    """
    if any(one.takes_all for one in found):
        return False
    for one in found:
        start = one.start
        plain = plain[:start] + " " * (one.end - start) + plain[one.end :]
    for day in dates_in(plain, on) if found else []:
        plain = plain[: day.start] + " " * (day.end - day.start) + plain[day.end :]
    idle = FILLERS if found else SMALL  # "not completed" is all fillers and still says something
    words = [
        word
        for word in re.findall(r"[^\W\d_]+", re.sub(r"['’]", "", plain.lower()))
        if word not in idle and not (found and word.rstrip("s") in title)
    ]
    spent = {Field.DUE, Field.MORE_TIME, Field.HANDOVER, Field.REFUSAL}
    enough = 4 if any(one.field in spent for one in found) else 2
    return len(words) >= (1 if all(one.field is Field.AGREEMENT for one in found) else enough)


def narrative_of(text: str, reference: str, line: int | None, places: Sequence[Place]) -> Ask:
    """The words that remain in these places as one narrative, no surer than the least sure of them."""
    words = " ".join(" ".join(text[start:end].split()) for start, end, _ in places).strip(" -–:;,")
    begin, end = places[0][0], places[-1][1]
    confidence = min((how for _, _, how in places), key=LEAST_FIRST.index)
    quote = text[begin:end]
    return Ask(reference, Field.NARRATIVE, words, "", quote, begin, end, confidence, Rule.NARRATIVE, line)
