"""Links that decide a reset, a paper, a batch or a letter carry a key that fits once."""

from datetime import date

import pytest
from sqlalchemy import select

from models.letter import Batch, Letter
from models.manifest import Manifest
from models.plan import Plan
from models.vocabulary import ManifestState, PlanState, Posting
from tasks.decide.decide import decide
from tasks.decide.link_keys import with_keys
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tasks.outcome import Outcome
from tests.deciding import PMO, Desk, make_desk
from tests.factories import BECAUSE
from tests.mails import TODAY


@pytest.fixture
def desk(sqlite_office: Office) -> Desk:
    """A desk with a batch of two letters, a letter in doubt and a reset that wait."""
    desk = make_desk(sqlite_office)
    with desk.office.register.write(BECAUSE) as session:
        batch = Batch(created_on=TODAY, why="more than usual")
        plan = session.scalars(select(Plan)).one()
        session.add_all([batch, Plan(name="2022/23 IQIP", state=PlanState.COMING)])
        session.add(
            Manifest(
                from_plan_id=plan.id, to_plan_name="2022/23 IQIP", to_plan_starts=date(2022, 4, 1),
                report="", created_on=TODAY, sums={},
            )
        )  # fmt: skip
        session.flush()
        for letter in session.scalars(select(Letter)):
            letter.posting, letter.batch_id = Posting.QUEUED, batch.id
        session.add(
            Letter(
                kind=letter.kind, person_id=letter.person_id, address="a@example.org", token="T", on=TODAY,
                subject="s", text="t", posting=Posting.HELD_FOR_A_PERSON,
            )
        )  # fmt: skip
    return desk


def key_of(desk: Desk, id_: str) -> str:
    listed = with_keys(desk.office, list_waiting(desk.office, TODAY).waiting)
    return next(one.key for one in listed if one.id == id_)


def by_link(desk: Desk, id_: str, key: str, verdict: str = "refuse") -> Outcome:
    return decide(desk.office, id_, verdict, PMO, "seen", key=key, today=TODAY)


@pytest.mark.parametrize("id_", ["M1", "B1", "L3"])
def test_a_link_must_carry_the_key_that_was_made_for_it(desk: Desk, id_: str) -> None:
    other = key_of(desk, "B1" if id_ != "B1" else "M1")
    for wrong in ("", "wrong", other):
        assert "not made for" in by_link(desk, id_, wrong).failures[0]
    assert not by_link(desk, id_, key_of(desk, id_)).failures


@pytest.mark.parametrize("id_", ["M1", "B1", "L3"])
def test_a_link_decides_once(desk: Desk, id_: str) -> None:
    key = key_of(desk, id_)
    by_link(desk, id_, key, "accept" if id_ != "M1" else "refuse")
    assert by_link(desk, id_, key).failures


def test_a_link_made_for_two_letters_does_not_release_three(desk: Desk) -> None:
    key = key_of(desk, "B1")
    with desk.office.register.write(BECAUSE) as session:
        letter = session.scalars(select(Letter).where(Letter.id == 3)).one()
        letter.posting, letter.batch_id = Posting.QUEUED, 1
    assert "as it stands now" in by_link(desk, "B1", key, "accept").failures[0]
    assert not by_link(desk, "B1", key_of(desk, "B1"), "accept").failures


def test_a_command_needs_no_key(desk: Desk) -> None:
    assert not decide(desk.office, "M1", "refuse", PMO, "not yet", today=TODAY).failures
    with desk.office.register.read() as session:
        assert session.scalars(select(Manifest.state)).one() is ManifestState.REFUSED
