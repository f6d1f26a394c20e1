"""Who hears of a line: its owner, or the person who stands in.

- An owner who is away: the deputy hears. Without a deputy nobody does until they return, and the PMO is told.
- An owner and a deputy who are both away (or a deputy who has left): cover was arranged and failed, so the
  executive lead hears. Failing that, nobody does until somebody returns, and the PMO is told.
- An owner who has left: the executive lead hears until there is a new owner, and the PMO is told.
- An executive lead who should hear and is away is stood in for by their own deputy.
- A dead address is never written to again: its lines are listed until the address is corrected.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HeldBack(StrEnum):
    """Why nobody hears of a line today."""

    NO_OWNER = "no owner"
    AWAY = "absent"
    LEFT = "left"
    NO_ADDRESS = "no address"
    DEAD_ADDRESS = "dead address"
    OUTSIDE_PILOT = "outside the pilot"
    ON_HOLD = "all letters are on hold"


class StandIn(StrEnum):
    """Why somebody other than the owner hears."""

    AWAY = "is away"  # the deputy hears
    BOTH_AWAY = "is away, and so is their deputy"  # the executive lead hears
    LEFT = "has left"  # the executive lead hears


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody of the register on the day of a letter; `away_until` is None while they are there."""

    id: int
    name: str
    address: str | None = None
    is_dead: bool = False  # a bounce said that nobody is at the address
    has_left: bool = False
    away_until: date | None = None
    deputy_id: int | None = None

    @property
    def is_there(self) -> bool:
        """Whether they can be expected to read a letter."""
        return not self.has_left and self.away_until is None


@dataclass(frozen=True, slots=True)
class Hearer:
    """Who reads the letter, and whom they stand in for."""

    reader: Recipient
    instead_of: Recipient | None = None
    why: StandIn | None = None

    @property
    def words(self) -> str:
        """For whom they read it, to follow a line's title; empty where it is their own."""
        if self.instead_of is None or self.why is None:
            return ""
        if self.why is StandIn.LEFT or self.instead_of.away_until is None:
            return f"for {self.instead_of.name}, who {self.why}"
        return f"for {self.instead_of.name}, who is away until {self.instead_of.away_until:%-d %B %Y}"


def in_place_of(hearers: Iterable[Hearer]) -> Recipient | None:
    """The one person for whom a deputy reads all of a letter; None where some of it is otherwise."""
    replaced = {one.instead_of if one.why is StandIn.AWAY else None for one in hearers}
    return replaced.pop() if len(replaced) == 1 else None


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody hears; `words` say why, for the PMO."""

    why: HeldBack
    words: str


def who_hears(
    owner_id: int | None,
    lead_id: int | None,
    people: Mapping[int, Recipient],
    only_to: Collection[str] = (),
) -> Hearer | Nobody:
    """The reader of a line, or why there is none. `only_to`: pilot addresses, lower case; empty: all."""
    owner = people.get(owner_id) if owner_id is not None else None
    if owner is None:
        return Nobody(HeldBack.NO_OWNER, "it has no owner: give it one")
    found = _there(owner, lead_id, people)
    if isinstance(found, Nobody):
        return found
    reader = found.reader
    if reader.address is None:
        return Nobody(HeldBack.NO_ADDRESS, f"{reader.name} has no email address")
    if reader.is_dead:
        return Nobody(HeldBack.DEAD_ADDRESS, f"nobody is at {reader.address} ({reader.name}): correct it")
    if only_to and reader.address.lower() not in only_to:
        return Nobody(HeldBack.OUTSIDE_PILOT, f"{reader.address} is not among the pilot addresses (only_to)")
    return found


def _there(owner: Recipient, lead_id: int | None, people: Mapping[int, Recipient]) -> Hearer | Nobody:
    if owner.has_left:
        lead = _lead(lead_id, people)
        if lead is None:
            return Nobody(HeldBack.LEFT, f"{owner.name} has left and no executive lead can hear instead")
        return Hearer(lead, owner, StandIn.LEFT)
    if owner.away_until is None:
        return Hearer(owner)
    until = f"{owner.name} is away until {owner.away_until:%-d %B %Y}"
    deputy = people.get(owner.deputy_id) if owner.deputy_id is not None else None
    if deputy is None:
        return Nobody(HeldBack.AWAY, f"{until} and has no deputy")
    stand_in = deputy if deputy.is_there else _lead(lead_id, people)
    if stand_in is None or stand_in.id == owner.id:
        return Nobody(HeldBack.AWAY, f"{until}, and so is every stand-in")
    return Hearer(stand_in, owner, StandIn.AWAY if stand_in is deputy else StandIn.BOTH_AWAY)


def _lead(lead_id: int | None, people: Mapping[int, Recipient]) -> Recipient | None:
    """The executive lead, or the lead's deputy while the lead is not there."""
    lead = people.get(lead_id) if lead_id is not None else None
    if lead is None or lead.is_there:
        return lead
    deputy = people.get(lead.deputy_id) if lead.deputy_id is not None else None
    return deputy if deputy is not None and deputy.is_there else None
