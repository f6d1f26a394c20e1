"""What every transport must do, whichever server stands behind it.

A test module of a transport subclasses `TransportContract` and gives a `mailbox` fixture. Servers may add
headers of their own, so a message is known again by words in it, not by its bytes.
"""

from typing import Protocol

import pytest

from tasks.mail.transport import Envelope, Incoming, Transport, file_all
from tests.mail.letters import TODAY, composed, make_letter

TOKEN, OTHER = "ABCDEFGHIJKLMN27", "ZZZZZZZZZZZZZZ22"


class Mailbox(Protocol):
    """A mailbox with the transport under test, and its back door."""

    transport: Transport

    def deliver(self, raw: bytes) -> None:
        """Let a message come in."""

    def sent(self) -> list[bytes]:
        """All letters that went out."""


def envelope(token: str = TOKEN) -> Envelope:
    return Envelope(
        "improvement@example.org", "matron.medicine@example.org", token, "<letter-1@example.org>", TODAY
    )


def letter(token: str = TOKEN) -> bytes:
    return composed(make_letter(token=token))[0]


def reply(words: str) -> bytes:
    return (
        "From: matron.medicine@example.org\r\nTo: improvement@example.org\r\n"
        f"Subject: Re: {words}\r\nMessage-ID: <{words.replace(' ', '.')}@example.org>\r\n\r\n{words}\r\n"
    ).encode()


def waiting(mailbox: Mailbox) -> list[Incoming]:
    return list(mailbox.transport.fetch(None).messages)


class TransportContract:
    """The cases; a subclass gives the `mailbox`."""

    def test_a_posted_letter_goes_out_once(self, mailbox: Mailbox) -> None:
        mailbox.transport.post(envelope(), letter())
        (sent,) = mailbox.sent()
        assert TOKEN.encode() in sent

    def test_a_posted_letter_is_found_by_its_token(self, mailbox: Mailbox) -> None:
        posted = mailbox.transport.post(envelope(), letter())
        found = mailbox.transport.find(TOKEN)
        assert found is not None
        assert found.message_id
        assert posted.message_id in (None, found.message_id)

    def test_a_letter_that_never_went_is_not_found(self, mailbox: Mailbox) -> None:
        mailbox.transport.post(envelope(), letter())
        assert mailbox.transport.find(OTHER) is None

    @pytest.mark.parametrize("token", ["", "*", "?BCDEFGHIJKLMN27", "../../etc/passwd", "A' OR '1'='1"])
    def test_what_is_no_token_is_not_found(self, mailbox: Mailbox, token: str) -> None:
        mailbox.transport.post(envelope(), letter())
        assert mailbox.transport.find(token) is None

    def test_the_right_letter_is_found_among_several(self, mailbox: Mailbox) -> None:
        for token in (OTHER, TOKEN):
            mailbox.transport.post(envelope(token), letter(token))
        assert len(mailbox.sent()) == 2
        assert mailbox.transport.find(TOKEN) != mailbox.transport.find(OTHER)

    def test_everything_that_came_is_fetched(self, mailbox: Mailbox) -> None:
        for words in ("first words", "second words", "third words"):
            mailbox.deliver(reply(words))
        fetched = waiting(mailbox)
        assert [b"second words" in each.raw for each in fetched].count(True) == 1
        assert len({each.server_id for each in fetched}) == 3
        assert all(each.received_at.utcoffset() is not None and not each.is_cut for each in fetched)

    def test_a_message_delivered_twice_comes_twice(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("same words"))
        mailbox.deliver(reply("same words"))
        assert len(waiting(mailbox)) == 2

    def test_an_empty_mailbox_has_nothing(self, mailbox: Mailbox) -> None:
        assert waiting(mailbox) == []

    def test_a_message_that_was_not_filed_comes_again(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("once more"))
        assert [each.server_id for each in waiting(mailbox)] == [each.server_id for each in waiting(mailbox)]

    def test_a_filed_message_does_not_come_again(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("file me"))
        mailbox.deliver(reply("leave me"))
        (filed,) = [each for each in waiting(mailbox) if b"file me" in each.raw]
        mailbox.transport.file(filed.server_id, "read")
        (left,) = waiting(mailbox)
        assert b"leave me" in left.raw

    def test_filing_twice_does_no_harm(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("file me"))
        (one,) = waiting(mailbox)
        mailbox.transport.file(one.server_id, "read")
        mailbox.transport.file(one.server_id, "read")
        assert waiting(mailbox) == []

    def test_many_messages_are_filed_at_once_and_the_others_stay(self, mailbox: Mailbox) -> None:
        for words in ("one", "two", "three", "leave me"):
            mailbox.deliver(reply(words))
        some = [each.server_id for each in waiting(mailbox) if b"leave me" not in each.raw]
        assert file_all(mailbox.transport, some, "read") == {}
        assert file_all(mailbox.transport, some, "read") == {}
        (left,) = waiting(mailbox)
        assert b"leave me" in left.raw

    def test_what_is_fetched_after_a_page_is_only_what_is_not_filed(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("first page"))
        page = mailbox.transport.fetch(None)
        for each in page.messages:
            mailbox.transport.file(each.server_id, "read")
        mailbox.deliver(reply("second page"))
        (later,) = list(mailbox.transport.fetch(page.cursor).messages)
        assert b"second page" in later.raw

    def test_an_unknown_cursor_means_everything_again(self, mailbox: Mailbox) -> None:
        mailbox.deliver(reply("still here"))
        assert len(list(mailbox.transport.fetch("a cursor of long ago").messages)) == 1

    def test_nobody_is_said_to_be_away_who_is_not(self, mailbox: Mailbox) -> None:
        assert mailbox.transport.absences(["matron.medicine@example.org", "pmo@example.org"]) == {}
