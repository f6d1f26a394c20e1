"""The line to a real Dovecot: what breaks on it is told, and a password is given to nobody untrusted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tasks.mail.account import Security
from tasks.mail.transport import TransportError
from tests.loopback import wait_until
from tests.mail.contract import TOKEN, reply, waiting
from tests.mail.smtp_mailbox import Servers, SmtpMailbox, smtp_mailbox


@pytest.fixture
def mailbox(servers: Servers) -> Iterator[SmtpMailbox]:
    with smtp_mailbox(servers) as opened:
        yield opened


def test_a_line_that_broke_is_told_and_opened_again(mailbox: SmtpMailbox) -> None:
    mailbox.deliver(reply("words"))
    assert len(waiting(mailbox)) == 1
    with mailbox.opened.mailbox.line.open() as client:
        client.socket().shutdown(2)
    with pytest.raises(TransportError, match="the line to 127") as broken:
        waiting(mailbox)
    assert not broken.value.permanent
    assert len(waiting(mailbox)) == 1


def test_a_wrong_password_is_tried_once(servers: Servers) -> None:
    account = servers.imap_account(secret="a wrong one")
    log = servers.dovecot.folder / "log"
    written = len(log.read_text())
    with smtp_mailbox(servers, servers.accounts(imap=account)) as mailbox:
        for _ in range(3):
            with pytest.raises(TransportError, match="refused the login"):
                mailbox.transport.fetch(None)
    wait_until(lambda: "auth failed" in log.read_text()[written:])  # the server writes it when it hangs up
    assert log.read_text()[written:].count("auth failed, 1 attempts") == 1


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_is_not_trusted_gets_no_password(servers: Servers, security: Security) -> None:
    account = servers.imap_account(security, ca_file="")
    with (
        smtp_mailbox(servers, servers.accounts(imap=account)) as mailbox,
        pytest.raises(TransportError, match=r"not trusted .*\[mail\.imap\] ca_file"),
    ):
        mailbox.transport.fetch(None)


def test_a_server_that_is_not_there_is_named(servers: Servers) -> None:
    account = replace(servers.imap_account(), port=1)
    with (
        smtp_mailbox(servers, servers.accounts(imap=account)) as mailbox,
        pytest.raises(TransportError, match=r"nothing listens at 127\.0\.0\.1:1"),
    ):
        mailbox.transport.find(TOKEN)
