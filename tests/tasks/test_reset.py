"""A reset is proposed, decided by name, applied whole, and can be taken back until letters went out."""

from datetime import date

import pytest
from sqlalchemy import select

from models.action import Action
from models.finding import Finding, Mapping
from models.history import History
from models.letter import Letter, LetterLine
from models.place import Service
from models.plan import Plan
from models.poap import Poap
from models.step import Step
from models.vocabulary import About, Cause, Grade, LetterKind, Outcome, PlanState, Status, Verdict
from tasks.office import Office
from tasks.reset.apply_reset import ResetNotApplied, apply_reset
from tasks.reset.propose_reset import propose_reset
from tasks.reset.undo_reset import undo_reset
from tests.factories import BECAUSE, make_action, make_person, make_plan

TODAY = date(2021, 1, 14)
DECISION = date(2021, 1, 19)


@pytest.fixture
def mapped(office: Office) -> Office:
    """Two open actions, one completed, one closed; one finding aligned, two new."""
    with office.register.write(BECAUSE) as session:
        old = make_plan(session, "2020/21 IQIP")
        new = make_plan(session, "2021/22 IQIP", state=PlanState.COMING, starts=date(2021, 4, 1))
        owner = make_person(session)
        covering = make_action(session, old, owner, reference="QS1")
        make_action(session, old, owner, reference="QS2")
        make_action(session, old, owner, reference="QS3", status=Status.COMPLETED)
        make_action(session, old, owner, reference="QS4", status=Status.CLOSED)
        session.add(Step(plan_id=new.id, number=3, title="POAPs", due=date(2021, 2, 5), shown_by="new_poaps"))
        service = Service(name="Maternity")
        session.add(service)
        session.flush()
        for place, action in enumerate((covering, None, None), start=1):
            finding = Finding(
                report="CQC December 2020",
                reference=f"S{place}",
                grade=Grade.SHOULD,
                service_id=service.id,
                text=f"Finding {place}",
                position=place,
            )
            session.add(finding)
            session.flush()
            session.add(
                Mapping(
                    finding_id=finding.id,
                    outcome=Outcome.ALIGNED if action else Outcome.NEW,
                    action_id=action.id if action else None,
                    new_owner_id=None if action else owner.id,
                    new_due=None if action else date(2021, 6, 30),
                )
            )
    return office


def references(office: Office, plan: str) -> list[str]:
    with office.register.read() as session:
        return sorted(
            session.scalars(
                select(Action.reference).join(Plan, Plan.id == Action.plan_id).where(Plan.name == plan)
            )
        )


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


def test_an_applied_reset_can_be_undone_until_someone_was_written_to(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.ACCEPT, "PMO Officer", "ok", DECISION)
    undo_reset(mapped, 1, "PMO Officer", "wrong report", DECISION)
    assert references(mapped, "2021/22 IQIP") == []
    assert references(mapped, "2020/21 IQIP") == ["QS1", "QS2", "QS3", "QS4"]
    assert "Proposed M2" in propose_reset(mapped, DECISION).sentence


def test_an_unmapped_finding_stops_the_reset_and_is_named(mapped: Office) -> None:
    with mapped.register.write(BECAUSE) as session:
        session.delete(session.scalars(select(Mapping)).first())
    outcome = propose_reset(mapped, TODAY)
    assert outcome.failures == ("S1 is not mapped: map it to an open action or to 'new'.",)
    assert outcome.did[0]["finding"] == "S1"


def test_an_undo_is_refused_once_a_letter_names_a_new_action(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.ACCEPT, "PMO Officer", "ok", DECISION)
    with mapped.register.write(BECAUSE) as session:
        action = session.scalars(select(Action).where(Action.reference == "S2")).one()
        letter = Letter(
            kind=LetterKind.CHASE,
            person_id=action.owner_id,
            address="a@example.org",
            token="A" * 16,
            on=DECISION,
            subject="",
            text="",
            raw=b"",
        )
        session.add(letter)
        session.flush()
        session.add(
            LetterLine(
                letter_id=letter.id,
                number=1,
                about=About.POAP,
                about_id=1,
                action_id=action.id,
                due=date(2021, 2, 5),
                due_version=1,
                rung=10,
                claim="1/poap/1/0/1/10",
            )
        )
    with pytest.raises(ResetNotApplied, match="about S2"):
        undo_reset(mapped, 1, "PMO Officer", "too late", DECISION)


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
