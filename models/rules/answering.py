"""Is this line answered? Then it is left alone.

An answer is a human return that was tied to that line, in that cycle. In particular:

- An answer counts for the date that its letter asked about: once the date has moved, the ladder starts anew.
  So does one that was given before anybody was asked: February's "on track" says nothing of June's date.
- What waits for a person's decision is answered: the next word is ours, not the owner's.
- What was accepted is answered until the date passes. A date that passes asks a new question, so an
  answer from before it ("on track") no longer counts; one from after it counts until the next meeting's
  cycle opens.
- "How does this action stand?" is one question, whether the action's own date or a meeting asks it: an
  answer to one answers the other, if the meeting's cycle was open when it was given.
- An answer counts for the owner who was asked: a new owner is asked anew.
- A refused proposal takes its whole message back, and with it whatever was said before.
- A message that a person must look at stops the chase for some working days, no longer.
- A Plan on a Page is answered by a plan that passes its rule (`rules.poap`) and by nothing else.
- An out-of-office or a bounce makes no proposal and so answers nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.vocabulary import About, ProposalState, Trust

PROGRESS = frozenset({About.ACTION, About.CYCLE})
TAKEN = frozenset({ProposalState.ACCEPTED, ProposalState.AMENDED})


class Reply(StrEnum):
    """How a line stands with its owner."""

    NONE = "no answer"
    ANSWERED = "answered"
    UNCLEAR = "an unclear answer waits for a person"
    REFUSED = "what was proposed was refused"


@dataclass(frozen=True, slots=True)
class Question:
    """What a line asks, as far as an answer to it is concerned."""

    about: About
    about_id: int  # for a cycle or an agreement the action's
    action_id: int
    due: date
    due_version: int
    owner_id: int | None
    opened_on: date  # the first day on which it can be asked; for a cycle, the day it opened


@dataclass(frozen=True, slots=True)
class Answer:
    """One proposal that a return made about one line."""

    about: About
    about_id: int
    action_id: int
    message_id: int
    letter_id: int | None  # the letter that it answers
    due_version: int | None  # of the line as that letter asked it; None where no letter is known
    owner_id: int | None  # whom that letter asked; None where no letter is known
    on: date
    state: ProposalState
    trust: Trust = Trust.OWN_TOKEN
    completes: bool = False  # POAP only: with it, and what else waits, the plan passes its rule


def reply_to(
    question: Question,
    answers: Iterable[Answer],
    today: date,
    *,
    cycle_began: date | None = None,
    is_unclear: bool = False,
) -> Reply:
    """How the line stands. `answers` may hold answers to other lines; they are passed over.

    `cycle_began`: the day on which the newest meeting's cycle opened. `is_unclear`: a human message that
    answers the line's letter came in the last few working days and waits for a person.
    """
    ours = [answer for answer in answers if _is_about(answer, question)]
    refused = max((one.message_id for one in ours if one.state is ProposalState.REFUSED), default=None)
    later = [one for one in ours if refused is None or one.message_id > refused]
    believed = [one for one in later if one.trust is not Trust.REVIEW]
    if any(_counts(one, question, today, cycle_began) for one in believed):
        return Reply.ANSWERED
    if is_unclear:
        return Reply.UNCLEAR
    return Reply.NONE if refused is None else Reply.REFUSED


def refused_letter(question: Question, answers: Iterable[Answer]) -> int:
    """The last letter whose answer was refused, 0 if none: the line is asked again in a later letter."""
    return max(
        (
            one.letter_id or 0
            for one in answers
            if _is_about(one, question) and one.state is ProposalState.REFUSED
        ),
        default=0,
    )


def _is_about(answer: Answer, question: Question) -> bool:
    if question.about in PROGRESS:
        same = answer.about in PROGRESS and answer.action_id == question.action_id
    else:
        same = answer.about is question.about and answer.about_id == question.about_id
    same_date = answer.about is not question.about or answer.due_version in (None, question.due_version)
    return same and same_date and answer.owner_id in (None, question.owner_id)


def _counts(answer: Answer, question: Question, today: date, cycle_began: date | None) -> bool:
    if question.about is About.POAP:
        return answer.state is ProposalState.WAITING and answer.completes
    waits = answer.state is ProposalState.WAITING
    if answer.on < question.opened_on and not (waits and answer.about is question.about):
        return False
    if waits or answer.state not in TAKEN:
        return waits
    if question.about is About.CYCLE or today <= question.due:
        return True
    return answer.on > question.due and (cycle_began is None or answer.on >= cycle_began)
