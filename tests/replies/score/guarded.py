"""The guard sentences: what must not be read as completed, and how much of what is completed is read so."""

from collections.abc import Iterable, Iterator
from datetime import date

from tasks.replies import Ask, Asked, Confidence, Status, interpret
from tests.replies.score.labelled import guard_sentences

ON = date(2021, 2, 10)
ASKED = (Asked("QS4.1", "Mandatory training for medical staff", date(2021, 3, 31)),)


def completions_in(sentence: str) -> list[Ask]:
    """What the reader takes for a completion in one sentence, however sure."""
    asks = interpret(sentence, on=ON, asked=ASKED)
    return [
        ask for ask in asks if ask.value == Status.COMPLETED or (ask.field == "percent" and ask.value == 100)
    ]


def falsely_completed(sentences: Iterable[str]) -> Iterator[str]:
    """The sentences, of those that say no completion, that would be proposed as one above unsure."""
    for one in sentences:
        if any(ask.confidence is not Confidence.UNSURE for ask in completions_in(one)):
            yield one


def lines() -> Iterator[str]:
    """The guard sentences' part of the score."""
    not_completed, completed = guard_sentences("not_completed"), guard_sentences("completed")
    wrong = list(falsely_completed(not_completed))
    unsure = [one for one in not_completed if completions_in(one) and one not in wrong]
    yield f"not completed: {len(wrong)} of {len(not_completed)} read as completed above unsure"
    yield from (f"    {one}" for one in wrong)
    yield f"not completed, but proposed as unsure: {len(unsure)}"
    yield from (f"    {one}" for one in unsure)
    sure = [one for one in completed if one in set(falsely_completed(completed))]
    read = [one for one in completed if completions_in(one)]
    yield f"completed: {len(sure)} of {len(completed)} read as completed above unsure, {len(read)} at all"
    yield from (f"    {'unsure' if one in read else 'unread'}: {one}" for one in completed if one not in sure)
