"""What cannot be true at once, and which of two returns counts.

Within a message, or against the register, a contradiction waits for a person. Between two messages of one
person the later counts: what they asked first and nobody has decided yet is superseded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary import About, Status

REPLACES: dict[str, frozenset[str]] = {
    "due": frozenset({"due", "more_time"}),
    "more_time": frozenset({"more_time", "due"}),
    "handover": frozenset({"handover", "refusal"}),
    "refusal": frozenset({"refusal", "handover"}),
    "question": frozenset(),  # each question waits for its own answer
    "evidence": frozenset(),
}


@dataclass(frozen=True)
class Said:
    """One thing that a message asks for about one subject."""

    field: str
    value: object


@dataclass(frozen=True)
class Request:
    """A proposal that waits, or a new one; `order` grows with the time its message came."""

    id: int
    person_id: int | None
    about: About
    about_id: int
    action_id: int
    field: str
    order: tuple[object, ...]


def contradiction(one: Said, others: Sequence[Said], status: Status) -> str:
    """What `one` contradicts, in words: the rest of its message, or the action's status; empty if nothing."""
    for other in others:
        if (
            other.field == one.field
            and other.value != one.value
            and one.field not in ("question", "evidence")
        ):
            return f"the same message also says {_words(other)}"
        if (_is_completion(one) and _is_unfinished(other)) or (_is_unfinished(one) and _is_completion(other)):
            return f"the same message also says {_words(other)}"
    if status is Status.COMPLETED and _is_unfinished(one):
        return "the register has it as completed"
    return ""


def replaces(new: Request, old: Request) -> bool:
    """Whether `new` is the same person's later word on the same thing."""
    return (
        new.person_id is not None
        and new.person_id == old.person_id
        and _subject(new) == _subject(old)
        and old.field in REPLACES.get(new.field, {new.field})
        and new.order > old.order
    )


def _subject(one: Request) -> tuple[str, int]:
    """Milestones and POAPs have a life of their own; all else speaks of the action."""
    if one.about in (About.MILESTONE, About.POAP):
        return one.about, one.about_id
    return About.ACTION, one.action_id


def _is_completion(said: Said) -> bool:
    return (said.field, said.value) in (("status", "completed"), ("percent", 100))


def _is_unfinished(said: Said) -> bool:
    if said.field == "percent":
        return isinstance(said.value, int) and said.value < 100
    if said.field == "status":
        return said.value in ("on_track", "at_risk", "late", "not_started")
    return said.field in ("due", "more_time")


def _words(said: Said) -> str:
    shown = {
        "percent": f"{said.value} %",
        "status": str(said.value).replace("_", " "),
        "due": f"a new date, {said.value}",
        "more_time": "that more time is needed",
    }
    return shown.get(said.field, f"'{said.value}'")
