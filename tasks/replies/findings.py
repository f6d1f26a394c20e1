"""One thing found in a statement, before it is told which action it concerns."""

from dataclasses import dataclass

from tasks.replies.trust import Rule
from tasks.replies.values import Field, Value


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
