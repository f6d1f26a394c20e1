"""`iqip doctor` on broken settings and servers: each fault by its name, with the likely cure."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tasks.clock import instant
from tasks.office import Office
from tests.dovecot import PASSWORD, running_dovecot
from tests.mail.exchange_fixture import mailbox as mailbox  # noqa: PLC0414
from tests.mail.exchange_fixture import office as office  # noqa: PLC0414
from tests.mail.exchanges import ExchangeMailbox
from tests.mail.smtp_mailbox import Servers
from tests.mail.trying import mends, tried_at
from tests.smtp_server import USER, running_smtp_server

GUARDED = """
[trust]
email = "{email}"
[mail]
transport = "smtp"
[mail.smtp]
host = "127.0.0.1"
port = {smtp}
security = "{security}"
user = "improvement@example.org"
ca_file = "{ca_file}"
[mail.imap]
host = "{imap_host}"
port = {imap}
user = "improvement@example.org"
folder = "{folder}"
ca_file = "{imap_ca}"
"""


@dataclass(frozen=True)
class Desk:
    """Makes an office on the servers, with one thing in its settings wrong."""

    servers: Servers
    make_on: Callable[[str, str], Office]

    def mends(self, **wrong: object) -> str:
        smtp, dovecot = self.servers.smtp, self.servers.dovecot
        right = {"email": USER, "smtp": smtp.smtp, "security": "starttls", "ca_file": smtp.certificate}
        right |= {"imap": dovecot.imaps, "imap_ca": dovecot.certificate, "folder": "INBOX"}
        right |= {"imap_host": "127.0.0.1"}
        office = self.make_on("sqlite", GUARDED.format(**(right | wrong)))
        return mends(tried_at(office, smtp.settle))


@pytest.fixture
def desk(servers: Servers, make_on: Callable[[str, str], Office], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("IQIP_SMTP_PASSWORD", PASSWORD)
    return Desk(servers, make_on)


def test_inside_tls_with_everything_right_nothing_is_to_be_mended(desk: Desk) -> None:
    assert desk.mends() == ""
    assert desk.servers.dovecot.folders(USER) == {"iqip-sent": 1, "iqip-doctor": 1}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"smtp": 1}, "nothing listens at 127.0.0.1:1: check [mail.smtp] host and port"),
        ({"imap": 1}, "nothing listens at 127.0.0.1:1: check [mail.imap] host and port"),
        ({"security": "tls"}, "answers, but not inside TLS"),
        ({"imap_host": "mail.invalid"}, "no host named mail.invalid"),
        ({"ca_file": ""}, "not trusted (self-signed certificate): name the file of its authority"),
        ({"imap_ca": ""}, "[mail.imap] ca_file"),
        ({"folder": "Post"}, "correct [mail.imap] folder"),
        ({"email": "pmo@example.org"}, "let [trust] email be the mailbox that [mail.imap] user reads"),
    ],
)
def test_a_wrong_setting_is_named(desk: Desk, wrong: dict[str, object], said: str) -> None:
    assert said in desk.mends(**wrong)


@pytest.mark.parametrize("name", ["SMTP", "IMAP"])
def test_a_wrong_password_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("IQIP_IMAP_PASSWORD", PASSWORD)
    monkeypatch.setenv(f"IQIP_{name}_PASSWORD", "wrong")
    assert f"renew the password (IQIP_{name}_PASSWORD" in desk.mends()


def test_a_mailbox_in_which_no_folder_may_be_made_is_named(desk: Desk) -> None:
    with running_dovecot(rights="lrws") as strict, running_smtp_server(strict) as smtp:
        said = Desk(Servers(smtp, strict), desk.make_on).mends()
    assert "give it the right to make folders in this mailbox" in said
    assert "[IQIP-" in said  # what stayed behind is named


@pytest.mark.parametrize(
    ("code", "said"), [(10, "set this machine's clock right"), (62, "[mail.smtp] host"), (18, "ca_file")]
)
def test_a_certificates_fault_is_told_apart(desk: Desk, code: int, said: str) -> None:
    error = ssl.SSLCertVerificationError()
    error.verify_code, error.verify_message = code, "as OpenSSL has it"
    assert said in str(desk.servers.smtp_account().failure(error))


@pytest.mark.parametrize(
    ("strips", "lost", "is_well"),
    [
        (("Auto-Submitted", "References"), "References was lost, Auto-Submitted was lost", True),
        (("Subject",), "The token did not survive in the subject", False),
    ],
)
def test_what_a_server_strips_is_told_and_only_the_token_is_to_be_mended(
    office: Office,
    mailbox: ExchangeMailbox,
    strips: tuple[str, ...],
    lost: str,
    is_well: bool,
) -> None:
    mailbox.ews.now, mailbox.ews.strips = instant, strips
    found = tried_at(office, lambda: None)
    (said,) = [one for one in found if lost in one.says]
    assert said.well is is_well
    assert not mends(found) or not is_well


def test_another_message_id_is_no_fault_and_is_told(office: Office, mailbox: ExchangeMailbox) -> None:
    mailbox.ews.now, mailbox.ews.own_message_ids = instant, True
    found = tried_at(office, lambda: None)
    assert mends(found) == ""
    assert any("got the Message-ID <own-" in one.says for one in found)


def test_a_login_that_may_not_look_among_what_was_sent_is_told(
    office: Office, mailbox: ExchangeMailbox
) -> None:
    mailbox.ews.now = instant
    mailbox.fault("FindItem", "error", "ErrorAccessDenied", times=9)
    assert "full access" in mends(tried_at(office, lambda: None))
