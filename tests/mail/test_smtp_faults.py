"""Each way in which a letter may get stuck on its way to a real server, and what is known of it then."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tasks.mail.account import Auth, Security
from tasks.mail.transport import AnswerLost, TransportError
from tests.mail.contract import OTHER, TOKEN, envelope, letter
from tests.mail.smtp_mailbox import Servers, SmtpMailbox, envelope_to, smtp_mailbox, through_a_proxy
from tests.smtp_proxy import Break, running_proxy
from tests.smtp_server import USER


@pytest.fixture
def mailbox(servers: Servers) -> Iterator[SmtpMailbox]:
    with smtp_mailbox(servers) as opened:
        yield opened


# Refusals


@pytest.mark.parametrize(
    ("recipient", "is_final", "words"),
    [
        ("unknown@example.org", True, r"refused unknown@example.org: 550 5.1.1 There is no such mailbox"),
        ("full@example.org", False, "552 5.2.2 The mailbox is full"),
        ("later@example.org", False, "451 4.7.1 Please try again later"),
        ("two words@example.org", True, "is no email address"),
        ("x@example.org>\r\nDATA", True, "is no email address"),
    ],
)
def test_a_refused_address_says_whether_for_good_and_never_stops_the_others(
    mailbox: SmtpMailbox, recipient: str, is_final: bool, words: str
) -> None:
    with pytest.raises(TransportError, match=words) as refused:
        mailbox.transport.post(envelope_to(recipient), letter())
    assert refused.value.permanent is is_final
    mailbox.transport.post(envelope(OTHER), letter(OTHER))
    assert len(mailbox.sent()) == 1
    assert len(mailbox.sent(USER)) == 1  # no copy, no proof, of the one that did not go
    assert mailbox.transport.find(TOKEN) is None


@pytest.mark.parametrize(
    ("subject", "is_final", "words"), [("spam", True, "554 5.7.1"), ("busy", False, "451 4.3.1")]
)
def test_a_letter_that_is_refused_after_its_bytes_came_did_not_go(
    mailbox: SmtpMailbox, subject: str, is_final: bool, words: str
) -> None:
    raw = letter().replace(b"Subject: ", f"Subject: {subject} ".encode(), 1)
    with pytest.raises(TransportError, match=words) as refused:
        mailbox.transport.post(envelope(), raw)
    assert refused.value.permanent is is_final
    mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


def test_a_letter_too_large_for_the_server_is_refused_before_its_bytes(mailbox: SmtpMailbox) -> None:
    with pytest.raises(TransportError, match="552") as refused:
        mailbox.transport.post(envelope(), letter() + b"x" * 11_000_000)
    assert refused.value.permanent
    mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


# Broken lines


def test_a_line_that_breaks_before_the_letter_took_nothing(servers: Servers) -> None:
    with through_a_proxy(servers, Break.BEFORE) as (mailbox, _):
        with pytest.raises(TransportError) as broken:
            mailbox.transport.post(envelope(), letter())
        assert not broken.value.permanent
        assert mailbox.sent() == []
        mailbox.transport.post(envelope(), letter())
    assert len(mailbox.sent()) == 1


def test_a_line_that_breaks_within_a_letter_took_nothing(servers: Servers) -> None:
    large = letter() + b"x" * 70 + b"\r\n" * 4_000_000  # more than any buffer on the way holds
    with through_a_proxy(servers, Break.DURING) as (mailbox, _):
        with pytest.raises(TransportError, match="before the whole letter was handed over") as broken:
            mailbox.transport.post(envelope(), large)
        assert not broken.value.permanent
        assert mailbox.transport.find(TOKEN) is None
    assert mailbox.sent() == []


def test_of_a_short_letter_on_a_breaking_line_nobody_knows_and_no_copy_is_found(servers: Servers) -> None:
    with through_a_proxy(servers, Break.DURING) as (mailbox, _):
        with pytest.raises((AnswerLost, TransportError)):  # as the last bytes met a closed line, or a buffer
            mailbox.transport.post(envelope(), letter())
        assert mailbox.transport.find(TOKEN) is None
    assert mailbox.sent() == []


def test_a_letter_whose_answer_got_lost_is_found_by_its_copy_and_went_once(servers: Servers) -> None:
    with through_a_proxy(servers, Break.AFTER) as (mailbox, proxy):
        with pytest.raises(AnswerLost, match="before the server's answer"):
            mailbox.transport.post(envelope(), letter())
        found = mailbox.transport.find(TOKEN)
        mailbox.transport.post(envelope(OTHER), letter(OTHER))
    assert found is not None
    assert found.message_id == "<letter-1@example.org>"
    assert len([one for one in mailbox.sent() if TOKEN.encode() in one]) == 1
    assert proxy.lines == 2


def test_a_line_that_the_server_closes_between_two_letters_is_opened_again(servers: Servers) -> None:
    with through_a_proxy(servers, Break.BETWEEN, Break.BETWEEN) as (mailbox, proxy):
        for token in (TOKEN, OTHER, TOKEN):
            mailbox.transport.post(envelope(token), letter(token))
    assert len(mailbox.sent()) == 3
    assert proxy.lines == 3


def test_a_server_that_is_not_there_is_named(servers: Servers) -> None:
    account = replace(servers.smtp_account(), port=1)
    with (
        smtp_mailbox(servers, servers.accounts(smtp=account)) as mailbox,
        pytest.raises(TransportError, match=r"nothing listens at 127\.0\.0\.1:1") as failed,
    ):
        mailbox.transport.post(envelope(), letter())
    assert not failed.value.permanent


# Logins


def test_a_wrong_password_is_tried_once_for_the_whole_batch(servers: Servers) -> None:
    account = servers.smtp_account(secret="a wrong one")
    with (
        running_proxy(servers.smtp.smtp) as proxy,
        smtp_mailbox(servers, servers.accounts(smtp=replace(account, port=proxy.port))) as mailbox,
    ):
        for _ in range(3):
            with pytest.raises(TransportError, match=r"refused the login of improvement@example\.org") as no:
                mailbox.transport.post(envelope(), letter())
            assert not no.value.permanent
            assert "a wrong one" not in str(no.value)
    assert proxy.lines == 1


def test_an_expired_access_token_is_a_refused_login(servers: Servers) -> None:
    account = servers.smtp_account(auth=Auth.XOAUTH2, secret="expired")
    with (
        smtp_mailbox(servers, servers.accounts(smtp=account)) as mailbox,
        pytest.raises(TransportError, match="renew the access token"),
    ):
        mailbox.transport.post(envelope(), letter())


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_is_not_trusted_gets_no_letter_and_no_password(
    servers: Servers, security: Security
) -> None:
    account = servers.smtp_account(security, ca_file="")
    with (
        smtp_mailbox(servers, servers.accounts(smtp=account)) as mailbox,
        pytest.raises(TransportError, match=r"not trusted .*\[mail.smtp\] ca_file"),
    ):
        mailbox.transport.post(envelope(), letter())
    assert mailbox.sent() == []


def test_a_certificate_file_that_is_none_is_named(servers: Servers) -> None:
    account = servers.smtp_account(ca_file="/nowhere/authority.pem")
    with (
        smtp_mailbox(servers, servers.accounts(smtp=account)) as mailbox,
        pytest.raises(TransportError, match=r"/nowhere/authority\.pem holds no certificate"),
    ):
        mailbox.transport.post(envelope(), letter())


# One breath


def test_a_refusal_in_one_breath_with_the_letters_begin_delivers_nothing_and_costs_one_line(
    servers: Servers,
) -> None:
    with through_a_proxy(servers) as (mailbox, proxy):
        for _ in range(3):
            with pytest.raises(TransportError, match="There is no such mailbox"):
                mailbox.transport.post(envelope_to("unknown@example.org"), letter())
        mailbox.transport.post(envelope(OTHER), letter(OTHER))
        assert [OTHER.encode() in one for one in mailbox.sent()] == [True]
        assert [OTHER.encode() in one for one in mailbox.sent(USER)] == [True]
    assert proxy.lines == 2
