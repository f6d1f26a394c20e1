"""Who hears from us today, of what, and why.

A letter goes to a person when one of their lines has earned a rung of the ladder, at most once in
`quiet_days` working days unless a last day or a first overdue day falls; it carries every line of theirs
that is due before the next letter could go. Answered lines are left alone, nothing empty is sent, nothing
goes on a day that is not worked. A refused proposal is told by the next letter, whatever its rung.

Owners, testers and executive leads (`rules.digesting`) are asked for different things: their letters keep
their distance each for itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.rules.answering import PROGRESS, Reply
from models.rules.asking import Asked, HeldLine, Item, LetterDue, Line, LineDue, Round
from models.rules.hearing import Hearer, HeldBack, Nobody, Recipient, StandIn, in_place_of, who_hears
from models.rules.ladder import FIRST_OVERDUE, LAST_DAY, Pace, is_new, is_urgent, rung_to_claim
from models.vocabulary import About, LetterKind

SILENCED = frozenset({Reply.ANSWERED, Reply.UNCLEAR})


@dataclass(frozen=True)
class Situation:
    """All that the chase looks at, on one day."""

    today: date
    pace: Pace
    people: Mapping[int, Recipient]
    lines: Sequence[Line]
    replies: Mapping[str, Reply] = field(default_factory=dict)  # by Line.key; none: no answer
    refused: Mapping[str, int] = field(default_factory=dict)  # by Line.key: the last letter refused an answer
    asked: Mapping[str, Asked] = field(default_factory=dict)  # by Line.subject or Line.digest_subject
    written: Mapping[tuple[int, LetterKind], date] = field(default_factory=dict)  # the last letter to each
    only_to: frozenset[str] = frozenset()

    def is_quiet(self, reader: Recipient, kind: LetterKind) -> bool:
        """Whether the last letter of this kind to them is too fresh for another."""
        last = self.written.get((reader.id, kind))
        return last is not None and last > self.pace.quiet_since(self.today)


@dataclass(frozen=True, slots=True)
class _Entry:
    due: LineDue
    hearer: Hearer
    is_earned: bool


def owners_letters(situation: Situation) -> Round:
    """The letters to owners and testers that are due today, and the lines that are held back."""
    if not situation.pace.calendar.is_working_day(situation.today):
        return Round()
    held: list[HeldLine] = []
    groups: dict[tuple[int, LetterKind], list[_Entry]] = defaultdict(list)
    for line in situation.lines:
        entry = _entry(line, situation)
        if isinstance(entry, HeldLine):
            held.append(entry)
        elif entry is not None:
            groups[entry.hearer.reader.id, _kind(line)].append(entry)
            if entry.is_earned and entry.hearer.why is StandIn.LEFT:
                held.append(_told_to_another(entry))
    letters = (
        _letter(kind, entries) for (_, kind), entries in groups.items() if _goes(kind, entries, situation)
    )
    return Round(tuple(sorted(letters, key=lambda letter: letter.reader.name)), tuple(held))


def _entry(line: Line, situation: Situation) -> _Entry | HeldLine | None:
    """The line as it would stand in a letter of today, or held back, or None where it has no place in one."""
    reply = situation.replies.get(line.key, Reply.NONE)
    if reply in SILENCED:
        return None
    pace, today = situation.pace, situation.today
    asked = situation.asked.get(line.subject)
    heard = asked.rung if asked else None
    left = pace.calendar.working_days_left(today, line.due)
    reached = pace.ladder.firmest(left)
    is_restarted = (
        reply is Reply.REFUSED
        and asked is not None
        and asked.letter_id <= situation.refused.get(line.key, 0)
        and is_new(left, heard)
    )
    is_earned = is_restarted or (reached is not None and is_new(reached, heard))
    rung = left if is_restarted else rung_to_claim(pace, today, line.due, heard)
    if rung is None:
        return None
    hearer = who_hears(line.owner_id, line.lead_id, situation.people, situation.only_to)
    if isinstance(hearer, Nobody):
        owner = situation.people.get(line.owner_id or 0)
        return HeldLine(line, owner.name if owner else "", hearer.why, hearer.words) if is_earned else None
    why = _why(reached, left, is_earned, is_restarted)
    due = LineDue(line, rung, left, f"{line.subject}/{rung}", why, hearer.words)
    return _Entry(due, hearer, is_earned)


def _goes(kind: LetterKind, entries: Sequence[_Entry], situation: Situation) -> bool:
    earned = [entry for entry in entries if entry.is_earned]
    if not earned:
        return False
    is_pressing = any(is_urgent(entry.due.days_left) for entry in earned)
    return is_pressing or not situation.is_quiet(earned[0].hearer.reader, kind)


def _letter(kind: LetterKind, entries: Sequence[_Entry]) -> LetterDue:
    instead_of = in_place_of(entry.hearer for entry in entries)
    return LetterDue(kind, entries[0].hearer.reader, _items(entries), instead_of)


def _items(entries: Sequence[_Entry]) -> tuple[Item, ...]:
    """One item for each line, but one for all that ask how the same action stands."""
    items: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        line = entry.due.line
        items[f"progress {line.action_id}" if line.about in PROGRESS else line.key].append(entry)
    return tuple(
        Item(
            tuple(entry.due for entry in sorted(same, key=lambda one: (not one.is_earned, one.due.line.due)))
        )
        for same in items.values()
    )


def _kind(line: Line) -> LetterKind:
    return LetterKind.TESTER if line.about is About.AGREEMENT else LetterKind.CHASE


def _told_to_another(entry: _Entry) -> HeldLine:
    owner, reader = entry.hearer.instead_of, entry.hearer.reader
    name = owner.name if owner else ""
    words = f"{name} has left: {reader.name} hears instead until there is a new owner"
    return HeldLine(entry.due.line, name, HeldBack.LEFT, words, is_told=True)


def _why(reached: int | None, left: int, is_earned: bool, is_restarted: bool) -> str:
    """Why the line stands in the letter, for the PMO's list."""
    if is_restarted:
        return "what its owner proposed was refused"
    if not is_earned:
        return "due before the next letter could go"
    if left < 0:
        return "first overdue day" if left == FIRST_OVERDUE else f"{-left} working days overdue"
    if left == LAST_DAY:
        return "last day"
    before = f"{reached} working days before"
    return before if reached == left else f"{before}, caught up with {left} left"
