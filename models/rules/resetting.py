"""What a reset does: every old action and every finding has one fate, and the sums agree.

The paper's own rule (Next Steps, 19/01/21): closed actions leave, open ones move across, and each Must
or Should Do is either aligned to an open action or becomes a new one. A completed action whose evidence
is not yet tested is still open: it is carried.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary import Fate, Outcome, Status


@dataclass(frozen=True)
class OldAction:
    """An action of the plan that ends."""

    id: int
    reference: str
    status: Status


@dataclass(frozen=True)
class Mapped:
    """A finding and its mapping; `outcome` is None where nobody has mapped it yet."""

    id: int
    reference: str
    outcome: Outcome | None
    action_id: int | None
    new_reference: str | None
    reason: str | None
    outcome_by_text: Outcome | None


@dataclass(frozen=True)
class FateLine:
    """What becomes of one action or of one finding, and why."""

    fate: Fate
    why: str
    action_id: int | None = None
    finding_id: int | None = None
    to_action_id: int | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Sums:
    """The reset counted from its lines."""

    carried: int
    archived: int
    aligned: int
    new: int
    new_by_text: int

    @property
    def total(self) -> int:
        """Actions in the new plan."""
        return self.carried + self.new

    @property
    def total_by_text(self) -> int:
        """Actions it would have if each finding were mapped by its own text."""
        return self.carried + self.new_by_text

    def sentence(self) -> str:
        """The sums as a person checks them."""
        said = (
            f"{self.carried} open actions carried, {self.archived} closed ones archived; "
            f"{self.aligned + self.new} findings: {self.aligned} aligned, {self.new} new; "
            f"{self.carried} + {self.new} = {self.total} actions in the new plan"
        )
        return said + (f" (by text it would be {self.total_by_text})" if self.new_by_text != self.new else "")


@dataclass(frozen=True)
class Reset:
    """A proposed reset; with any fault it cannot be applied."""

    lines: tuple[FateLine, ...]
    sums: Sums
    faults: tuple[str, ...]


def propose(actions: Sequence[OldAction], findings: Sequence[Mapped]) -> Reset:
    """The reset of a plan holding `actions` that takes in `findings`."""
    lines = (*map(_fate_of_action, actions), *map(_fate_of_finding, findings))
    fates = Counter(line.fate for line in lines)
    by_text = sum((one.outcome_by_text or one.outcome) is Outcome.NEW for one in findings)
    sums = Sums(fates[Fate.CARRIED], fates[Fate.ARCHIVED], fates[Fate.ALIGNED], fates[Fate.NEW], by_text)
    return Reset(lines, sums, tuple(_faults(actions, findings)))


def _fate_of_action(action: OldAction) -> FateLine:
    if action.status is Status.CLOSED:
        return FateLine(Fate.ARCHIVED, "closed: stays readable in the old plan", action_id=action.id)
    return FateLine(Fate.CARRIED, f"{action.status}: moves across with its history", action_id=action.id)


def _fate_of_finding(finding: Mapped) -> FateLine:
    if finding.outcome is Outcome.ALIGNED:
        why = finding.reason or "an open action covers it"
        return FateLine(Fate.ALIGNED, why, finding_id=finding.id, to_action_id=finding.action_id)
    why = finding.reason or "no open action covers it"
    return FateLine(
        Fate.NEW, why, finding_id=finding.id, reference=finding.new_reference or finding.reference
    )


def _faults(actions: Sequence[OldAction], findings: Sequence[Mapped]) -> list[str]:
    """Why the reset cannot be applied, one sentence each."""
    open_ids = {one.id for one in actions if one.status is not Status.CLOSED}
    closed = {one.id: one.reference for one in actions if one.status is Status.CLOSED}
    faults = []
    for one in findings:
        if one.outcome is None:
            faults.append(f"{one.reference} is not mapped: map it to an open action or to 'new'.")
        elif one.outcome is Outcome.ALIGNED and one.action_id in closed:
            faults.append(
                f"{one.reference} is mapped to {closed[one.action_id]}, which is closed: "
                "map it to an open action, or to 'new'."
            )
        elif one.outcome is Outcome.ALIGNED and one.action_id not in open_ids:
            faults.append(f"{one.reference} is mapped to no action of this plan: name an open one.")
    taken = Counter(one.reference for one in actions if one.id in open_ids)
    taken.update(one.new_reference or one.reference for one in findings if one.outcome is Outcome.NEW)
    faults += [
        f"{many} actions of the new plan would be called {reference}: give each a reference of its own."
        for reference, many in taken.items()
        if many > 1
    ]
    return faults
