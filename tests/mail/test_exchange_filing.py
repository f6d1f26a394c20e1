"""The exchange transport against a simulated Exchange: filing, marking, and who is away."""

from datetime import date

import pytest

from tasks.mail.transport import TransportError
from tests.mail.contract import reply, waiting
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.simulated_ews import DELETED, INBOX

MATRON = "matron.medicine@example.org"


def test_who_opens_the_mailbox_sees_what_was_done_with_each_message(mailbox: ExchangeMailbox) -> None:
    for words in ("one", "two", "large"):
        mailbox.deliver(reply(words))
    mailbox.ews.messages[1].categories = ["Ask the matron"]
    one, two, large = waiting(mailbox)
    mailbox.transport.file(one.server_id, "iqip")
    mailbox.transport.file(two.server_id, "iqip")
    mailbox.transport.file(large.server_id, "too-large")
    assert [each.categories for each in mailbox.ews.inside("iqip")] == [
        ["Ask the matron", "IQIP: taken in"],
        ["IQIP: taken in"],
    ]
    assert [each.categories for each in mailbox.ews.inside("too-large")] == [["IQIP: too large to read"]]
    assert mailbox.asked("CreateFolder") == 2


def test_what_an_earlier_run_fetched_can_be_filed_with_its_marks_kept(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.ews.messages[1].categories = ["Ask the matron"]
    mailbox.transport.inbox.rows.clear()
    mailbox.transport.file(one.server_id, "iqip")
    (filed,) = mailbox.ews.inside("iqip")
    assert filed.categories == ["Ask the matron", "IQIP: taken in"]
    mailbox.transport.file(filed.name, "iqip")
    assert mailbox.asked("MoveItem") == 1


def test_a_message_that_takes_no_category_is_filed_all_the_same(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault("UpdateItem", "error", "ErrorInvalidPropertySet")
    mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.ews.inside("iqip")) == 1


def test_a_message_that_is_gone_needs_no_filing(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.ews.move_by_hand(mailbox.ews.messages[1], DELETED)
    mailbox.transport.file(one.server_id, "iqip")
    mailbox.transport.file("no such id", "iqip")


def test_a_folder_that_another_run_made_in_the_same_moment_is_used(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault("CreateFolder", "after")
    with pytest.raises(TransportError):
        mailbox.transport.file(one.server_id, "iqip")
    mailbox.ews.hides_folders_once = True
    mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.ews.inside("iqip")) == 1


@pytest.mark.parametrize("folder", ["two words", "", "../x", "it's"])
def test_a_folder_is_one_word(mailbox: ExchangeMailbox, folder: str) -> None:
    with pytest.raises(ValueError, match="one word"):
        mailbox.transport.file("some id", folder)


@pytest.mark.parametrize("asked", ["UpdateItem", "MoveItem"])
def test_a_line_that_drops_while_filing_leaves_the_message_to_come_again(
    mailbox: ExchangeMailbox, asked: str
) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault(asked, "before")
    with pytest.raises(TransportError):
        mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.ews.inside(INBOX)) == 1
    mailbox.transport.file(one.server_id, "iqip")
    assert waiting(mailbox) == []


@pytest.mark.parametrize(
    ("words", "end", "last_day"),
    [
        ("Away", "2021-02-08T02:00:00Z", date(2021, 2, 8)),
        ("Away", "2021-02-08T00:00:00Z", date(2021, 2, 7)),
        ("Away", "2021-06-30T23:00:00Z", date(2021, 6, 30)),  # midnight in London's summer
        ("Away until further notice", "", None),
        ("", "2021-02-08T02:00:00Z", None),
    ],
)
def test_automatic_replies_tell_the_last_day_away(
    mailbox: ExchangeMailbox, words: str, end: str, last_day: date | None
) -> None:
    mailbox.ews.away[MATRON] = (words, end)
    asked = [f"nurse.{number}@example.org" for number in range(60)]
    assert mailbox.transport.absences([*asked, MATRON]) == ({MATRON: last_day} if last_day else {})
