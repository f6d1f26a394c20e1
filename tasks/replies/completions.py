"""Whether a statement says that the action is completed, and how plainly.

Wrong is worse than unsure: any guard in the clause that says it, a subject that is only a part of the
action, or a date still to come keeps it from being read as more than unsure, or at all. What is explained
behind a colon or a comma may speak of no trouble ("nothing is overdue"); what takes some of it back ("but not
signed off") undoes it, and anything else that is not plain leaves it to a person.
"""

import re
from datetime import date

from tasks.replies.dates import dates_in
from tasks.replies.findings import Finding
from tasks.replies.guards import NO_TROUBLE, guards_in, is_limited, is_question, tail_of
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Status

DONE = re.compile(
    r"\b(?:completed|done|finished|closed(?: (?:off|down))?|achieved|delivered|implemented|signed[ -]off"
    r"|actioned|concluded|fulfilled|discharged|finalised|finalized|wrapped up|ticked off"
    r"|(?:can|could|may) (?:now )?be (?:closed|marked (?:as )?(?:complete|done|closed|blue))"
    r"|please (?:now )?(?:close|mark (?:\w+ ){0,3}(?:as )?(?:complete|done|closed|blue))"
    r"|(?:in place|embedded|resolved|sorted|rolled out)"
    r"|(?<!to )(?<!will )(?<!we )(?<!i )(?<!they )(?<!staff )(?<!can )(?<!must )(?<!please )"
    r"complete(?! (?:the"
    r"|a|an|our|my|this|these|it|by|all|in|before|within)\b)"
    r"|complete(?= (?:by|in) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20\d\d|\d)))\b",
    re.IGNORECASE,
)
IDLE = re.compile(
    r"\bwell done\b|\b(?:date|percentage|percent|level|rate|state) of completion\b|\bclosed (?:session"
    r"|culture|question)|\b(?:what|work|lot|much|all) (?:we have |has been |we've |i've "
    r"|i have )?(?:been )?done (?:so far|to date)",
    re.IGNORECASE,
)
TICK = re.compile(r"[✓✔✅☑]")
_FILLERS_WORDS = """
    this it its that thats s is was are were has have had been be being now all both fully already just
    since on at in of by the action actions item items one i we ive weve can confirm as yes please and
    also happy our my update status successfully completely totally formally officially these they them us
    me you pleased to say report advise delighted good news today work mark marked close closed complete
    completed done finished achieved delivered implemented signed off actioned concluded fulfilled
    finalised with for a an number no last week month board committee divisional quality governance
    meeting group department team re ref reference hi hello thanks thank fyi hereby wholly entirely
    everything every single x ok okay evidence attached see enclosed deadline before ahead schedule time
    early from our end off so that which do as per planned agreed expected required nothing further more
    else outstanding left needed
"""
FILLERS = frozenset(_FILLERS_WORDS.split())
OWN_SUBJECT = re.compile(
    r"\b(?:this|it|it['’]s|that|that['’]s|action|actions|item|these|they|everything|all|both|which|one|two"
    r"|three|[A-Z]{1,4}\d)\b|^\W*(?:now|fully|already|just|yes|also|i|we|i['’]ve|we['’]ve)?\W*(?:have "
    r"|has |is |was |been |are )*(?:now |fully |already |all |just |been )*$",
    re.IGNORECASE,
)
OWN_OBJECT = re.compile(
    r"^\W*(?:$|this\b|it\b|that\b|these\b|them\b|(?:the|this|my|our|all(?: the)?|both) (?:actions?|items?"
    r"|ones?|tasks?)\b|on\b|at\b|by\b|in\b|as\b|last\b|yesterday\b|today\b|and\b|with\b|from\b|for\b"
    r"|[,;.:!(–-])",
    re.IGNORECASE,
)
CHANGES_MIND = re.compile(r"\b(?:but|however|although|though|except|apart from)\b", re.IGNORECASE)


def completion_in(text: str, on: date, title: frozenset[str], plain: str) -> Finding | None:
    """What a statement says of completion; `plain` is the statement without references, same length."""
    match = None if IDLE.search(plain) else DONE.search(plain)
    if match is None:
        tick = TICK.search(text)
        return Finding(Field.STATUS, Status.COMPLETED, tick.start(), tick.end(), Rule.TICK) if tick else None
    without_dates, last_day = _without_dates(plain, on)
    cut = tail_of(without_dates, match.end())
    tail = without_dates[cut:]
    is_explained = bool(guards_in(NO_TROUBLE.sub(" ", tail)))
    if is_question(plain) or guards_in(without_dates[:cut]) or (is_explained and is_limited(tail)):
        return None
    end = _end_with_date(text, match, on)
    finding = Finding(Field.STATUS, Status.COMPLETED, match.start(), end, Rule.PART_STATEMENT)
    if last_day is not None and last_day > on:
        return finding if not re.search(r"\bby\b", plain[match.end() :], re.IGNORECASE) else None
    if is_explained:
        return finding
    words = re.findall(r"[a-z]+", re.sub(r"['’]", "", without_dates.lower()))
    names = re.findall(r"\bby ((?:[A-Z][\w'’-]+ ?){1,3})", plain)
    by_name = {word.lower() for name in names for word in re.findall(r"\w+", name)}
    if (
        match.group().lower() not in {"in place", "embedded", "resolved", "sorted", "rolled out"}
        and set(words) - by_name <= FILLERS
    ):
        return Finding(Field.STATUS, Status.COMPLETED, match.start(), end, Rule.BARE_ANSWER)
    if CHANGES_MIND.search(plain):
        return finding
    if _is_about_the_action(without_dates[: match.start()], without_dates[match.end() :], title):
        return Finding(Field.STATUS, Status.COMPLETED, match.start(), end, Rule.PLAIN_STATEMENT)
    return None if "clos" in match.group().lower() else finding  # wards and beds are closed too


def _is_about_the_action(before: str, after: str, title: frozenset[str]) -> bool:
    """Whether the action, rather than a part of it, is what is said to be done."""
    if not OWN_SUBJECT.search(before[-60:]) and not _shares(before, title):
        return False
    return bool(OWN_OBJECT.match(after)) or _shares(after[:60], title)


def _shares(text: str, title: frozenset[str]) -> bool:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return any((word[:-1] if word.endswith("s") and len(word) > 4 else word) in title for word in words)


def _without_dates(plain: str, on: date) -> tuple[str, date | None]:
    """The words without date phrases, and the latest date that they name."""
    found = dates_in(plain, on, is_past=True)
    last: date | None = None
    for one in found:
        plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
        if one.day is not None and (last is None or one.day > last):
            last = one.day
    if found and re.search(r"\bby\b", plain, re.IGNORECASE):
        ahead = [one.day for one in dates_in(plain, on) if one.day]
        last = max([*ahead, last] if last else ahead, default=last)
    return plain, last


def _end_with_date(text: str, match: re.Match[str], on: date) -> int:
    """The end of the quoted words: a date right behind the verb belongs to them."""
    for one in dates_in(text, on, is_past=True):
        if match.end() <= one.start <= match.end() + 6:
            return one.end
    return match.end()
