"""Post that is not simply believed: strangers, forgers, wrong threads, repeats, and what cannot be read."""

import pytest
from sqlalchemy import select, update

from models.message import Message
from models.person import Person
from models.vocabulary import MessageState, ProposalState, Trust
from tasks.collect.understand_message import understand_message
from tasks.decide.list_waiting import list_waiting
from tasks.office import Office
from tasks.replies import Reading
from tests.collecting import FORGED, MATRON, Desk, collect, make_desk, message, proposals
from tests.factories import BECAUSE
from tests.mails import TODAY, deliver, reply


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


@pytest.mark.parametrize(
    ("sender", "headers", "reason"),
    [
        ("stranger@elsewhere.example", [], "stranger"),
        ("consultant.surgery@example.org", [], "other_person"),
        (MATRON, [FORGED], "forged"),
        (MATRON, [("Sender", "somebody@elsewhere.example")], "written_on_behalf"),
    ],
)
def test_a_message_in_doubt_changes_nothing_and_is_listed(
    desk: Desk, sender: str, headers: list[tuple[str, str]], reason: str
) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track, 80%", sender, headers=headers))
    outcome = collect(desk.office)
    state, trust, reasons, letter = message(desk.office)
    assert (state, trust, letter) == (MessageState.REVIEW, Trust.REVIEW, None)
    assert reason in reasons
    assert proposals(desk.office) == []
    assert outcome.waiting[0].id.startswith("I")
    assert "acknowledgement" not in outcome.sentence


def test_a_token_in_another_letters_thread_goes_to_review(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, thread=desk.other.message_id))
    collect(desk.office)
    state, _, reasons, _ = message(desk.office)
    assert (state, "signals_disagree" in reasons, proposals(desk.office)) == (MessageState.REVIEW, True, [])


def test_a_bare_number_in_the_subject_is_not_believed(desk: Desk) -> None:
    deliver(desk.office, reply(None, "All done.", MATRON, subject="[QS1.1] update"))
    collect(desk.office)
    assert message(desk.office)[0] is MessageState.REVIEW
    assert "tag_only" in message(desk.office)[2]


def test_a_reply_for_somebody_else_is_theirs_to_review(desk: Desk) -> None:
    with desk.office.register.write(BECAUSE) as session:
        session.execute(update(Person).where(Person.name == "Matron, Medicine").values(deputy_id=None))
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", "deputy.matron@example.org"))
    collect(desk.office)
    assert message(desk.office)[1] is Trust.REVIEW


def test_the_same_message_delivered_twice_is_recorded_once(desk: Desk) -> None:
    raw = reply(desk.sent, "QS1.1 on track", MATRON, message_id="<once@example.org>")
    deliver(desk.office, raw, raw)
    collect(desk.office)
    deliver(desk.office, raw)
    collect(desk.office)
    with desk.office.register.read() as session:
        assert len(session.scalars(select(Message.id)).all()) == 1
    assert len(proposals(desk.office)) == 1


def test_a_second_delivery_by_another_way_makes_no_second_proposal(desk: Desk) -> None:
    raw = reply(desk.sent, "QS1.1 on track", MATRON, message_id="<once@example.org>")
    deliver(desk.office, raw, b"Received: from another.example.org\n" + raw)
    collect(desk.office)
    assert len(proposals(desk.office)) == 1
    assert message(desk.office)[2] == ["delivered_twice"]


def test_a_program_that_pretends_to_be_a_document_is_not_kept(desk: Desk) -> None:
    raw = reply(
        desk.sent, "QS1.1 done", MATRON, files=[("QS1.1 audit.pdf", "application/pdf", b"MZ\x90\x00")]
    )
    deliver(desk.office, raw)
    collect(desk.office)
    assert list(desk.office.evidence.iterdir()) == []
    assert message(desk.office)[0] is MessageState.REVIEW


def test_a_message_that_cannot_be_read_does_not_stop_the_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = understand_message

    def breaks(reading: Reading, *rest: object, **more: object) -> object:
        if "breaks" in reading.text:
            raise ValueError("no such luck")
        return real(reading, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("tasks.collect.read_batches.understand_message", breaks)
    deliver(desk.office, reply(desk.sent, "QS1.2 breaks", MATRON), reply(desk.sent, "QS1.1 on track", MATRON))
    outcome = collect(desk.office)
    assert "I1 could not be read" in outcome.failures[0]
    assert proposals(desk.office) == [("QS1.1", "status", "on_track", ProposalState.ACCEPTED)]


def test_words_that_a_database_cannot_hold_do_not_lose_the_message(desk: Desk) -> None:
    raw = reply(desk.sent, "QS1.1 on track", MATRON).replace(b"Subject: RE:", b"Subject: R\x00E:")
    deliver(desk.office, raw)
    collect(desk.office)
    assert len(proposals(desk.office)) == 1


def test_a_message_that_is_too_large_is_kept_cut_and_never_parsed(make_on: object) -> None:
    office = make_on("sqlite", "[mail]\nmax_message_bytes = 2000\n")  # type: ignore[operator]
    deliver(office, b"From: a@example.org\n\n" + b"x" * 5000)
    collect(office)
    assert message(office)[0] is MessageState.REVIEW
    assert message(office)[2] == ["too_large"]
    assert list((office.inbox / "filed" / "too-large").glob("*.eml"))


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"Content-Type: text/calendar; method=REPLY", "it is an appointment, a recall or the like"),
        (b"Content-Type: multipart/report; report-type=feedback-report", "somebody reported our letter"),
        (b"List-Unsubscribe: <x>\nPrecedence: bulk\nFeedback-ID: x", "it is a mailing to many"),
    ],
)
def test_post_that_is_no_answer_is_listed_as_what_it_is(desk: Desk, head: bytes, why: str) -> None:
    raw = head + f"\nFrom: {MATRON}\nSubject: {desk.sent.subject}\n\nx".encode()
    deliver(desk.office, raw)
    collect(desk.office)
    (waiting,) = list_waiting(desk.office, TODAY).waiting
    assert why in waiting.why


def test_what_could_not_be_read_is_listed_with_its_sender_and_subject(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("these bytes break it")

    monkeypatch.setattr("tasks.replies.reading_many.open_post", broken)
    deliver(desk.office, reply(desk.sent, "QS1.1 done", MATRON, subject="About the records"))
    collect(desk.office)
    (waiting,) = list_waiting(desk.office, TODAY).waiting
    assert waiting.what == f"message of 28/01/2021 from {MATRON}: About the records"
