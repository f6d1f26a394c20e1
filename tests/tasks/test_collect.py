"""The way of a message: kept, filed, read, proposed, decided by policy or left for a person."""

from datetime import date

import pytest
from sqlalchemy import select

from models.decision import Decision
from models.evidence import Evidence
from models.history import History
from models.message import Message
from models.proposal import Proposal
from models.vocabulary import Cause, MessageState, Progress, ProposalState, Status, Trust
from tasks.collect.take_in_post import is_there_post
from tasks.office import Office
from tests.collecting import MATRON, Desk, action, collect, make_desk, message, proposals
from tests.mails import PDF, TODAY, deliver, reply


@pytest.fixture
def desk(office: Office) -> Desk:
    return make_desk(office)


def test_the_owners_on_track_is_applied_without_a_person(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON))
    outcome = collect(desk.office)
    assert outcome.sentence.startswith("1 message: 1 reply; 1 proposal, 1 applied by policy, 0 wait"), outcome
    assert proposals(desk.office) == [("QS1.1", "status", "on_track", ProposalState.ACCEPTED)]
    now = action(desk.office)
    assert (now.progress, now.last_return_on) == (Progress.ON_TRACK, TODAY)
    assert message(desk.office)[:2] == (MessageState.SETTLED, Trust.OWN_TOKEN)
    with desk.office.register.read() as session:
        decision = session.scalars(select(Decision)).one()
        cause = session.execute(
            select(History.cause, History.reference, History.who).where(History.field == "progress")
        ).one()
        assert (decision.by, tuple(cause)) == ("policy", (Cause.DECISION, f"D{decision.id}", "policy"))


def test_a_completion_waits_for_a_person_with_the_words_it_rests_on(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 done", MATRON))
    outcome = collect(desk.office)
    (waiting,) = outcome.waiting
    assert (waiting.id[0], waiting.why) == ("P", "a completion needs a person")
    assert "done" in waiting.words
    assert waiting.key
    assert action(desk.office).status is Status.OPEN
    with desk.office.register.read() as session:
        proposal = session.scalars(select(Proposal)).one()
        text = session.scalars(select(Message.text)).one()
        created = session.execute(
            select(History.cause, History.reference).where(
                History.table == "proposal", History.field == "created"
            )
        ).one()
        assert text is not None
        assert text[proposal.start : proposal.end] == proposal.quote
        assert tuple(created) == (Cause.MESSAGE, f"I{proposal.message_id}")


@pytest.mark.parametrize(
    ("sender", "trust", "is_applied"),
    [
        ("matron@home.example.org", Trust.OWN_TOKEN, True),
        ("deputy.matron@example.org", Trust.OWN_TOKEN, False),
    ],
)
def test_a_second_address_is_the_owner_and_a_deputy_needs_a_person(
    desk: Desk, sender: str, trust: Trust, is_applied: bool
) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", sender))
    collect(desk.office)
    assert message(desk.office)[1] is trust
    state = ProposalState.ACCEPTED if is_applied else ProposalState.WAITING
    assert [row[3] for row in proposals(desk.office)] == [state]


def test_a_reply_in_our_thread_without_the_token_waits_for_a_person(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON, quoted=False, subject="RE: your letter"))
    collect(desk.office)
    assert message(desk.office)[1] is Trust.THREAD
    assert [row[3] for row in proposals(desk.office)] == [ProposalState.WAITING]


def test_what_was_kept_is_filed_and_read_once(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON))
    assert is_there_post(desk.office)
    collect(desk.office)
    assert not is_there_post(desk.office)
    assert list((desk.office.inbox / "filed" / "iqip").glob("*.eml"))
    assert collect(desk.office).sentence == "No new post."


def test_evidence_is_kept_under_its_hash_for_the_action_it_names(trusting_office: Office) -> None:
    desk = make_desk(trusting_office)
    raw = reply(
        desk.sent, "QS1.1 done, audit attached", MATRON, files=[("QS1.1 audit.pdf", "application/pdf", PDF)]
    )
    deliver(desk.office, raw)
    collect(desk.office)
    with desk.office.register.read() as session:
        kept = session.scalars(select(Evidence)).one()
        assert kept.name == "QS1.1 audit.pdf"
        assert (desk.office.evidence / str(kept.sha256)).read_bytes() == PDF
    assert {(row[1], row[3]) for row in proposals(desk.office)} == {
        ("evidence", ProposalState.ACCEPTED),
        ("status", ProposalState.WAITING),
    }


def test_a_later_return_supersedes_what_nobody_has_decided(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 done", MATRON))
    collect(desk.office)
    deliver(desk.office, reply(desk.sent, "QS1.1 late", MATRON, on=date(2021, 1, 29)))
    collect(desk.office, date(2021, 1, 29))
    assert [(row[2], row[3]) for row in proposals(desk.office) if row[1] == "status"] == [
        ("completed", ProposalState.SUPERSEDED),
        ("late", ProposalState.WAITING),
    ]


def test_completed_at_fifty_percent_is_a_contradiction_for_a_person(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "[QS1.1] Status: completed\n[QS1.1] Percent done: 50", MATRON))
    outcome = collect(desk.office)
    assert {row[3] for row in proposals(desk.office)} == {ProposalState.WAITING}
    assert any("also says" in waiting.why for waiting in outcome.waiting)


def test_two_actions_in_one_reply_are_told_apart(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track\nQS1.2 60%", MATRON))
    collect(desk.office)
    assert {row[:3] for row in proposals(desk.office)} >= {
        ("QS1.1", "status", "on_track"),
        ("QS1.2", "percent", 60),
    }
    assert action(desk.office, "QS1.2").percent == 60


def test_a_dry_run_says_what_it_would_do_and_keeps_nothing(desk: Desk) -> None:
    deliver(desk.office, reply(desk.sent, "QS1.1 on track", MATRON))
    outcome = collect(desk.office, dry_run=True)
    assert outcome.sentence.startswith("1 message: 1 reply; 1 proposal, 1 applied by policy")
    assert is_there_post(desk.office)
    with desk.office.register.read() as session:
        assert session.scalars(select(Message.id)).all() == []
    assert proposals(desk.office) == []


@pytest.mark.parametrize("is_killed", [False, True])
def test_a_second_process_reads_the_same_and_is_not_missed_when_it_dies(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, is_killed: bool
) -> None:
    monkeypatch.setattr("tasks.collect.read_post.is_second_reader_worth_it", lambda _: True)
    if is_killed:
        monkeypatch.setattr("tasks.second_process.sys.executable", "/bin/true")
    deliver(
        desk.office, reply(desk.sent, "QS1.1 on track", MATRON), reply(desk.sent, "QS1.2 80% done", MATRON)
    )
    collect(desk.office)
    assert [one[:2] for one in proposals(desk.office)] == [("QS1.1", "status"), ("QS1.2", "percent")]
