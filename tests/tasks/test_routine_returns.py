"""A form that comes back with nothing but courtesy around it: the form is the news."""

import pytest
from sqlalchemy import select

from models.message import Message
from models.proposal import Proposal
from models.vocabulary import MessageState
from tests.tasks.test_poap_returns import COMPLETE, Desk, desk, send_back

__all__ = ["desk"]


@pytest.mark.parametrize(
    "words",
    [
        "Form attached.",
        "Three forms attached.",
        "Please find attached the POAP.",
        "Back from leave. Form attached, as requested.",
        "Thanks\n\nMatron",
        "As requested",
    ],
)
def test_courtesy_is_no_narrative_and_keeps_nobody_waiting(desk: Desk, words: str) -> None:
    send_back(desk, COMPLETE, words=words)
    with desk.office.register.read() as session:
        fields = set(session.scalars(select(Proposal.field)))
        state, reasons = session.execute(select(Message.state, Message.reasons)).one()
    assert "aim" in fields
    assert not fields & {"narrative", "evidence", "status"}
    assert state is not MessageState.REVIEW, reasons


def test_news_beside_the_form_is_a_narrative(desk: Desk) -> None:
    send_back(desk, COMPLETE, words="Form attached. Two sessions were cancelled in January.")
    with desk.office.register.read() as session:
        said = session.scalars(select(Proposal.value).where(Proposal.field == "narrative")).all()
    assert said == ["Two sessions were cancelled in January."]
