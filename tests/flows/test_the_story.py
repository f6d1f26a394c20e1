"""The example's story, played without Prefect's engine: what its people leave behind on the last evening."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module

import pytest
from sqlalchemy import func, select

from deployments.day import WHOLE_DAY
from deployments.demo import jobs_of
from deployments.demo_instance import EXAMPLE, FIRST, LAST, SETTINGS, load_example
from deployments.listing import read_deployments
from models.action import Action
from models.letter import Letter
from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState, ProposalState, Verdict
from tasks.clock import days
from tasks.import_register import import_files
from tasks.office import Office, make_office

pytestmark = [pytest.mark.xdist_group("story"), pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The demo's office on the evening of its last day."""
    office, example = make_office(tmp_path_factory.mktemp("story"), SETTINGS), load_example()
    import_files(office, EXAMPLE / "register", FIRST)
    for today in days(FIRST, LAST):
        for job, answers in jobs_of(office, example, today):
            run(office, job, today, answers)
    return office


def run(office: Office, job: str, today: date, answers: Mapping[str, str]) -> None:
    found = next(one for one in read_deployments() if one.name == job)  # run_here, with a form's answers
    given = {name: Verdict(word) if name == "verdict" else word for name, word in answers.items()}
    outcome = getattr(import_module(found.module), found.flow).plain(office, today, False, **given)
    assert not outcome.failures, (job, today, outcome.failures)


def test_nothing_waits_at_the_end_but_the_date_that_is_left_to_whoever_played_it(played: Office) -> None:
    waits = (
        select(Action.reference, Proposal.field, Proposal.value)
        .outerjoin(Action, Action.id == Proposal.action_id)
        .where(Proposal.state == ProposalState.WAITING)
    )
    with played.register.read() as session:
        assert [tuple(row) for row in session.execute(waits)] == [("QS4.2", "due", "2021-03-31")]


def test_no_message_is_left_in_review(played: Office) -> None:
    left = select(Message.sender, Message.subject).where(Message.state == MessageState.REVIEW)
    with played.register.read() as session:
        assert session.execute(left).all() == []


def test_a_second_round_of_all_jobs_on_the_last_evening_writes_to_nobody(played: Office) -> None:
    first, second = (letters_after_a_round(played) for _ in range(2))
    assert second == first


def letters_after_a_round(office: Office) -> int:
    for job in WHOLE_DAY:
        run(office, job, LAST, {})
    with office.register.read() as session:
        return session.scalars(select(func.count()).select_from(Letter)).one()
