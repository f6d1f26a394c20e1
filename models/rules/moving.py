"""Whose calendar entry is wrong, because a date moved or a line changed hands.

Who was told a date keeps an entry of it. When the date moves, they get a letter with the entry updated
(unless a letter of today carries the line anyway); when the line becomes somebody else's, the old owner
gets the entry cancelled, if its day is still to come. The new owner hears by their own ladder. These letters
count as letters: the quiet days hold them back, too, and the next morning finds them still to be told.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.rules.asking import Item, LetterDue, Line, LineDue
from models.rules.chasing import Situation
from models.rules.hearing import Hearer, Recipient, StandIn, in_place_of, who_hears
from models.vocabulary import LetterKind


@dataclass(frozen=True, slots=True)
class Told:
    """The last that an owner was told of a line: its date then, in which letter, and whether taken back."""

    owner_id: int
    key: str  # Line.key
    due: date
    due_version: int
    letter_id: int
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Current:
    """The line as it stands now: `due` is None where nothing is due any more."""

    line: Line
    due: date | None
    reason: str = ""  # why the date last moved
    owner: str = ""  # the name of its owner now


def moved_letters(
    told: Iterable[Told], now: Iterable[Current], situation: Situation, letters: Sequence[LetterDue]
) -> tuple[LetterDue, ...]:
    """The letters that put calendar entries right. `letters`: what goes today anyway, and to whom."""
    if not situation.pace.calendar.is_working_day(situation.today):
        return ()
    current = {one.line.key: one for one in now}
    busy = {letter.reader.id for letter in letters if letter.kind is LetterKind.CHASE}
    changed: dict[int, list[LineDue]] = defaultdict(list)
    hearers: dict[int, list[Hearer]] = defaultdict(list)
    for one in told:
        due = _correction(one, current[one.key], situation) if one.key in current else None
        if due is None:
            continue
        hearer = who_hears(one.owner_id, current[one.key].line.lead_id, situation.people, situation.only_to)
        if not isinstance(hearer, Hearer) or hearer.why is StandIn.LEFT:
            continue
        if _is_free(hearer.reader, busy, situation):
            changed[hearer.reader.id].append(replace(due, instead_of=hearer.words))
            hearers[hearer.reader.id].append(hearer)
    return tuple(
        LetterDue(
            LetterKind.DATE_MOVED,
            hearers[reader][0].reader,
            tuple(Item((due,)) for due in lines),
            in_place_of(hearers[reader]),
        )
        for reader, lines in changed.items()
    )


def _is_free(reader: Recipient, busy: set[int], situation: Situation) -> bool:
    return reader.id not in busy and not situation.is_quiet(reader, LetterKind.CHASE)


def _correction(told: Told, now: Current, situation: Situation) -> LineDue | None:
    left = situation.pace.calendar.working_days_left(situation.today, now.due or told.due)
    name = f"{told.owner_id}/{told.key}"
    if told.owner_id != now.line.owner_id or now.due is None:
        if told.is_cancelled or told.due < situation.today:
            return None
        is_anothers = now.due is not None
        reason = f"it is now with {now.owner}" if now.owner and now.due is not None else now.reason
        claim = f"cancelled {name}/{told.due_version}/{told.letter_id}"
        old = replace(now.line, owner_id=told.owner_id, due=told.due, due_version=told.due_version)
        return LineDue(old, left, left, claim, "no longer theirs", "", told.due, True, is_anothers, reason)
    if told.is_cancelled or now.line.due_version <= told.due_version:
        return None
    claim = f"moved {name}/{now.line.due_version}"
    return LineDue(now.line, left, left, claim, "its date moved", "", told.due, reason=now.reason)
