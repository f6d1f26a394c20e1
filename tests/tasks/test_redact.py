"""A patient's details in a reply: blanked everywhere they were kept or quoted, and nothing else."""

import re
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models.action import Action
from models.catalogue import METADATA
from models.history import History
from models.letter import Letter
from models.message import Message
from models.paper import PaperRecord
from models.proposal import Proposal
from models.vocabulary import LetterKind, PaperState, Verdict
from tasks.decide.decide import decide
from tasks.office import Office
from tasks.post.post_letters import post_letters
from tasks.redact import NothingToRedact, redact
from tasks.redact.sweeping import HELD
from tests.collecting import MATRON, Desk, collect, make_desk
from tests.factories import BECAUSE
from tests.mails import TODAY, Sent, deliver, reply

WORDS = "Mrs Edith Secretname fell from bed eleven because the cupboard blocked the door."
SECRETS = ("Edith", "Secretname", "bed eleven", "cupboard blocked")
REASON = "Names a patient"


@pytest.fixture
def desk(office: Office) -> Desk:
    """A reply with a patient's name: understood, applied, acknowledged, and quoted by a second reply."""
    desk = make_desk(office)
    note = b"Incident of Edith Secretname, bed eleven"
    files = [("QS1.1 Secretname incident.txt", "text/plain", note)]
    deliver(
        office,
        reply(
            desk.sent,
            f"QS1.1 60%\n{WORDS}\nQS1.1 I need until 30 April 2021 because {WORDS}",
            MATRON,
            files=files,
        ),
    )
    collect(office)
    post_letters(office, TODAY)
    deliver(office, reply(_acknowledgement(office), "QS1.2 on track", MATRON))
    collect(office)
    return desk


def _acknowledgement(office: Office) -> Sent:
    with office.register.read() as session:
        one = session.scalars(select(Letter).where(Letter.kind == LetterKind.ACKNOWLEDGEMENT)).first()
        assert one is not None
        assert one.message_id is not None
        return Sent(one.id, one.token, one.message_id, one.subject, one.text, one.address)


def everything(office: Office) -> str:
    """Every value of every table as text."""
    with office.register.read() as session:
        return "\n".join(
            str(bytes(value) if isinstance(value, memoryview) else value)
            for table in METADATA.sorted_tables
            for row in session.execute(select(table))
            for value in row
        )


def files(folder: Path) -> str:
    """Every file of the instance, the database and its journal among them; messages also decoded."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            found += [file.name, content.decode("utf-8", "replace"), content.decode("utf-16-le", "replace")]
            if file.suffix == ".eml":
                parsed = message_from_bytes(content, policy=policy.default)
                found += [str(parsed["Subject"])]
                found += [
                    str(part.get_content()) for part in parsed.walk() if part.get_content_maintype() == "text"
                ]
    return "\n".join(found)


def secrets_in(text: str) -> list[str]:
    flat = re.sub(r"[\s>=]+", " ", text)
    return [secret for secret in SECRETS if secret.casefold() in flat.casefold()]


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
        assert (message.sha256, message.raw, message.text) == (hashed, None, "[redacted]")
        assert (message.redacted_by, message.redacted_why) == ("PMO Officer", REASON)
        assert message.sender == MATRON
        after = session.execute(select(History.who, History.field, History.cause).order_by(History.id)).all()
        assert after[: len(before)] == before
        percent = session.scalars(select(Action.percent).where(Action.reference == "QS1.1")).one()
        assert percent == 60


def test_nothing_else_is_blanked(desk: Desk) -> None:
    letter = select(Letter.text, Letter.raw).where(Letter.id == desk.sent.id)
    with desk.office.register.read() as session:
        titles = session.scalars(select(Action.title).order_by(Action.id)).all()
        asked = session.execute(letter).one()
    redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    with desk.office.register.read() as session:
        assert session.scalars(select(Action.title).order_by(Action.id)).all() == titles
        assert (
            session.execute(select(Letter.text, Letter.raw).where(Letter.id == desk.sent.id)).one() == asked
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


def paper(desk: Desk, state: PaperState) -> None:
    from tests.tasks.papers_kept import keep_paper  # noqa: PLC0415

    keep_paper(desk.office, WORDS, state)


def test_a_withdrawn_paper_is_blanked_and_stays_withdrawn(desk: Desk) -> None:
    paper(desk, PaperState.WITHDRAWN)
    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    assert [waiting.id for waiting in outcome.waiting if waiting.id.startswith("R")] == []
    assert not (desk.office.papers / "draft.docx").exists()
    with desk.office.register.read() as session:
        state, value = session.execute(select(PaperRecord.state, PaperRecord.value)).one()
        assert state is PaperState.WITHDRAWN
        assert secrets_in(str(value)) == []


@pytest.mark.parametrize(("state", "gone"), [(PaperState.DRAFT, True), (PaperState.ISSUED, False)])
def test_a_draft_that_quotes_it_goes_and_an_issued_paper_is_named(
    desk: Desk, state: PaperState, gone: bool
) -> None:
    paper(desk, state)
    outcome = redact(desk.office, 1, "PMO Officer", REASON, TODAY)
    assert [waiting.id for waiting in outcome.waiting if waiting.id.startswith("R")] == ["R1"]
    assert (desk.office.papers / "draft.docx").exists() is not gone
    with desk.office.register.read() as session:
        value = session.scalars(select(PaperRecord.value)).one()
        assert bool(secrets_in(str(value))) is not gone


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


OF_THEIR_OWN = ("finding", "mapping", "history", "letter", "letter_line", "message", "paper")
NOT_THEIRS = {  # written by imports, runs and forms of the PMO alone
    "action": {"reference", "title", "source", "theme_reason"},
    "address": {"email"},
    "batch": {"transport", "released_by"},
    "committee": {"name"},
    "cursor": {"mailbox", "position"},
    "decision": {"by"},
    "division": {"name", "plan"},
    "evidence": {"content_type", "sha256"},
    "hold": {"by", "lifted_by"},
    "manifest": {"to_plan_name", "report", "before"},
    "manifest_line": {"reference"},
    "notice": {"reference", "title"},
    "objective": {"reference", "title"},
    "person": {"name", "role", "notes"},
    "plan": {"name"},
    "printed_figure": {"source", "table", "row"},
    "proposal": {"field", "confidence", "key"},
    "rating": {"rating"},
    "service": {"name"},
    "step": {"title", "shown_by", "needs"},
    "theme": {"name"},
}


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_each_text_column_is_swept_or_is_known_not_to_hold_their_words(table: Any) -> None:
    if table.name in OF_THEIR_OWN:
        return
    known: set[str] = NOT_THEIRS.get(table.name, set())
    swept = {name for kind, names in HELD.items() if kind.__tablename__ == table.name for name in names}
    texts = {column.name for column in table.columns if type(column.type).__name__ in ("Text", "JSON")}
    assert texts == known | swept
