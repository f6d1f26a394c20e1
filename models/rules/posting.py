"""A letter's way out: claimed (committed) before it is posted, stamped after; `unknown` is no guess.

The table below is the whole of it, and the documentation prints it. An answer that got lost leaves a letter
unknown: the next run looks for it by its token, and only what the server can be sure never to have sent is
queued again. Nothing is ever posted twice to find out.
"""

from dataclasses import dataclass
from datetime import timedelta

from models.vocabulary import Posting

MOST_ATTEMPTS = 5  # after so many failures for now a person must look


@dataclass(frozen=True)
class Transition:
    """One move that a letter may make, and when."""

    before: Posting
    after: Posting
    when: str


TRANSITIONS = (
    Transition(Posting.QUEUED, Posting.SENDING, "a run takes it up; committed before it is posted"),
    Transition(Posting.SENDING, Posting.SENT, "the server took it; its real id is stamped"),
    Transition(Posting.SENDING, Posting.FAILED_FOR_NOW, "the server refused it for now"),
    Transition(Posting.SENDING, Posting.FAILED_FOR_GOOD, "the server refused it for good"),
    Transition(Posting.SENDING, Posting.UNKNOWN, "the answer got lost, or the run that posted it was killed"),
    Transition(Posting.UNKNOWN, Posting.SENT, "it was found among what was sent"),
    Transition(Posting.UNKNOWN, Posting.QUEUED, "the server is sure that it was never sent"),
    Transition(Posting.UNKNOWN, Posting.HELD_FOR_A_PERSON, "the server cannot tell"),
    Transition(Posting.HELD_FOR_A_PERSON, Posting.SENT, "a person found it, or it was found after all"),
    Transition(Posting.HELD_FOR_A_PERSON, Posting.QUEUED, "a person is sure that it never went"),
    Transition(Posting.FAILED_FOR_NOW, Posting.QUEUED, f"the next run, {MOST_ATTEMPTS} times at most"),
    Transition(Posting.FAILED_FOR_GOOD, Posting.QUEUED, "its reader's address was corrected"),
)
ALLOWED = frozenset((one.before, one.after) for one in TRANSITIONS)


class NotAllowed(ValueError):
    """A letter was to make a move that the table of transitions does not have."""


def check_move(before: Posting, after: Posting) -> None:
    """Raise NotAllowed unless a letter may go from one state to the other."""
    if (before, after) not in ALLOWED:
        raise NotAllowed(f"A letter that is {before.value!r} cannot become {after.value!r}.")


def after_looking(is_found: bool, waited: timedelta, trusted_after: timedelta | None) -> Posting:
    """Where an unknown letter goes once the server was asked for it.

    `trusted_after`: how long after the post an absence proves that the letter never went; None where the
    server can never tell. It stays unknown while that wait lasts.
    """
    if is_found:
        return Posting.SENT
    if trusted_after is None:
        return Posting.HELD_FOR_A_PERSON
    return Posting.QUEUED if waited >= trusted_after else Posting.UNKNOWN


def printed() -> str:
    """The table as Markdown, for the documentation."""
    rows = (f"| {one.before.value} | {one.after.value} | {one.when} |" for one in TRANSITIONS)
    return "\n".join(("| from | to | when |", "| --- | --- | --- |", *rows)) + "\n"
