"""The exchange transport's inbox against a simulated Exchange: states, sizes, faults."""

from datetime import UTC, datetime

import pytest

from tasks.mail.transport import TransportError
from tests.mail.boxes import pages
from tests.mail.contract import reply, waiting
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.simulated_ews import INBOX


@pytest.mark.parametrize("tells_state", [True, False])
def test_a_lost_state_means_everything_again(mailbox: ExchangeMailbox, tells_state: bool) -> None:
    mailbox.ews.tells_state_with_errors = tells_state
    mailbox.deliver(reply("early"))
    _, cursor = pages(mailbox)
    mailbox.deliver(reply("late"))
    mailbox.ews.forget_states()
    told, cursor = pages(mailbox, cursor)
    assert told == [["early", "late"]]
    assert pages(mailbox, cursor)[0] == [[]]


def test_an_inbox_that_cannot_be_read_even_from_the_beginning_says_so(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.tells_state_with_errors = False
    mailbox.fault("SyncFolderItems", "error", "ErrorAccessDenied", times=9)
    with pytest.raises(TransportError, match=r"improvement@example\.org"):
        mailbox.transport.fetch("a state")


def test_of_a_message_that_is_too_large_only_the_head_is_read(mailbox: ExchangeMailbox) -> None:
    mailbox.transport.inbox.largest = 1000
    mailbox.deliver(reply("large") + b"x" * 500_000)
    mailbox.deliver(reply("small"))
    large, small = waiting(mailbox)
    assert large.is_cut and large.size > 500_000
    assert b"Message-ID: <large@example.org>\r\n" in large.raw and b"xxx" not in large.raw
    assert not small.is_cut and small.raw == reply("small")
    assert mailbox.asked("GetItem") == 2


def test_a_message_of_exactly_the_most_bytes_is_whole(mailbox: ExchangeMailbox) -> None:
    mailbox.transport.inbox.largest = len(reply("exact"))
    mailbox.deliver(reply("exact"))
    (one,) = waiting(mailbox)
    assert not one.is_cut and one.raw == reply("exact")


def test_a_message_that_is_larger_than_the_mailbox_said_is_cut(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.understates_sizes = True
    mailbox.transport.inbox.largest = 1000
    mailbox.deliver(reply("large") + b"x" * 5000)
    (one,) = waiting(mailbox)
    assert one.is_cut and len(one.raw) == 1000


def test_twenty_megabytes_come_whole(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("large") + b"x" * 20_000_000)
    (one,) = waiting(mailbox)
    assert not one.is_cut and one.size > 20_000_000


def test_a_message_that_exchange_cannot_write_as_mime_is_left_for_a_person(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.deliver(reply("broken")).is_convertible = False
    (one,) = waiting(mailbox)
    assert one.is_cut and b"<broken@example.org>" in one.raw


@pytest.mark.parametrize(
    "kind", ["MeetingRequest", "MeetingResponse", "MeetingCancellation", "PostItem", "Item"]
)
def test_what_is_no_ordinary_message_comes_and_is_filed_as_well(mailbox: ExchangeMailbox, kind: str) -> None:
    mailbox.ews.deliver(reply("words"), kind)
    (one,) = waiting(mailbox)
    mailbox.transport.file(one.server_id, "iqip")
    assert [each.categories for each in mailbox.ews.inside("iqip")] == [["IQIP: taken in"]]


def test_a_message_that_a_person_put_back_comes_again(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    _, cursor = pages(mailbox)
    (one,) = waiting(mailbox)
    mailbox.transport.file(one.server_id, "iqip")
    mailbox.ews.move_by_hand(mailbox.ews.inside("iqip")[0], INBOX)
    assert pages(mailbox, cursor)[0] == [["words"]]


def test_the_day_that_a_message_came_is_the_mailboxs(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    assert one.received_at == datetime(2021, 2, 3, 9, 1, tzinfo=UTC)


@pytest.mark.parametrize("asked", ["SyncFolderItems", "GetItem"])
@pytest.mark.parametrize("how", ["before", "during", "after", 429, 503, "fault"])
def test_a_fault_while_reading_is_tried_again_and_nothing_is_lost(
    mailbox: ExchangeMailbox, asked: str, how: str | int
) -> None:
    mailbox.deliver(reply("words"))
    mailbox.fault(asked, how, "ErrorServerBusy", back_off=3000, Retry_After="3")
    assert len(waiting(mailbox)) == 1
    assert mailbox.waits == ([] if how in ("before", "during", "after") else [3])


def test_a_mailbox_that_may_not_be_read_says_so(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.delegates.clear()
    with pytest.raises(TransportError, match="full access"):
        mailbox.transport.fetch(None)
