"""The mailbox that the settings name: where secrets come from, what is refused, and a day's post on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from models.hold import Cursor
from models.message import Message
from tasks.collect.take_in_post import is_there_post, take_in_post
from tasks.mail.folder import FolderTransport
from tasks.mail.smtp import SmtpTransport
from tasks.mail.transport import TransportError
from tasks.mailbox.open_mailbox import open_mailbox
from tasks.office import Office, open_office
from tasks.settings import SecretInTheFile
from tests.dovecot import PASSWORD
from tests.mail.contract import TOKEN, envelope, letter, reply
from tests.mail.letters import TODAY
from tests.mail.smtp_mailbox import Servers
from tests.smtp_server import USER

Make = Callable[[str, str], Office]
SMTP = """
[mail]
transport = "smtp"
[mail.smtp]
host = "mail.example.org"
user = "improvement@example.org"
[mail.imap]
host = "mail.example.org"
user = "improvement@example.org"
"""


def on(servers: Servers) -> str:
    return f"""
[trust]
email = "{USER}"
[mail]
transport = "smtp"
[mail.smtp]
host = "127.0.0.1"
port = {servers.smtp.smtp}
user = "{USER}"
ca_file = "{servers.smtp.certificate}"
[mail.imap]
host = "127.0.0.1"
port = {servers.dovecot.imaps}
user = "{USER}"
ca_file = "{servers.dovecot.certificate}"
"""


def test_an_instance_posts_into_a_folder_unless_it_says_otherwise(sqlite_office: Office) -> None:
    with open_mailbox(sqlite_office) as transport:
        assert isinstance(transport, FolderTransport)


def test_the_lines_are_guarded_unless_somebody_says_otherwise(make_on: Make) -> None:
    with open_mailbox(make_on("sqlite", SMTP)) as transport:
        assert isinstance(transport, SmtpTransport)
        out, into = transport.line.account, transport.mailbox.line.account
    assert (out.security, out.port) == ("starttls", 587)
    assert (into.security, into.port) == ("tls", 993)


@pytest.mark.parametrize("section", ["smtp", "imap"])
def test_mail_in_the_clear_is_refused_when_the_settings_are_read(make_on: Make, section: str) -> None:
    settings = SMTP.replace(f"[mail.{section}]", f'[mail.{section}]\nsecurity = "none"')
    with pytest.raises(ValidationError, match=rf"\[mail.{section}\] security = .none. is for 127"):
        make_on("sqlite", settings)


@pytest.mark.parametrize("name", ["smtp_password", "imap_password", "token_secret"])
def test_a_secret_in_the_file_is_refused(make_on: Make, name: str) -> None:
    with pytest.raises(SecretInTheFile, match=f"take {name} out and set IQIP_{name.upper()}"):
        make_on("sqlite", f'{name} = "x"\n{SMTP}')


def test_a_server_without_a_name_is_asked_for(make_on: Make) -> None:
    office = make_on("sqlite", '[mail]\ntransport = "smtp"\n')
    with pytest.raises(TransportError, match=r"\[mail.smtp\] host"), open_mailbox(office):
        pass


def test_a_mailbox_without_a_user_is_asked_for(make_on: Make) -> None:
    office = make_on("sqlite", SMTP.rpartition("user")[0])
    with pytest.raises(TransportError, match=r"\[mail.imap\] user"), open_mailbox(office):
        pass


def test_secrets_come_from_the_environment_and_are_never_shown(
    make_on: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_on("sqlite", SMTP).folder
    monkeypatch.setenv("IQIP_SMTP_PASSWORD", "the first")
    office = open_office(folder)
    assert "the first" not in repr(office)
    with open_mailbox(office) as transport:
        assert isinstance(transport, SmtpTransport)
        assert transport.line.account.secret() == "the first"
        assert transport.mailbox.line.account.secret() == "the first"
    monkeypatch.setenv("IQIP_IMAP_PASSWORD", "the second")
    with open_mailbox(open_office(folder)) as transport:
        assert isinstance(transport, SmtpTransport)
        assert transport.line.account.secret() == "the first"
        assert transport.mailbox.line.account.secret() == "the second"


def test_an_access_token_is_read_anew_at_each_login(make_on: Make, tmp_path: Path) -> None:
    token = tmp_path / "token"
    settings = SMTP.replace("[mail.imap]", f'[mail.imap]\nauth = "xoauth2"\nsecret_file = "{token}"')
    with open_mailbox(make_on("sqlite", settings)) as transport:
        assert isinstance(transport, SmtpTransport)
        account = transport.mailbox.line.account
        for words in ("of this hour", "of the next"):
            token.write_text(f"{words}\n")
            assert account.secret() == words
        token.unlink()
        with pytest.raises(TransportError, match="secret_file cannot be read"):
            account.secret()


def test_a_missing_secret_is_asked_for(make_on: Make) -> None:
    with open_mailbox(make_on("sqlite", SMTP)) as transport:
        assert isinstance(transport, SmtpTransport)
        with pytest.raises(TransportError, match="set IQIP_SMTP_PASSWORD"):
            transport.line.account.secret()


def test_a_days_post_is_kept_once_and_put_away(
    make_on: Make, servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IQIP_SMTP_PASSWORD", PASSWORD)
    office = make_on("sqlite", on(servers))
    with open_mailbox(office) as transport:
        transport.post(envelope(), letter())
    servers.smtp.settle()
    assert not is_there_post(office)  # our own copy is none
    for words in ("first", "second", "second"):
        servers.dovecot.deliver(USER, reply(words))
    assert is_there_post(office)
    taken = take_in_post(office, TODAY)
    assert (taken.new, taken.failures) == (3, ())  # a second delivery bears other trace headers
    assert not is_there_post(office)
    servers.dovecot.forget_identities(USER)
    servers.dovecot.deliver(USER, reply("third"))
    assert take_in_post(office, TODAY).new == 1
    with office.register.read() as session:
        kept = session.scalars(select(Message.message_id)).all()
        assert session.scalars(select(Cursor.position)).one().endswith(":1")  # numbered anew
    assert set(kept) == {f"<{words}@example.org>" for words in ("first", "second", "third")}
    assert servers.dovecot.folders(USER) == {"iqip": 4, "iqip-sent": 1}
    with open_mailbox(office) as transport:
        assert transport.find(TOKEN) is not None
