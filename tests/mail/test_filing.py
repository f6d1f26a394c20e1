"""Filing and marking in a mailbox that knows categories: Exchange and Microsoft Graph, both simulated."""

from datetime import date

import pytest

from tasks.mail.transport import TransportError
from tests.mail.boxes import Box
from tests.mail.boxes import box as box  # noqa: PLC0414
from tests.mail.contract import reply, waiting

MATRON = "matron.medicine@example.org"


def test_who_opens_the_mailbox_sees_what_was_done_with_each_message(box: Box) -> None:
    for words in ("one", "two", "large"):
        box.deliver(reply(words))
    box.kept[1].categories = ["Ask the matron"]
    one, two, large = waiting(box)
    box.transport.file(one.server_id, "iqip")
    box.transport.file(two.server_id, "iqip")
    box.transport.file(large.server_id, "too-large")
    assert box.marks("iqip") == [["Ask the matron", "IQIP: taken in"], ["IQIP: taken in"]]
    assert box.marks("too-large") == [["IQIP: too large to read"]]
    assert box.asked(box.MAKE) == 2


def test_what_an_earlier_run_fetched_can_be_filed_with_its_marks_kept(box: Box) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.kept[1].categories = ["Ask the matron"]
    box.forget_fetched()
    box.transport.file(one.server_id, "iqip")
    assert box.marks("iqip") == [["Ask the matron", "IQIP: taken in"]]


def test_a_message_that_is_gone_needs_no_filing(box: Box) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.delete_by_hand(1)
    box.transport.file(one.server_id, "iqip")
    box.transport.file("no such id", "iqip")


@pytest.mark.parametrize("is_hidden", [True, False])
def test_a_folder_that_another_run_made_in_the_same_moment_is_used(box: Box, is_hidden: bool) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.make_by_hand("iqip", is_hidden)
    box.transport.file(one.server_id, "iqip")
    assert len(box.marks("iqip")) == 1


def test_a_folder_whose_making_is_not_answered_is_looked_for(box: Box) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.fault(box.MAKE, "after")
    box.transport.file(one.server_id, "iqip")
    assert len(box.marks("iqip")) == 1


def test_a_folder_that_cannot_be_made_is_told(box: Box) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.fault(box.MAKE, 403)
    with pytest.raises(TransportError):
        box.transport.file(one.server_id, "iqip")
    assert len(waiting(box)) == 1


@pytest.mark.parametrize("folder", ["two words", "", "../x", "it's"])
def test_a_folder_is_one_word(box: Box, folder: str) -> None:
    with pytest.raises(ValueError, match="one word"):
        box.transport.file("some id", folder)


@pytest.mark.parametrize("step", ["MARK", "MOVE"])
def test_a_line_that_drops_while_filing_leaves_the_message_to_come_again(box: Box, step: str) -> None:
    box.deliver(reply("words"))
    (one,) = waiting(box)
    box.fault(getattr(box, step), "before")
    with pytest.raises(TransportError):
        box.transport.file(one.server_id, "iqip")
    assert len(waiting(box)) == 1
    box.transport.file(one.server_id, "iqip")
    assert waiting(box) == []


@pytest.mark.parametrize(
    ("words", "end", "last_day"),
    [
        ("Away", "2021-02-08T02:00:00", date(2021, 2, 8)),
        ("Away", "2021-02-08T00:00:00", date(2021, 2, 7)),
        ("Away", "2021-06-30T23:00:00", date(2021, 6, 30)),  # midnight in London's summer
        ("Away until further notice", "", None),
        ("", "2021-02-08T02:00:00", None),
    ],
)
def test_automatic_replies_tell_the_last_day_away(
    box: Box, words: str, end: str, last_day: date | None
) -> None:
    box.be_away(MATRON, words, end)
    asked = [f"nurse.{number}@example.org" for number in range(60)]
    assert box.transport.absences([*asked, MATRON]) == ({MATRON: last_day} if last_day else {})
