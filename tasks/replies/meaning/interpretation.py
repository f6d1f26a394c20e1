"""What an author's own words ask for, on which actions, and how sure that is.

Form lines are read first and taken out; what is left is read clause by clause. Several
values for one field of one action are settled here: a form line outweighs a sentence, and
what contradicts itself is unsure.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tasks.replies.meaning.reader import Reader
from tasks.replies.meaning.settling import settled
from tasks.replies.ours.stretches import Stretch
from tasks.replies.subject.references import Actions
from tasks.replies.values import Ask, Asked, Reason


def interpret(text: str, *, on: date, asked: Sequence[Asked]) -> Sequence[Ask]:
    """The asks of a text written on that day about those actions; places count in `text`."""
    return asks_in(text, on=on, asked=asked)[0]


def asks_in(
    text: str,
    *,
    on: date,
    asked: Sequence[Asked],
    stretches: Sequence[Stretch] = (),
    agreements: Iterable[str] = (),
    apart: Iterable[int] = (),
    poaps: Mapping[str, int] | None = None,
) -> tuple[tuple[Ask, ...], frozenset[Reason]]:
    """The asks of a text, and reason codes; `stretches` say what stands under which line of our letter.

    `apart` are the numbers of items with a standing of their own (a POAP, a milestone), beside the action's;
    `poaps` those of POAPs by reference, to which words go that speak of one wherever they stand.
    """
    reader = Reader(text, on, Actions(asked), frozenset(agreements), frozenset(apart), poaps)
    for stretch in stretches or (Stretch(0, len(text)),):
        reader.read(stretch)
    asks, is_contradicted = settled([*reader.asks(), *reader.narratives()], reader.apart)
    if is_contradicted:
        reader.reasons.add(Reason.CONTRADICTION)
    if any(not ask.reference for ask in asks) and len(asked) > 1:
        reader.reasons.add(Reason.UNCLEAR_REFERENCE)
    return tuple(asks), frozenset(reader.reasons)
