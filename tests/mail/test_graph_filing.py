"""The graph transport against a simulated Microsoft Graph: filing, marking, and who is away."""

from datetime import date
from typing import Any

import pytest

from tasks.mail.transport import TransportError
from tests.mail.contract import reply, waiting
from tests.mail.graph_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.graphs import GraphMailbox
from tests.simulated_graph import INBOX

MATRON = "matron.medicine@example.org"
NEXT_DAY, MIDNIGHT = "2021-02-08T02:00:00.0000000", "2021-02-08T00:00:00.0000000"


def test_who_opens_the_mailbox_sees_what_was_done_with_each_message(mailbox: GraphMailbox) -> None:
    for words in ("one", "two", "large"):
        mailbox.deliver(reply(words))
    mailbox.graph.messages[1].categories = ["Ask the matron"]
    one, two, large = waiting(mailbox)
    mailbox.transport.file(one.server_id, "iqip")
    mailbox.transport.file(two.server_id, "iqip")
    mailbox.transport.file(large.server_id, "too-large")
    assert [each.categories for each in mailbox.graph.inside("iqip")] == [
        ["Ask the matron", "IQIP: taken in"],
        ["IQIP: taken in"],
    ]
    assert [each.categories for each in mailbox.graph.inside("too-large")] == [["IQIP: too large to read"]]
    assert mailbox.asked("POST /mailFolders/inbox/childFolders") == 2


def test_what_an_earlier_run_fetched_can_be_filed_with_its_marks_kept(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.graph.messages[1].categories = ["Ask the matron"]
    mailbox.transport.inbox.categories.clear()
    mailbox.transport.file(one.server_id, "iqip")
    assert [each.categories for each in mailbox.graph.inside("iqip")] == [
        ["Ask the matron", "IQIP: taken in"]
    ]


def test_a_message_that_is_gone_needs_no_filing(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.graph.move_by_hand(1, "deleteditems")
    mailbox.transport.file(one.server_id, "iqip")
    mailbox.transport.file("no such id", "iqip")


def test_a_folder_that_another_run_made_in_the_same_moment_is_used(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault("POST /mailFolders/inbox/childFolders", "after")
    with pytest.raises(TransportError):
        mailbox.transport.file(one.server_id, "iqip")
    mailbox.graph.hides_folders_once = True
    mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.graph.inside("iqip")) == 1


@pytest.mark.parametrize("folder", ["two words", "", "../x", "it's"])
def test_a_folder_is_one_word(mailbox: GraphMailbox, folder: str) -> None:
    with pytest.raises(ValueError, match="one word"):
        mailbox.transport.file("some id", folder)


def test_a_line_that_drops_while_filing_leaves_the_message_to_come_again(mailbox: GraphMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault("POST /messages/.*/move", "before")
    with pytest.raises(TransportError):
        mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.graph.inside(INBOX)) == 1
    mailbox.transport.file(one.server_id, "iqip")
    assert waiting(mailbox) == []


@pytest.mark.parametrize(
    ("replies", "last_day"),
    [
        (
            {"message": "Away", "scheduledEndTime": {"dateTime": NEXT_DAY, "timeZone": "UTC"}},
            date(2021, 2, 8),
        ),
        (
            {"message": "Away", "scheduledEndTime": {"dateTime": MIDNIGHT, "timeZone": "UTC"}},
            date(2021, 2, 7),
        ),
        (
            {
                "message": "Away",
                "scheduledEndTime": {"dateTime": "2021-06-30T23:00:00.0000000", "timeZone": "UTC"},
            },
            date(2021, 6, 30),
        ),
        (
            {
                "message": "Away",
                "scheduledEndTime": {"dateTime": "2021-07-01T00:00:00", "timeZone": "GMT Standard Time"},
            },
            date(2021, 6, 30),
        ),
        ({"message": "Away until further notice"}, None),
        ({"message": "", "scheduledEndTime": {"dateTime": NEXT_DAY, "timeZone": "UTC"}}, None),
        ({"message": "Away", "scheduledEndTime": {"dateTime": "soon", "timeZone": "UTC"}}, None),
    ],
)
def test_automatic_replies_tell_the_last_day_away(
    mailbox: GraphMailbox, replies: dict[str, Any], last_day: date | None
) -> None:
    mailbox.graph.away[MATRON] = replies
    asked = [f"nurse.{number}@example.org" for number in range(60)]
    assert mailbox.transport.absences([*asked, MATRON]) == ({MATRON: last_day} if last_day else {})
