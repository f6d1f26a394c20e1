"""Answer a proposed reset: a named decision applies it whole in one transaction, or refuses it."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from models.action import Action
from models.decision import Decision, record_decision
from models.finding import Finding, Mapping
from models.history import Because
from models.manifest import Manifest, ManifestLine
from models.plan import Plan
from models.poap import Poap
from models.vocabulary import Cause, Fate, ManifestState, PlanState, Subject, Verdict
from tasks.clock import instant_of
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.reset.read_reset import read_reset


class ResetNotApplied(ValueError):
    """The manifest cannot be applied: it is unknown, decided already, or the register moved on since."""


def apply_reset(
    office: Office,
    manifest_id: int,
    verdict: Verdict,
    by: str,
    reason: str,
    today: date,
    dry_run: bool = False,
) -> Outcome:
    """Apply (accept) or refuse manifest M<id>; raises ResetNotApplied with a sentence, changing nothing.

    The state before it is kept in the manifest, so that `undo_reset` can put it back.
    """
    because = Because(by, instant_of(today), Cause.PERSON, f"M{manifest_id}")
    with office.register.write(because, dry_run=dry_run) as session:
        manifest = session.get(Manifest, manifest_id, options=[selectinload(Manifest.lines)])
        check_decidable(session, manifest, manifest_id, verdict)
        assert manifest is not None
        record_decision(
            session,
            Decision(
                subject=Subject.MANIFEST,
                subject_id=manifest_id,
                verdict=verdict,
                by=by,
                reason=reason,
                at=because.at,
            ),
        )
        if verdict is Verdict.REFUSE:
            manifest.state = ManifestState.REFUSED
            return Outcome(f"{manifest.label} refused by {by}: {reason}. The plan stays as it is.")
        made = _apply(session, manifest, because)
        manifest.state = ManifestState.APPLIED
        return Outcome(
            f"{manifest.label} applied by {by}: {manifest.sums['sentence']}.",
            tuple({"action": one.reference, "title": one.title} for one in made),
        )


def check_decidable(session: Session, manifest: Manifest | None, manifest_id: int, verdict: Verdict) -> None:
    """Raise ResetNotApplied unless this manifest still waits and still says what the register says."""
    if manifest is None:
        raise ResetNotApplied(f"There is no reset M{manifest_id}: `iqip waiting` lists what waits.")
    if manifest.state is not ManifestState.PROPOSED:
        raise ResetNotApplied(f"{manifest.label} is {manifest.state} already: nothing is left to decide.")
    if verdict is Verdict.AMEND:
        raise ResetNotApplied(
            f"{manifest.label} is accepted or refused whole: change the mapping, then run reset again."
        )
    if verdict is Verdict.ACCEPT:
        now = read_reset(session, manifest.from_plan_id)
        stood = {(line.action_id, line.finding_id, line.fate, line.to_action_id) for line in manifest.lines}
        stands = {(line.action_id, line.finding_id, line.fate, line.to_action_id) for line in now.lines}
        if stood != stands or now.faults:
            raise ResetNotApplied(
                f"The register has changed since {manifest.label} was proposed ({len(stood ^ stands)} lines "
                "differ): refuse it and run reset again."
            )


def _apply(session: Session, manifest: Manifest, because: Because) -> list[Action]:
    old = session.get_one(Plan, manifest.from_plan_id)
    new = session.scalars(select(Plan).where(Plan.name == manifest.to_plan_name)).one()
    before: dict[str, Any] = {"old_plan": old.id, "new_plan": new.id, "carried": [], "made": []}
    old.state, new.state = PlanState.PAST, PlanState.CURRENT
    carried = [line.action_id for line in manifest.lines if line.fate is Fate.CARRIED]
    for action in session.scalars(select(Action).where(Action.id.in_(carried))):
        action.plan_id = new.id
        before["carried"].append(action.id)
    made = [
        _make_action(session, manifest, line, new, because)
        for line in manifest.lines
        if line.fate is Fate.NEW
    ]
    before["made"] = [one.id for one in made]
    manifest.before = before
    return made


def _make_action(
    session: Session, manifest: Manifest, line: ManifestLine, plan: Plan, because: Because
) -> Action:
    """The new action of one finding, with an empty POAP that is due on the manifest's day."""
    finding = session.get_one(
        Finding,
        line.finding_id,
        options=[selectinload(Finding.objectives), selectinload(Finding.notices)],
    )
    mapping = session.scalars(select(Mapping).where(Mapping.finding_id == finding.id)).one()
    action = Action(
        plan_id=plan.id,
        reference=line.reference,
        title=mapping.new_title or finding.text,
        source=finding.report,
        grade=finding.grade,
        service_id=finding.service_id,
        theme_id=finding.theme_id,
        theme_reason=finding.theme_reason,
        division_id=finding.division_id,
        owner_id=mapping.new_owner_id,
        lead_id=mapping.new_lead_id,
        tester_id=mapping.new_tester_id,
        due=mapping.new_due,
        baseline_due=mapping.new_due,
        created_at=because.at,
        objectives=list(finding.objectives),
        notices=list(finding.notices),
    )
    session.add(action)
    session.flush()
    session.add(Poap(action_id=action.id, due=manifest.poaps_due))
    mapping.action_id = action.id
    return action
