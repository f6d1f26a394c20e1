"""What a run of collecting says of officers' replies and of answers to owners, beside all else."""

from dataclasses import replace

from tasks.outcome import Outcome
from tasks.review.take_replies import RepliesTaken
from tasks.review.write_digest import DigestsWritten


def with_replies(outcome: Outcome, replies: RepliesTaken, answers: int) -> Outcome:
    """The outcome with the decisions that came by reply; a message that is settled by it waits no more."""
    said = [outcome.sentence.rstrip(".")]
    if replies.did:
        said.append(f"{replies.taken} of {_counted(len(replies.did), 'decision')} by reply taken")
    if answers:
        said.append(f"{_counted(answers, 'question letter')} answered")
    rows = tuple(
        row | {"state": "settled", "result": "decided by reply"}
        if row.get("message") in replies.settled
        else row
        for row in outcome.did
    )
    return replace(
        outcome,
        sentence="; ".join(said) + ".",
        did=(*rows, *replies.did),
        waiting=tuple(one for one in outcome.waiting if one.id not in replies.settled),
    )


def with_digests(outcome: Outcome, digests: DigestsWritten) -> Outcome:
    """The outcome of a chase with the office's own digests; an officer whom nobody knows is a failure."""
    sentence = outcome.sentence
    if digests.readers:
        sentence = f"{sentence.rstrip('.')}; {_counted(len(digests.readers), 'digest')} to the office."
    rows = tuple(
        {"letter": "", "who": name, "what": "what waits", "kind": "office"} for name in digests.readers
    )
    unknown = tuple(
        f"[review] officers names {address}, and nobody in the register has that address: import the person."
        for address in digests.unknown
    )
    return replace(
        outcome, sentence=sentence, did=(*outcome.did, *rows), failures=(*outcome.failures, *unknown)
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
