"""What only Exchange knows of filing: ids that change, and messages that take no mark (simulated)."""

from tests.mail.contract import reply, waiting
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox


def test_a_message_that_was_filed_is_left_alone_under_its_new_id(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.transport.file(one.server_id, "iqip")
    (filed,) = mailbox.ews.inside("iqip")
    mailbox.transport.file(filed.name, "iqip")
    assert mailbox.asked("MoveItem") == 1


def test_a_message_that_takes_no_category_is_filed_all_the_same(mailbox: ExchangeMailbox) -> None:
    mailbox.deliver(reply("words"))
    (one,) = waiting(mailbox)
    mailbox.fault("UpdateItem", "error", "ErrorInvalidPropertySet")
    mailbox.transport.file(one.server_id, "iqip")
    assert len(mailbox.ews.inside("iqip")) == 1
