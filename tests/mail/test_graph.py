"""The graph transport against a simulated Microsoft Graph: the contract, and posting when things go wrong."""

from dataclasses import replace

import pytest

from tasks.mail.graph_line import GraphRefused
from tasks.mail.transport import AnswerLost, TransportError
from tests.mail.contract import TOKEN, TransportContract, envelope, letter
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graphs import GraphMailbox
from tests.simulated_graph import DRAFTS

DRAFT, SEND = "POST /messages", "POST /messages/.*/send"


class TestGraph(TransportContract):
    """The graph transport keeps the contract."""


def test_the_id_that_a_letter_got_as_a_draft_still_names_it_among_what_was_sent(
    mailbox: GraphMailbox,
) -> None:
    posted = mailbox.transport.post(envelope(), letter())
    found = mailbox.transport.find(TOKEN)
    assert posted == found
    assert posted.server_id is not None and "immutable" in posted.server_id


@pytest.mark.parametrize("how", ["before", "during", "after"])
def test_a_line_that_drops_while_the_draft_is_laid_down_has_sent_nothing(
    mailbox: GraphMailbox, how: str
) -> None:
    mailbox.fault(DRAFT, how)
    with pytest.raises(TransportError, match="check the network") as failed:
        mailbox.transport.post(envelope(), letter())
    assert not failed.value.permanent
    assert mailbox.sent() == []
    mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


@pytest.mark.parametrize(("how", "has_gone"), [("before", False), ("after", True)])
def test_a_line_that_drops_while_the_letter_is_sent_leaves_it_to_sent_items_to_tell(
    mailbox: GraphMailbox, how: str, has_gone: bool
) -> None:
    mailbox.fault(SEND, how)
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert (mailbox.transport.find(TOKEN) is not None) is has_gone
    assert len(mailbox.sent()) == has_gone
    assert mailbox.asked("/send") == has_gone  # never asked again


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_service_in_trouble_while_the_letter_is_sent_is_not_asked_again(
    mailbox: GraphMailbox, status: int
) -> None:
    mailbox.fault(SEND, status)
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.asked("/send") == 1


def test_a_service_that_is_not_there_has_sent_nothing(mailbox: GraphMailbox) -> None:
    line = mailbox.transport.line
    line.account = replace(line.account, place="http://127.0.0.1:9/v1.0")  # where nothing listens
    with pytest.raises(TransportError, match="check the network"):
        mailbox.transport.post(envelope(), letter())


@pytest.mark.parametrize("asked", [DRAFT, SEND])
def test_a_throttled_letter_goes_once_after_the_time_that_was_asked_for(
    mailbox: GraphMailbox, asked: str
) -> None:
    mailbox.fault(asked, 429, "ApplicationThrottled", times=2, Retry_After="17")
    mailbox.transport.post(envelope(), letter())
    assert mailbox.waits == [17, 17]
    assert len(mailbox.sent()) == 1


def test_a_wait_is_kept_also_where_no_time_is_named(mailbox: GraphMailbox) -> None:
    mailbox.fault(DRAFT, 503, "serviceNotAvailable", Retry_After="Wed, 03 Feb 2021 09:00:00 GMT")
    mailbox.transport.post(envelope(), letter())
    assert mailbox.waits == [10]


def test_a_wait_that_is_too_long_ends_the_run_and_nothing_more_is_asked(mailbox: GraphMailbox) -> None:
    mailbox.fault(DRAFT, 429, "ApplicationThrottled", Retry_After="3600")
    for _ in range(3):
        with pytest.raises(TransportError, match="3600 seconds") as failed:
            mailbox.transport.post(envelope(), letter())
        assert not failed.value.permanent
    assert mailbox.waits == []
    assert len(mailbox.graph.seen) == 1


def test_many_short_waits_end_the_run_too(mailbox: GraphMailbox) -> None:
    mailbox.fault(DRAFT, 429, times=100, Retry_After="100")
    for _ in range(5):
        with pytest.raises(TransportError):
            mailbox.transport.post(envelope(), letter())
    assert sum(mailbox.waits) == 600


def test_a_service_that_stays_overloaded_is_left_after_four_tries(mailbox: GraphMailbox) -> None:
    mailbox.fault(DRAFT, 503, "serviceNotAvailable", times=9, Retry_After="1")
    with pytest.raises(TransportError, match="the next run goes on"):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.asked("POST /messages") == 4


@pytest.mark.parametrize(
    ("status", "code", "cure", "is_permanent"),
    [
        (401, "InvalidAuthenticationToken", "clock", False),
        (403, "ErrorAccessDenied", "RBAC for Applications", False),
        (403, "ErrorSendAsDenied", r"\[trust\] email", False),
        (404, "ErrorInvalidUser", r"no mailbox of that name", False),
        (404, "MailboxNotEnabledForRESTAPI", "exchange", False),
        (413, "", "attach less", True),
        (400, "ErrorInvalidRecipients", "correct it in the register", True),
        (400, "SomethingNew", "400 SomethingNew", False),
        (418, "", "no reason", False),
    ],
)
@pytest.mark.parametrize("asked", [DRAFT, SEND])
def test_a_refusal_is_told_with_its_cure(
    mailbox: GraphMailbox, asked: str, status: int, code: str, cure: str, is_permanent: bool
) -> None:
    mailbox.fault(asked, status, code, times=9)
    with pytest.raises(GraphRefused, match=cure) as failed:
        mailbox.transport.post(envelope(), letter())
    assert failed.value.permanent is is_permanent
    assert mailbox.sent() == [] == mailbox.graph.inside(DRAFTS)
    assert f"{status}" in str(failed.value) and "improvement@example.org" in str(failed.value)


def test_a_full_mailbox_is_told_before_anything_is_sent(mailbox: GraphMailbox) -> None:
    mailbox.fault(DRAFT, 507, "ErrorQuotaExceeded")
    with pytest.raises(GraphRefused, match="empty a folder") as failed:
        mailbox.transport.post(envelope(), letter())
    assert not failed.value.permanent


def test_an_access_token_that_ran_out_is_renewed_once(mailbox: GraphMailbox) -> None:
    mailbox.graph.tokens = {"a newer token"}
    mailbox.tokens.append("a newer token")
    mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


def test_a_letter_that_names_other_readers_than_its_envelope_never_goes(mailbox: GraphMailbox) -> None:
    more = letter().replace(b"Subject:", b"Cc: everybody@example.org\r\nSubject:", 1)
    with pytest.raises(TransportError, match=r"everybody@example\.org") as failed:
        mailbox.transport.post(envelope(), more)
    assert failed.value.permanent
    assert mailbox.sent() == [] == mailbox.graph.inside(DRAFTS)


def test_a_persons_own_answer_under_the_same_subject_is_not_taken_for_the_letter(
    mailbox: GraphMailbox,
) -> None:
    ours = letter().replace(b"<letter-1@", f"<iqip-{TOKEN.lower()}@".encode())
    theirs = b"Subject: Re: [IQIP-%s]\r\nMessage-ID: <by-hand@example.org>\r\n\r\nThank you.\r\n"
    number = mailbox.graph.deliver(theirs % TOKEN.encode())
    mailbox.graph.move_by_hand(number, "sentitems")
    mailbox.transport.post(envelope(), ours)
    found = mailbox.transport.find(TOKEN)
    assert found is not None
    assert found.message_id == f"<iqip-{TOKEN.lower()}@example.org>"


def test_a_letter_that_still_lies_in_the_outbox_has_gone_as_far_as_we_may_act(mailbox: GraphMailbox) -> None:
    mailbox.graph.is_slow = True
    mailbox.fault(SEND, "after")
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.transport.find(TOKEN) is not None


def test_the_letter_is_found_behind_a_full_page_of_others(mailbox: GraphMailbox) -> None:
    mailbox.graph.page = 1
    theirs = b"Subject: Re: [IQIP-%s]\r\nMessage-ID: <by-hand@example.org>\r\n\r\nThank you.\r\n"
    mailbox.graph.move_by_hand(mailbox.graph.deliver(theirs % TOKEN.encode()), "sentitems")
    mailbox.transport.post(envelope(), letter().replace(b"<letter-1@", f"<iqip-{TOKEN.lower()}@".encode()))
    found = mailbox.transport.find(TOKEN)
    assert found is not None and found.message_id == f"<iqip-{TOKEN.lower()}@example.org>"


def test_an_answer_that_is_not_graphs_is_not_believed(mailbox: GraphMailbox) -> None:
    mailbox.graph.answers_html = True
    with pytest.raises(TransportError, match="proxy"):
        mailbox.transport.post(envelope(), letter())
