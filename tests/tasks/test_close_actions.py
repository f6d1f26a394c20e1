"""Closing: what meets the rule is closed with history, the rest is listed with what it lacks."""

from datetime import date

from sqlalchemy import select

from models.action import Action
from models.evidence import Evidence
from models.history import History
from models.vocabulary import Cause, Status
from tasks.close.close_actions import close_actions, is_close_due
from tasks.office import Office
from tests.factories import BECAUSE, make_action, make_person, make_plan

TODAY = date(2021, 2, 10)


def make_actions(office: Office) -> None:
    with office.register.write(BECAUSE) as session:
        plan = make_plan(session)
        owner, tester = make_person(session, "Owner"), make_person(session, "Tester")
        done = {"status": Status.COMPLETED, "completed_on": date(2021, 2, 1), "tester_id": tester.id}
        agreed = {"agreed_on": date(2021, 2, 8), "agreed_by_id": tester.id}
        good = make_action(session, plan, owner, reference="QS1.1", **done, **agreed)
        make_action(session, plan, owner, reference="QS1.2", **done)
        make_action(session, plan, owner, reference="QS1.3")
        session.add(Evidence(action_id=good.id, name="audit.pdf", received_on=TODAY))


def test_what_is_completed_evidenced_and_agreed_is_closed(office: Office) -> None:
    make_actions(office)
    assert is_close_due(office, TODAY)
    outcome = close_actions(office, TODAY)
    assert outcome.sentence == "1 action closed; 1 completed one lacks something before closing."
    assert [row["result"] for row in outcome.did] == [
        "closed on 10/02/2021",
        "lacks evidence, the tester's agreement",
    ]
    with office.register.read() as session:
        states = session.execute(select(Action.status, Action.closed_on).order_by(Action.reference)).all()
        cause = session.execute(
            select(History.cause, History.reference).where(History.field == "closed_on")
        ).one()
    assert [tuple(row) for row in states] == [
        (Status.CLOSED, TODAY),
        (Status.COMPLETED, None),
        (Status.OPEN, None),
    ]
    assert tuple(cause) == (Cause.RUN, "close 2021-02-10")


def test_run_twice_it_closes_nothing_more(office: Office) -> None:
    make_actions(office)
    close_actions(office, TODAY)
    assert not is_close_due(office, TODAY)
    assert close_actions(office, TODAY).sentence.startswith("No actions closed")


def test_a_dry_run_says_it_and_closes_nothing(office: Office) -> None:
    make_actions(office)
    assert close_actions(office, TODAY, dry_run=True).sentence.startswith("1 action would be closed")
    assert is_close_due(office, TODAY)
