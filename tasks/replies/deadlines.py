"""New dates that a statement asks for or foresees, with the reason given, and requests for time.

A date counts only behind words that make it the action's: a change ("push to"), a label ("new
date"), or its completion still to come ("should be done by"). The day of a meeting, an audit
or somebody's return from leave is none.
"""

import re
from datetime import date

from tasks.replies.dates import FoundDate, dates_in
from tasks.replies.deadline_words import AHEAD, CHANGE, DOING, ELSEWHERE, LABEL, LEAD, PAST, SO, WAITS, WHY
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason


def due_in(plain: str, on: date) -> tuple[Finding | None, Reason | None]:
    """The new date of a statement, and what is wrong with one that cannot be taken."""
    trouble: Reason | None = None
    for one in dates_in(plain, on):
        rule = _rule(plain, one)
        if one.day is None:
            trouble = Reason.IMPOSSIBLE_DATE
        elif rule is None:
            continue
        elif one.day < on:
            trouble = Reason.PAST_DATE
        else:
            reason, end = _reason(plain, one)
            rule = Rule.VAGUE if one.is_vague and rule is not Rule.FORM_LINE else rule
            return Finding(
                Field.DUE,
                one.day,
                _lead_start(plain, one.start),
                one.end if not reason else max(one.end, end),
                rule,
                reason,
            ), None
    return None, trouble


def _rule(plain: str, one: FoundDate) -> Rule | None:
    before, after = plain[max(0, one.start - 110) : one.start], plain[one.end : one.end + 60]
    if PAST.search(before) and not AHEAD.search(before):
        return None
    if LABEL.search(before) and not re.search(
        r"\b(?:was|original\w*|old|current|previous\w*)\b[^.]{0,20}$", before, re.IGNORECASE
    ):
        return Rule.DATE_CHANGE
    if CHANGE.search(before):
        return (
            None
            if ELSEWHERE.search(before)
            and not re.search(r"push|mov|exten|defer|postpone|revis|date", before, re.IGNORECASE)
            else Rule.DATE_CHANGE
        )
    if re.search(r"\b(?:unlikely|doubt\w*|impossible)\b", before, re.IGNORECASE):
        return Rule.VAGUE
    if AHEAD.search(before) and DOING.search(before) and LEAD.search(before):
        return (
            None
            if ELSEWHERE.search(before)
            and not re.search(r"complet|done|finish|clos|deliver|in place", before, re.IGNORECASE)
            else Rule.DATE_FORECAST
        )
    if (
        re.search(r"\bby\s*(?:the )?$", before, re.IGNORECASE)
        and DOING.search(before)
        and not PAST.search(before)
    ):
        return Rule.DATE_FORECAST
    if LEAD.search(before) and re.search(
        r"^\W*(?:instead|please|is (?:more )?(?:realistic|achievable|doable|ok|fine|better|possible)"
        r"|would be (?:more )?(?:realistic|better|achievable|ok)|would work|at the (?:latest|earliest)"
        r"|(?:now )?looks more)",
        after,
        re.IGNORECASE,
    ):
        return Rule.DATE_FORECAST
    words = re.findall(r"[a-z]+", before.lower())
    if (
        set(words)
        <= {
            "by",
            "new",
            "date",
            "on",
            "until",
            "till",
            "now",
            "the",
            "for",
            "to",
            "before",
            "probably",
            "hopefully",
            "is",
            "yes",
            "around",
            "about",
            "ok",
            "end",
        }
        and before == plain[: one.start]
    ):
        return (
            Rule.DATE_ALONE
            if not re.match(r"\W*(?:\w+\W+){3}", after) or WHY.match(after.lstrip(" ,-–("))
            else None
        )
    return None


def _lead_start(plain: str, start: int) -> int:
    lead = re.search(
        r"(?:\b(?:push|move|extend|extension|new date|revised date|by|until|till|to|on|before|should be"
        r"|will be|done|complete|completed)\b[\w ,:'’-]{0,30})$",
        plain[:start],
        re.IGNORECASE,
    )
    return lead.start() if lead else start


def _reason(plain: str, one: FoundDate) -> tuple[str, int]:
    """Why: behind "as" or "due to"; else what stands before "so can we …"; else what follows a dash."""
    found = WHY.search(plain, one.end)
    if found and found.start() - one.end < 60:
        begin = (
            found.start() if WAITS.match(found.group()) else found.end()
        )  # the waiting is itself the reason
        return plain[begin:].strip(" .,;:()!?-–"), len(plain)
    before = WHY.search(plain, 0, one.start)
    if before:
        told = re.split(r",|;| so | can | could | we | I['’]", plain[before.end() : one.start], maxsplit=1)[
            0
        ].strip(" .,;:()")
        if len(told.split()) > 1:
            return told, 0
    tail = re.match(r"\s*(?:[-–—,(:]|\bdue\b|\bwhen\b)\s*(.{8,})$", plain[one.end :], re.DOTALL)
    if tail and not re.match(
        r"(?:please|thanks|if|ok|at the latest|instead)\b", tail.group(1), re.IGNORECASE
    ):
        return tail.group(1).strip(" .,;:()!?-–"), len(plain)
    so = SO.match(plain[: one.start])
    return (so.group(1).strip(" .,;:()"), 0) if so and len(so.group(1).split()) > 2 else ("", 0)
