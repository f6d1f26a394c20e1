"""A reset is proposed, decided by name, and applied whole."""

from datetime import date

import pytest
from sqlalchemy import select

from models.action import Action
from models.finding import Finding, Mapping
from models.history import History
from models.place import Service
from models.plan import Plan
from models.poap import Poap
from models.vocabulary import Cause, Grade, Outcome, PlanState, Status, Verdict
from tasks.office import Office
from tasks.reset.apply_reset import ResetNotApplied, apply_reset
from tasks.reset.propose_reset import propose_reset
from tests.factories import BECAUSE, make_plan
from tests.resetting import DECISION, TODAY, make_mapped, references


@pytest.fixture
def mapped(office: Office) -> Office:
    return make_mapped(office)


def test_a_proposal_changes_nothing_and_a_second_run_finds_it(mapped: Office) -> None:
    first = propose_reset(mapped, TODAY)
    assert first.waiting[0].id == "M1"
    assert "3 + 2 = 5 actions in the new plan" in first.sentence
    assert propose_reset(mapped, TODAY).sentence == "The reset to 2021/22 IQIP is proposed already as M1."
    assert references(mapped, "2021/22 IQIP") == []


def test_a_dry_run_leaves_no_proposal(mapped: Office) -> None:
    assert propose_reset(mapped, TODAY, dry_run=True).waiting == ()
    assert "Proposed M" in propose_reset(mapped, TODAY).sentence


def test_an_accepted_reset_moves_open_actions_with_their_history_and_makes_the_new_ones(
    mapped: Office,
) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.ACCEPT, "Director of Nursing", "agreed at the executive", DECISION)
    assert references(mapped, "2021/22 IQIP") == ["QS1", "QS2", "QS3", "S2", "S3"]
    assert references(mapped, "2020/21 IQIP") == ["QS4"]
    with mapped.register.read() as session:
        assert set(session.scalars(select(Poap.due))) == {date(2021, 2, 5)}
        moved = session.scalars(
            select(History).where(History.label == "QS1", History.field == "plan_id")
        ).one()
        assert (moved.who, moved.cause, moved.reference) == ("Director of Nursing", Cause.DECISION, "D1")
        assert (moved.before, moved.after) == ("2020/21 IQIP", "2021/22 IQIP")
        assert session.scalars(
            select(History).where(History.label == "QS1", History.field == "created")
        ).one()
        assert {plan.name: plan.state for plan in session.scalars(select(Plan))} == {
            "2020/21 IQIP": PlanState.PAST,
            "2021/22 IQIP": PlanState.CURRENT,
        }


def test_a_refused_reset_leaves_the_plan_and_can_be_proposed_again(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.REFUSE, "PMO Officer", "S2 is wrong", DECISION)
    assert references(mapped, "2021/22 IQIP") == []
    assert propose_reset(mapped, DECISION).waiting[0].id == "M2"


@pytest.mark.parametrize(
    ("number", "verdict", "sentence"),
    [
        (7, Verdict.ACCEPT, "There is no reset M7"),
        (1, Verdict.AMEND, "accepted or refused whole"),
    ],
)
def test_what_cannot_be_decided_is_said(mapped: Office, number: int, verdict: Verdict, sentence: str) -> None:
    propose_reset(mapped, TODAY)
    with pytest.raises(ResetNotApplied, match=sentence):
        apply_reset(mapped, number, verdict, "PMO Officer", "try", DECISION)


def test_a_register_that_moved_on_is_not_reset_by_an_old_proposal(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    with mapped.register.write(BECAUSE) as session:
        session.scalars(select(Action).where(Action.reference == "QS2")).one().status = Status.CLOSED
    with pytest.raises(ResetNotApplied, match="changed since M1 was proposed"):
        apply_reset(mapped, 1, Verdict.ACCEPT, "PMO Officer", "ok", DECISION)
    assert references(mapped, "2021/22 IQIP") == []


def test_an_unmapped_finding_stops_the_reset_and_is_named(mapped: Office) -> None:
    with mapped.register.write(BECAUSE) as session:
        session.delete(session.scalars(select(Mapping)).first())
    outcome = propose_reset(mapped, TODAY)
    assert outcome.failures == ("S1 is not mapped: map it to an open action or to 'new'.",)
    assert outcome.did[0]["finding"] == "S1"


def test_the_next_years_reset_takes_in_the_next_years_findings_only(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.ACCEPT, "PMO Officer", "ok", DECISION)
    with mapped.register.write(BECAUSE) as session:
        make_plan(session, "2022/23 IQIP", state=PlanState.COMING)
        service = session.scalars(select(Service)).one()
        finding = Finding(
            report="CQC January 2022",
            reference="S1",
            grade=Grade.SHOULD,
            service_id=service.id,
            text="Another year's finding",
        )
        session.add(finding)
        session.flush()
        session.add(Mapping(finding_id=finding.id, outcome=Outcome.NEW, new_reference="N1"))
    outcome = propose_reset(mapped, date(2022, 1, 14))
    assert outcome.failures == ()
    assert "5 open actions carried" in outcome.sentence
    assert "1 findings: 0 aligned, 1 new; 5 + 1 = 6" in outcome.sentence
