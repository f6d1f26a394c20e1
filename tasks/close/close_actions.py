"""Close completed actions that meet the closing rule; say of the others what each lacks."""

from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.action import Action
from models.evidence import Evidence
from models.plan import Plan
from models.rules.closing import Closable, lacks
from models.vocabulary import PlanState, Status
from tasks.office import Office
from tasks.outcome import Outcome

HAS_EVIDENCE = exists().where(Evidence.action_id == Action.id)


def close_actions(office: Office, today: date, dry_run: bool = False) -> Outcome:
    """Close what may be closed, with history; closed actions are never chased again."""
    with office.register.write(office.because_run("close", today), dry_run=dry_run) as session:
        completed = _completed(session)
        closing = [id_ for id_, _, _, missing in completed if not missing]
        for action in session.scalars(select(Action).where(Action.id.in_(closing))):
            action.status, action.closed_on = Status.CLOSED, today
    did = tuple(
        {
            "action": reference,
            "title": title,
            "result": "lacks " + ", ".join(missing) if missing else f"closed on {today:%d/%m/%Y}",
        }
        for _, reference, title, missing in completed
    )
    left = len(completed) - len(closing)
    verb = "would be closed" if dry_run else "closed"
    rest = "one lacks" if left == 1 else "ones lack"
    return Outcome(
        f"{_counted(len(closing))} {verb}; {left or 'no'} completed {rest} something before closing.", did
    )


def is_close_due(office: Office, today: date) -> bool:
    """Whether any completed action meets the closing rule."""
    with office.register.read() as session:
        return any(not missing for _, _, _, missing in _completed(session))


def _completed(session: Session) -> list[tuple[int, str, str, tuple[str, ...]]]:
    """Completed actions of the plans that live, each with what it lacks."""
    rows = session.execute(
        select(
            Action.id, Action.reference, Action.title, Action.status, Action.completed_on, HAS_EVIDENCE,
            Action.owner_id, Action.tester_id, Action.agreed_on, Action.agreed_by_id,
        )
        .join(Plan, Plan.id == Action.plan_id)
        .where(Action.status == Status.COMPLETED, Plan.state != PlanState.PAST)
        .order_by(Action.reference)
    )  # fmt: skip
    return [
        (id_, reference, title, lacks(Closable(status, on, has_evidence, owner, tester, agreed, by)))
        for id_, reference, title, status, on, has_evidence, owner, tester, agreed, by in rows
    ]


def _counted(many: int) -> str:
    return f"{many or 'No'} action{'' if many == 1 else 's'}"
