"""The graph transport's inbox against a simulated Microsoft Graph: cursors, sizes, faults."""

from datetime import UTC, datetime

import pytest

from tasks.mail.transport import TransportError
from tests.mail.contract import reply, waiting
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graphs import GraphMailbox


def pages(mailbox: GraphMailbox, cursor: str | None = None) -> tuple[list[list[str]], str | None]:
    """The messages of each page, by their first words, and the cursor for later."""
    told, has_more = [], True
    while has_more:
        page = mailbox.transport.fetch(cursor)
        told.append([each.raw.split(b"\r\n\r\n")[1].decode().strip() for each in page.messages])
        cursor, has_more = page.cursor, page.has_more
    return told, cursor


def test_a_full_inbox_comes_page_by_page_oldest_first(mailbox: GraphMailbox) -> None:
    mailbox.graph.page = 2
    for number in range(5):
        mailbox.deliver(reply(f"number {number}"))
    told, _ = pages(mailbox)
    assert told == [["number 0", "number 1"], ["number 2", "number 3"], ["number 4"]]


def test_only_what_is_new_comes_after_the_cursor(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("early"))
    _, cursor = pages(mailbox)
    assert pages(mailbox, cursor)[0] == [[]]
    mailbox.deliver(reply("late"))
    assert pages(mailbox, cursor)[0] == [["late"]]


def test_post_behind_pages_of_removed_messages_is_still_seen(mailbox: GraphMailbox) -> None:
    for number in range(5):
        mailbox.deliver(reply(f"number {number}"))
    _, cursor = pages(mailbox)
    for each in waiting(mailbox):
        mailbox.transport.file(each.server_id, "iqip")
    mailbox.deliver(reply("behind"))
    mailbox.graph.page = 2
    page = mailbox.transport.fetch(cursor)
    (seen,) = page.messages
    assert b"behind" in seen.raw


def test_a_cursor_that_ran_out_means_everything_again(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("early"))
    _, cursor = pages(mailbox)
    mailbox.deliver(reply("late"))
    mailbox.graph.forget_links()
    told, cursor = pages(mailbox, cursor)
    assert told == [["early", "late"]]
    assert pages(mailbox, cursor)[0] == [[]]


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


def test_a_message_that_a_person_deleted_meanwhile_is_passed_over(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("gone"))
    mailbox.deliver(reply("there"))
    page = mailbox.transport.fetch(None)
    mailbox.graph.move_by_hand(1, "deleteditems")
    assert [b"there" in each.raw for each in page.messages] == [True]


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
