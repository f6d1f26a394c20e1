"""Read from the register what it shows of a plan's reset, for the steps that are shown by a fact."""

from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.action import Action
from models.finding import Finding, Mapping
from models.manifest import Manifest, ManifestLine
from models.meeting import Meeting
from models.paper import PaperRecord
from models.plan import Plan
from models.poap import Poap
from models.rules.timetabling import Facts
from models.vocabulary import ManifestState, Outcome, PaperState


def read_facts(session: Session, plan: Plan, today: date) -> Facts:
    """What stands in the register on `today`."""
    unmapped = (
        select(func.count())
        .select_from(Finding)
        .outerjoin(Mapping, Mapping.finding_id == Finding.id)
        .where(Mapping.id.is_(None))
    )
    was_reset = select(func.count()).where(
        Manifest.to_plan_name == plan.name, Manifest.state == ManifestState.APPLIED
    )
    findings = session.scalar(select(func.count()).select_from(Finding)) or 0
    meetings = session.scalar(select(func.count()).where(Meeting.plan_id == plan.id)) or 0
    papers = session.execute(
        select(PaperRecord.meeting_id, PaperRecord.state, Meeting.on)
        .join(Meeting, Meeting.id == PaperRecord.meeting_id)
        .where(Meeting.plan_id == plan.id)
    ).all()
    presented = {row[0] for row in papers if row[1] is PaperState.ISSUED and row[2] <= today}
    return Facts(
        mapped=bool(findings) and not session.scalar(unmapped),
        reset=bool(session.scalar(was_reset)),
        new_poaps=_poaps_complete(session, plan, Outcome.NEW),
        aligned_poaps=_poaps_complete(session, plan, Outcome.ALIGNED),
        reporting=bool(papers),
        presented=bool(meetings) and len(presented) == meetings,
    )


def _poaps_complete(session: Session, plan: Plan, outcome: Outcome) -> bool:
    """Whether each action that this kind of mapping points at, in the plan's own reset, has its POAP."""
    taken_in = (
        select(ManifestLine.finding_id)
        .join(Manifest, Manifest.id == ManifestLine.manifest_id)
        .where(Manifest.to_plan_name == plan.name, Manifest.state == ManifestState.APPLIED)
    )
    complete = exists().where(Poap.action_id == Action.id, Poap.completed_on.is_not(None))
    states = session.execute(
        select(Action.id, complete)
        .join(Mapping, Mapping.action_id == Action.id)
        .where(Action.plan_id == plan.id, Mapping.outcome == outcome, Mapping.finding_id.in_(taken_in))
    ).all()
    return bool(states) and all(row[1] for row in states)
