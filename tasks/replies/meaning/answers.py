"""What the answer on one line of our form asks for."""

import re
from collections.abc import Sequence
from datetime import date

from tasks.replies.days.dates import dates_in
from tasks.replies.findings import Finding
from tasks.replies.meaning.findings_in import MOST_READ, findings_in
from tasks.replies.ours.forms import Label, is_empty, status_word, yes_or_no
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason

PERCENT = re.compile(
    r"^\W*(?:about |approx\.? |c\.? ?|now )?(\d{1,3})\s*(?:%|per\s?cent)?(?: (?:done|complete[d]?))?\W*$",
    re.IGNORECASE,
)
NO_DATE = re.compile(
    r"^\W*(?:no (?:change|new date)|not (?:needed|required|applicable)|n/?a|none|same|as is|unchanged"
    r"|on track)\b",
    re.IGNORECASE,
)
LAST_WORD = re.compile(r"[.;]\s+(?P<word>[A-Za-z]+(?: [a-z]+){0,2})\W*$")  # "Evidence: log 7. Finished."
JOINER = re.compile(
    r"^[\s,;:.()–—-]*(?:as|because(?: of)?|since|due to|owing to|reason(?: is)?:?|why:?|so that)?[\s,:–—-]*",
    re.IGNORECASE,
)


def answer_findings(
    label: Label, answer: str, on: date, *, is_agreement: bool
) -> tuple[list[Finding], set[Reason]]:
    """The findings of one filled-in form line; places count in `answer`."""
    answer = answer[:MOST_READ]
    if is_empty(label, answer):
        return [], set()
    begin = len(answer) - len(answer.lstrip(" *_"))
    end = len(answer.rstrip(" *_"))
    if label is Label.STATUS and (status := status_word(answer)) is not None:
        return [Finding(Field.STATUS, status, begin, end, Rule.FORM_LINE, takes_all=True)], set()
    if label is Label.PERCENT and (number := PERCENT.match(answer)) and int(number.group(1)) <= 100:
        return [
            Finding(Field.PERCENT, int(number.group(1)), number.start(1), end, Rule.FORM_LINE, takes_all=True)
        ], set()
    if label is Label.AGREE and is_agreement and (agreed := yes_or_no(answer)) is not None:
        word = re.search(r"\w+|[✓✔✅☑]", answer)
        return [Finding(Field.AGREEMENT, agreed, begin, word.end() if word else end, Rule.AGREEMENT)], set()
    if label is Label.DUE:
        return _new_date(answer, on, begin, end)
    if label is Label.EVIDENCE:
        proof = Finding(Field.EVIDENCE, answer.strip(), begin, end, Rule.FORM_WORDS, takes_all=True)
        last = LAST_WORD.search(answer)
        status = status_word(last.group("word")) if last else None
        if last is None or status is None:
            return [proof], set()
        return [proof, Finding(Field.STATUS, status, *last.span("word"), Rule.PART_STATEMENT)], set()
    return findings_in(answer, answer, on, frozenset())


def _new_date(answer: str, on: date, begin: int, end: int) -> tuple[list[Finding], set[Reason]]:
    if NO_DATE.match(answer):
        return [], set()
    for one in dates_in(answer, on):
        if one.day is None:
            return [], {Reason.IMPOSSIBLE_DATE}
        if one.day < on:
            return [], {Reason.PAST_DATE}
        after = answer[one.end : end]
        why = JOINER.sub("", after, count=1)
        before = re.sub(
            r"\b(?:to|by|until|new date|push|move|please|now|is|be|on|the)\b",
            " ",
            answer[begin : one.start],
            flags=re.IGNORECASE,
        ).strip(" ,;:.-–")
        reason = why.strip(" .,;:()–-") or (before if len(before.split()) > 1 else "")
        return [
            Finding(
                Field.DUE,
                one.day,
                begin,
                end,
                Rule.VAGUE if one.is_vague else Rule.FORM_LINE,
                reason,
                takes_all=True,
            )
        ], set()
    return findings_in(answer, answer, on, frozenset())


def with_agreement(plain: str, found: Sequence[Finding]) -> list[Finding]:
    """The findings with a tester's yes or no outside the form, in place of a status."""
    return [*(one for one in found if one.field is not Field.STATUS), *_agreement_in(plain, found)]


def _agreement_in(plain: str, found: Sequence[Finding]) -> list[Finding]:
    if any(one.field is Field.QUESTION for one in found):
        return []
    agreed = yes_or_no(plain.strip())
    if agreed is None:
        return []
    start = len(plain) - len(plain.lstrip())
    return [Finding(Field.AGREEMENT, agreed, start, len(plain.rstrip()), Rule.AGREEMENT)]
