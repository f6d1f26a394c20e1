"""New dates that a statement asks for or foresees, with the reason given.

A date counts only behind words that make it the action's: a change ("push to"), a label ("new date"),
its completion to come ("should be done by"), or where nothing else stands beside it ("late, 14 May"). The day
of a meeting, a delivery, an audit or somebody's return from leave is none.
"""

import re
from datetime import date

from tasks.replies.days.dates import FoundDate, dates_in
from tasks.replies.due.corrections import OPENS as PUT_RIGHT
from tasks.replies.due.days_alone import alone
from tasks.replies.due.deadline_frames import is_framed, is_given_up
from tasks.replies.due.deadline_look_alikes import OTHERS_WANT, is_of_another
from tasks.replies.due.deadline_requests import DATE_MOVED
from tasks.replies.due.deadline_words import (
    AHEAD,
    BREAK,
    CHANGE,
    CONDITION,
    CORRECTED,
    DOING,
    ELSEWHERE,
    EXPLAINS,
    FITS,
    LABEL,
    LEAD,
    MORE,
    NO_LONGER,
    NOT_BY,
    NOUN_BY,
    PAST,
    SETTLES,
    TO_COME,
    VERBS,
    WANTS,
)
from tasks.replies.due.reasons import lead_start, reason_for
from tasks.replies.due.settled_days import DONE_ON, DUE_ONLY, TIME_OF_DAY, TO_BE, Found, is_range, settled_on
from tasks.replies.due.titled_events import of_the_action
from tasks.replies.findings import Finding
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason

VERB = re.compile(
    r"(?:can|could|may|needs?|wants?|require|like|give|allow|push|put|move|knock|set|shift|delay|defer|slide|slip|go|run|stretch"
    r"|extend|extension|ask|request|receive|add|do with)\w*\b",
    re.IGNORECASE,
)
NEAR = 110  # characters before a date in which its meaning is sought


def due_in(
    plain: str, on: date, title: frozenset[str] = frozenset(), *, is_last_step: bool = False
) -> tuple[Finding | None, Reason | None]:
    """The new date of a statement, and what is wrong with one that cannot be taken.

    `title` are the words of the action's title: an audit named there is no event beside the action;
    `is_last_step` says that the next sentence closes the action with this one.
    """
    trouble: Reason | None = None
    days = dates_in(plain, on)
    said = of_the_action(plain, title) if days else plain
    found: list[Found] = []
    for one in days:
        is_corrected = bool(found) and CORRECTED.search(plain[max(0, one.start - 30) : one.start]) is not None
        is_corrected = is_corrected or (bool(found) and is_range(plain, found[-1][0], one))
        if is_corrected and one.day is not None and one.day >= on:
            found = [(one, found[-1][1])]
            continue
        is_day = is_last_step or PUT_RIGHT.match(plain[: one.start]) is not None
        rule = _rule(said, one) or (Rule.DATE_ALONE if is_day else None)
        if one.day is None:
            trouble = Reason.IMPOSSIBLE_DATE
        elif rule is not None and one.day < on:
            trouble = Reason.PAST_DATE
        elif rule is not None:
            found.append((one, rule))
    if not found:
        return None, trouble
    one, rule = settled_on(plain, found)
    reason, end = reason_for(plain, one)
    is_unsure = one.is_vague or CONDITION.search(plain) is not None
    return Finding(
        Field.DUE,
        one.day or on,
        lead_start(plain, one.start),
        one.end if not reason else max(one.end, end),
        Rule.VAGUE if is_unsure else rule,
        reason,
    ), None


def _rule(plain: str, one: FoundDate) -> Rule | None:
    before, after = plain[max(0, one.start - NEAR) : one.start], plain[one.end : one.end + NEAR]
    before = TIME_OF_DAY.sub("", before)
    near = before[max((found.end() for found in BREAK.finditer(before)), default=0) :]
    is_due_only = DUE_ONLY.match(before) is not None
    if is_due_only or _is_no_new_day(plain, before, near, after):
        return alone(plain, one) if is_due_only else None
    if (
        PAST.search(before)
        and not TO_BE.match(plain, one.start)
        and not any(one.search(near) for one in (AHEAD, TO_COME, DATE_MOVED))
    ):
        return None
    if LABEL.search(before) and not re.search(
        r"\b(?:was|original\w*|old|current|previous\w*)\b[^.]{0,20}$", before, re.IGNORECASE
    ):
        return None if ELSEWHERE.search(near) else Rule.DATE_CHANGE
    if EXPLAINS.search(before):
        return None if ELSEWHERE.search(near) else Rule.DATE_FORECAST
    if re.match(r"\s+(?:(?!as|because|since|due|when|so|but|and)[\w']+ ){0,4}(?:was|were|had)\b", after):
        return None
    if is_framed(before, near, after):
        return Rule.DATE_FORECAST
    is_aimed_at = (AHEAD.search(near) and DOING.search(near)) or re.search(
        r"\b(?:by|to|until|till)\s*$", before, re.IGNORECASE
    )
    if one.is_vague and not is_aimed_at:
        return alone(plain, one)
    if CHANGE.search(before):
        return (
            None
            if ELSEWHERE.search(near)
            and not re.search(r"push|mov|exten|defer|postpone|revis|date", before, re.IGNORECASE)
            else Rule.DATE_CHANGE
        )
    if re.search(r"\b(?:unlikely|doubt\w*|impossible)\b", before, re.IGNORECASE):
        return Rule.VAGUE
    phrase = plain[one.start : one.end]
    if VERB.match(phrase):
        is_wrong = OTHERS_WANT.search(before) or re.match(r"\s+(?:off|of|to|leave)\b", after)
        return None if is_wrong else Rule.DATE_FORECAST
    if MORE.search(phrase) and WANTS.search(near) and not ELSEWHERE.search(near):
        return Rule.DATE_FORECAST
    if TO_COME.search(near):
        return Rule.DATE_FORECAST
    leads = (
        LEAD.search(near)
        or DONE_ON.search(near)
        or re.match(
            r"(?:in|within|end"
            r"|another)\b",
            phrase,
            re.IGNORECASE,
        )
    )
    return _foreseen(before, near, after, leads=leads is not None) or alone(plain, one)


def _is_no_new_day(plain: str, before: str, near: str, after: str) -> bool:
    """Whether the date is given up ("won't make the 30th") or another's than the action's."""
    return (
        is_given_up(before, near)
        or is_of_another(plain, before, near, after)
        or NO_LONGER.search(before) is not None
        or NOT_BY.search(near) is not None
    )


def _foreseen(before: str, near: str, after: str, *, leads: bool) -> Rule | None:
    asks = re.search(
        r"\b(?:could|can|may)\s+(?:(?:i|we|it|this|both|these)\s+)?(?:please )?(?:go|move|slip|run"
        r"|slide|stretch) (?:out |back )?to\W*(?:the )?$",
        near,
        re.IGNORECASE,
    )
    is_elsewhere = ELSEWHERE.search(near) and not DOING.search(near) and not asks
    if asks or (SETTLES.search(near) and not is_elsewhere):
        return Rule.DATE_FORECAST
    if AHEAD.search(near) and DOING.search(near) and leads:
        return (
            None
            if ELSEWHERE.search(near)
            and not re.search(r"complet|done|finish|clos|deliver|in place", near, re.IGNORECASE)
            else Rule.DATE_FORECAST
        )
    if NOUN_BY.search(near) and not VERBS.search(near) and not is_elsewhere:
        return Rule.DATE_FORECAST
    if (
        re.search(r"\bby\s*(?:the )?$", before, re.IGNORECASE)
        and DOING.search(near)
        and not PAST.search(before)
    ):
        return Rule.DATE_FORECAST
    asks_if = re.match(r"\W*(?:would|could|will|is|can|might|does|do)\W*$", near, re.IGNORECASE)
    if (leads or asks_if) and FITS.search(after) and not is_elsewhere:
        return Rule.DATE_FORECAST
    if re.match(
        r"\s*(?:and )?then (?:it(?:'s| is)|we(?:'re| are)|that(?:'s| is)) (?:done|finished|complete)",
        after.lstrip(" ,"),
    ):
        return Rule.DATE_FORECAST
    return None
