"""A patient's details in a reply: blanked everywhere they were kept or quoted, and nothing else."""

from typing import Any

import pytest
from sqlalchemy import select

from models.action import Action
from models.history import History
from models.letter import Letter, LetterBytes
from models.message import Message, MessageBytes
from models.proposal import Proposal
from models.vocabulary import Verdict
from tasks.decide.decide import decide
from tasks.office import Office
from tasks.redact import NothingToRedact, redact
from tests.collecting import MATRON, Desk
from tests.factories import BECAUSE
from tests.mails import TODAY
from tests.redacting import REASON, SECRETS, WORDS, everything, files, make_redaction_desk, secrets_in


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_redaction_desk(office)


def test_the_words_are_everywhere_before_and_nowhere_after(desk: Desk) -> None:
    office = desk.office
    assert secrets_in(everything(office)) == secrets_in(files(office.folder)) == list(SECRETS)
    outcome = redact(office, 1, "PMO Officer", REASON, TODAY, evidence=True)
    assert outcome.failures == ()
    assert secrets_in(everything(office)) == []
    assert secrets_in(files(office.folder)) == []
    assert outcome.sentence.startswith("I1 redacted by PMO Officer: ")


def test_the_narrative_quoted_in_history_and_in_an_acknowledgement_is_blanked(desk: Desk) -> None:
    with desk.office.register.read() as session:
        before = session.scalars(select(Action).where(Action.reference == "QS1.1")).one().narrative
        letter = session.scalars(select(Letter).where(Letter.answers_id == 1)).one()
        quoted = session.scalars(select(History.after).where(History.field == "narrative")).all()
        assert before is not None
        assert secrets_in(before)
        assert secrets_in(letter.text)
        assert secrets_in(str(quoted))
    redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    with desk.office.register.read() as session:
        after = session.scalars(select(Action).where(Action.reference == "QS1.1")).one().narrative
        letter = session.scalars(select(Letter).where(Letter.answers_id == 1)).one()
        quoted = session.scalars(select(History.after).where(History.field == "narrative")).all()
        assert after is not None
        assert "[redacted]" in after
        assert letter.text == "[redacted]"
        assert set(quoted) <= {"[redacted]", after}


def test_hash_reason_and_name_stay_and_so_does_who_changed_what(desk: Desk) -> None:
    with desk.office.register.read() as session:
        hashed = session.scalars(select(Message.sha256).where(Message.id == 1)).one()
        before = session.execute(select(History.who, History.field, History.cause).order_by(History.id)).all()
    redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    with desk.office.register.read() as session:
        message = session.scalars(select(Message).where(Message.id == 1)).one()
        assert (message.sha256, message.text) == (hashed, "[redacted]")
        assert session.get(MessageBytes, 1) is None
        assert (message.redacted_by, message.redacted_why) == ("PMO Officer", REASON)
        assert message.sender == MATRON
        after = session.execute(select(History.who, History.field, History.cause).order_by(History.id)).all()
        assert after[: len(before)] == before
        percent = session.scalars(select(Action.percent).where(Action.reference == "QS1.1")).one()
        assert percent == 60


def test_nothing_else_is_blanked(desk: Desk) -> None:
    letter = select(Letter.text, LetterBytes.raw).where(
        LetterBytes.id == Letter.id, Letter.id == desk.sent.id
    )
    with desk.office.register.read() as session:
        titles = session.scalars(select(Action.title).order_by(Action.id)).all()
        asked = session.execute(letter).one()
    redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    with desk.office.register.read() as session:
        assert session.scalars(select(Action.title).order_by(Action.id)).all() == titles
        assert (
            session.execute(
                select(Letter.text, LetterBytes.raw).where(
                    LetterBytes.id == Letter.id, Letter.id == desk.sent.id
                )
            ).one()
            == asked
        )
        second = session.scalars(select(Message).where(Message.id == 2)).one()
        assert second.redacted_why == f"quotes I1: {REASON}"
        assert "on track" in (second.text or "")


def test_a_name_that_somebody_retyped_goes_too(desk: Desk) -> None:
    with desk.office.register.write(BECAUSE) as session:
        session.scalars(
            select(Action).where(Action.reference == "QS1.2")
        ).one().narrative = "I rang Mrs Secretname."
    redact(desk.office, 1, "PMO Officer", REASON, TODAY, words=["Mrs Secretname"], evidence=True)
    assert secrets_in(everything(desk.office)) == []
    with desk.office.register.read() as session:
        narrative = session.scalars(select(Action.narrative).where(Action.reference == "QS1.2")).one()
        assert narrative == "I rang [redacted]."


def test_what_a_person_amended_and_wrote_about_it_goes_too(desk: Desk) -> None:
    with desk.office.register.read() as session:
        waiting = session.scalars(select(Proposal).where(Proposal.field.in_(["due", "more_time"]))).first()
        assert waiting is not None
        number, key = waiting.id, waiting.key
    decide(desk.office, f"P{number}", Verdict.ACCEPT, "PMO Officer", f"Agreed: {WORDS}", None, key, TODAY)
    redact(desk.office, 1, "PMO Officer", REASON, TODAY, evidence=True)
    assert secrets_in(everything(desk.office)) == []


def test_evidence_is_kept_unless_it_is_asked_to_go(desk: Desk) -> None:
    before = {file.name for file in desk.office.evidence.iterdir()}
    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    assert {file.name for file in desk.office.evidence.iterdir()} == before != set()
    said = [waiting for waiting in outcome.waiting if "came with it" in waiting.what]
    assert [f"{one.what}; {one.why}" for one in said] == [
        "1 file that came with it is kept; add --evidence to remove it too"
    ]


def test_what_lies_outside_is_asked_to_forget(desk: Desk) -> None:
    lists = [f"Done: QS1.1 {WORDS}", "Done: QS1.2 on track"]

    def forget(quotes: Any) -> int:
        gone = [one for one in lists if quotes(one)]
        lists.remove(*gone)
        return len(gone)

    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY, forget_elsewhere=[forget])
    assert lists == ["Done: QS1.2 on track"]
    assert "1 list of the engine" in outcome.sentence


def test_a_message_is_redacted_once_and_must_be_there(desk: Desk) -> None:
    with pytest.raises(NothingToRedact, match="There is no message I99"):
        redact(desk.office, 99, "PMO Officer", REASON, TODAY)
    with pytest.raises(NothingToRedact, match="Say who redacts and why"):
        redact(desk.office, 1, "", REASON, TODAY)
    redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    with pytest.raises(NothingToRedact, match="I1 was redacted by PMO Officer"):
        redact(desk.office, 1, "PMO Officer", REASON, TODAY)
