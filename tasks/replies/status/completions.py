"""Whether a statement says that the action is completed, and how plainly.

Wrong is worse than unsure: any guard in the clause that says it, a subject that is only a part of the
action, or a date still to come keeps it from being read as more than unsure, or at all. What is explained
behind a colon or a comma may speak of no trouble ("nothing is overdue"); what takes some of it back ("but not
signed off") undoes it, and anything else that is not plain leaves it to a person.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import islice

from tasks.replies.findings import Finding
from tasks.replies.owner.role_names import NO_NAME
from tasks.replies.status.completion_agreed import agreed_in
from tasks.replies.status.completion_days import (
    end_with_date,
    is_foreseen,
    is_to_come,
    is_weekday_gone,
    quietened,
    without_dates,
)
from tasks.replies.status.completion_forms import answered_in
from tasks.replies.status.completion_parts import AHEAD, PARTS
from tasks.replies.status.completion_words import (
    BARE_DAY,
    BEFORE,
    BY_NAME,
    BY_THEN,
    DONE,
    EVIDENCE_TALK,
    FILLERS,
    FORM,
    IDLE,
    LED_IN,
    OPEN_ENDED,
    OWN_OBJECT,
    OWN_SUBJECT,
    PAST_WHEN,
    PRECONDITION,
    SAFE,
    TOLD_YOU,
    WAS,
    WEAK_WORDS,
    WHOLE,
)
from tasks.replies.status.deeds import deed_in
from tasks.replies.status.ticks import TICK, ticked, without_open_boxes
from tasks.replies.text.guards import (
    HARMLESS,
    NO_TROUBLE,
    NO_TROUBLE_ON,
    guards_in,
    is_limited,
    is_question,
    start_of,
    tail_of,
)
from tasks.replies.text.ironies import HALF_MEANT, NEVER_MEANT
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Status

BUT = re.compile(r"\bbut\b", re.IGNORECASE)  # "I can't believe it but it's done": what it turns from is over
MOST_WORDS = 8  # of completion that are looked at in one clause


def completion_in(text: str, on: date, title: frozenset[str], plain: str) -> Finding | None:
    """What a statement says of completion; `plain` is the statement without references, same length."""
    box = ticked(plain)
    if box is not None:
        return box if box.value == Status.COMPLETED else None
    plain = without_open_boxes(plain)
    is_told_before = TOLD_YOU.search(plain) is not None
    is_unproven = any(guards_in(one.group()) for one in EVIDENCE_TALK.finditer(plain))
    plain = quietened(plain)
    if IDLE.search(plain) or NEVER_MEANT.search(plain):
        return None
    form = FORM.match(plain)
    if form:
        answered = answered_in(form, on)
        if answered is not None:
            return (
                Finding(Field.STATUS, Status.COMPLETED, 0, len(plain.rstrip()), answered)
                if answered is not Rule.HEDGED
                else None
            )
    found = [
        one
        for match in islice(DONE.finditer(plain), MOST_WORDS)
        if (one := _at(match, text, plain, on, title)) is not None
    ]
    order = (Rule.BARE_ANSWER, Rule.PLAIN_STATEMENT, Rule.PART_STATEMENT)
    if found:
        best = min(found, key=lambda one: order.index(one.rule))
        is_half_meant = is_unproven or is_told_before or HALF_MEANT.search(plain)
        return replace(best, rule=Rule.PART_STATEMENT) if is_half_meant else best
    said, rule = agreed_in(plain), Rule.PART_STATEMENT
    if said is None:
        deed, rule = deed_in(plain, lambda words: _shares(words, title), text), Rule.DEED
        said = deed if deed and not _is_guarded(plain, deed, on) else None
    if said and not is_question(plain):
        return Finding(Field.STATUS, Status.COMPLETED, said.start(), said.end(), rule)
    tick = TICK.search(text)
    return Finding(Field.STATUS, Status.COMPLETED, tick.start(), tick.end(), Rule.TICK) if tick else None


def _is_guarded(plain: str, deed: re.Match[str], on: date) -> bool:
    """Whether the clause of a deed, or what is explained behind it, takes some of it back."""
    undated, last_day = without_dates(plain, on)
    begin, cut = start_of(undated, deed.start()), tail_of(undated, deed.end())
    is_over = WAS.search(undated[begin : deed.end() + 12]) or is_weekday_gone(plain, deed)
    is_day_ahead = last_day is not None and last_day > on and not is_over
    is_ahead = is_to_come(plain, deed, cut, on) or is_day_ahead
    before = PRECONDITION.search(HARMLESS.sub(" ", undated[:begin]))
    own = undated[begin:cut]
    return bool(is_ahead or guards_in(own) or PARTS.search(own) or before or is_limited(undated[cut:]))


def _at(match: re.Match[str], text: str, plain: str, on: date, title: frozenset[str]) -> Finding | None:
    """What one word of completion says in its place."""
    undated, last_day = without_dates(plain, on)
    undated = PAST_WHEN.sub(lambda one: " " * len(one.group()), undated)
    begin, cut = start_of(undated, match.start()), tail_of(undated, match.end())
    before, own, tail = undated[:begin], undated[begin:cut], undated[cut:]
    if (
        is_question(plain)
        or guards_in(own)
        or PRECONDITION.search(HARMLESS.sub(" ", BUT.split(before)[-1]))
        or is_limited(tail)
        or AHEAD.search(undated[: match.start()])
    ):
        return None
    end = end_with_date(text, match, on)
    finding = Finding(Field.STATUS, Status.COMPLETED, match.start(), end, Rule.PART_STATEMENT)
    after = re.split(r"\s{5}", undated[match.end() : cut], maxsplit=1)[0]  # up to a date
    is_own = _is_about_the_action(own[: match.start() - begin], after, title)
    if is_to_come(plain, match, cut, on) or PARTS.search(own):
        return None
    if last_day is not None and last_day > on and is_foreseen(plain[: match.start()], on):
        return None
    if last_day is not None and last_day > on:
        return finding if is_own and not BY_THEN.search(undated[match.end() :]) else None
    is_explained = bool(guards_in(NO_TROUBLE.sub(" ", tail))) or bool(guards_in(NO_TROUBLE.sub(" ", before)))
    if is_explained:
        return finding if is_own else None
    if match.group().lower() not in WEAK_WORDS and not _is_open_to_doubt(plain, match, undated):
        names = _names(plain)
        if _says_only(undated, names):
            return replace(finding, rule=Rule.BARE_ANSWER)
        around = SAFE.sub(" ", NO_TROUBLE_ON.sub(" ", HARMLESS.sub(" ", f"{before} {own} {tail}")))
        if is_own and _says_only(around, names | title):
            return replace(finding, rule=Rule.PLAIN_STATEMENT)
    if is_own:
        return finding
    return finding if _shares(own, title) and "clos" not in match.group().lower() else None


def _names(plain: str) -> frozenset[str]:
    """The words of who did it: "by Sam Hill"."""
    named = [name for name in BY_NAME.findall(plain) if name.split()[0].lower() not in NO_NAME]
    return frozenset(word.lower() for name in named for word in re.findall(r"\w+", name))


def _says_only(text: str, more: frozenset[str]) -> bool:
    """Whether a text holds nothing but words that say no more than that it is done, and no figure."""
    words = re.findall(r"[a-z]+", re.sub(r"['’]", "", text.lower()))
    known = all(word in FILLERS or word in more or word.rstrip("s") in more for word in words)
    return known and not re.search(r"\d", WHOLE.sub(" ", text))


def _is_open_to_doubt(plain: str, match: re.Match[str], without_dates: str) -> bool:
    """Whether it stands in quotation marks, or beside a day or a phrase that may mean something else."""
    quoted = plain.count('"', 0, match.start()) % 2 == 1
    fraction = re.match(r"\W*\d{1,2}/\d{1,2}(?![/\d])", plain[match.end() :])
    is_bare_day = match.group().lower() == "complete" and BARE_DAY.match(plain, match.end())
    return bool(quoted or (fraction and "/" in fraction.group()) or is_bare_day or OPEN_ENDED.search(plain))


def _is_about_the_action(before: str, after: str, title: frozenset[str]) -> bool:
    """Whether the action, rather than a part of it, is what is said to be done."""
    before = LED_IN.sub(" ", before)
    words = re.findall(r"[a-z']+|\d+|%", before.lower())
    strange = [word for word in words if word not in BEFORE and not _shares(word, title)]
    if strange and not OWN_SUBJECT.search(before[-60:]) and not _shares(before, title):
        return False
    return bool(OWN_OBJECT.match(after)) or _shares(after[:60], title)


def _shares(text: str, title: frozenset[str]) -> bool:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return any((word[:-1] if word.endswith("s") and len(word) > 4 else word) in title for word in words)
