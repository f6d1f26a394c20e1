"""The smtp transport: the contract of all transports, every way in, and our own copies."""

from collections.abc import Iterator

import pytest

from tasks.mail.account import Auth, Security
from tests.dovecot import access_token
from tests.mail.contract import OTHER, TOKEN, TransportContract, envelope, letter, reply, waiting
from tests.mail.smtp_mailbox import OWNER, Servers, SmtpMailbox, envelope_to, smtp_mailbox, through_a_proxy
from tests.smtp_server import USER


@pytest.fixture
def mailbox(servers: Servers) -> Iterator[SmtpMailbox]:
    with smtp_mailbox(servers) as opened:
        yield opened


class TestSmtp(TransportContract):
    """The smtp transport keeps the contract."""


# How a letter goes


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
@pytest.mark.parametrize("auth", Auth)
def test_letters_go_and_post_comes_by_every_guarded_way_in(
    servers: Servers, security: Security, auth: Auth
) -> None:
    secret = {"secret": access_token(USER)} if auth is Auth.XOAUTH2 else {}
    accounts = servers.accounts(
        servers.smtp_account(security, auth, **secret), servers.imap_account(security, auth, **secret)
    )
    with smtp_mailbox(servers, accounts) as mailbox:
        posted = mailbox.transport.post(envelope(), letter())
        found = mailbox.transport.find(TOKEN)
    assert found is not None
    assert found.message_id == posted.message_id
    assert posted.server_id is not None
    assert posted.server_id.startswith("OK id=")
    assert len(mailbox.sent()) == 1


def test_a_letter_arrives_byte_for_byte(mailbox: SmtpMailbox) -> None:
    raw = b"From: improvement@example.org\r\nSubject: dots\r\n\r\n.\r\n..two\r\nlone\rand\nends"
    mailbox.transport.post(envelope(), raw)
    (sent,) = mailbox.sent()
    assert sent.split(b"\n\n", 1)[1] == b".\n..two\nlone\nand\nends\n"  # as a Maildir keeps line ends


def test_a_batch_goes_on_one_line(servers: Servers) -> None:
    with through_a_proxy(servers) as (mailbox, proxy):
        for _ in range(20):
            mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 20
    assert proxy.lines == 1


def test_the_office_gets_its_copy_in_the_same_transaction(mailbox: SmtpMailbox) -> None:
    mailbox.transport.post(envelope(), letter())
    (sent,), (copy,) = mailbox.sent(), mailbox.sent(USER)
    queued = b"for " + OWNER.encode()
    assert queued not in copy  # one message to both, not two messages
    identities = [one.split(b"esmtpsa", 1)[1].split(b"id ", 1)[1].split()[0] for one in (sent, copy)]
    assert identities[0] == identities[1]


def test_a_letter_to_ourselves_comes_once(mailbox: SmtpMailbox) -> None:
    mailbox.transport.post(envelope_to(USER), letter())
    assert len(mailbox.sent(USER)) == 1


# Our own copies


def test_our_own_copies_are_no_post_and_are_put_away(mailbox: SmtpMailbox) -> None:
    mailbox.transport.post(envelope(), letter())
    mailbox.transport.post(envelope(OTHER), letter(OTHER))
    mailbox.deliver(reply("an answer"))
    (answer,) = waiting(mailbox)
    assert b"an answer" in answer.raw
    assert mailbox.servers.dovecot.folders(USER) == {"iqip-sent": 2}
    assert mailbox.transport.find(OTHER) is not None


def test_a_copy_that_is_looked_for_is_put_away(mailbox: SmtpMailbox) -> None:
    mailbox.transport.post(envelope(), letter())
    assert mailbox.transport.find(TOKEN) is not None
    assert mailbox.servers.dovecot.folders(USER) == {"iqip-sent": 1}
    assert mailbox.sent(USER) == []
    assert mailbox.transport.find(TOKEN) is not None


@pytest.mark.parametrize(
    "head",
    [
        b"From: matron.medicine@example.org\r\nSubject: Re: due [IQIP-" + TOKEN.encode() + b"]",
        b"From: PMO Officer <improvement@example.org>\r\nSubject: Re: due [IQIP-" + TOKEN.encode() + b"]",
        b"From: matron.medicine@example.org\r\nAuto-Submitted: auto-generated\r\nSubject: [IQIP-"
        + TOKEN.encode()
        + b"]",
        b"From: matron.medicine@example.org\r\nMessage-ID: <iqip-abcdefghijklmn27@example.org>\r\nSubject: x",
    ],
)
def test_what_somebody_else_writes_is_post_and_proves_no_letter(mailbox: SmtpMailbox, head: bytes) -> None:
    mailbox.deliver(head + b"\r\n\r\nwords\r\n")
    assert len(waiting(mailbox)) == 1
    assert mailbox.transport.find(TOKEN) is None
