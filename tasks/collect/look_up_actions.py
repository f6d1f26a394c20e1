"""What the register says, before anything changes, of the actions that a batch of messages speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.person import Person
from models.plan import Plan
from models.poap import Milestone, Poap
from models.rules.poap import PoapParts
from models.rules.tying import Tied
from models.vocabulary import About, PlanState, Status
from tasks.collect.compare_poap import poap_parts


@dataclass(frozen=True)
class ActionNow:
    """One action."""

    id: int
    reference: str
    status: Status
    progress: str
    percent: int | None
    due: date | None
    narrative: str | None
    owner: str | None


@dataclass(frozen=True)
class RegisterNow:
    """The actions by id, those of the current plan by reference, and the dates and POAPs beside them."""

    actions: dict[int, ActionNow]
    by_reference: dict[str, int]
    poaps: dict[int, tuple[int, PoapParts]]  # by action: id and parts
    dues: dict[tuple[About, int], date | None]  # of milestones and POAPs

    def before(self, field: str, tied: Tied) -> object:
        """What a proposal about this field would change, as plain JSON."""
        action = self.actions[tied.action_id]
        if field in ("due", "more_time"):
            due = self.dues.get((tied.about, tied.about_id), action.due)
            return due.isoformat() if due else None
        if field in ("handover", "refusal"):
            return action.owner
        if tied.about in (About.MILESTONE, About.POAP):
            return None
        standing = action.progress if action.status is Status.OPEN else action.status.value
        known: dict[str, object] = {
            "status": standing,
            "percent": action.percent,
            "narrative": action.narrative,
        }
        return known.get(field)


def look_up_actions(
    session: Session, tied: Iterable[Tied], references: Iterable[str], forms_of: Iterable[int] = ()
) -> RegisterNow:
    """The register as these ties and references need it."""
    ties, names = set(tied), {name.upper() for name in references}
    by_reference = _current(session, names) if names else {}
    ids = {one.action_id for one in ties} | set(by_reference.values())
    rows = session.execute(
        select(
            Action.id, Action.reference, Action.status, Action.progress, Action.percent,
            Action.due, Action.narrative, Person.name,
        )
        .outerjoin(Person, Person.id == Action.owner_id)
        .where(Action.id.in_(ids))
    )  # fmt: skip
    actions = {row[0]: ActionNow(*row) for row in rows}
    dues: dict[tuple[About, int], date | None] = {}
    for about, table in ((About.MILESTONE, Milestone), (About.POAP, Poap)):
        wanted = {one.about_id for one in ties if one.about is about}
        if wanted:
            found = session.execute(select(table.id, table.due).where(table.id.in_(wanted)))
            dues |= {(about, row[0]): row[1] for row in found}
    wanted_forms = set(forms_of) | set(by_reference.values())
    return RegisterNow(actions, by_reference, poap_parts(session, wanted_forms) if wanted_forms else {}, dues)


def _current(session: Session, references: set[str]) -> dict[str, int]:
    rows = session.execute(
        select(Action.reference, Action.id)
        .join(Plan, Plan.id == Action.plan_id)
        .where(Plan.state == PlanState.CURRENT, Action.reference.in_(references))
    )
    return {row[0].upper(): row[1] for row in rows}
