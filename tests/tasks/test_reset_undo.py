"""An applied reset can be taken back until letters went out."""

from datetime import date

import pytest
from sqlalchemy import select

from models.action import Action
from models.letter import Letter, LetterLine
from models.vocabulary import About, LetterKind, Verdict
from tasks.office import Office
from tasks.reset.apply_reset import ResetNotApplied, apply_reset
from tasks.reset.propose_reset import propose_reset
from tasks.reset.undo_reset import undo_reset
from tests.factories import BECAUSE
from tests.resetting import DECISION, TODAY, make_mapped, references


@pytest.fixture
def mapped(office: Office) -> Office:
    return make_mapped(office)


def test_an_applied_reset_can_be_undone_until_someone_was_written_to(mapped: Office) -> None:
    propose_reset(mapped, TODAY)
    apply_reset(mapped, 1, Verdict.ACCEPT, "PMO Officer", "ok", DECISION)
    undo_reset(mapped, 1, "PMO Officer", "wrong report", DECISION)
    assert references(mapped, "2021/22 IQIP") == []
    assert references(mapped, "2020/21 IQIP") == ["QS1", "QS2", "QS3", "QS4"]
    assert "Proposed M2" in propose_reset(mapped, DECISION).sentence


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
