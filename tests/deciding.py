"""What the tests of decisions share: a desk with letters sent, a reply heard, a decision said."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from models.action import Action
from models.person import Person
from models.poap import Milestone, Poap
from models.vocabulary import (
    About,
    LetterKind,
    Status,
)
from tasks.decide.decide import decide
from tasks.office import Office
from tasks.outcome import Outcome
from tests.collecting import MATRON, collect
from tests.factories import BECAUSE, make_action, make_person, make_plan
from tests.mails import TODAY, Asking, Sent, deliver, reply, send

PMO = "PMO Officer"


@dataclass(frozen=True)
class Desk:
    """An office with two letters sent."""

    office: Office
    sent: Sent
    tested: Sent


def make_desk(office: Office) -> Desk:
    """A matron with an action and a milestone, a tester asked about a third action that is done."""
    with office.register.write(BECAUSE) as session:
        plan = make_plan(session)
        matron = make_person(session, "Matron, Medicine", MATRON)
        tester = make_person(session, "Clinical Governance Lead")
        make_person(session, "Estates Manager")
        first = make_action(session, plan, matron, tester_id=tester.id)
        poap = Poap(action_id=first.id, due=date(2021, 2, 5))
        session.add(poap)
        session.flush()
        stage = Milestone(poap_id=poap.id, title="Rota agreed", due=date(2021, 2, 1))
        session.add(stage)
        session.flush()
        second = make_action(session, plan, matron, reference="QS1.2", title="Audit the sepsis pathway")
        finished = make_action(
            session,
            plan,
            matron,
            reference="QS1.3",
            status=Status.COMPLETED,
            completed_on=TODAY,
            tester_id=tester.id,
        )
        sent = send(session, office, matron, Asking(first), Asking(second, About.MILESTONE, stage.id))
        tested = send(session, office, tester, Asking(finished, About.AGREEMENT), kind=LetterKind.TESTER)
    return Desk(office, sent, tested)


def heard(desk: Desk, words: str) -> str:
    """The id of the only proposal that waits after this reply."""
    deliver(desk.office, reply(desk.sent, words, MATRON))
    (waiting,) = [one for one in collect(desk.office).waiting if one.id.startswith("P")]
    return waiting.id


def say(desk: Desk, id_: str, verdict: str = "accept", **more: Any) -> Outcome:
    answer = {"by": PMO, "reason": "seen", "today": TODAY} | more
    return decide(desk.office, id_, verdict, **answer)


def stand(desk: Desk, reference: str = "QS1.1") -> Any:
    with desk.office.register.read() as session:
        return session.execute(
            select(
                Action.status, Action.progress, Action.percent, Action.due, Action.due_version,
                Action.baseline_due, Action.completed_on, Action.agreed_on, Action.last_return_on,
                Person.name,
            )
            .outerjoin(Person, Person.id == Action.owner_id)
            .where(Action.reference == reference)
        ).one()  # fmt: skip
