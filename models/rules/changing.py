"""What changed between two papers: each action's state as the last paper counted it against today's."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ActionState:
    """An action as one paper counted it: its colour and the words for status and POAP, its date in ISO."""

    reference: str
    title: str
    colour: str
    standing: str
    due: str
    poap: str


@dataclass(frozen=True)
class Change:
    """One action that has changed since the last paper."""

    reference: str
    title: str
    what: str  # "Amber to Green", "due 31/03/2021, was 26/02/2021"


def changes(before: Sequence[ActionState], now: Sequence[ActionState]) -> tuple[Change, ...]:
    """Each action that differs, in the order of today's list; then those that are no longer in it."""
    past = {one.reference: one for one in before}
    found = []
    for one in now:
        old = past.pop(one.reference, None)
        what = ["new in the plan"] if old is None else _differences(old, one)
        if what:
            found.append(Change(one.reference, one.title, "; ".join(what)))
    found += [Change(one.reference, one.title, "no longer in the plan") for one in past.values()]
    return tuple(found)


def _differences(old: ActionState, new: ActionState) -> list[str]:
    said = []
    if old.standing != new.standing and new.standing in {"closed", "completed"}:
        is_same = old.colour == new.colour
        colours = f"stays {new.colour}" if is_same else f"{old.colour} to {new.colour}"
        said.append(f"{new.standing} ({colours})")
    elif old.colour != new.colour:
        said.append(f"{old.colour} to {new.colour} ({_words(new.standing)})")
    elif old.standing != new.standing:
        said.append(f"{_words(old.standing)} to {_words(new.standing)}")
    if old.due != new.due:
        said.append(f"due {_day(new.due)}, was {_day(old.due)}")
    if old.poap != new.poap and new.poap:
        said.append(f"POAP {new.poap}" + (f", was {old.poap}" if old.poap else ""))
    return said


def _words(standing: str) -> str:
    return standing.replace("_", " ")


def _day(iso: str) -> str:
    return f"{iso[8:]}/{iso[5:7]}/{iso[:4]}" if iso else "not set"
