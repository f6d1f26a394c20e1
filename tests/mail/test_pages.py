"""An inbox that is read by its changes: a simulated Exchange and a simulated Microsoft Graph."""

from tests.mail.boxes import Box, pages
from tests.mail.boxes import box as box  # noqa: PLC0414
from tests.mail.contract import reply, waiting


def test_a_full_inbox_comes_page_by_page_oldest_first(box: Box) -> None:
    box.set_page(2)
    for number in range(5):
        box.deliver(reply(f"number {number}"))
    assert pages(box)[0] == [["number 0", "number 1"], ["number 2", "number 3"], ["number 4"]]


def test_only_what_is_new_comes_after_the_cursor(box: Box) -> None:
    box.deliver(reply("early"))
    _, cursor = pages(box)
    assert pages(box, cursor)[0] == [[]]
    box.deliver(reply("late"))
    assert pages(box, cursor)[0] == [["late"]]


def test_post_behind_pages_of_removed_messages_is_still_seen(box: Box) -> None:
    for number in range(5):
        box.deliver(reply(f"number {number}"))
    _, cursor = pages(box)
    for each in waiting(box):
        box.transport.file(each.server_id, "iqip")
    box.deliver(reply("behind"))
    box.set_page(2)
    (seen,) = box.transport.fetch(cursor).messages
    assert b"behind" in seen.raw


def test_a_cursor_that_ran_out_means_everything_again(box: Box) -> None:
    box.deliver(reply("early"))
    _, cursor = pages(box)
    box.deliver(reply("late"))
    box.forget_cursors()
    told, cursor = pages(box, cursor)
    assert told == [["early", "late"]]
    assert pages(box, cursor)[0] == [[]]


def test_a_message_that_a_person_deleted_meanwhile_is_passed_over(box: Box) -> None:
    box.deliver(reply("gone"))
    box.deliver(reply("there"))
    page = box.transport.fetch(None)
    box.delete_by_hand(1)
    assert [b"there" in each.raw for each in page.messages] == [True]
