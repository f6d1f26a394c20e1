"""The graph transport's inbox against a simulated Microsoft Graph: cursors, sizes, faults."""

from datetime import UTC, datetime

import pytest

from tasks.mail.transport import TransportError
from tests.mail.contract import reply, waiting
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graphs import GraphMailbox


def test_the_access_token_goes_nowhere_that_the_settings_do_not_name(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("still here"))
    stranger = mailbox.graph.place.replace("/v1.0", "/elsewhere/delta")
    assert len(list(mailbox.transport.fetch(stranger).messages)) == 1
    assert not mailbox.asked("elsewhere")


@pytest.mark.parametrize("tells_size", [True, False])
def test_of_a_message_that_is_too_large_only_the_beginning_is_read(
    mailbox: GraphMailbox, tells_size: bool
) -> None:
    mailbox.graph.tells_size = tells_size
    mailbox.transport.inbox.largest = 1000
    mailbox.deliver(reply("large") + b"x" * 500_000)
    mailbox.deliver(reply("small"))
    large, small = waiting(mailbox)
    assert large.is_cut and len(large.raw) == 1000
    assert not tells_size or large.size > 500_000
    assert not small.is_cut and small.size == len(small.raw)


def test_a_message_of_exactly_the_most_bytes_is_whole(mailbox: GraphMailbox) -> None:
    mailbox.transport.inbox.largest = len(reply("exact"))
    mailbox.deliver(reply("exact"))
    (one,) = waiting(mailbox)
    assert not one.is_cut and one.raw == reply("exact")


def test_the_day_that_a_message_came_is_the_mailboxs(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    assert one.received_at == datetime(2021, 2, 3, 9, 1, tzinfo=UTC)


def test_a_change_that_does_not_tell_when_a_message_came_is_asked_for_it(mailbox: GraphMailbox) -> None:
    mailbox.graph.row_names = ("id",)
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    assert one.received_at == datetime(2021, 2, 3, 9, 1, tzinfo=UTC)


@pytest.mark.parametrize("asked", [r"GET /mailFolders/inbox/messages/delta", r"GET /messages/.*/\$value"])
@pytest.mark.parametrize("how", ["before", "after", 429, 503])
def test_a_fault_while_reading_is_tried_again_and_nothing_is_lost(
    mailbox: GraphMailbox, asked: str, how: str | int
) -> None:
    mailbox.deliver(reply("words"))
    mailbox.fault(asked, how, Retry_After="3")
    assert len(waiting(mailbox)) == 1
    assert mailbox.waits == ([3] if isinstance(how, int) else [])


def test_a_mailbox_that_may_not_be_read_says_so(mailbox: GraphMailbox) -> None:
    mailbox.fault("GET .*", 403, "ErrorAccessDenied", times=9)
    with pytest.raises(TransportError, match=r"Mail\.ReadWrite"):
        mailbox.transport.fetch(None)
