"""All that one clause asks for."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from tasks.replies.due.deadlines import due_in
from tasks.replies.due.last_steps import THEN_DONE
from tasks.replies.due.more_time import more_time_in
from tasks.replies.due.pointed_days import pointed_day
from tasks.replies.findings import Finding
from tasks.replies.meaning.questions import TURNS, asked_behind, is_choice, is_offer, question_in, told_before
from tasks.replies.narrative.proofs import evidence_in
from tasks.replies.narrative.telling import IDLE
from tasks.replies.owner.whose import whose
from tasks.replies.percent.percents import percent_in
from tasks.replies.status.calm import is_left_open
from tasks.replies.status.completions import completion_in
from tasks.replies.status.statuses import statuses_in
from tasks.replies.subject.scopes import Clause
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason, Status

MAY_BE_OF_ANOTHER = frozenset({Status.ON_TRACK, Status.NO_CHANGE, Status.NOT_STARTED})
CALM = frozenset({Status.ON_TRACK, Status.NO_CHANGE})
MOST_READ = 1_200  # characters of one clause; nobody writes a longer sentence
PARTLY = re.compile(
    r"\s+(?:with|in|for|to) (?:the |our |my )?(?!date\b|deadline\b|plan\b|this\b|these\b|both\b|all\b"
    r"|complet|finish|clos|deliver|meet|hit|be\b"
    r"|make\b|report\b|end\b|time|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mid|early"
    r"|q[1-4]|christmas|easter|sign|go\b|get\b|target|due\b"
    r"|original|agreed|it\b|that\b|now\b|no\b|week|month|year|spring|summer|autumn|winter|mon"
    r"|tue|wed|thu|fri)[a-z]"
    r"|[^.;]{0,60}\b(?:but|though|although|however) (?:\w+ ){0,4}(?:not|n['’]t|isn['’]t|aren['’]t)\b"
    r"|[^.;]{0,40}\b(?:everything|everyone|all) else\b",
    re.IGNORECASE,
)
OVERCOME = re.compile(  # "was overdue but has since been done"
    r"\b(?:but|now|since|however|although|though)\b(?: (?:it|this|that|they|has|have|is|are|was|were|been"
    r"|now|since|all"
    r"|both|just|finally|fully|got|'s|'ve)| (?:it|that|this)'s){0,5} \w+(?: off| out)?$"
    r"|\bso (?:i(?:'d| would) say (?:that )?|now |therefore )?(?:it|this|that|they|both|all|the action)"
    r"(?:'?s| is| are| has| have)(?: been| now| all| fully| finally| 100%){0,2} \w+(?: off| out)?$",
    re.IGNORECASE,
)
REGARDED = re.compile(  # "… and would ask that it be regarded as at risk": no part of the date's reason
    r"\b(?:regard|treat|record|show|rat|mark|list|class|flag|consider)\w*(?: (?:it|this|that|them))? as\s*$",
    re.IGNORECASE,
)
NO_ISSUES = re.compile(r"\W*no (?:issues|problems|concerns)", re.IGNORECASE)


def findings_of(clause: Clause, on: date, title: frozenset[str]) -> tuple[list[Finding], set[Reason]]:
    """The findings of a clause in the light of those beside it."""
    beside, closed = clause.is_beside_refusal, clause.is_last_step
    found, troubles = findings_in(clause.text, clause.plain, on, title, refused=beside, is_last_step=closed)
    pointed = pointed_day(clause.plain, clause.told, on) if clause.told else None
    if pointed is None or any(one.field is Field.DUE for one in found):
        return found, troubles
    return [*(one for one in found if one.field is not Field.MORE_TIME), pointed], troubles


def findings_in(
    text: str,
    plain: str,
    on: date,
    title: frozenset[str],
    *,
    refused: bool = False,
    is_last_step: bool = False,
) -> tuple[list[Finding], set[Reason]]:
    """The findings of a clause in order of place, and what is wrong with what it says."""
    text, plain = text[:MOST_READ], plain[:MOST_READ]
    found: list[Finding] = []
    troubles: set[Reason] = set()
    due, trouble = due_in(plain, on, title, is_last_step=is_last_step)
    if trouble:
        troubles.add(trouble)
    if due:
        found.append(due)
    elif (time := more_time_in(plain, is_dated=trouble is Reason.IMPOSSIBLE_DATE)) and not is_choice(plain):
        found.append(time)
    done = None if THEN_DONE.match(plain) else completion_in(text, on, title, plain)  # once that is over
    told = told_before(text, plain)
    others = [_unsure_of_another(one, plain, title) for one in statuses_in(text, told)]
    if done:
        others = [
            one for one in others if not (one.value == Status.NO_CHANGE or NO_ISSUES.match(plain, one.start))
        ]
    if done and (
        OVERCOME.search(plain[: done.end]) or OVERCOME.search(f"{plain[: done.start].rstrip()} done")
    ):
        others = [one for one in others if one.start > done.start]
    if done and (not others or done.rule is Rule.BARE_ANSWER):
        found.append(done)
    elif done and others:
        others = [other for other in others if other.rule is not Rule.VAGUE] or others
    if not (done and done.rule is Rule.BARE_ANSWER):
        found.extend(_not_only_forecast(others, due, plain))
    refusal, goes_to = whose(text, plain, title, refused=refused)
    for one in (percent_in(plain, title), goes_to, refusal, evidence_in(text, plain)):
        if one is not None:
            found.append(one)
    asked_for = [one.end for one in found if one.field in {Field.DUE, Field.MORE_TIME, Field.HANDOVER}]
    is_beside = asked_for and not is_offer(plain)
    question = asked_behind(text, plain, max(asked_for)) if is_beside else question_in(text, plain)
    if question:
        found.append(question)
    found = [_unsure_where_open(one, plain, title, found) for one in found]
    return sorted(found, key=lambda one: one.start), troubles


def _unsure_of_another(one: Finding, plain: str, title: frozenset[str]) -> Finding:
    """Unsure, where something else than the action may be the subject: "the new nurse has not started"."""
    if one.rule is not Rule.PLAIN_STATEMENT or one.value not in MAY_BE_OF_ANOTHER:
        return one
    before = plain[max((turn.end() for turn in TURNS.finditer(plain, 0, one.start)), default=0) : one.start]
    words = re.findall(r"[a-z]{2,}", re.sub(r"['’]", "", before.lower()))
    strange = [
        word for word in words if word not in IDLE and word not in title and word.rstrip("s") not in title
    ]
    if strange or PARTLY.match(plain, one.end):
        return replace(one, rule=Rule.PART_STATEMENT)
    return one


def _unsure_where_open(
    one: Finding, plain: str, title: frozenset[str], found: Collection[Finding]
) -> Finding:
    """Unsure, where a calm status, which nobody would look at, may not hold of the whole action now."""
    if one.value not in CALM or one.rule not in {Rule.PLAIN_STATEMENT, Rule.BARE_ANSWER}:
        return one
    beside = {other.field for other in found}
    if is_left_open(plain, one.start, one.end, Status(str(one.value)), IDLE | title, beside):
        return replace(one, rule=Rule.HEDGED)
    return one


def _not_only_forecast(found: list[Finding], due: Finding | None, plain: str) -> list[Finding]:
    """Beside a new date, without the vague ("in progress") and what stands within its reason."""
    if due is None:
        return found
    outside = [
        one
        for one in found
        if one.start <= due.start or one.start >= due.end or REGARDED.search(plain, 0, one.start)
    ]
    return [one for one in outside if not (one.rule is Rule.VAGUE and one.value == Status.ON_TRACK)]
