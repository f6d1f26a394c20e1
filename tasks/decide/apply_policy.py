"""Decide what needs no person; what does need one is told why."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.action import Action
from models.history import Because
from models.many import Update, update_rows, write_changes
from models.person import Person
from models.proposal import Proposal
from models.rules.contradicting import Said, contradiction
from models.rules.deciding import Asker, Handling
from models.rules.judging import Asking, decide_by_policy
from models.rules.recalling import Earlier, Standing, goes_back_on
from models.vocabulary import About, ProposalState, Status
from tasks.clock import instant_of
from tasks.decide.apply_decision import settle_messages
from tasks.decide.apply_many import Accepted, apply_many
from tasks.decide.find_earlier import find_corrected, find_earlier
from tasks.decide.wanted import Wanted, waiting_of
from tasks.office import Office

AT_ONCE = 500  # proposals
FIELDS = ("state", "why_waiting", "contradicts")  # of a proposal, written here


@dataclass(frozen=True)
class Judged:
    """What the policy said of one proposal."""

    id: int
    action: str
    field: str
    is_applied: bool
    why: str


def apply_policy(office: Office, today: date, dry_run: bool = False) -> tuple[Judged, ...]:
    """Judge every proposal that nobody has judged yet, in the order in which they came."""
    with office.register.read() as session:
        unjudged = session.scalars(
            select(Proposal.id)
            .where(Proposal.state == ProposalState.WAITING, Proposal.why_waiting.is_(None))
            .order_by(Proposal.id)
        ).all()
    return judge(office, unjudged, today, dry_run)


def judge(office: Office, ids: Sequence[int], today: date, dry_run: bool = False) -> tuple[Judged, ...]:
    """Judge these proposals."""
    judged: list[Judged] = []
    for place in range(0, len(ids), AT_ONCE):
        with office.register.write(office.because_run("collect", today), dry_run=dry_run) as session:
            judged += apply_policy_to(session, office, ids[place : place + AT_ONCE], today)
    return tuple(judged)


def apply_policy_to(session: Session, office: Office, ids: Sequence[int], today: date) -> list[Judged]:
    """Judge these proposals in the caller's transaction."""
    proposals = waiting_of(session, ids)
    wanted = {proposal.action_id for proposal in proposals}
    actions = {one.id: one for one in session.scalars(select(Action).where(Action.id.in_(wanted)))}
    deputies = _deputies(session, actions.values())
    said: dict[tuple[object, ...], list[Wanted]] = {}
    for proposal in proposals:
        said.setdefault(proposal.subject, []).append(proposal)
    corrected = find_corrected(session, {one.message_id for one in proposals})
    earlier = find_earlier(session, proposals, corrected)
    answers, against = {}, {}
    for one in proposals:
        action = actions[one.action_id]
        known = None if one.message_id in corrected else action.percent
        against[one.id] = _against(one, action.status, known, said[one.subject], earlier.get(one.id, ()))
        asking = _asking(one, action, deputies, against[one.id])
        answers[one.id] = decide_by_policy(asking, office.settings.policy)
    accepted = [
        Accepted(one, answers[one.id].why) for one in proposals if answers[one.id].handling is Handling.APPLY
    ]
    applied, refused = apply_many(session, accepted, instant_of(today))
    judged, updates = [], []
    for one in proposals:
        because = applied.get(one.id)
        why = refused.get(one.id, answers[one.id].why)
        judged.append(Judged(one.id, actions[one.action_id].reference, one.field, because is not None, why))
        updates.append(_update(one, because, why, against[one.id]))
    update_rows(session, Proposal, FIELDS, updates)
    write_changes(session, list(actions.values()))
    session.flush()  # whatever else an accepted proposal changed
    settle_messages(session, {one.message_id for one in proposals})
    return judged


def _update(one: Wanted, because: Because | None, why: str, against: str) -> Update:
    """Its new state; `because` is the decision that applied it, None where it waits."""
    state = ProposalState.WAITING if because is None else ProposalState.ACCEPTED
    before = (ProposalState.WAITING, one.why_waiting, one.contradicts)
    after = (state, why if because is None else None, against or one.contradicts)
    return Update(one.id, one.version, one.label, before, after, because)


def _deputies(session: Session, actions: Iterable[Action]) -> set[tuple[int | None, int | None]]:
    """The owners of these actions, each with their deputy."""
    owners = {action.owner_id for action in actions}
    rows = session.execute(
        select(Person.id, Person.deputy_id).where(Person.id.in_(owners), Person.deputy_id.is_not(None))
    )
    return {(owner, deputy) for owner, deputy in rows}


def _against(
    proposal: Wanted,
    status: Status,
    percent: int | None,
    together: Sequence[Wanted],
    earlier: Sequence[Earlier],
) -> str:
    """What it contradicts, in words: its own message, the action as it stands, what came before."""
    one = Said(proposal.field, proposal.value)
    others = [Said(other.field, other.value) for other in together if other.id != proposal.id]
    if proposal.about in (About.POAP, About.MILESTONE):
        return contradiction(one, others, Status.OPEN) or goes_back_on(one, earlier, Standing(is_done=True))
    standing = Standing(status is not Status.OPEN, percent)
    return contradiction(one, others, status) or goes_back_on(one, earlier, standing)


def _asking(
    proposal: Wanted, action: Action, deputies: Collection[tuple[int | None, int | None]], against: str
) -> Asking:
    return Asking(
        field=proposal.field,
        value=proposal.value,
        about=proposal.about,
        trust=proposal.trust,
        confidence=proposal.confidence,
        asker=_asker(proposal, action, deputies),
        status=action.status,
        against=against,
    )


def _asker(proposal: Wanted, action: Action, deputies: Collection[tuple[int | None, int | None]]) -> Asker:
    """A tester who owns the action is its owner; one who is the owner's deputy too is its tester."""
    if proposal.person_id is None:
        return Asker.OTHER
    if proposal.person_id == action.owner_id:
        return Asker.OWNER
    if proposal.person_id == action.tester_id:
        return Asker.TESTER
    return Asker.DEPUTY if (action.owner_id, proposal.person_id) in deputies else Asker.OTHER
