"""The exchange transport against a simulated Exchange: which letter in Sent Items is ours."""

import pytest

from tasks.mail.transport import AnswerLost
from tests.mail.contract import OTHER, TOKEN, envelope, letter
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.simulated_ews import SENT


def test_the_message_id_is_the_one_that_the_server_wrote(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.own_message_ids = True
    mailbox.transport.post(envelope(), letter())
    found = mailbox.transport.find(TOKEN)
    assert found is not None and found.message_id == "<own-1@simulated.example.org>"


def test_a_persons_own_answer_under_the_same_subject_is_not_taken_for_the_letter(
    mailbox: ExchangeMailbox,
) -> None:
    ours = letter().replace(b"<letter-1@", f"<iqip-{TOKEN.lower()}@".encode())
    theirs = b"Subject: Re: [IQIP-%s]\r\nMessage-ID: <by-hand@example.org>\r\n\r\nThank you.\r\n"
    mailbox.ews.move_by_hand(mailbox.ews.deliver(theirs % TOKEN.encode()), SENT)
    mailbox.transport.post(envelope(), ours)
    found = mailbox.transport.find(TOKEN)
    assert found is not None and found.message_id == f"<iqip-{TOKEN.lower()}@example.org>"


def test_a_letter_that_still_lies_in_the_outbox_has_gone_as_far_as_we_may_act(
    mailbox: ExchangeMailbox,
) -> None:
    mailbox.ews.is_slow = True
    mailbox.fault("SendItem", "after")
    with pytest.raises(AnswerLost):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.transport.find(TOKEN) is not None


def test_a_letter_is_found_behind_a_full_page_of_others(mailbox: ExchangeMailbox) -> None:
    mailbox.ews.page = 1
    mailbox.transport.post(envelope(OTHER), letter(OTHER))
    theirs = b"Subject: Re: [IQIP-%s]\r\nMessage-ID: <by-hand@example.org>\r\n\r\nThank you.\r\n"
    mailbox.ews.move_by_hand(mailbox.ews.deliver(theirs % TOKEN.encode()), SENT)
    mailbox.transport.post(envelope(), letter().replace(b"<letter-1@", f"<iqip-{TOKEN.lower()}@".encode()))
    found = mailbox.transport.find(TOKEN)
    assert found is not None and found.message_id == f"<iqip-{TOKEN.lower()}@example.org>"
