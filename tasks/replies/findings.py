"""One thing found in a statement, before it is told which action it concerns."""

from dataclasses import dataclass, replace

from tasks.replies.trust import Rule
from tasks.replies.values import Field, Status, Value


@dataclass(frozen=True)
class Finding:
    """A field and its value with the place of the words it rests on, in the statement's text."""

    field: Field
    value: Value
    start: int
    end: int
    rule: Rule
    reason: str = ""
    takes_all: bool = False  # the whole statement is spent on it: no words remain for the narrative


def as_on_track(one: Finding) -> Finding:
    """A foreseen date that is the action's own says only that it is on track, and not in these words."""
    return replace(one, field=Field.STATUS, value=Status.ON_TRACK, reason="", rule=Rule.PART_STATEMENT)
