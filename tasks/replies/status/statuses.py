"""Statuses other than completed: on track, at risk, late, not started, no change."""

import re

from tasks.replies.findings import Finding
from tasks.replies.status.status_hedges import (
    EXCEPTED,
    FAR_OFF,
    FEARED,
    HEDGED,
    IDLE,
    LISTED,
    MOSTLY,
    NOT_SAID,
    NOW,
    PAST,
    PROVIDED,
    SAID,
    TOLD_BEFORE,
    VAGUE,
)
from tasks.replies.status.status_table import NOT, STATUSES
from tasks.replies.status.status_words import FILLERS
from tasks.replies.text.guards import is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Status

WERE = re.compile(r"\W*(?:were|had)\b", re.IGNORECASE)  # alone "were" is "we're"; behind a word it is past
ANY_WORD = re.compile(
    r"\b(?!(?:and|but|so|as|because|still|if|sorry|have|has|ve)\b)[a-z]+\s*$", re.IGNORECASE
)
NEGATED = re.compile(
    rf"(?:{NOT}|not sure(?: i'd| i would| we'd| that| about| if| whether)*(?: say| call)?(?: it's| this is"
    rf"| we're)?|\b(?:nothing|nobody|none|neither|no[- ]one))(?: \w+){{0,2}}\s*$",
    re.IGNORECASE,
)


def statuses_in(text: str, plain: str) -> list[Finding]:
    """The statuses that a statement gives; `plain` is its text without references, of the same length."""
    del text
    if is_question(plain):
        return []
    found: list[Finding] = []
    quiet = IDLE.sub(lambda match: " " * len(match.group()), plain)
    quiet = SAID.sub(lambda match: "x" * len(match.group()), quiet) if not NOT_SAID.search(quiet) else quiet
    quiet = _without_lead(quiet)
    for match, status in STATUSES.found_in(quiet):
        if any(match.start() < other.end and other.start < match.end() for other in found):
            continue
        before = quiet[: match.start()]
        if NEGATED.search(before) or (status is Status.ON_TRACK and FAR_OFF.search(before)):
            continue
        is_of_the_past = status is not Status.NO_CHANGE and not match.group().lower().startswith("never")
        if is_of_the_past and (
            PAST.search(before)
            or LISTED.search(before)
            or (WERE.match(match.group()) and ANY_WORD.search(before))
        ):
            continue
        if status is Status.LATE and (
            FEARED.search(before) or re.search(r"\bno longer\b", quiet[: match.end()])
        ):
            continue
        start = match.end() - len(match.group().lstrip(" .,;:()–-"))
        found.append(Finding(Field.STATUS, status, start, match.end(), _rule(status, quiet, match)))
    return _one(found)


def _without_lead(plain: str) -> str:
    """Without "as I said last month", where more is told than that."""
    rest = TOLD_BEFORE.sub(" ", plain)
    if rest == plain or all(word in FILLERS for word in re.findall(r"[a-z]{2,}", rest.lower())):
        return plain
    return TOLD_BEFORE.sub(lambda one: " " * len(one.group()), plain)


def _rule(status: Status, text: str, match: re.Match[str]) -> Rule:
    before, after = text[: match.start()], text[match.end() :]
    if status is not Status.NO_CHANGE and (HEDGED.search(NOW.split(before)[-1]) or PROVIDED.match(after)):
        return Rule.HEDGED
    is_calm = status in {Status.ON_TRACK, Status.NO_CHANGE}
    if is_calm and (EXCEPTED.search(after) or MOSTLY.search(before)):
        return Rule.HEDGED
    words = set(re.findall(r"[a-z]+", re.sub(r"['’]", "", (before + " " + after).lower())))
    if words <= FILLERS:
        return Rule.VAGUE if VAGUE.fullmatch(match.group()) else Rule.BARE_ANSWER
    return Rule.VAGUE if VAGUE.fullmatch(match.group()) else Rule.PLAIN_STATEMENT


def _one(found: list[Finding]) -> list[Finding]:
    """One status for a statement: "on track, no change" is on track; bad news outweighs good."""
    if len(found) < 2:
        return found
    plain = [one for one in found if one.rule is not Rule.HEDGED] or found
    order = (Status.NOT_STARTED, Status.LATE, Status.AT_RISK, Status.ON_TRACK, Status.NO_CHANGE)
    return [min(plain, key=lambda one: order.index(Status(str(one.value))))]
