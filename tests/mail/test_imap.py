"""The office's mailbox on Debian's Dovecot: new numbers, messages too large, servers that can less."""

from collections.abc import Iterator
from itertools import chain

import pytest

from tasks.mail import imap_mailbox
from tasks.mail.imap_folders import ImapFolders
from tasks.mail.transport import TransportError
from tests.dovecot import running_dovecot
from tests.mail.contract import TOKEN, envelope, letter, reply, waiting
from tests.mail.smtp_mailbox import Servers, SmtpMailbox, smtp_mailbox
from tests.smtp_server import USER


@pytest.fixture
def mailbox(servers: Servers) -> Iterator[SmtpMailbox]:
    with smtp_mailbox(servers) as opened:
        yield opened


def words_of(mailbox: SmtpMailbox, cursor: str | None) -> list[bytes]:
    return [one.raw.splitlines()[-1] for one in mailbox.transport.fetch(cursor).messages]


def test_what_came_before_the_cursor_does_not_come_again(mailbox: SmtpMailbox) -> None:
    mailbox.deliver(reply("old"))
    cursor = mailbox.transport.fetch(None).cursor
    assert words_of(mailbox, cursor) == []
    mailbox.deliver(reply("new"))
    assert words_of(mailbox, cursor) == [b"new"]


def test_a_mailbox_that_was_numbered_anew_is_read_from_the_beginning(mailbox: SmtpMailbox) -> None:
    mailbox.deliver(reply("one"))
    mailbox.deliver(reply("two"))
    before = mailbox.transport.fetch(None)
    (first, _) = list(before.messages)
    mailbox.opened.mailbox.line.close()
    mailbox.servers.dovecot.forget_identities(USER)
    after = mailbox.transport.fetch(before.cursor)
    assert len(list(after.messages)) == 2
    assert str(after.cursor).split(":")[0] != str(before.cursor).split(":")[0]
    with pytest.raises(TransportError, match="UIDVALIDITY") as refused:
        mailbox.transport.file(first.server_id, "read")
    assert not refused.value.permanent
    assert len(waiting(mailbox)) == 2


def test_of_a_message_that_is_far_too_large_only_the_beginning_is_read(servers: Servers) -> None:
    with smtp_mailbox(servers, largest=2000) as mailbox:
        mailbox.deliver(reply("small"))
        mailbox.deliver(reply("large") + b"x" * 70_000)
        small, large = waiting(mailbox)
    assert not small.is_cut
    assert large.is_cut
    assert len(large.raw) == 2000
    assert large.size > 70_000


@pytest.mark.parametrize(("spare", "is_cut"), [(1, False), (0, False), (-1, True)])
def test_a_message_of_just_the_limit_is_whole(servers: Servers, spare: int, is_cut: bool) -> None:
    with smtp_mailbox(servers) as mailbox:
        mailbox.deliver(reply("words"))
        (whole,) = waiting(mailbox)
    with smtp_mailbox(servers, largest=whole.size + spare) as mailbox:
        (one,) = waiting(mailbox)
        assert one.is_cut is is_cut


def test_a_long_inbox_comes_in_pages_and_portions(
    mailbox: SmtpMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_mailbox, "PAGE", 5)
    monkeypatch.setattr(imap_mailbox, "AT_ONCE", 2)
    for number in range(12):
        mailbox.deliver(reply(f"number {number:02}"))
    pages, cursor, has_more = [], None, True
    while has_more:
        page = mailbox.transport.fetch(cursor)
        pages.append([one.raw.splitlines()[-1].decode() for one in page.messages])
        cursor, has_more = page.cursor, page.has_more
    assert [len(page) for page in pages] == [5, 5, 2]
    assert list(chain(*pages)) == [f"number {number:02}" for number in range(12)]


def test_messages_may_be_filed_while_the_page_is_read(
    mailbox: SmtpMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_mailbox, "AT_ONCE", 2)
    for number in range(5):
        mailbox.deliver(reply(f"number {number}"))
    for one in mailbox.transport.fetch(None).messages:
        mailbox.transport.file(one.server_id, "iqip")
    assert waiting(mailbox) == []
    assert mailbox.servers.dovecot.folders(USER) == {"iqip": 5}


def test_many_messages_are_moved_with_one_command(
    mailbox: SmtpMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        mailbox.deliver(reply(f"number {number}"))
    moved: list[int] = []
    move = ImapFolders.move

    def counted(self: ImapFolders, client: object, uids: list[int], folder: str) -> None:
        moved.append(len(uids))
        move(self, client, uids, folder)

    monkeypatch.setattr(ImapFolders, "move", counted)
    assert mailbox.transport.file_all([one.server_id for one in waiting(mailbox)], "iqip") == {}
    assert moved == [5]
    assert mailbox.servers.dovecot.folders(USER) == {"iqip": 5}


def test_a_letter_may_be_looked_for_while_the_page_is_read(mailbox: SmtpMailbox) -> None:
    mailbox.transport.post(envelope(), letter())
    mailbox.deliver(reply("one"))
    (one,) = [each for each in mailbox.transport.fetch(None).messages if mailbox.transport.find(TOKEN)]
    mailbox.transport.file(one.server_id, "iqip")
    assert waiting(mailbox) == []


def test_a_message_stays_unread_for_the_people_who_open_the_mailbox(mailbox: SmtpMailbox) -> None:
    mailbox.deliver(reply("words"))
    assert len(waiting(mailbox)) == 1
    with mailbox.opened.mailbox.line.open() as client:
        assert client.search("UNSEEN") == [1]


@pytest.mark.parametrize(
    ("server_id", "folder"), [("1:2", "../.."), ("1:2", ""), ("1", "read"), ("1:*", "read"), ("x", "read")]
)
def test_only_one_message_is_moved_into_one_folder(mailbox: SmtpMailbox, server_id: str, folder: str) -> None:
    with pytest.raises(ValueError, match="Cannot file"):
        mailbox.transport.file(server_id, folder)


@pytest.mark.parametrize(
    ("prefix", "capability"),
    [
        ("INBOX/", ""),  # all folders under the inbox
        ("", "IMAP4rev1 NAMESPACE UIDPLUS STARTTLS AUTH=PLAIN"),  # no MOVE
        ("", "IMAP4rev1 STARTTLS AUTH=PLAIN"),  # neither MOVE, nor UIDPLUS, nor NAMESPACE
    ],
)
def test_older_servers_put_away_too(servers: Servers, prefix: str, capability: str) -> None:
    with running_dovecot(prefix, capability) as older:
        there = Servers(servers.smtp, older)
        with smtp_mailbox(there) as mailbox:
            mailbox.deliver(letter())
            mailbox.deliver(reply("file me"))
            mailbox.deliver(reply("leave me"))
            filed, _ = waiting(mailbox)
            mailbox.transport.file(filed.server_id, "read")
            (left,) = waiting(mailbox)
            assert b"leave me" in left.raw
            assert mailbox.transport.find(TOKEN) is not None
        assert older.folders(USER) == {"read": 1, "iqip-sent": 1}
