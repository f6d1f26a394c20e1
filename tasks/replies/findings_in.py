"""All that one clause asks for."""

import re
from datetime import date

from tasks.replies.completions import completion_in
from tasks.replies.deadlines import due_in
from tasks.replies.findings import Finding
from tasks.replies.guards import is_question
from tasks.replies.more_time import more_time_in
from tasks.replies.owners import handover_in, refusal_in
from tasks.replies.percents import percent_in
from tasks.replies.proofs import evidence_in
from tasks.replies.statuses import statuses_in
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason, Status

MOST_READ = 1_200  # characters of one clause; nobody writes a longer sentence
WANTS_ANSWER = re.compile(
    r"\b(?:please (?:can you |could you )?(?:advise|clarify|explain|confirm (?:what|who|which|whether|if"
    r"|how|when))|(?:can|could|would) (?:you|someone|anyone) (?:please )?(?:advise|clarify|explain|confirm"
    r"|tell|let (?:me|us) know|send|remind)"
    r"|not (?:sure|clear|certain) (?:what|who|which|how|why|whether|if|when)"
    r"|(?:not|don['’]?t|doesn['’]?t) (?:know|understand) (?:what|who|which|how|why|whether|if|when)"
    r"|^\W*(?:what|who|which|how|why|when|where) (?:is|are|do|does|should|would|will|can|exactly)\b)",
    re.IGNORECASE,
)


def findings_in(text: str, plain: str, on: date, title: frozenset[str]) -> tuple[list[Finding], set[Reason]]:
    """The findings of a clause in order of place, and what is wrong with what it says."""
    text, plain = text[:MOST_READ], plain[:MOST_READ]
    found: list[Finding] = []
    troubles: set[Reason] = set()
    due, trouble = due_in(plain, on)
    if trouble:
        troubles.add(trouble)
    if due:
        found.append(due)
    elif (time := more_time_in(plain)) is not None:
        found.append(time)
    done = completion_in(text, on, title, plain)
    others = statuses_in(text, plain)
    if done and (not others or done.rule is Rule.BARE_ANSWER):
        found.append(done)
    elif done and others:
        others = [other for other in others if other.rule is not Rule.VAGUE] or others
    if not (done and done.rule is Rule.BARE_ANSWER):
        found.extend(_not_only_forecast(others, due))
    for one in (percent_in(plain), handover_in(plain), refusal_in(plain), evidence_in(text, plain)):
        if one is not None:
            found.append(one)
    if not any(one.field in {Field.DUE, Field.MORE_TIME, Field.HANDOVER} for one in found):
        question = _question(text, plain)
        if question:
            found.append(question)
    return sorted(found, key=lambda one: one.start), troubles


def _not_only_forecast(found: list[Finding], due: Finding | None) -> list[Finding]:
    """Beside a new date, without the vague ("in progress") and what stands within its reason."""
    if due is None:
        return found
    outside = [one for one in found if one.end <= due.start or one.start >= due.end]
    return [one for one in outside if not (one.rule is Rule.VAGUE and one.value == Status.ON_TRACK)]


def _question(text: str, plain: str) -> Finding | None:
    if is_question(plain):
        return Finding(Field.QUESTION, text.strip(), 0, len(text.rstrip()), Rule.QUESTION, takes_all=True)
    if WANTS_ANSWER.search(plain):
        return Finding(
            Field.QUESTION, text.strip(), 0, len(text.rstrip()), Rule.PLAIN_STATEMENT, takes_all=True
        )
    return None
