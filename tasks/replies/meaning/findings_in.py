"""All that one clause asks for."""

import re
from dataclasses import replace
from datetime import date

from tasks.replies.due.deadlines import due_in
from tasks.replies.due.last_steps import THEN_DONE
from tasks.replies.due.more_time import more_time_in
from tasks.replies.findings import Finding
from tasks.replies.narrative.narratives import IDLE
from tasks.replies.narrative.proofs import evidence_in
from tasks.replies.owner.whose import whose
from tasks.replies.patterns.sifting import sifted
from tasks.replies.percent.percents import percent_in
from tasks.replies.status.completions import completion_in
from tasks.replies.status.statuses import statuses_in
from tasks.replies.subject.scopes import Clause
from tasks.replies.text.guards import ASKS, is_question
from tasks.replies.trust import Rule
from tasks.replies.values import Field, Reason, Status

TURNS = re.compile(r"[,;:]\s|\s-\s|\b(?:but|and|so)\s", re.IGNORECASE)
ASKS_ANEW = re.compile(
    r"(?:[,;:-]\s*(?:but |and |or |so )?|\b(?:but|and|so) )(?P<question>(?:is|are|do|does|did|would|will|can"
    r"|could|should|shall|who|what|when|where|which|why|how|(?:i )?(?:dunno|don['’]?t know|wonder)"
    r"|(?:i['’]?m |am )?not sure|any (?:idea|chance))\b(?! (?:not|be|been)\b)[^?]*\?)",
    re.IGNORECASE,
)
WANTS_ROOM = sifted(  # a request that is another field's, in words that it may not know: no question
    r"^[^?]*\b(?:can|could|may|might|would|any|is|please)\b[^?]{0,80}\b(?:exten(?:d|ded|sion)|postpon\w+"
    r"|defer\w*|(?:push|move|put|set|knock)(?:ed)?\b[^?]{0,40} (?:back|out|on|to)|more time"
    r"|(?:a bit|bit|any|little) longer|leeway|grace|latitude|breathing space|slack"
    r"|(?:carry|carried|roll|rolled) (?:it |this |these |them )?(?:over|forward)"
    r"|leave (?:it|this|that|them|these) (?:open|until|till)|re-?profil\w+|re-?schedul\w+"
    r"|(?:later|new) date)\b",
    re.IGNORECASE,
)
EXCLAIMED = re.compile(  # "Honestly? This is a year's work."
    r"\W*(?:(?:quite|in|to be|what|oh|well|really|me|the|short|and) )*(?:honestly|seriously|really|frankly"
    r"|honest|truth"
    r"|sorry|right|ok|okay|remember|me|answer|update|status|progress|result|verdict)\s*\?\W*$"
    r"|\W*(?!(?:is|are|do|does|can|could|should|what|which|how|who|when|why|where|would|any)\b)[\w' ]{0,30}\d"
    r" ?(?:%|per ?cent)\s*\?\W*$",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"\W*(?:on|in|for|with|by|at|before|after|as|if|once|when|while|until|re)\b", re.IGNORECASE
)
FEWEST_BEFORE = 3  # words that tell something before a question
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
    r"|both|just|finally|fully|got|'s|'ve)| (?:it|that|this)'s){0,5} \w+(?: off| out)?$",
    re.IGNORECASE,
)
NO_ISSUES = re.compile(r"\W*no (?:issues|problems|concerns)", re.IGNORECASE)
WANTS_ANSWER = sifted(
    r"\b(?:please (?:can you |could you )?(?:advise|clarify|explain|confirm (?:what|who|which|whether|if"
    r"|how|when))|(?:can|could|would) (?:you|someone|anyone) (?:please )?(?:advise|clarify|explain|confirm"
    r"|tell|let (?:me|us) know|send|remind)"
    r"|(?:not (?:sure|clear|certain)|(?:not|don['’]?t|doesn['’]?t) (?:know|understand))"
    r" (?:what|who|which|how|why|whether|if)"
    r"[^.;,]{0,30}\b(?:you (?:need|want|mean|are|require|expect|re)|you['’]re|i(?:['’]m| am)"
    r"|we(?:['’]re| are)|asked|expected|supposed|me|us)\b"
    r"|(?:can|could|cud|would|will) (?:you|u|someone) (?:please |pls )?(?:re-?send|forward|point me)"
    r"|(?:grateful|appreciate)[^.;]{0,25}\b(?:advi[sc]e|guidance|clarif\w+|steer)"
    r"|\b(?:need|want|require|would like|await\w*|waiting for|would appreciate) (?:a |an |some |your "
    r"|any )?(?:clear |firm "
    r"|quick )?(?:decision|steer|answer|guidance|advice|ruling|clarification|view)s? (?:from (?:you|the pmo"
    r"|your office)"
    r"|on (?:whether|what|which|who|how|if|when))"
    r"|\b(?:(?:he|she|they|sister|matron|dr|mr|mrs|ms)\b(?: \w+)?? |(?:i|we)(?:['’]m|['’]re| am| are)? "
    r"|also |just |again |[a-z]+ (?:is|are|was) )(?:(?:also|still|again) )*"
    r"(?:asks?|asking|wants? to know|would like to know|wonders?|wondering)(?: (?:again|also|me|us|you|to))*"
    r" (?:who|what|when|where|which|why|how|whether|if)\b"
    r"|\bif (?:you|someone) (?:can|could|would) (?:please )?(?:re-?)?(?:send|forward|email|share|point)\b"
    r"|let (?:me|us) know (?:what|which|who|how|when|where|whether)\b"
    r"|^\W*(?:what|when|where|who|how)['’]?s (?:the|my|our|your|next)\b(?! (?:point|use|rush))"
    r"|^\W*which (?:\w+ ){1,3}(?:is|are|do|does|did|should|can) (?:this|it|you|we|i|that|these)\b"
    r"|^\W*(?:(?:and|or|also|so|but|hi|hiya|hello|hey|morning) )*(?:(?:is|was) (?:it|this|that|there|an?)"
    r"|should (?:i|we)"
    r"|(?:are|do|have|did) (?:you|u|we|i|they|these|those|there|any)|does (?:it|this|that|anyone)"
    r"|has (?:it|this|that|any\w*)) (?!not\b)"
    r"|^\W*(?!what can i (?:say|do|tell))(?:what|who|which|how|why|when|where) (?:is|are|do|does|should"
    r"|would|will|can|exactly)\b)",
    re.IGNORECASE,
)


def findings_of(clause: Clause, on: date, title: frozenset[str]) -> tuple[list[Finding], set[Reason]]:
    """The findings of a clause in the light of those beside it."""
    beside, closed = clause.is_beside_refusal, clause.is_last_step
    return findings_in(clause.text, clause.plain, on, title, refused=beside, is_last_step=closed)


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
    elif (time := more_time_in(plain, is_dated=trouble is Reason.IMPOSSIBLE_DATE)) is not None:
        found.append(time)
    done = None if THEN_DONE.match(plain) else completion_in(text, on, title, plain)  # once that is over
    others = [_unsure_of_another(one, plain, title) for one in statuses_in(text, plain)]
    if done:
        others = [
            one for one in others if not (one.value == Status.NO_CHANGE or NO_ISSUES.match(plain, one.start))
        ]
    if done and OVERCOME.search(plain[: done.end]):
        others = [one for one in others if one.start > done.start]
    if done and (not others or done.rule is Rule.BARE_ANSWER):
        found.append(done)
    elif done and others:
        others = [other for other in others if other.rule is not Rule.VAGUE] or others
    if not (done and done.rule is Rule.BARE_ANSWER):
        found.extend(_not_only_forecast(others, due))
    refusal, goes_to = whose(text, plain, title, refused=refused)
    for one in (percent_in(plain, title), goes_to, refusal, evidence_in(text, plain)):
        if one is not None:
            found.append(one)
    asked_for = [one.end for one in found if one.field in {Field.DUE, Field.MORE_TIME, Field.HANDOVER}]
    question = _asked_behind(text, plain, max(asked_for)) if asked_for else _question(text, plain)
    if question:
        found.append(question)
    return sorted(found, key=lambda one: one.start), troubles


def _unsure_of_another(one: Finding, plain: str, title: frozenset[str]) -> Finding:
    """Unsure, where something else than the action may be the subject of what is taken without a person."""
    if one.rule is not Rule.PLAIN_STATEMENT or one.value not in {Status.ON_TRACK, Status.NO_CHANGE}:
        return one
    before = plain[max((turn.end() for turn in TURNS.finditer(plain, 0, one.start)), default=0) : one.start]
    words = re.findall(r"[a-z]{2,}", re.sub(r"['’]", "", before.lower()))
    strange = [
        word for word in words if word not in IDLE and word not in title and word.rstrip("s") not in title
    ]
    if strange or PARTLY.match(plain, one.end):
        return replace(one, rule=Rule.PART_STATEMENT)
    return one


def _not_only_forecast(found: list[Finding], due: Finding | None) -> list[Finding]:
    """Beside a new date, without the vague ("in progress") and what stands within its reason."""
    if due is None:
        return found
    outside = [one for one in found if one.start <= due.start or one.start >= due.end]
    return [one for one in outside if not (one.rule is Rule.VAGUE and one.value == Status.ON_TRACK)]


def _question(text: str, plain: str) -> Finding | None:
    end = len(text.rstrip())
    if is_question(plain):
        if EXCLAIMED.match(plain):
            return None
        if WANTS_ROOM.search(plain):
            return None
        turn = ASKS_ANEW.search(plain)
        told = plain[: turn.start()] if turn else ""
        asks = turn is None or ASKS.match(text[: turn.start()])  # not "the days are now all booked - …?"
        if turn is None or asks or len(told.split()) < FEWEST_BEFORE or ADVERBIAL.match(told):
            return Finding(Field.QUESTION, text.strip(), 0, end, Rule.QUESTION, takes_all=True)
        begin = turn.start("question")  # what stands before it is told, not asked
        return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION)
    asks = WANTS_ANSWER.search(plain)
    if asks is None:
        return None
    begin = max((one.end() for one in TURNS.finditer(plain, 0, asks.start())), default=0)
    return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION_INDIRECT)


def _asked_behind(text: str, plain: str, place: int) -> Finding | None:
    """A question of its own behind a date or a name: "move it to 31 May, but would she have to approve "
    "that?".
    """
    turn = next((one for one in ASKS_ANEW.finditer(plain, place)), None) if is_question(plain) else None
    if turn is None:
        return None
    begin, end = turn.start("question"), len(text.rstrip())
    return Finding(Field.QUESTION, text[begin:end].strip(), begin, end, Rule.QUESTION)
