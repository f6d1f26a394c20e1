"""The exchange transport against a simulated Exchange: the contract, and posting when things go wrong."""

from dataclasses import replace

import pytest

from tasks.mail.exchange_refused import ExchangeRefused
from tasks.mail.transport import AnswerLost, TransportError
from tests.mail.contract import TOKEN, TransportContract, envelope, letter
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.simulated_ews import DELETED, DRAFTS

DRAFT, SEND = "CreateItem", "SendItem"


class TestExchange(TransportContract):
    """The exchange transport keeps the contract."""


def test_the_whole_letter_crosses_with_text_html_calendar_and_attachments(mailbox: ExchangeMailbox) -> None:
    mailbox.transport.post(envelope(), letter())
    assert mailbox.sent() == [letter()]
    assert b"text/calendar" in letter() and b"text/html" in letter()


def test_many_letters_go_on_one_connection(mailbox: ExchangeMailbox) -> None:
    for _ in range(5):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.ews.connections == 1


@pytest.mark.parametrize("how", ["before", "during", "after"])
def test_a_line_that_drops_while_the_draft_is_laid_down_has_sent_nothing(
    mailbox: ExchangeMailbox, how: str
) -> None:
    mailbox.fault(DRAFT, how)
    with pytest.raises(TransportError, match="check the network") as failed:
        mailbox.transport.post(envelope(), letter())
    assert not failed.value.permanent
    assert mailbox.sent() == []
    mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


@pytest.mark.parametrize(("how", "has_gone"), [("before", False), ("during", False), ("after", True)])
def test_a_line_that_drops_while_the_letter_is_sent_leaves_it_to_sent_items_to_tell(
    mailbox: ExchangeMailbox, how: str, has_gone: bool
) -> None:
    mailbox.fault(SEND, how)
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert (mailbox.transport.find(TOKEN) is not None) is has_gone
    assert len(mailbox.sent()) == has_gone
    assert mailbox.asked(SEND) == has_gone  # never asked again


@pytest.mark.parametrize(
    ("how", "code"),
    [
        (500, ""),
        (502, ""),
        (503, ""),
        (504, ""),
        ("error", "ErrorInternalServerError"),
        ("error", "ErrorInternalServerTransientError"),
        ("error", "ErrorMailboxStoreUnavailable"),
    ],
)
def test_a_server_in_trouble_while_the_letter_is_sent_is_not_asked_again(
    mailbox: ExchangeMailbox, how: str | int, code: str
) -> None:
    mailbox.fault(SEND, how, code)
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.asked(SEND) == 1


@pytest.mark.parametrize("asked", [DRAFT, SEND])
def test_a_busy_server_gets_the_letter_once_after_the_time_that_it_asked_for(
    mailbox: ExchangeMailbox, asked: str
) -> None:
    mailbox.fault(asked, "fault", "ErrorServerBusy", back_off=17_000, times=2)
    mailbox.transport.post(envelope(), letter())
    assert mailbox.waits == [17, 17]
    assert len(mailbox.sent()) == 1 and mailbox.ews.inside(DRAFTS) == []


@pytest.mark.parametrize(
    ("how", "code", "headers", "wait"),
    [
        ("fault", "ErrorServerBusy", {}, 10),
        ("error", "ErrorServerBusy", {}, 10),
        (503, "", {}, 10),
        (503, "", {"Retry_After": "7"}, 7),
        (503, "", {"Retry_After": "7", "Connection": "close"}, 7),
        (429, "", {"Retry_After": "3"}, 3),
    ],
)
def test_a_wait_is_kept_however_it_is_told(
    mailbox: ExchangeMailbox, how: str | int, code: str, headers: dict[str, str], wait: float
) -> None:
    mailbox.fault(DRAFT, how, code, **headers)
    mailbox.transport.post(envelope(), letter())
    assert mailbox.waits == [wait]


def test_a_wait_that_is_too_long_ends_the_run_and_nothing_more_is_asked(mailbox: ExchangeMailbox) -> None:
    mailbox.fault(DRAFT, "fault", "ErrorServerBusy", back_off=3_600_000)
    for _ in range(3):
        with pytest.raises(TransportError, match="3600 seconds") as failed:
            mailbox.transport.post(envelope(), letter())
        assert not failed.value.permanent
    assert mailbox.waits == []
    assert len(mailbox.ews.seen) == 1


def test_many_short_waits_end_the_run_too(mailbox: ExchangeMailbox) -> None:
    mailbox.fault(DRAFT, "fault", "ErrorServerBusy", back_off=100_000, times=100)
    for _ in range(5):
        with pytest.raises(TransportError):
            mailbox.transport.post(envelope(), letter())
    assert sum(mailbox.waits) == 600


@pytest.mark.parametrize(
    ("how", "code", "cure", "is_permanent"),
    [
        (403, "", "may not use Exchange Web Services", False),
        (404, "", "correct .* endpoint", False),
        (302, "", "302", False),
        ("error", "ErrorAccessDenied", "full access", False),
        ("error", "ErrorSendAsDenied", r"\[trust\] email", False),
        ("error", "ErrorQuotaExceeded", "empty a folder", False),
        ("error", "ErrorInvalidRecipients", "correct it in the register", True),
        ("error", "ErrorMessageSizeExceeded", "attach less", True),
        ("fault", "ErrorNonExistentMailbox", r"correct \[trust\] email", False),
    ],
)
def test_a_refusal_is_told_with_its_cure_and_leaves_nothing_to_be_sent_by_hand(
    mailbox: ExchangeMailbox, how: str | int, code: str, cure: str, is_permanent: bool
) -> None:
    mailbox.fault(SEND, how, code)
    with pytest.raises(ExchangeRefused, match=cure) as failed:
        mailbox.transport.post(envelope(), letter())
    assert failed.value.permanent is is_permanent
    assert mailbox.sent() == [] == mailbox.ews.inside(DRAFTS)
    assert "improvement@example.org" in str(failed.value)


def test_an_address_that_the_server_does_not_take_fails_for_good(mailbox: ExchangeMailbox) -> None:
    wrong = letter().replace(b"matron.medicine@", b"invalid@")
    there = replace(envelope(), recipient="invalid@example.org")
    with pytest.raises(TransportError) as failed:
        mailbox.transport.post(there, wrong)
    assert failed.value.permanent and len(mailbox.ews.inside(DELETED)) == 1


@pytest.mark.parametrize("asked", [DRAFT, SEND])
def test_an_answer_to_the_letter_that_makes_no_sense_is_not_believed(
    mailbox: ExchangeMailbox, asked: str
) -> None:
    mailbox.fault(asked, "error", "ErrorThatNobodyKnows")
    with pytest.raises(AnswerLost if asked == SEND else TransportError):
        mailbox.transport.post(envelope(), letter())


def test_an_answer_that_is_no_exchanges_is_not_believed(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.answers_html = True
    with pytest.raises(TransportError, match="proxy"):
        mailbox.transport.post(envelope(), letter())


def test_a_letter_that_names_other_readers_than_its_envelope_never_goes(mailbox: ExchangeMailbox) -> None:
    more = letter().replace(b"Subject:", b"Cc: everybody@example.org\r\nSubject:", 1)
    with pytest.raises(TransportError, match=r"everybody@example\.org") as failed:
        mailbox.transport.post(envelope(), more)
    assert failed.value.permanent
    assert mailbox.sent() == [] == mailbox.ews.inside(DRAFTS)
