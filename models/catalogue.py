"""Every table of the register, imported so that its metadata is whole."""

from models import (
    action,
    decision,
    evidence,
    finding,
    history,
    hold,
    letter,
    manifest,
    meeting,
    message,
    notice,
    objective,
    paper,
    person,
    place,
    plan,
    poap,
    proposal,
    rating,
    review,
    step,
)
from models.table import Table

__all__ = [
    "METADATA",
    "action",
    "decision",
    "evidence",
    "finding",
    "history",
    "hold",
    "letter",
    "manifest",
    "meeting",
    "message",
    "notice",
    "objective",
    "paper",
    "person",
    "place",
    "plan",
    "poap",
    "proposal",
    "rating",
    "review",
    "step",
]

METADATA = Table.metadata
