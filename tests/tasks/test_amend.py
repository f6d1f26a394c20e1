"""Changes without a workbook: by name, with a reason, or refused in a sentence."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from models.history import History
from models.meeting import Meeting
from models.person import Absence, Address, Person
from models.poap import Milestone, Poap
from models.step import Step
from models.vocabulary import Cause
from tasks.amend_register import Amendment, AmendmentRefused, What, amend
from tasks.office import Office
from tests.tasks.workbooks import TODAY, action, history, imported, plan_files

BY, REASON = "PMO Officer", "Asked for by the Chief Nurse"


@pytest.fixture
def plan(office: Office, tmp_path: Path) -> Office:
    imported(office, plan_files(tmp_path / "files"))
    return office


@pytest.fixture
def sqlite_plan(sqlite_office: Office, tmp_path: Path) -> Office:
    imported(sqlite_office, plan_files(tmp_path / "files"))
    return sqlite_office


def change(office: Office, what: What, of: str, to: str = "", **more: str) -> str:
    return amend(office, Amendment(what, of, to, **more), BY, REASON, TODAY).sentence


def test_an_action_gets_another_owner_and_history_says_who_and_why(plan: Office) -> None:
    assert change(plan, What.OWNER, "qs1.1", "ward.7@example.org") == "QS1.1: owner Matron → Ward 7."
    with plan.register.read() as session:
        row = session.scalars(select(History).where(History.field == "owner_id")).one()
        assert (row.who, row.cause, row.before, row.after) == (BY, Cause.PERSON, "Matron", "Ward 7")
        assert row.reference == f"owner of qs1.1: {REASON}"


def test_a_new_date_keeps_the_baseline_and_counts_as_a_new_version(plan: Office) -> None:
    assert change(plan, What.DATE, "QS1.1", "30 June 2021") == "QS1.1: due 31/03/2021 → 30/06/2021."
    one = action(plan, "QS1.1")
    assert (one.due, one.due_version, one.baseline_due) == (date(2021, 6, 30), 2, date(2021, 3, 31))
    assert one.due_reason == REASON


def test_dates_of_poaps_milestones_meetings_and_steps_move(plan: Office) -> None:
    assert change(plan, What.POAP_DATE, "QS1.2", "12/02/2021") == "QS1.2: POAP due no date → 12/02/2021."
    assert "02/03/2021 → 09/03/2021" in change(
        plan, What.MEETING_DATE, "trust board", "09/03/2021", which="02/03/2021"
    )
    assert change(plan, What.STEP_DATE, "2", "26/01/2021") == "Step 2, Reset: due 19/01/2021 → 26/01/2021."
    with plan.register.read() as session:
        assert session.execute(select(Meeting.on, Meeting.date_version)).one() == (date(2021, 3, 9), 2)
        assert session.scalars(select(Step.due_version).where(Step.number == 2)).one() == 2
        assert len(session.scalars(select(Poap)).all()) == 2


def test_a_milestone_is_named_by_its_title(plan: Office) -> None:
    with pytest.raises(AmendmentRefused, match="It has: “Cupboards”; “Cupboards”"):
        change(plan, What.MILESTONE_DATE, "QS1.1", "05/03/2021", which="Cupboards")
    with plan.register.read() as session:
        assert len(session.scalars(select(Milestone)).all()) == 2


def test_a_meeting_moved_before_its_returns_gets_a_new_cycle(plan: Office) -> None:
    said = change(plan, What.MEETING_DATE, "Trust Board", "18/02/2021", which="02/03/2021")
    assert "its returns get new days" in said
    with plan.register.read() as session:
        assert session.execute(select(Meeting.cycle_opens, Meeting.returns_due)).one() == (None, None)


def test_a_step_is_done_and_not_done_after_all(plan: Office) -> None:
    assert change(plan, What.STEP_DONE, "step 1", "07/01/2021") == "Step 1, Map: done on 07/01/2021."
    assert change(plan, What.STEP_DONE, "1") == "Step 1, Map: not done after all."
    with plan.register.read() as session:
        assert session.scalars(select(Step.done_on).where(Step.number == 1)).one() is None


def test_a_leaver_hands_over_what_is_open(plan: Office) -> None:
    said = change(plan, What.LEAVER, "Matron", "31/01/2021", which="Ward 7")
    assert said == "Matron: no longer there from 31/01/2021; Ward 7 takes over 1 open action."
    with plan.register.read() as session:
        heir = session.scalars(select(Person.id).where(Person.name == "Ward 7")).one()
    assert action(plan, "QS1.1").owner_id == heir


def test_a_leaver_without_an_heir_says_what_is_left(plan: Office) -> None:
    assert change(plan, What.LEAVER, "Matron", "31/01/2021").endswith("still the owner of QS1.1.")


def test_an_absence_is_recorded_once_and_lengthened(plan: Office) -> None:
    said = change(plan, What.ABSENCE, "Matron", "22/02/2021", until="26/02/2021")
    assert said == "Matron: away from 22/02/2021 until 26/02/2021; Ward 7 hears instead."
    change(plan, What.ABSENCE, "Matron", "22/02/2021", until="05/03/2021")
    with plan.register.read() as session:
        found = session.scalars(select(Absence.until).where(Absence.starts == date(2021, 2, 22))).all()
        assert found == [date(2021, 3, 5)]


def test_an_address_is_corrected_and_lives_again(plan: Office) -> None:
    said = change(plan, What.ADDRESS, "Matron", "Matron.New@example.org")
    assert said == "Matron: address matron@example.org → matron.new@example.org."
    with plan.register.read() as session:
        assert session.scalars(
            select(Address.email).where(Address.position == 0).order_by(Address.id)
        ).first() == ("matron.new@example.org")


def test_deputies_and_testers_change(plan: Office) -> None:
    assert change(plan, What.DEPUTY, "Matron") == "Matron: deputy Ward 7 → nobody."
    assert change(plan, What.TESTER, "QS1.1", "Ward 7") == "QS1.1: tester Auditor → Ward 7."
    assert change(plan, What.LEAD, "QS1.1", "Auditor") == "QS1.1: executive lead Chief Nurse → Auditor."


def test_a_dry_run_says_it_and_changes_nothing(plan: Office) -> None:
    before = history(plan)
    outcome = amend(plan, Amendment(What.OWNER, "QS1.1", "Ward 7"), BY, REASON, TODAY, dry_run=True)
    assert outcome.sentence == "Would change: QS1.1: owner Matron → Ward 7."
    assert history(plan) == before


@pytest.mark.parametrize(
    ("amendment", "why"),
    [
        (Amendment(What.OWNER, "QS1.1", "Matrn"), "Nobody is called “Matrn”. Did you mean “Matron”"),
        (
            Amendment(What.OWNER, "QS1.1", "Zzyzx"),
            "Nobody is called “Zzyzx”: the people sheet of an export lists the names.",
        ),
        (Amendment(What.OWNER, "QS1.1", "Auditor"), "Auditor tests QS1.1: give it another tester first."),
        (Amendment(What.TESTER, "QS1.1", "Matron"), "the tester must be someone else"),
        (Amendment(What.OWNER, "QS9", "Matron"), "There is no action “QS9”."),
        (Amendment(What.DATE, "QS1.1", "31/02/2021"), "an impossible date"),
        (Amendment(What.DATE, "QS1.1"), "is not a date"),
        (Amendment(What.DEPUTY, "Matron", "matron"), "cannot be their own deputy"),
        (Amendment(What.ABSENCE, "Matron", "26/02/2021", until="22/02/2021"), "lies before the first"),
        (Amendment(What.LEAVER, "Matron", "31/01/2021", which="Auditor"), "they test QS1.1"),
        (Amendment(What.ADDRESS, "Matron", "not one"), "is not an email address"),
        (Amendment(What.ADDRESS, "Matron", "auditor@example.org"), "belongs to Auditor"),
        (
            Amendment(What.ADDRESS, "Matron", "second@example.org"),
            "has the address second@example.org already",
        ),
        (Amendment(What.STEP_DONE, "1", "08/01/2021"), "still to come"),
        (Amendment(What.STEP_DATE, "7", "08/01/2021"), "it has 1, 2"),
        (
            Amendment(What.MEETING_DATE, "Trust Board", "08/03/2021", which="01/03/2021"),
            "it sits on 02/03/2021",
        ),
        (Amendment(What.OWNER, " ", "Matron"), "Say whose owner changes"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(sqlite_plan: Office, amendment: Amendment, why: str) -> None:
    before = history(sqlite_plan)
    with pytest.raises(AmendmentRefused) as refused:
        amend(sqlite_plan, amendment, BY, REASON, TODAY)
    assert why in str(refused.value)
    assert history(sqlite_plan) == before


def test_a_change_without_a_name_or_a_reason_is_refused(sqlite_plan: Office) -> None:
    for by, reason in (("", REASON), (BY, "  ")):
        with pytest.raises(AmendmentRefused, match="Say who changes it and why"):
            amend(sqlite_plan, Amendment(What.OWNER, "QS1.1", "Ward 7"), by, reason, TODAY)
