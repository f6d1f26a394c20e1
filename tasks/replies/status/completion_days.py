"""The days that stand beside a word of completion, and what is no part of what it says."""

import re
from datetime import date, timedelta

from tasks.replies.days.dates import dates_in
from tasks.replies.status.completion_words import BY_THEN, EVIDENCE_TALK, EXACT, TOLD_YOU

WEEKDAY = re.compile(
    r"\W*(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|tue|wed|thur?|sat)\b", re.I
)
ARE = re.compile(r"\b(?:is|are|be|being|gets?|getting|all|now)\W*$", re.IGNORECASE)
FAR_BACK = timedelta(days=120)  # a day without a year that may as well be ahead


def quietened(plain: str) -> str:
    """A statement without talk of how evidence comes and without "I told you that", of the same length."""
    if TOLD_YOU.search(plain):
        plain = TOLD_YOU.sub(lambda one: " " * (one.end() - one.start() - 2) + ", ", plain)
    return EVIDENCE_TALK.sub(lambda one: ", " + " " * (one.end() - one.start() - 2), plain)


def is_to_come(plain: str, match: re.Match[str], cut: int, on: date) -> bool:
    """Whether the day that stands with the word of completion lies ahead, or nearer ahead than behind."""
    ahead = {one.start: one.day for one in dates_in(plain, on) if match.end() - 40 <= one.start <= cut}
    behind = {one.start: one.day for one in dates_in(plain, on, is_past=True)}
    for place, day in ahead.items():
        past = behind.get(place)
        if not EXACT.search(plain[place : place + 12]):
            continue
        if day and day > on and (past is None or past > on or on - past > FAR_BACK):
            return True
    return False


def without_dates(plain: str, on: date) -> tuple[str, date | None]:
    """The words without date phrases, and the latest date that they name."""
    found = dates_in(plain, on, is_past=True)
    last: date | None = None
    for one in found:
        plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
        if one.day is not None and (last is None or one.day > last):
            last = one.day
    if found and BY_THEN.search(plain):
        ahead = [one.day for one in dates_in(plain, on) if one.day]
        last = max([*ahead, last] if last else ahead, default=last)
    return plain, last


def end_with_date(text: str, match: re.Match[str], on: date) -> int:
    """The end of the quoted words: a date right behind the verb belongs to them."""
    for one in dates_in(text, on, is_past=True):
        if match.end() <= one.start <= match.end() + 6:
            return one.end
    return match.end()


def is_foreseen(before: str, on: date) -> bool:
    """Whether an exact day still to come stands before the words: "17.9.21 is when we are done"."""
    days = dates_in(before, on, is_past=True)
    return any(one.day and one.day > on and EXACT.search(before[one.start : one.start + 12]) for one in days)


def is_weekday_gone(plain: str, deed: re.Match[str]) -> bool:
    """Whether the weekday right behind a deed is the last one: "bells replaced on Tuesday"."""
    return WEEKDAY.match(plain, deed.end()) is not None and not ARE.search(plain[: deed.start()])
