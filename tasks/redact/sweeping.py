"""Blanks the words in every row of the register that may hold them."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.evidence import Evidence
from models.history import REDACTED, History
from models.hold import Hold
from models.letter import Batch
from models.manifest import Manifest, ManifestLine
from models.poap import Measure, Milestone, Poap
from models.proposal import Proposal
from models.rules.quoting import Words
from models.table import Table
from tasks.redact.strings import NO_TEXT, blanked_value, strings_in
from tasks.redact.targets import Target

# Where words of a message can come to stand. What is not listed is written by imports and runs alone;
# history, letters, messages and papers have rules of their own.
HELD: Mapping[type[Table], tuple[str, ...]] = {
    Action: ("narrative", "due_reason", "notes"),
    Poap: ("aim", "outcome", "evidence_expected", "risks"),
    Milestone: ("title", "comment"),
    Measure: ("name", "unit"),
    Proposal: ("quote", "reason", "value", "before", "why_waiting", "contradicts"),
    Decision: ("reason", "value"),
    Evidence: ("name",),
    Batch: ("why",),
    Hold: ("reason",),
    Manifest: ("sums",),
    ManifestLine: ("why",),
}
PLAIN = ("status", "percent", "due", "more_time", "agreement", "refusal")  # their values are no words


def blank_proposals(target: Target) -> None:
    """The message's own proposals: quote, reason and what they would have written."""
    for proposal in target.proposals:
        proposal.quote = REDACTED
        proposal.reason = REDACTED if proposal.reason else None
        if proposal.field not in PLAIN:
            proposal.value = _blank(proposal.value)


def _blank(value: Any) -> Any:
    if isinstance(value, str):
        return REDACTED
    if isinstance(value, dict):
        keep = (*NO_TEXT, "due", "on", "done_on")
        return {name: part if name in keep else _blank(part) for name, part in value.items()}
    return [_blank(part) for part in value] if isinstance(value, list) else value


def sweep(session: Session, target: Target) -> Iterator[Table]:
    """Blank the quotations in all other rows; yields each row that was changed."""
    poaps = set(session.scalars(select(Poap.id).where(Poap.action_id.in_(target.action_ids))))
    for table, columns in HELD.items():
        for row in session.scalars(select(table).order_by(table.id)):
            words = target.own if _is_own(row, target, poaps) else target.anywhere
            changed = {
                name: blanked_value(value, words)
                for name in columns
                if (value := getattr(row, name)) is not None and _holds(value, words)
            }
            for name, value in changed.items():
                setattr(row, name, value)
            if changed:
                yield row


def _is_own(row: Any, target: Target, poaps: set[int]) -> bool:
    """Whether the message led to this row, or may have changed it."""
    if isinstance(row, Decision):
        return f"D{row.id}" in target.references
    if isinstance(row, Milestone | Measure):
        return row.poap_id in poaps
    return (row.id if isinstance(row, Action) else getattr(row, "action_id", None)) in target.action_ids


def _holds(value: object, words: Words) -> bool:
    return any(words.are_in(text) for text in strings_in(value))


def blank_history(session: Session, target: Target, changed: set[tuple[str, int]]) -> int:
    """Each `before` and `after` that holds the words, by the one update that the database lets through."""
    rows = session.execute(
        select(
            History.id, History.table, History.row_id, History.reference, History.before, History.after
        ).where(History.before.is_not(None) | History.after.is_not(None))
    ).all()
    blanked = 0
    for row in rows:
        is_own = row.reference in target.references or (row.table, row.row_id) in changed
        words = target.own if is_own else target.anywhere
        values = {
            name: REDACTED
            for name, value in (("before", row.before), ("after", row.after))
            if value != REDACTED and _holds(value, words)
        }
        if values:
            session.execute(update(History).where(History.id == row.id).values(**values))
            blanked += 1
    return blanked
