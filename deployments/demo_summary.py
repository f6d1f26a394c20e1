"""What the demo shows at its end: counted from the register, and where everything is."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.action import Action
from models.decision import Decision
from models.letter import Letter
from models.message import Message
from models.paper import PaperRecord
from models.plan import Plan
from models.poap import Poap
from models.proposal import Proposal
from models.vocabulary import PlanState, Posting, Status
from tasks.office import Office

POLICY = "policy"
Counts = dict[str, int]


def summary(office: Office, runs: Counts) -> tuple[dict[str, str], ...]:
    """Rows of a table: what, how many, of which kinds."""
    with office.register.read() as session:
        counted = [("flow runs", runs), *_counted(session)]
    return tuple(
        {
            "what": what,
            "how many": str(sum(kinds.values())),
            "of which": ", ".join(f"{number} {kind}" for kind, number in kinds.items()),
        }
        for what, kinds in counted
    )


def places(office: Office) -> tuple[dict[str, str], ...]:
    """Where everything is."""
    found = {
        "letters that went out": office.outbox,
        "replies that came": office.inbox / "filed",
        "committee papers": office.papers,
        "evidence": office.evidence,
        "the register": office.settings.database.url or office.folder / "register.sqlite",
    }
    return tuple({"what": what, "where": str(where)} for what, where in found.items())


def _counted(session: Session) -> Iterator[tuple[str, Counts]]:
    posted = Letter.posting == Posting.SENT
    yield (
        "letters posted",
        _by(session, select(Letter.kind, func.count()).where(posted).group_by(Letter.kind)),
    )
    yield "messages received", _by(session, select(Message.kind, func.count()).group_by(Message.kind))
    yield "proposals", _by(session, select(Proposal.state, func.count()).group_by(Proposal.state))
    decided = _by(session, select(Decision.by, func.count()).group_by(Decision.by))
    policy = decided.pop(POLICY, 0)
    yield "decisions", {"by a person": sum(decided.values()), "by policy": policy}
    live = select(Action.id).join(Plan, Plan.id == Action.plan_id).where(Plan.state == PlanState.CURRENT)
    poaps = select(func.count()).select_from(Poap).where(Poap.action_id.in_(live))
    complete = session.scalar(poaps.where(Poap.completed_on.is_not(None))) or 0
    yield "POAPs of the new plan", {"complete": complete, "not yet": (session.scalar(poaps) or 0) - complete}
    actions = select(Plan.name, func.count()).join(Action, Action.plan_id == Plan.id).group_by(Plan.name)
    yield "actions", _in_plans(_by(session, actions))
    closed = actions.where(Action.status == Status.CLOSED)
    yield "actions closed", _in_plans(_by(session, closed))
    papers = select(PaperRecord.state, func.count()).group_by(PaperRecord.state)
    yield "committee papers", _by(session, papers)


def _by(session: Session, query: Any) -> Counts:
    return {str(kind).replace("_", " "): number for kind, number in session.execute(query)}


def _in_plans(counts: Counts) -> Counts:
    return {f"in the {plan}": number for plan, number in sorted(counts.items(), reverse=True)}
