"""Several values for one field of one action made one, or unsure where they contradict."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Confidence, Field, Status

ORDER = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.UNSURE)
MANY = frozenset({Field.EVIDENCE, Field.QUESTION, Field.NARRATIVE})  # several of these say no different thing
WEAK = frozenset({Rule.VAGUE, Rule.HEDGED, Rule.PART_STATEMENT, Rule.DEED, Rule.TICK, Rule.DATE_ALONE})


def settled(asks: Sequence[Ask], apart: Collection[int] = ()) -> tuple[list[Ask], bool]:
    """The asks with one value for each field of each action, by place; and whether any contradicted.

    What is said under an item in `apart` is settled by itself: a POAP may want time and the action be done.
    """
    kept: list[Ask] = []
    is_contradicted = False
    subjects: dict[tuple[str, int | None], list[Ask]] = {}
    for one in asks:
        subjects.setdefault((one.reference, one.line if one.line in apart else None), []).append(one)
    for own in subjects.values():
        one_each: list[Ask] = []
        for field in dict.fromkeys(ask.field for ask in own):
            same = [ask for ask in own if ask.field is field]
            if field is Field.HANDOVER:  # a name says more than that it goes to somebody
                same = [ask for ask in same if ask.value] or same
            if field in MANY:
                one_each.extend({(one.value, one.start): one for one in same}.values())
                continue
            ask, contradicts = _one_of(same)
            one_each.append(ask)
            is_contradicted = is_contradicted or contradicts
        if any(ask.field is Field.DUE for ask in one_each):  # the date is what the request for time asks
            one_each = [ask for ask in one_each if ask.field is not Field.MORE_TIME]
        one_each, denied = _completed_or_not(one_each)
        is_contradicted = is_contradicted or denied
        kept.extend(one_each)
    return sorted(kept, key=lambda ask: (ask.start, ask.end, ask.reference)), is_contradicted


def _one_of(same: list[Ask]) -> tuple[Ask, bool]:
    best = min(
        same,
        key=lambda ask: (
            ask.rule is not Rule.FORM_LINE,
            ORDER.index(ask.confidence),
            ask.rule in {Rule.VAGUE, Rule.HEDGED},
            ask.start,
        ),
    )
    others = [ask for ask in same if ask.value != best.value and ask.rule not in WEAK]
    if not others or (best.rule is Rule.FORM_LINE and all(ask.rule is not Rule.FORM_LINE for ask in others)):
        return best, False
    values = {ask.value for ask in [best, *others]}
    if values == {Status.ON_TRACK, Status.NO_CHANGE}:
        return next(ask for ask in same if ask.value == Status.ON_TRACK), False
    if values == {Status.COMPLETED, Status.NO_CHANGE}:
        done = next(ask for ask in same if ask.value == Status.COMPLETED)
        return replace(done, confidence=Confidence.UNSURE, rule=Rule.CONTRADICTED), True
    if best.field is Field.STATUS and Status.COMPLETED not in values:
        worst = next(
            (
                ask
                for status in (Status.NOT_STARTED, Status.LATE, Status.AT_RISK)
                for ask in same
                if ask.value == status
            ),
            best,
        )
        return replace(
            worst, confidence=max(worst.confidence, Confidence.LIKELY, key=ORDER.index)
        ), values != {Status.LATE, Status.AT_RISK}
    if best.field is Field.STATUS:
        best = (
            next(ask for ask in others if ask.value != Status.COMPLETED)
            if best.value == Status.COMPLETED
            else best
        )
    return replace(best, confidence=Confidence.UNSURE, rule=Rule.CONTRADICTED), True


def _completed_or_not(own: list[Ask]) -> tuple[list[Ask], bool]:
    """Completed beside a later date, a percentage below 100, a request for time or a refusal is unsure."""
    denies = any(
        ask.field in {Field.DUE, Field.MORE_TIME, Field.REFUSAL}
        or (ask.field is Field.PERCENT and ask.value != 100)
        for ask in own
    )
    if not denies:
        return own, False
    found = False
    out = []
    for ask in own:
        is_completed = ask.field is Field.STATUS and ask.value == Status.COMPLETED
        found = found or is_completed
        out.append(
            replace(ask, confidence=Confidence.UNSURE, rule=Rule.CONTRADICTED) if is_completed else ask
        )
    return out, found
