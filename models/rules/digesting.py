"""What executive leads hear: one digest of all their overdue lines, when one of them has earned it.

For each line the digest climbs the overdue rungs of the ladder (-1, -5, -10 …), and it goes at most once
in `quiet_days` working days. Lines that are answered, that the lead owns or reads of anyway, and a tester's
agreements are not in it. A lead who is away is stood in for by their deputy, or it waits for their return.
"""

from collections import defaultdict

from models.rules.asking import HeldLine, Item, LetterDue, Line, LineDue, Round
from models.rules.chasing import SILENCED, Situation
from models.rules.hearing import Hearer, Nobody, StandIn, who_hears
from models.rules.ladder import FIRST_OVERDUE, is_new
from models.vocabulary import About, LetterKind


def leads_letters(situation: Situation) -> Round:
    """The digests that are due today, and the overdue lines that no lead hears of."""
    if not situation.pace.calendar.is_working_day(situation.today):
        return Round()
    held: list[HeldLine] = []
    lines: dict[int, list[LineDue]] = defaultdict(list)
    hearers: dict[int, Hearer] = {}
    earned: set[int] = set()
    for line in situation.lines:
        found = _overdue(line, situation)
        if found is None:
            continue
        due, is_earned = found
        hearer = who_hears(line.lead_id, None, situation.people, situation.only_to)
        if isinstance(hearer, Nobody):
            if is_earned:
                lead = situation.people[line.lead_id or 0].name if line.lead_id in situation.people else ""
                held.append(HeldLine(line, lead, hearer.why, f"digest: {hearer.words}"))
        elif not _reads_of_it_anyway(line, hearer, situation):
            lines[hearer.reader.id].append(due)
            hearers[hearer.reader.id] = hearer
            if is_earned:
                earned.add(hearer.reader.id)
    letters = (
        _digest(hearers[reader], lines[reader])
        for reader in earned
        if not situation.is_quiet(hearers[reader].reader, LetterKind.LEAD_DIGEST)
    )
    return Round(tuple(sorted(letters, key=lambda letter: letter.reader.name)), tuple(held))


def _overdue(line: Line, situation: Situation) -> tuple[LineDue, bool] | None:
    """The line as a digest of today would have it, and whether it has earned a new rung."""
    if line.lead_id is None or line.about is About.AGREEMENT:
        return None
    if situation.replies.get(line.key) in SILENCED:
        return None
    pace = situation.pace
    left = pace.calendar.working_days_left(situation.today, line.due)
    reached = pace.ladder.firmest(left)
    if reached is None or reached >= 0:
        return None
    asked = situation.asked.get(line.digest_subject)
    heard = asked.rung if asked else None
    is_earned = is_new(reached, heard)
    rung = reached if is_earned else left
    if not is_new(rung, heard):
        return None
    why = "first overdue day" if left == FIRST_OVERDUE else f"{-left} working days overdue"
    return LineDue(line, rung, left, f"{line.digest_subject}/{rung}", why), is_earned


def _reads_of_it_anyway(line: Line, lead: Hearer, situation: Situation) -> bool:
    hearer = who_hears(line.owner_id, line.lead_id, situation.people, situation.only_to)
    return isinstance(hearer, Hearer) and hearer.reader.id == lead.reader.id


def _digest(hearer: Hearer, lines: list[LineDue]) -> LetterDue:
    items = tuple(Item((due,)) for due in lines)
    away = hearer.instead_of if hearer.why is StandIn.AWAY else None
    return LetterDue(LetterKind.LEAD_DIGEST, hearer.reader, items, away)
