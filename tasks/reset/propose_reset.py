"""Propose a reset of the plan: a manifest that a person decides on; nothing of the plan changes yet."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.action import Action
from models.finding import Finding, Mapping
from models.manifest import Manifest, ManifestLine
from models.plan import Plan
from models.rules.mapping import suggest
from models.rules.resetting import Reset
from models.rules.timetabling import DAYS_TO_DECIDE
from models.step import Step
from models.vocabulary import Fate, ManifestState, PlanState, Status
from tasks.office import Office
from tasks.outcome import Outcome, Waiting
from tasks.reset.read_reset import is_fresh, read_reset
from tasks.working_days import working_calendar

SETTLED = (ManifestState.PROPOSED, ManifestState.APPLIED)


def propose_reset(office: Office, today: date, dry_run: bool = False) -> Outcome:
    """Write the manifest M<id> of the coming plan's reset, or say why there is none to write.

    Run twice, it finds its own proposal. A mapping with a fault fails, and each fault is a sentence.
    """
    with office.register.write(office.because_run("reset", today), dry_run=dry_run) as session:
        plans = session.scalars(select(Plan).where(Plan.state != PlanState.PAST)).all()
        current = next((plan for plan in plans if plan.state is PlanState.CURRENT), None)
        coming = next((plan for plan in plans if plan.state is PlanState.COMING), None)
        if current is None or coming is None:
            return Outcome("No reset: it needs a current plan and a coming one, and one of them is missing.")
        known = session.scalars(
            select(Manifest).where(Manifest.to_plan_name == coming.name, Manifest.state.in_(SETTLED))
        ).first()
        if known is not None:
            return Outcome(
                f"The reset to {coming.name} is proposed already as {known.label}.", (), _waiting(known)
            )
        reset = read_reset(session, current.id)
        if reset.faults:
            return Outcome(
                f"No reset of {current.name} yet: {len(reset.faults)} faults to mend first.",
                _suggestions(session, current.id),
                (),
                reset.faults,
            )
        manifest = _manifest(session, current, coming, reset, today)
        return Outcome(
            f"Proposed {manifest.label}: {reset.sums.sentence()}.",
            _rows(session, reset),
            () if dry_run else _waiting(manifest),
        )


def is_reset_due(office: Office, today: date) -> bool:
    """Whether to propose now: everything is mapped, nothing is proposed, and the step's day comes near.

    A refused reset is proposed again by hand, once the mapping was changed.
    """
    with office.register.read() as session:
        step = session.execute(
            select(Step.due, Plan.name)
            .join(Plan, Plan.id == Step.plan_id)
            .where(Plan.state == PlanState.COMING, Step.shown_by == "reset", Step.done_on.is_(None))
        ).first()
        if step is None:
            return False
        proposed = session.scalar(select(func.count()).where(Manifest.to_plan_name == step.name))
        unmapped = session.scalar(
            select(func.count())
            .select_from(Finding)
            .outerjoin(Mapping, Mapping.finding_id == Finding.id)
            .where(Mapping.id.is_(None), is_fresh())
        )
    first = working_calendar(office, today).add_working_days(step.due, -DAYS_TO_DECIDE)
    return not proposed and not unmapped and today >= first


def _manifest(session: Session, current: Plan, coming: Plan, reset: Reset, today: date) -> Manifest:
    poaps_due = session.scalar(
        select(Step.due).where(Step.plan_id == coming.id, Step.shown_by == "new_poaps").limit(1)
    )
    reports = session.scalars(
        select(Finding.report).where(is_fresh()).distinct().order_by(Finding.report)
    ).all()
    manifest = Manifest(
        from_plan_id=current.id,
        to_plan_name=coming.name,
        to_plan_starts=coming.starts or today,
        report="; ".join(reports),
        poaps_due=poaps_due,
        created_on=today,
        sums=asdict(reset.sums) | {"total": reset.sums.total, "sentence": reset.sums.sentence()},
        lines=[ManifestLine(**asdict(line)) for line in reset.lines],
    )
    session.add(manifest)
    session.flush()
    return manifest


def _waiting(manifest: Manifest) -> tuple[Waiting, ...]:
    if manifest.state is not ManifestState.PROPOSED:
        return ()
    return (Waiting(manifest.label, f"reset to {manifest.to_plan_name}", str(manifest.sums["sentence"])),)


def _rows(session: Session, reset: Reset) -> tuple[dict[str, str], ...]:
    actions: dict[int, str] = {row[0]: row[1] for row in session.execute(select(Action.id, Action.reference))}
    findings: dict[int, str] = {
        row[0]: row[1] for row in session.execute(select(Finding.id, Finding.reference))
    }
    return tuple(
        {
            "what": actions[line.action_id] if line.action_id else findings[line.finding_id or 0],
            "becomes": line.fate,
            "as": actions.get(line.to_action_id or 0, line.reference or ""),
            "why": line.why,
        }
        for line in sorted(reset.lines, key=lambda line: list(Fate).index(line.fate))
    )


def _suggestions(session: Session, plan_id: int) -> tuple[dict[str, str], ...]:
    """For each finding that nobody has mapped, the open actions that resemble it."""
    actions = [
        (row.reference, row.title)
        for row in session.execute(
            select(Action.reference, Action.title).where(
                Action.plan_id == plan_id, Action.status != Status.CLOSED
            )
        )
    ]
    unmapped = session.execute(
        select(Finding.reference, Finding.text)
        .outerjoin(Mapping, Mapping.finding_id == Finding.id)
        .where(Mapping.id.is_(None), is_fresh())
    )
    return tuple(
        {
            "finding": reference,
            "text": text,
            "resembles": "; ".join(
                f"{one.reference} {one.title} ({one.score:.0f})" for one in suggest(text, actions)
            )
            or "nothing open",
        }
        for reference, text in unmapped
    )
