"""What one statement does to another about an action: takes it back, casts doubt on it, or is more exact."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from tasks.replies.due.corrections import CORRECTS
from tasks.replies.findings import Finding
from tasks.replies.text.denials import asks_which, is_denied
from tasks.replies.text.guards import HARMLESS, NO_TROUBLE, guards_in
from tasks.replies.text.ironies import DOUBT, NOT_ALL, TAKES_BACK
from tasks.replies.trust import Rule
from tasks.replies.values import Ask, Confidence, Field, Status

SHARES = frozenset({Rule.PERCENT_DONE, Rule.FRACTION, Rule.FORM_LINE})  # plain words of how much is done
OF_A_PART = frozenset({Rule.PART_STATEMENT, Rule.DEED})
NEARLY_ALL = 95  # from here a figure is rather how good it is than how much is done
STILL_OPEN = frozenset({Field.DUE, Field.REFUSAL})  # beside which a part that is done is no more than a part
TAKEN_BACK = frozenset({Field.STATUS, Field.PERCENT, Field.DUE})


@dataclass(frozen=True)
class Heard:
    """One ask as it was read; `is_general` says that it was said of all actions at once."""

    ask: Ask
    is_general: bool


def not_taken_back(heard: Sequence[Heard], place: int) -> list[Heard]:
    """What remains when the words at `place` take back what was answered before them."""
    return [one for one in heard if one.ask.start >= place or one.ask.field not in TAKEN_BACK]


def still_meant(heard: Sequence[Heard], plain: str, place: int, references: Collection[str]) -> list[Heard]:
    """What remains of what was heard when this clause follows: "ignore that", "still to do is the rota"."""
    if CORRECTS.match(plain):
        heard = [
            one for one in heard if one.ask.reference not in references or one.ask.field is not Field.DUE
        ]
    elif TAKES_BACK.search(plain):
        heard = not_taken_back(heard, place)
    if not NOT_ALL.match(plain):
        return list(heard)
    return [
        one
        for one in heard
        if one.ask.reference not in references
        or one.ask.rule not in OF_A_PART
        or not is_completion(one.ask.field, one.ask.value)
    ]


def undenied(
    heard: Sequence[Heard], plain: str, found: Sequence[Finding], references: Collection[str]
) -> list[Heard]:
    """What remains when a clause that itself completes nothing says that these actions are not done."""
    done = [
        one
        for one in heard
        if is_completion(one.ask.field, one.ask.value)
        and one.ask.reference in references
        and one.ask.rule is not Rule.FORM_LINE
    ]
    if not done or any(is_completion(one.field, one.value) for one in found):
        return list(heard)
    if asks_which(plain):
        done = [one for one in done if one.ask.rule in OF_A_PART]
    elif not is_denied(plain):
        return list(heard)
    return [one for one in heard if one not in done]


def casts_doubt(plain: str, found: Sequence[Finding]) -> bool:
    """Whether a clause that says no completion itself speaks against one."""
    if any(is_completion(one.field, one.value) for one in found):
        return False
    quiet = HARMLESS.sub(" ", NO_TROUBLE.sub(" ", plain))
    return bool(guards_in(quiet)) or DOUBT.search(quiet) is not None


def is_completion(field: Field, value: object) -> bool:
    """Whether this would complete an action."""
    return (field is Field.STATUS and value == Status.COMPLETED) or (field is Field.PERCENT and value == 100)


def in_the_light_of_all(heard: Sequence[Heard], doubted: Collection[str]) -> list[Ask]:
    """The asks: words about one action outweigh words about all; doubt leaves no completion sure."""
    exact = {(one.ask.reference, one.ask.field) for one in heard if not one.is_general}
    asks = [one.ask for one in heard if not (one.is_general and (one.ask.reference, one.ask.field) in exact)]
    asks = _not_belied(asks)
    return [
        replace(ask, confidence=Confidence.UNSURE, rule=Rule.CONTRADICTED)
        if is_completion(ask.field, ask.value) and ask.reference in doubted and ask.rule != Rule.FORM_LINE
        else ask
        for ask in asks
    ]


def _not_belied(asks: Sequence[Ask]) -> list[Ask]:
    """Without what is said to be done of a part, where the action is half done, refused or dated anew."""
    half_done = {
        (ask.reference, ask.line)
        for ask in asks
        if (ask.field in STILL_OPEN and ask.rule is not Rule.VAGUE)
        or (
            ask.field is Field.PERCENT
            and ask.rule in SHARES
            and isinstance(ask.value, int)
            and ask.value < NEARLY_ALL
        )
    }
    return [
        ask
        for ask in asks
        if (ask.reference, ask.line) not in half_done
        or ask.rule not in OF_A_PART
        or not is_completion(ask.field, ask.value)
    ]
