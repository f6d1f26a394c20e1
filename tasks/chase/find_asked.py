"""Find in the ledger what was asked before: how far each ladder was climbed, and the last letter to each."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.letter import Letter, LetterLine
from models.rules.asking import Asked
from models.vocabulary import LetterKind

KEEPS_DISTANCE = {
    LetterKind.CHASE: LetterKind.CHASE,
    LetterKind.DATE_MOVED: LetterKind.CHASE,  # to an owner both are a letter
    LetterKind.TESTER: LetterKind.TESTER,
    LetterKind.LEAD_DIGEST: LetterKind.LEAD_DIGEST,
}

MOST_VALUES = 30_000  # SQLite takes 32,766 in one statement, PostgreSQL 65,535


def in_parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in lists that a database takes as one statement's values."""
    return (ids[start : start + MOST_VALUES] for start in range(0, len(ids), MOST_VALUES))


def find_asked(session: Session, actions: Sequence[int]) -> dict[str, Asked]:
    """The firmest rung and the last letter of each ladder (claim without its rung) of these actions."""
    found: dict[str, Asked] = {}
    lines = select(LetterLine.claim, LetterLine.rung, LetterLine.letter_id)
    rows = (
        row
        for part in in_parts(actions)
        for row in session.execute(lines.where(LetterLine.action_id.in_(part)))
    )
    for claim, rung, letter in rows:
        subject = claim.rpartition("/")[0]
        before = found.get(subject)
        found[subject] = (
            Asked(min(rung, before.rung), max(letter, before.letter_id)) if before else Asked(rung, letter)
        )
    return found


def find_written(session: Session, since: date) -> dict[tuple[int, LetterKind], date]:
    """The day of the last letter after `since` to each person, by the kind that keeps its distance."""
    found: dict[tuple[int, LetterKind], date] = {}
    rows = session.execute(
        select(Letter.person_id, Letter.kind, func.max(Letter.on))
        .where(Letter.on > since, Letter.kind.in_(KEEPS_DISTANCE))
        .group_by(Letter.person_id, Letter.kind)
    )
    for person, kind, on in rows:
        key = (person, KEEPS_DISTANCE[kind])
        found[key] = max(on, found.get(key, on))
    return found
