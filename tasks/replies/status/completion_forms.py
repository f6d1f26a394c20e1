"""What stands behind "Completed:" on a line of a form that somebody made."""

import re
from datetime import date

from tasks.replies.days.dates import dates_in
from tasks.replies.status.completion_words import CHANGES_MIND, NO_ANSWER, YES
from tasks.replies.text.guards import guards_in, is_limited
from tasks.replies.trust import Rule


def answered_in(form: re.Match[str], on: date) -> Rule | None:
    """What stands behind "Completed:": a yes or a day gone by is one, a no is none; else the words decide."""
    answer = form.group("answer").strip()
    if (yes := YES.match(answer)) is not None:
        rest = answer[yes.end() :]
        is_doubted = CHANGES_MIND.search(rest) or guards_in(rest) or is_limited(rest)
        return None if is_doubted else Rule.PLAIN_STATEMENT
    if NO_ANSWER.match(answer):
        return Rule.HEDGED
    days = [one.day for one in dates_in(answer, on, is_past=True)]
    if days and form.group("date"):
        return Rule.PLAIN_STATEMENT if days[0] is not None and days[0] <= on else Rule.HEDGED
    return None
